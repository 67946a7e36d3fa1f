import { framesText } from '../../conform/describe-carried.ts';
import type { RangeText, TimeText } from '../../model/facts.ts';
import { framesOfRange } from '../../model/ranges.ts';
import { eachRule } from '../rule.ts';
import { rangesOf } from './ranges-of.ts';

/** An out before its in, a last frame before the first. */
export const outBeforeIn = eachRule({
  code: 'timecode/out-before-in',
  severity: 'error',
  title: 'A range ends after it begins.',
  kinds: ['picture', 'cue'],
  reads: ['settings'],
  check(fact, show, report) {
    const { rate } = show;
    if (!rate) return;
    const swapped = (first: TimeText, second: TimeText) => [
      {
        title: 'Swap the two',
        edits: [
          { at: first.at, text: second.written },
          { at: second.at, text: first.written },
        ],
      },
    ];
    const check = ({ in: begin, out, at }: RangeText, frames: { start: number; end: number | undefined }) => {
      if (!out || frames.end === undefined || frames.end >= frames.start) return;
      const early = framesText(frames.start - frames.end, rate);
      report({
        message: `The out ${out.written} is ${early} earlier than the in ${begin.written}, so this has no length. Does the cue cross midnight? Then end it there and begin another; else swap the two, or correct one.`,
        at,
        fixes: swapped(begin, out),
      });
    };
    for (const range of rangesOf(fact)) {
      const frames = framesOfRange(show, range);
      if (frames) check(range, frames);
    }
    for (const { reel, start, lastFrame, at } of fact.kind === 'picture' ? fact.reels : []) {
      const first = show.frameOf(start.written);
      const last = lastFrame && show.frameOf(lastFrame.written);
      if (!lastFrame || first === undefined || last === undefined || last >= first) continue;
      report({
        message: `Reel ${reel} has its last frame of action at ${lastFrame.written}, before its first at ${start.written}: the reel is empty. Swap the two, or correct one.`,
        at,
        fixes: swapped(start, lastFrame),
      });
    }
  },
});
