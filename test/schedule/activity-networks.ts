/**
 * Networks as those that planners are measured by (PSPLIB's sets of 30, 60, 90 and 120 activities): every activity after
 * one to three earlier ones, one to ten days long, with needs for some of four that can serve one at a time.
 */
import fc from 'fast-check';
import type { NaiveItem, NaiveLink } from './naive-planner.ts';
import { DAYS, date, START } from './random-schedule.ts';

export interface ActivityNetwork {
  readonly text: string;
  /** In an order in which links lead on; `i0`, `i1` … in the text. */
  readonly items: readonly NaiveItem[];
  /** The persons that each needs. */
  readonly needs: readonly (readonly string[])[];
}

/** Working hours of each day: Monday to Friday, eight hours. */
export const WEEKS = Array.from({ length: DAYS }, (_, day) => (day % 7 < 5 ? 8 : 0));

const PEOPLE = ['ana', 'ben', 'cleo', 'dov'];
const KINDS = ['FS', 'FS', 'FS', 'FS', 'SS', 'FF', 'SF'] as const;
const DAY = 8;

const activity = fc.record({
  days: fc.integer({ min: 1, max: 10 }),
  isPoint: fc.integer({ min: 0, max: 14 }).map((chance) => chance === 0),
  links: fc.array(
    fc.record({ back: fc.nat(12), kind: fc.constantFrom(...KINDS), lag: fc.constantFrom(0, 0, 0, 1, 2, -1) }),
    { minLength: 1, maxLength: 3 },
  ),
  needs: fc.subarray(PEOPLE, { maxLength: 2 }),
  from: fc.option(fc.integer({ min: 0, max: 200 }), { freq: 10, nil: undefined }),
  pinned: fc.option(fc.integer({ min: 0, max: 200 }), { freq: 20, nil: undefined }),
});

/** `hasPins` lets some activities stand on a date, whatever they wait for. */
export function activityNetworks(hasPins: boolean): fc.Arbitrary<ActivityNetwork> {
  const some = fc.constantFrom(30, 60, 90, 120);
  return some
    .chain((size) => fc.array(activity, { minLength: size, maxLength: size }))
    .map((activities) => {
      const items = activities.map(({ days, isPoint, links, from, pinned }, index): NaiveItem => {
        const made = index === 0 ? [] : links.map((link) => linkTo(Math.max(0, index - 1 - link.back), link));
        const pin = hasPins && pinned !== undefined ? { pinned: START + pinned } : undefined;
        return {
          hours: isPoint ? 0 : days * DAY,
          inDays: !isPoint,
          links: made,
          ...(pin ?? (from !== undefined && { notBefore: START + from })),
        };
      });
      const needs = activities.map((each) => (each.isPoint ? [] : each.needs));
      return { text: textOf(items, needs), items, needs };
    });
}

function linkTo(from: number, { kind, lag }: { kind: NaiveLink['kind']; lag: number }): NaiveLink {
  return { from, kind, lag: lag * DAY, elapsed: false };
}

function textOf(items: readonly NaiveItem[], needs: readonly (readonly string[])[]): string {
  const lines = items.map(({ hours, links, notBefore, pinned }, index) => {
    const list = (ends: boolean) =>
      links
        .filter(({ kind }) => (kind === 'FF' || kind === 'SF') === ends)
        .map(linkText)
        .join(', ');
    const [after, ends] = [list(false), list(true)];
    return [
      hours === 0 ? `lock i${index}` : `task i${index} ${hours / DAY}d`,
      ...(after ? [`after ${after}`] : []),
      ...(notBefore === undefined ? [] : [`from ${date(notBefore)}`]),
      ...(pinned === undefined ? [] : [`on ${date(pinned)}`]),
      ...(ends ? [`ends after ${ends}`] : []),
      ...(needs[index]!.length > 0 ? [`with ${needs[index]!.join(', ')}`] : []),
    ].join(' ');
  });
  const crew = PEOPLE.map((name) => `  ${name} "${name}" editor`);
  return `crew {\n${crew.join('\n')}\n}\nschedule {\n  start ${date(START)}\n  ${lines.join('\n  ')}\n}\n`;
}

function linkText({ from, kind, lag }: NaiveLink): string {
  const shift = lag === 0 ? '' : ` ${lag < 0 ? '-' : '+'} ${Math.abs(lag) / DAY}d`;
  return `${kind === 'SS' || kind === 'SF' ? 'start of ' : ''}i${from}${shift}`;
}
