import { framesText, rangeText } from '../../conform/describe-carried.ts';
import { placeCue } from '../../conform/place-cue.ts';
import { type Cue, cueNamedBy } from '../../model/cues.ts';
import { currentPicture, pictureLength } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { formatTimecode } from '../../time/index.ts';
import { cuesRule, isOmitted, nameOfCue } from './cue-rule.ts';

/** A cue that runs into the next one ends where that begins, or later. Judged where the current cut plays both. */
export const segueGap = cuesRule({
  code: 'cue/segue-gap',
  severity: 'warning',
  title: 'A cue that runs into another leaves no gap before it.',
  // What has no number is nobody's target.
  keysOf: (cue, show) => [...new Set([...(cue.number ? [cue.key] : []), ...targetsOf(show, cue)])],
  check(cues, show, report, key) {
    const target = cues.find((cue) => cue.key === key);
    const next = target && !isOmitted(target) ? placeCue(show, target)?.now : undefined;
    if (!target || !next || !show.rate) return;
    for (const cue of cues) {
      if (cue === target || isOmitted(cue) || !targetsOf(show, cue).includes(key)) continue;
      const placed = placeCue(show, cue);
      const now = placed?.now;
      if (!placed || now?.end === undefined || now.end <= now.start) continue;
      const segue = cue.lines.find((line) => line.segue && cueNamedBy(show, line, line.segue) === key)!.segue!;
      const related = [
        { at: target.timing!.fact.range!.at, message: `${nameOfCue(target)} plays ${rangeText(next, show.rate)}.` },
      ];
      if (next.start < now.start) {
        report({
          message: `${nameOfCue(cue)} cannot run into ${nameOfCue(target)}, which begins before it. Turn the \`segue\` round, or correct the times.`,
          at: segue.at,
          related,
        });
        continue;
      }
      const gap = gapOf(show, now.end, next.start);
      if (gap <= 0) continue;
      const { range } = placed.timing.fact;
      // An older cut's range is the record, and an out that is in another reel is no out.
      const canClose = placed.carried === undefined && gap === next.start - now.end;
      report({
        message: `${nameOfCue(cue)} runs into ${nameOfCue(target)}, but ends ${framesText(gap, show.rate)} before it: the music stops where it should go on. Close the gap, or take the \`segue\` out.`,
        at: segue.at,
        related,
        fixes:
          canClose && range
            ? [
                {
                  title: `End ${nameOfCue(cue)} where ${nameOfCue(target)} begins`,
                  edits: [{ at: range.at, text: `${range.in.written} - ${formatTimecode(next.start, show.rate)}` }],
                },
              ]
            : [],
      });
    }
  },
});

function targetsOf(show: Show, cue: Cue): string[] {
  return cue.lines.flatMap((line) => (line.segue ? [cueNamedBy(show, line, line.segue)] : []));
}

/** Frames of picture between an out and the next in: over a reel change, the labels between the reels are none. */
function gapOf(show: Show, end: number, start: number): number {
  return start <= end ? start - end : pictureLength(show, currentPicture(show), { start: end - 1, end: start }) - 1;
}
