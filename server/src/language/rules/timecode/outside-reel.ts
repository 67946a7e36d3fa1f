import type { Fix } from '../../findings.ts';
import type { CueFact, TimeText } from '../../model/facts.ts';
import { currentPicture, reelAt, reelsOf } from '../../model/pictures.ts';
import { framesOfRange } from '../../model/ranges.ts';
import type { Show } from '../../model/show.ts';
import { formatLength, formatTimecode } from '../../time/index.ts';
import { eachRule, type Report } from '../rule.ts';
import { type Edge, nearestEdge } from './nearest-edge.ts';

/** A cue, or a hit in one, where its cut has no picture. Free notes have a rule of their own. */
export const outsideReel = eachRule({
  code: 'timecode/outside-reel',
  severity: 'error',
  title: 'A cue plays where its cut has picture.',
  kinds: ['cue'],
  reads: ['show', 'picture'],
  check(cue, show, report) {
    if (cue.isFreeNote || cue.isOmitted || !cue.range) return;
    const range = framesOfRange(show, cue.range);
    if (!range) return;
    const { start, end } = range;
    const check = checkerOf(cue, show, report);
    const inFix = ({ reel, isBefore }: Edge) =>
      isBefore && (end === undefined || (reel.start < end && (reel.end === undefined || end <= reel.end)))
        ? reel.start
        : undefined;
    if (check?.(cue.range.in, start, 'begins', inFix) || end === undefined || end <= start) return;
    const outFix = ({ reel, isBefore }: Edge) => (!isBefore && cue.range?.out ? reel.end : undefined);
    check?.(cue.range.out ?? cue.range.length!, end - 1, 'ends', outFix);
    for (const { time } of cue.hits) {
      const frame = show.frameOf(time.written);
      // A hit outside its cue is told by a rule of its own.
      if (frame !== undefined && start <= frame && frame < end) check?.(time, frame, 'has a hit');
    }
  },
});

/** Checks one frame, and says whether it spoke. `fixed` is the frame to put instead, as an in or an out is written. */
function checkerOf(cue: CueFact, show: Show, report: Report) {
  const picture = cue.picture ? show.find('picture', cue.picture) : currentPicture(show);
  const reels = picture ? reelsOf(show, picture) : [];
  const { rate } = show;
  if (!picture || reels.length === 0 || !rate) return undefined;
  return (time: TimeText, frame: number, does: string, fixed?: (edge: Edge) => number | undefined): boolean => {
    if (reelAt(show, picture, frame)) return false;
    const nearest = nearestEdge(reels, frame);
    const { reel, isBefore } = nearest;
    const edge = isBefore ? reel.start : reel.end! - 1;
    const far = formatLength(Math.abs(edge - frame), rate);
    const which = isBefore ? 'before the first frame of action (FFOA)' : 'after the last frame of action (LFOA)';
    const name = cue.number ? `\`${cue.number.written}\`` : 'This cue';
    const instead = fixed?.(nearest);
    const fixes: Fix[] = [];
    if (instead !== undefined) {
      const text = formatTimecode(instead, rate);
      fixes.push({
        title: `Change to ${text}, the ${isBefore ? 'start' : 'end'} of reel ${reel.reel}`,
        edits: [{ at: time.at, text }],
      });
    }
    report({
      message: `${name} ${does} at ${formatTimecode(frame, rate)}, ${far} ${which} of reel ${reel.reel} in cut ${picture.version.written}, ${formatTimecode(edge, rate)}: there is no picture there. Correct the label, or the reel.`,
      at: time.at,
      related: [{ at: reel.at, message: `Reel ${reel.reel} of cut ${reel.picture.version.written}.` }],
      ...(fixes.length > 0 && { fixes }),
    });
    return true;
  };
}
