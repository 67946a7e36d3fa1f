import { framesText } from '../../conform/describe-carried.ts';
import { framesOfRange } from '../../model/ranges.ts';
import { formatLength, formatTimecode } from '../../time/index.ts';
import { eachRule } from '../rule.ts';
import { rangesOf } from './ranges-of.ts';

/** A length that leads over the end of the label day: the out would be a label of the next. */
export const pastMidnight = eachRule({
  code: 'timecode/past-midnight',
  severity: 'error',
  title: 'No range runs past midnight.',
  kinds: ['picture', 'cue'],
  reads: ['settings'],
  check(fact, show, report) {
    const { rate } = show;
    if (!rate) return;
    const last = rate.framesPerDay;
    for (const range of rangesOf(fact)) {
      const frames = range.length && framesOfRange(show, range);
      if (!frames?.end || frames.end <= last) continue;
      const whole = formatLength(last - frames.start, rate);
      report({
        message: `From ${range.in.written} this runs ${framesText(frames.end - last, rate)} past midnight, where timecode goes from ${formatTimecode(last - 1, rate)} back to ${formatTimecode(0, rate)}. Shorten it to ${whole}, or check the in.`,
        at: range.at,
        fixes: [{ title: `Shorten it to ${whole}`, edits: [{ at: range.length!.at, text: whole }] }],
      });
    }
  },
});
