import { conformEdits, sessionOf } from '../../conform/conform-edits.ts';
import { describeCarried, rangeText } from '../../conform/describe-carried.ts';
import type { PlacedCue } from '../../conform/place-cue.ts';
import { currentPicture, reelAt } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { lazyFix } from '../lazy-fix.ts';
import { cueRule, nameInTiming, nameOfCue } from './cue-rule.ts';
import { changesBehind, conformSession, stalePlace } from './stale-cues.ts';
import { isTooLong } from './unreasonable-length.ts';

/** A cue that is still in the cut, but not where its line says. */
export const stalePicture = cueRule({
  code: 'cue/stale-picture',
  severity: 'warning',
  title: 'Cues are timed against the current cut, or against one that no change since has touched.',
  // Whether lines can be added to a session hangs on its end.
  tells: ['picture', 'session'],
  check(cue, show, report) {
    const placed = stalePlace(show, cue);
    const { rate } = show;
    // Where an out must be wrong, what the changes make of it is wrong as well.
    if (!placed?.now || !placed.carried || !rate || isTooLong(cue, show)) return;
    const name = nameOfCue(cue);
    const old = placed.picture!.version.written;
    const current = currentPicture(show)!.version.written;
    const { fact } = placed.timing;
    const canAdd = sessionOf(fact)?.block?.closes[0] !== undefined;
    report({
      message: `${nameInTiming(show, cue)} is timed against ${old}, so it is out of sync: in ${current} it is ${rangeText(placed.now, rate)}, ${describeCarried(placed.carried, rate, reelLeft(show, placed))}. Conform it, or time it again.`,
      at: fact.range!.at,
      related: changesBehind(show, placed),
      fixes: canAdd
        ? [
            lazyFix(`Conform ${name} to ${current}`, () => conformEdits(show, [placed]), true),
            lazyFix(`Conform all stale cues and notes of this session to ${current}`, () =>
              conformSession(show, placed),
            ),
          ]
        : [],
    });
  },
});

/** The reel that it stood in, when it stands in another now. */
function reelLeft(show: Show, { timing, picture, now }: PlacedCue): string | undefined {
  const was = reelAt(show, picture!, timing.range.start)?.reel;
  const is = reelAt(show, currentPicture(show)!, now!.start)?.reel;
  return is !== undefined && is !== was ? was : undefined;
}
