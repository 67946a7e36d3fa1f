import { framesText } from '../../conform/describe-carried.ts';
import { pictureOf } from '../../model/cues.ts';
import { reelsOf } from '../../model/pictures.ts';
import { framesOfRange } from '../../model/ranges.ts';
import { formatTimecode } from '../../time/index.ts';
import { eachRule } from '../rule.ts';
import { nearestEdge } from '../timecode/nearest-edge.ts';

/** A free note about a place that its cut does not have. One over a reel change touches picture, and is about that. */
export const noteOutsideReel = eachRule({
  code: 'spotting/note-outside-reel',
  severity: 'warning',
  title: 'A note stands where its cut has picture.',
  kinds: ['cue'],
  reads: ['settings', 'cuts'],
  tells: ['picture'],
  check(note, show, report) {
    const { rate } = show;
    if (!rate || !note.isFreeNote || note.isOmitted || !note.range) return;
    const range = framesOfRange(show, note.range);
    const picture = pictureOf(show, note);
    const reels = picture ? reelsOf(show, picture) : [];
    if (!range || !picture || reels.length === 0) return;
    const { start } = range;
    const end = Math.max(range.end ?? 0, start + 1);
    if (reels.some((reel) => reel.start < end && (reel.end === undefined || start < reel.end))) return;
    const { reel, isBefore } = nearestEdge(reels, start);
    const edge = isBefore ? reel.start : reel.end! - 1;
    const far = framesText(Math.abs(edge - start), rate);
    const which = isBefore ? 'before the first frame of action (FFOA)' : 'after the last frame of action (LFOA)';
    report({
      message: `This note stands at ${formatTimecode(start, rate)}, ${far} ${which} of reel ${reel.reel} in cut ${picture.version.written}: nobody will find what it is about. Correct the time.`,
      at: note.range.in.at,
      related: [{ at: reel.at, message: `Reel ${reel.reel} of cut ${reel.picture.version.written} is here.` }],
    });
  },
});
