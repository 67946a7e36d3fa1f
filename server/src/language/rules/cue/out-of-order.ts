import { type Cue, type Timing, timingOf } from '../../model/cues.ts';
import type { Show } from '../../model/show.ts';
import { cuesRule, isAlternative, isOmitted, nameOfCue } from './cue-rule.ts';

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
    const group = cue.lines[0]!.group;
    if (!first || group === undefined || isOmitted(cue) || isAlternative(cue)) return [];
    const run = Math.floor(partsOf(cue).place / RUN);
    return [`${cue.department} ${group}m ${first.fact.picture?.key ?? ''} ${run}`];
  },
  check(cues, show, report) {
    const placed = cues.map((cue) => ({ cue, first: firstTiming(show, cue)! }));
    placed.sort((a, b) => a.first.range.start - b.first.range.start);
    for (const [at, { cue, first }] of placed.entries()) {
      const before = placed[at - 1];
      if (!before || compareNumbers(before.cue, cue) <= 0) continue;
      const { number, range } = first.fact;
      report({
        message: `${nameOfCue(cue)} begins at ${range!.in.written}, behind ${nameOfCue(before.cue)}: numbers go up with the picture.`,
        at: number!.at,
        related: [{ at: before.first.fact.at, message: `${nameOfCue(before.cue)} plays before it.` }],
      });
    }
  },
});

/** The timing against the oldest cut. */
function firstTiming(show: Show, cue: Cue): Timing | undefined {
  let first: Timing | undefined;
  for (const line of cue.lines) {
    const timing = timingOf(show, line);
    if (timing && (!first || timing.age < first.age)) first = timing;
  }
  return first;
}

/** `1m2` before `1m2a` before `1m10`. */
function compareNumbers(a: Cue, b: Cue): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  return left.place - right.place || (left.rest < right.rest ? -1 : left.rest > right.rest ? 1 : 0);
}

function partsOf(cue: Cue): { place: number; rest: string } {
  const [, place = '0', rest = ''] = /m(\d+)(.*)$/.exec(cue.lines[0]!.number?.key ?? '') ?? [];
  return { place: Number(place), rest };
}
