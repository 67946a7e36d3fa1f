/** What would move in a schedule and what would break, as plain data: when something slips, and when work is levelled. */
import type { Show } from '../model/show.ts';
import { clashText } from '../rules/schedule/clash-text.ts';
import { levelledText } from '../rules/schedule/levelled-text.ts';
import { dayText, namesText, workingDays } from '../rules/schedule/words.ts';
import type { Clash } from '../schedule/clashes.ts';
import { nameOfInstance } from '../schedule/instance-name.ts';
import { levelling } from '../schedule/levelling.ts';
import type { Broken, Move } from '../schedule/moves.ts';
import type { PlacedDays } from '../schedule/placement.ts';
import { scheduleOf } from '../schedule/schedule.ts';
import { type NoAnswer, parseSlipping, type Slipping, whatIf } from '../schedule/what-if.ts';
import { nearest } from '../schema/nearest.ts';
import type { ItemWord } from '../schema/words/schedule.ts';

export interface ChangedItem {
  /** Its name and instance, `premix of reel 2`. */
  readonly id: string;
  readonly kind: ItemWord;
  /** Whole days since 1970-01-01, both inside. */
  readonly before: PlacedDays;
  readonly after: PlacedDays;
  /** By how many working days its last day moves. */
  readonly workdays: number;
  /** Why, for what is levelled: whom or what it makes way for, or what it follows. */
  readonly cause?: string;
  /** The day that its `from` would have to say, or its `by`, for what makes way. */
  readonly from?: number;
  readonly by?: number;
}

export interface Breakage {
  readonly kind: 'promise' | 'finish' | 'pin' | 'booking' | 'clash';
  /** The item that breaks it. */
  readonly id: string;
  /** A sentence. */
  readonly text: string;
}

export interface ScheduleChanges {
  readonly moves: readonly ChangedItem[];
  /** What is wrong then and is not now. */
  readonly broken: readonly Breakage[];
}

/** What levelling would do; `left` is what would be needed twice all the same. */
export function levellingChanges(show: Show): ScheduleChanges & { readonly left: readonly Breakage[] } {
  const { moves, broken, left } = levelling(show);
  const isLeft = new Set(left.map(clashText));
  return {
    moves: moves.map((move) => ({
      ...changed(move),
      cause: levelledText(move),
      ...(move.cause.kind === 'makes-way' && { [move.cause.clause]: move.cause.day }),
    })),
    broken: breakages(broken).filter(({ text }) => !isLeft.has(text)),
    left: left.map(clashed),
  };
}

export type WhatIfAnswer = ScheduleChanges | { readonly problem: string; readonly isUnknown: boolean };

/** What follows when items slip, each written `mix-lock + 5d`; or a sentence that says why nobody can tell. */
export function whatIfChanges(show: Show, written: readonly string[]): WhatIfAnswer {
  const slippings: Slipping[] = [];
  for (const text of written) {
    const slipping = parseSlipping(text);
    if (!slipping) {
      const problem = `\`${text}\` cannot be read. Say what slips and by how much: \`mix-lock + 5d\`, \`premix of reel 2 + 1w\`.`;
      return { problem, isUnknown: false };
    }
    slippings.push(slipping);
  }
  const answer = whatIf(show, slippings);
  if ('kind' in answer) return { problem: noAnswerText(show, answer), isUnknown: answer.kind === 'unknown' };
  return { moves: answer.moves.map(changed), broken: breakages(answer.broken) };
}

function noAnswerText(show: Show, { kind, slipping }: NoAnswer): string {
  const name = `\`${slipping.item}${slipping.of === undefined ? '' : ` of ${slipping.of}`}\``;
  switch (kind) {
    case 'unknown': {
      const names = new Set(scheduleOf(show).items.map(({ fact }) => fact.id.written));
      const meant = names.has(slipping.item) ? undefined : nearest(slipping.item, names);
      return `There is no ${name} in the schedule.${meant ? ` Did you mean \`${meant}\`?` : ''}`;
    }
    case 'phase':
      return `${name} is a phase: it is as long as what stands in it. Say which of that slips.`;
    case 'no-date':
      return `${name} has no date, so it cannot slip. \`cuelock check\` says why.`;
    case 'done':
      return `${name} is done, so it cannot slip any more.`;
    case 'length':
      return `\`${slipping.length}\` is no working time that ${name} could slip by. Write days, weeks or hours: 5d, 1w, 4h.`;
  }
}

function changed({ item, before, after, workdays }: Move): ChangedItem {
  return { id: nameOfInstance(item), kind: item.fact.word, before, after, workdays };
}

function breakages({ promises, finishes, pins, bookings, clashes }: Broken): Breakage[] {
  return [
    ...promises.map(({ item, due, last, workdays }): Breakage => {
      const by = workdays > 0 ? workingDays(workdays) : 'a day off';
      const text = `${namesText([item])} is finished on ${dayText(last)}, ${by} after the promised ${dayText(due)}.`;
      return { kind: 'promise', id: nameOfInstance(item), text };
    }),
    ...finishes.map(({ item, due, last, workdays }): Breakage => {
      const by = workdays > 0 ? workingDays(workdays) : 'a day off';
      const text = `${namesText([item])} is finished on ${dayText(last)}, ${by} after ${dayText(due)}, from which the schedule is counted back.`;
      return { kind: 'finish', id: nameOfInstance(item), text };
    }),
    ...pins.map(({ item, conflict }): Breakage => {
      const { link, pinned, allowed } = conflict;
      const text = `${namesText([item])} is set on ${dayText(pinned)}, but waits for ${namesText([link.from])}: ${dayText(allowed)} at the earliest.`;
      return { kind: 'pin', id: nameOfInstance(item), text };
    }),
    ...bookings.map(({ item, resource, count, first }): Breakage => {
      const text = `${namesText([item])} needs ${resource.name} on ${workingDays(count)} for which it is not booked, the first on ${dayText(first)}.`;
      return { kind: 'booking', id: nameOfInstance(item), text };
    }),
    ...clashes.map(clashed),
  ];
}

function clashed(clash: Clash): Breakage {
  const { by } = clash.later;
  return {
    kind: 'clash',
    id: 'plan' in by ? nameOfInstance(by) : (by.for?.item.written ?? by.what.written),
    text: clashText(clash),
  };
}
