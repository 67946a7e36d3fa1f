import type { Show } from '../../model/show.ts';
import {
  durationSeconds,
  framesOfSeconds,
  parseDuration,
  type Rate,
  type Rational,
  rateName,
  secondsOfFrames,
} from '../../time/index.ts';
import { eachRule } from '../rule.ts';
import { rangesOf } from './ranges-of.ts';

/** A length in seconds that falls between two frames. A clock length, `0:40`, is a rough one and may. */
export const notOnAFrame = eachRule({
  code: 'timecode/not-on-a-frame',
  severity: 'warning',
  title: 'A length in seconds is a whole number of frames.',
  kinds: ['picture', 'cue'],
  reads: ['settings'],
  check(fact, show, report) {
    for (const { length } of rangesOf(fact)) {
      const frames = length && framesOf(length.written, show);
      if (!frames || frames.isWhole) continue;
      const rate = show.rate!;
      const below = Number(frames.floor());
      const nearest = Number(frames.round());
      if (nearest === 0) continue; // no length at all, which is told by a rule of its own
      const lengths = (nearest === below ? [below, below + 1] : [below + 1, below]).filter((count) => count > 0);
      const shown = lengths.map((count) => `${count}f (${seconds(count, rate)} s)`).join(' or ');
      report({
        message: `${length.written} is ${frames.toFixed(3)} frames at ${rateName(rate)}; it is read as ${nearest}. Write ${shown}, so that everybody cuts on the same frame.`,
        at: length.at,
        fixes: lengths.map((count) => ({
          title: `Change to ${count}f`,
          edits: [{ at: length.at, text: `${count}f` }],
        })),
      });
    }
  },
});

/** Exact, not rounded; undefined for what is no length in frames, seconds or minutes. */
function framesOf(written: string, show: Show): Rational | undefined {
  const duration = parseDuration(written);
  if (!duration || !show.rate) return undefined;
  if (duration.unit === 'f') return duration.amount;
  const exact = durationSeconds(duration);
  return exact && framesOfSeconds(exact, show.rate);
}

function seconds(frames: number, rate: Rate): string {
  return secondsOfFrames(frames, rate).toFixed(3);
}
