import { framesText } from '../../conform/describe-carried.ts';
import type { Fix } from '../../findings.ts';
import { pictureOf } from '../../model/cues.ts';
import type { CueFact, PictureFact, TimeText } from '../../model/facts.ts';
import { currentPicture, reelAt, reelsOf } from '../../model/pictures.ts';
import { framesOfRange } from '../../model/ranges.ts';
import type { Show } from '../../model/show.ts';
import { formatTimecode } from '../../time/index.ts';
import { eachRule, type Report } from '../rule.ts';
import { type Edge, nearestEdge } from './nearest-edge.ts';
import { isHourOff } from './wrong-reel-hour.ts';

/** A cue, a hit in one, an act or a scene where its cut has no picture. Free notes have a rule of their own. */
export const outsideReel = eachRule({
  code: 'timecode/outside-reel',
  severity: 'error',
  title: 'Cues, acts and scenes stand where their cut has picture.',
  kinds: ['cue', 'picture', 'scenes'],
  reads: ['settings', 'cuts'],
  tells: ['picture'],
  check(fact, show, report) {
    if (fact.kind === 'cue') checkCue(fact, show, report);
    else if (fact.kind === 'picture')
      checkStarts(
        fact,
        fact.acts.map(({ act, start }) => ({ name: `Act ${act}`, start })),
        show,
        report,
      );
    else
      checkStarts(
        fact.picture ? show.find('picture', fact.picture) : currentPicture(show),
        fact.scenes.map(({ scene, start }) => ({ name: `Scene ${scene}`, start })),
        show,
        report,
      );
  },
});

function checkCue(cue: CueFact, show: Show, report: Report): void {
  if (cue.isFreeNote || cue.isOmitted || !cue.range) return;
  const range = framesOfRange(show, cue.range);
  if (!range) return;
  const { start, end } = range;
  const picture = pictureOf(show, cue);
  if (picture && cue.hits.length === 0 && isInReels(show, picture, start, end)) return;
  if (isHourOff(cue, show)) return;
  const check = checkerOf(picture, show, report);
  const name = cue.number ? cue.number.written : 'This cue';
  const inFix = ({ reel, isBefore }: Edge) =>
    isBefore && (end === undefined || (reel.start < end && (reel.end === undefined || end <= reel.end)))
      ? reel.start
      : undefined;
  if (check?.(cue.range.in, start, `${name} begins`, inFix) || end === undefined || end <= start) return;
  const outFix = ({ reel, isBefore }: Edge) => (!isBefore && cue.range?.out ? reel.end : undefined);
  check?.(cue.range.out ?? cue.range.length!, end - 1, `${name} ends`, outFix);
  for (const { time } of cue.hits) {
    const frame = show.frameOf(time.written);
    // A hit outside its cue is told by a rule of its own.
    if (frame !== undefined && start <= frame && frame < end) check?.(time, frame, `${name} has a hit`);
  }
}

/** As nearly every cue is: then nothing need be asked of it. */
function isInReels(show: Show, picture: PictureFact, start: number, end: number | undefined): boolean {
  if (!reelAt(show, picture, start)) return false;
  return end === undefined || end <= start || reelAt(show, picture, end - 1) !== undefined;
}

/** First frames of acts and scenes. Those before the first reel are told once each; a fix is right only at a head. */
function checkStarts(
  picture: PictureFact | undefined,
  starts: readonly { readonly name: string; readonly start: TimeText }[],
  show: Show,
  report: Report,
): void {
  const check = starts.length > 0 ? checkerOf(picture, show, report) : undefined;
  for (const { name, start } of check ? starts : []) {
    const frame = show.frameOf(start.written);
    if (frame !== undefined)
      check!(start, frame, `${name} begins`, ({ reel, isBefore }) => (isBefore ? reel.start : undefined));
  }
}

/** Checks one frame, and says whether it spoke. `fixed` is the frame to put instead, as an in or an out is written. */
function checkerOf(picture: PictureFact | undefined, show: Show, report: Report) {
  const reels = picture ? reelsOf(show, picture) : [];
  const { rate } = show;
  if (!picture || reels.length === 0 || !rate) return undefined;
  return (time: TimeText, frame: number, does: string, fixed?: (edge: Edge) => number | undefined): boolean => {
    if (reelAt(show, picture, frame)) return false;
    const nearest = nearestEdge(reels, frame);
    const { reel, isBefore } = nearest;
    const edge = isBefore ? reel.start : reel.end! - 1;
    const far = framesText(Math.abs(edge - frame), rate);
    const which = isBefore ? 'before the first frame of action (FFOA)' : 'after the last frame of action (LFOA)';
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
      message: `${does} at ${formatTimecode(frame, rate)}, ${far} ${which} of reel ${reel.reel} in cut ${picture.version.written}, ${formatTimecode(edge, rate)}: there is no picture there. Correct the time, or the reel.`,
      at: time.at,
      related: [{ at: reel.at, message: `Reel ${reel.reel} of cut ${reel.picture.version.written} is here.` }],
      ...(fixes.length > 0 && { fixes }),
    });
    return true;
  };
}
