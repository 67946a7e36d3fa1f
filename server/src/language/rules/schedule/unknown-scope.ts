/** `schedule/unknown-scope`: a name and its `of` that pick nothing: a reel that the cut has not, a name of no `per`. */

import type { Finding, Fix } from '../../findings.ts';
import type { Name, ScopePick, ScopeText } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { isLinkText } from '../../schedule/due-day.ts';
import { nameOfInstance, nameOfPick, nameOfScope, nameOfValue } from '../../schedule/instance-name.ts';
import { promises } from '../../schedule/item-lists.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, type Schedule, scheduleOf } from '../../schedule/schedule.ts';
import { isPicked, type ScopeValue } from '../../schedule/scope.ts';
import { nearest } from '../../schema/nearest.ts';
import type { Place } from '../../syntax/row.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { alsoText, byLine } from './by-line.ts';

export const unknownScope: Rule = wholeRule({
  code: 'schedule/unknown-scope',
  severity: 'error',
  title: 'What a name and its `of` pick is there.',
  reads: [...SCHEDULE_READS, 'booking', 'baseline'],
  check(show, report) {
    const schedule = scheduleOf(show);
    const uses = [...usesOf(schedule), ...saidOf(show)].filter((use) => isAstray(use, schedule));
    for (const { worst, others } of byLine(
      uses,
      ({ at }) => [at],
      () => 0,
    )) {
      const {
        message,
        fixes = [],
        at,
      } = describe(
        worst,
        others.flatMap(({ from }) => from ?? []),
        schedule,
      );
      report({ message, at: at ?? worst.of?.at ?? worst.at, ...(fixes.length > 0 && { fixes }) });
    }
  },
});

/** A name that should mean some instance. */
interface Use {
  readonly item: Name;
  readonly of: ScopeText | undefined;
  readonly at: Place;
  /** The item that uses it; absent for what stands outside of the schedule. */
  readonly from?: NetworkItem;
}

/** In a schedule as it should be these are few. */
function* usesOf(schedule: Schedule): Generator<Use> {
  for (const { item: from, text } of schedule.network.loose) yield { item: text.item, of: text.of, at: text.at, from };
  for (const from of schedule.itemsThat(promises)) {
    const { by } = from.plan;
    if (by && isLinkText(by)) yield { item: by.item, of: by.of, at: by.at, from };
  }
}

function* saidOf(show: Show): Generator<Use> {
  const use = (item: Name, of: ScopeText | undefined): Use[] => (of ? [{ item, of, at: of.at }] : []);
  for (const { id, of } of show.sorted('amendment')) yield* use(id, of);
  for (const { item, of } of show.sorted('reopening')) yield* use(item, of);
  for (const status of show.sorted('status')) for (const { item, of } of status.progress) yield* use(item, of);
  for (const booking of show.sorted('booking')) if (booking.for) yield* use(booking.for.item, booking.for.of);
  for (const baseline of show.sorted('baseline')) for (const { item, of } of baseline.approved) yield* use(item, of);
}

/** Whether it means nothing, though something of the name is there; for the first of several `previous` drops out. */
function isAstray({ item, of, from }: Use, schedule: Schedule): boolean {
  const { names } = schedule.network;
  const isPlain = !of && !from?.scope.length;
  if (isPlain || names.resolve(item.key, of, from, Number.POSITIVE_INFINITY).length > 0) return false;
  const all = names.all(item.key);
  if (all.length === 0) return false;
  const isFirst = of?.picks.some(({ which }) => which === 'previous') && from && sharedBy(from, all).length > 0;
  return !isFirst || unknownIn(of, all) !== undefined;
}

/** The first part of an `of` that names what none of them is for. */
function unknownIn(of: ScopeText | undefined, all: readonly NetworkItem[]): ScopePick | undefined {
  const isOf = ({ scope }: NetworkItem, pick: ScopePick) => scope.some((value) => isPicked(value, pick));
  return of?.picks.find((pick) => pick.value && !all.some((item) => isOf(item, pick)));
}

/** The values of an item along the axes that some of the others have, too. */
function sharedBy(from: NetworkItem, all: readonly NetworkItem[]): ScopeValue[] {
  return from.scope.filter(({ axis }) => all.some(({ scope }) => scope.some((value) => value.axis === axis)));
}

function describe(
  { item, of, from }: Use,
  others: readonly NetworkItem[],
  schedule: Schedule,
): Pick<Finding, 'message' | 'fixes'> & Partial<Pick<Finding, 'at'>> {
  const all = schedule.network.names.all(item.key);
  const name = `\`${item.written}\``;
  const values = valuesOf(all);
  if (values.length === 0) {
    return {
      message: `${name} stands once, in no \`per\`: there is no ${ofWords(of)} of it. Leave \`of\` away.`,
      fixes: from ? withoutOf(item, of) : [],
    };
  }
  const unknown = unknownIn(of, all);
  if (unknown) {
    const alike = values.filter(({ dimension }) => dimension === (unknown.dimension ?? dimension));
    const meant = nearest(
      unknown.value!.written,
      alike.map(({ key }) => key),
    );
    return {
      at: unknown.at,
      message: `There is no \`${nameOfPick(unknown)}\` of ${name}, which stands for ${listed(values)}.${meant ? ` Did you mean \`${meant}\`?` : ''}`,
      ...(meant && {
        fixes: [{ title: `Change to \`${meant}\``, edits: [{ at: unknown.value!.at, text: meant }], preferred: true }],
      }),
    };
  }
  if (of?.picks.some(({ which }) => which === 'previous')) {
    return {
      message: `\`previous\` means the one before in a \`per\` around both, and there is none here. Say which ${name} is meant.`,
    };
  }
  const shared = from ? sharedBy(from, all).map((value) => nameOfValue(value)) : [];
  if (of && (shared.length === 0 || of.picks.length > 1)) {
    return {
      message: `There is no ${ofWords(of)} of ${name}: each may be there, but not together. It stands for ${listed(values)}.`,
    };
  }
  return {
    message: `\`${from ? nameOfInstance(from) : item.written}\` waits for ${name}${of ? ` of ${nameOfScope(of)}` : ''}, of which there is none for ${shared.join(', ')}. It stands for ${listed(values)}.${alsoText(others)}`,
  };
}

function ofWords(of: ScopeText | undefined): string {
  return of ? `\`${nameOfScope(of)}\`` : '';
}

/** Once each, in their order. */
function valuesOf(all: readonly NetworkItem[]): ScopeValue[] {
  const values = new Map(all.flatMap(({ scope }) => scope).map((value) => [nameOfValue(value), value]));
  return [...values.values()];
}

/** More values than these say less. */
const MOST_VALUES = 12;

/** `reel 1, 2, 3 and en, de` */
function listed(values: readonly ScopeValue[]): string {
  const byDimension = new Map<string, string[]>();
  for (const { dimension, key } of values) {
    const keys = byDimension.get(dimension);
    if (keys) keys.push(key);
    else byDimension.set(dimension, [key]);
  }
  return [...byDimension]
    .map(([dimension, keys]) => {
      const shown = keys.length > MOST_VALUES ? [...keys.slice(0, MOST_VALUES - 1), '…', keys.at(-1)!] : keys;
      return `${dimension === 'name' ? '' : `${dimension} `}${shown.join(', ')}`;
    })
    .join(' and ');
}

/** Only behind a name on the same line: elsewhere it may be a line of its own. */
function withoutOf(item: Name, of: ScopeText | undefined): Fix[] {
  if (!of || of.at.row !== item.at.row || of.at.start < item.at.end) return [];
  const between = of.at.row.text.slice(item.at.end, of.at.start);
  if (between.trim() !== 'of') return [];
  const at = { row: item.at.row, start: item.at.end, end: of.at.end };
  return [{ title: `Remove \`of ${nameOfScope(of)}\``, edits: [{ at, text: '' }], preferred: true }];
}
