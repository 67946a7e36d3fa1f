import { type Cue, type Timing, timingOf } from '../../model/cues.ts';
import type { Show } from '../../model/show.ts';
import { cuesRule, isAlternative, isOmitted } from './cue-rule.ts';
import { isWhereItSays } from './number-scheme.ts';

/** Numbers are compared in runs of so many, more than a reel has, so that an edit costs no more in the longest list. */
const RUN = 64;

/**
 * Numbers are given in the order of the picture. They are judged by the cut against which a cue was first timed: a
 * change that moves it later leaves its number right.
 */
export const outOfOrder = cuesRule({
  code: 'cue/out-of-order',
  severity: 'hint',
  title: 'Cue numbers of a reel ascend with the picture.',
  keysOf(cue, show) {
    const first = firstTiming(show, cue);
    const { group, episode = '' } = first?.fact ?? {};
    if (!first || group === undefined || isOmitted(cue) || isAlternative(cue)) return [];
    // What is not in its reel is in no order there: that is told by a rule of its own.
    if (!isWhereItSays(show, first.fact)) return [];
    const run = Math.floor(partsOf(first).place / RUN);
    return [`${cue.department} ${episode}_${group}m ${first.fact.picture?.key ?? ''} ${run}`];
  },
  check(cues, show, report) {
    const placed = cues.map((cue) => firstTiming(show, cue)!);
    placed.sort((a, b) => a.range.start - b.range.start);
    for (const [at, first] of placed.entries()) {
      const before = placed[at - 1];
      if (!before || compareNumbers(before, first) <= 0) continue;
      const { number, range } = first.fact;
      const earlier = before.fact.number!.written;
      report({
        message: `${number!.written} begins at ${range!.in.written}, after ${earlier}: numbers go up with the picture, and whoever follows the list looks for it too early. Swap the two, or renumber one.`,
        at: number!.at,
        related: [{ at: before.fact.at, message: `${earlier} plays before it.` }],
      });
    }
  },
});

/** The timing against the oldest cut. */
function firstTiming(show: Show, cue: Cue): Timing | undefined {
  if (cue.lines.length === 1) return cue.timing;
  let first: Timing | undefined;
  for (const line of cue.lines) {
    const timing = timingOf(show, line);
    if (timing && (!first || timing.age < first.age)) first = timing;
  }
  return first;
}

/** `1m2` before `1m2a` before `1m10`. */
function compareNumbers(a: Timing, b: Timing): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  return left.place - right.place || (left.rest < right.rest ? -1 : left.rest > right.rest ? 1 : 0);
}

function partsOf({ fact }: Timing): { place: number; rest: string } {
  const [, place = '0', rest = ''] = /m(\d+)(.*)$/.exec(fact.number?.key ?? '') ?? [];
  return { place: Number(place), rest };
}
