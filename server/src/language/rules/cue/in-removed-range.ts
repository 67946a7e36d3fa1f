import { linesForCurrentCut, sessionOf } from '../../conform/conform-edits.ts';
import { framesText } from '../../conform/describe-carried.ts';
import { currentPicture } from '../../model/pictures.ts';
import { lazyFix } from '../lazy-fix.ts';
import { cueRule, nameInTiming, nameOfCue } from './cue-rule.ts';
import { changesBehind, stalePlace } from './stale-cues.ts';

/** A cue over picture that is no longer in the cut. */
export const inRemovedRange = cueRule({
  code: 'cue/in-removed-range',
  severity: 'warning',
  title: 'The picture that a cue plays over is still in the cut.',
  // Whether lines can be added to a session hangs on its end.
  tells: ['picture', 'session'],
  check(cue, show, report) {
    const placed = stalePlace(show, cue);
    if (!placed || placed.now || !placed.carried || !show.rate) return;
    const name = nameOfCue(cue);
    const old = placed.picture!.version.written;
    const current = currentPicture(show)!.version.written;
    const { fact } = placed.timing;
    const { row, end } = fact.at;
    const { number } = cue;
    const isOpen = placed.timing.range.end === undefined;
    const gone = isOpen
      ? 'the frame it begins on is'
      : placed.carried.removed === 1
        ? 'its only frame is'
        : `all of its ${framesText(placed.carried.removed, show.rate)} are`;
    report({
      message: `${nameInTiming(show, cue)} is timed against ${old}, but in ${current} ${gone} out of the cut: whoever works on it works for nothing. Omit it, or time it elsewhere.`,
      at: fact.range!.at,
      related: changesBehind(show, placed),
      fixes: [
        number && sessionOf(fact)?.block?.closes[0]
          ? lazyFix(`Omit ${name} in ${current}`, () =>
              linesForCurrentCut(show, fact, [`${number} omit "Out of the cut in ${current}."`]),
            )
          : lazyFix(`Omit ${name}`, () => [{ at: { row, start: end, end }, text: ' omit' }]),
      ],
    });
  },
});
