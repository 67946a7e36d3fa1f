/** Completion of what happened: lines of a status and of a baseline, what is reopened, what stands in its block. */
import { formatDate } from '../../calendar/index.ts';
import type { Fact, ItemFact } from '../../model/facts.ts';
import { nameOfScope } from '../../schedule/instance-name.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { type Schedule, scheduleOf } from '../../schedule/schedule.ts';
import { type Bound, wordOf } from '../../schema/bound.ts';
import { daysText, spanOf } from '../lookup/planned-days.ts';
import type { Ask } from './ask.ts';
import { textOfValue } from './complete-scopes.ts';
import { RANK } from './offers.ts';

const MOST = 300;

/** Lines of a status: what is not done yet, the first to be finished first, and not what the block says already. */
export function offerStatusLines(ask: Ask): void {
  for (const { name, items } of openItems(ask)) {
    const isUnderWay = items.some(({ actual }) => actual?.kind === 'started');
    ask.offers.add(RANK.wanted, {
      label: name,
      kind: 'name',
      detail: `${isUnderWay ? 'under way' : 'planned'} ${daysText(spanOf(ask.show, items)!)}`,
      insert: `${name} `,
      retrigger: true,
    });
  }
}

/** Lines of a baseline: each item with the day on which it is to be finished as things stand. */
export function offerApprovedLines(ask: Ask): void {
  for (const { name, last } of openItems(ask)) {
    const date = formatDate(last);
    const detail = `to be finished ${date}`;
    ask.offers.add(RANK.wanted, { label: name, kind: 'name', detail, insert: `${name} ${date}` });
  }
}

interface OpenItem {
  readonly name: string;
  readonly items: NetworkItem[];
  /** The day on which the last of them is to be finished. */
  last: number;
}

/** What is not done yet and has a date, by the day on which it is to be finished. */
function openItems(ask: Ask): OpenItem[] {
  const schedule = scheduleOf(ask.show);
  const said = saidInBlock(ask);
  const found = new Map<string, OpenItem>();
  for (const item of schedule.items) {
    const { days, actual } = schedule.placementOf(item);
    const name = nameInText(item);
    if (!days || actual === 'done' || item.isPhase || item.next || said.has(name)) continue;
    const known = found.get(name);
    if (!known) found.set(name, { name, items: [item], last: days.last });
    else {
      known.items.push(item);
      known.last = Math.max(known.last, days.last);
    }
  }
  return [...found.values()].sort((a, b) => a.last - b.last).slice(0, MOST);
}

/** `premix of reel 2`. An `of` picks along one axis only: of what stands for each reel of each episode, the episode. */
function nameInText({ fact, scope }: NetworkItem): string {
  return scope[0] ? `${fact.id.written} of ${textOfValue(scope[0])}` : fact.id.written;
}

function saidInBlock({ workspace, cursor }: Ask): Set<string> {
  const owner = cursor.scope.block?.owner;
  const fact = owner && workspace.facts(cursor.document.uri)?.of(owner);
  const lines = fact?.kind === 'status' ? fact.progress : fact?.kind === 'baseline' ? fact.approved : [];
  const others = lines.filter(({ at }) => at.row !== cursor.row);
  return new Set(others.map(({ item, of }) => (of ? `${item.written} of ${nameOfScope(of)}` : item.written)));
}

/** Which items are likelier behind a word: locks are reopened, reviews and checks fail, a booked room has its work. */
export function likeliness(owner: Bound | undefined, line: Bound | undefined): ((fact: Fact) => number) | undefined {
  const byKind = (order: readonly string[]) => (fact: Fact) =>
    fact.kind === 'item' && order.includes(fact.word) ? order.indexOf(fact.word) : order.length;
  if (owner?.spec.word === 'reopen') return byKind(['lock', 'review']);
  if (owner?.spec.word === 'fail') return (fact) => (isCheck(fact) ? 0 : byKind(['', 'review', 'lock'])(fact));
  const what = owner?.spec.word === 'for' && line?.spec.fact === 'booking' ? wordOf(line, 'what') : undefined;
  return what === undefined ? undefined : (fact) => (fact.kind === 'item' && uses(fact, what) ? 0 : 1);
}

/** Quality control, by whatever name it stands in the schedule. */
function isCheck(fact: Fact): boolean {
  return fact.kind === 'item' && /(^|-)qc(-|$)/.test(fact.stage?.key ?? fact.id.key);
}

function uses({ room, with: who }: ItemFact, what: string): boolean {
  return room?.key === what || who.some(({ key }) => key === what);
}

/** In the block of a `reopen` or `fail`: what was reopened, and what had trusted it, to be done again. */
export function offerNextPass({ show, cursor, offers }: Ask, word: string): void {
  let scope: typeof cursor.scope | undefined = cursor.scope;
  while (scope && scope.owner?.spec.fact !== 'reopening') scope = scope.outer;
  const reopened = scope?.owner && wordOf(scope.owner, 'item');
  if (reopened === undefined) return;
  const schedule = scheduleOf(show);
  const add = (item: NetworkItem, detail: string) => {
    if (item.fact.word === word) offers.add(RANK.wanted, { label: item.fact.id.written, kind: 'name', detail });
  };
  const targets = schedule.network.names.all(reopened).filter(({ epoch }) => epoch === 0);
  for (const item of targets) add(item, 'what was reopened, once more');
  for (const item of trusting(schedule, targets)) {
    const { actual } = schedule.placementOf(item);
    add(item, `${actual === 'done' ? 'done' : 'under way'}, and it trusted ${reopened}`);
  }
}

/** What had begun and waits, by whatever way, for one of these; in the order of the text. */
function trusting(schedule: Schedule, targets: readonly NetworkItem[]): NetworkItem[] {
  const found = new Set(targets);
  for (const item of found) {
    for (const follower of schedule.network.followers.from(item.index)) found.add(schedule.items[follower]!);
  }
  return schedule.items.filter((item) => found.has(item) && item.actual && !targets.includes(item));
}
