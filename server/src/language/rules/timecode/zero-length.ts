import { framesOfRange } from '../../model/ranges.ts';
import { eachRule } from '../rule.ts';
import { rangesOf } from './ranges-of.ts';

/** An out is the first frame behind the range: one that equals the in leaves no frame at all. */
export const zeroLength = eachRule({
  code: 'timecode/zero-length',
  severity: 'error',
  title: 'A range holds at least one frame.',
  kinds: ['picture', 'cue'],
  reads: ['settings'],
  check(fact, show, report) {
    for (const range of rangesOf(fact)) {
      const frames = framesOfRange(show, range);
      if (!frames || frames.end !== frames.start) continue;
      const { at, out } = range;
      report({
        message: out
          ? `This range is empty: the out is the first frame after it, and ${out.written} is also the in. Move the out, or leave it off until it is known.`
          : 'This range has no length. Write how long it is, or leave the length off until it is known.',
        at,
        // A change in a change list needs both its ends; a cue may wait for its out.
        ...(fact.kind === 'cue' && {
          fixes: [
            {
              title: 'Leave the out open',
              edits: [{ at: { row: at.row, start: range.in.at.end, end: at.end }, text: '' }],
            },
          ],
        }),
      });
    }
  },
});
