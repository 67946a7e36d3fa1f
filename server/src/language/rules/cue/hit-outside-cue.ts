import { rangeText } from '../../conform/describe-carried.ts';
import { pictureOf, timingOf } from '../../model/cues.ts';
import type { CueFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { formatTimecode } from '../../time/index.ts';
import { cueRule, nameOfCue } from './cue-rule.ts';

/** A hit is a moment inside its cue, in the cut that its line is of. The cue's last frame is one. */
export const hitOutsideCue = cueRule({
  code: 'cue/hit-outside-cue',
  severity: 'warning',
  title: 'A cue’s hits stand inside it.',
  check(cue, show, report) {
    const { rate } = show;
    for (const line of rate ? cue.lines : []) {
      if (line.hits.length === 0) continue;
      const timing = timingFor(show, line, cue.lines);
      if (!timing || timing.range.end === undefined || timing.range.end <= timing.range.start) continue;
      const { start, end } = timing.range;
      for (const { time } of line.hits) {
        const frame = show.frameOf(time.written);
        if (frame === undefined || (start <= frame && frame < end)) continue;
        const isAtOut = frame === end ? ' (the out is the first frame after it)' : '';
        const nearest = formatTimecode(frame < start ? start : end - 1, rate!);
        report({
          message: `This hit stands outside ${nameOfCue(cue)}, which plays ${rangeText({ start, end }, rate!)}${isAtOut}: nothing is there to meet it. Correct the hit, or the cue.`,
          at: time.at,
          related: [{ at: timing.fact.range!.at, message: 'The cue plays here.' }],
          fixes: [{ title: `Move the hit to ${nearest}`, edits: [{ at: time.at, text: nearest }] }],
        });
      }
    }
  },
});

/** The line's own range, else the cue's in the same cut. */
function timingFor(show: Show, line: CueFact, lines: readonly CueFact[]) {
  const cut = pictureOf(show, line);
  const timed = line.range ? line : lines.find((other) => other.range && pictureOf(show, other) === cut);
  return timed && timingOf(show, timed);
}
