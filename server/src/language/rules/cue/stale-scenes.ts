import { conformScenes } from '../../conform/conform-scenes.ts';
import { currentPicture } from '../../model/pictures.ts';
import { SCENE_READS, scenesOf } from '../../model/scenes.ts';
import { lazyFix } from '../lazy-fix.ts';
import { eachRule } from '../rule.ts';

/** A list of scenes that newer cuts have only by way of their change lists. */
export const staleScenes = eachRule({
  code: 'cue/stale-scenes',
  severity: 'hint',
  title: 'Scenes are listed for the current cut, or for one in which they begin at the same frames.',
  kinds: ['scenes'],
  reads: SCENE_READS,
  check(list, show, report) {
    const picture = show.find('picture', list.picture);
    const current = currentPicture(show);
    if (!list.picture || !picture || !current || picture === current) return;
    const now = scenesOf(show, current);
    // A newer list, or none that leads here; and of several lists of one cut the first speaks.
    if (
      now[0]?.picture !== picture ||
      show.sorted('scenes').find((each) => each.picture?.key === picture.version.key) !== list
    )
      return;
    const old = scenesOf(show, picture);
    const starts = new Map(now.map((scene) => [scene.at, scene.start]));
    const out = old.filter(({ at }) => !starts.has(at)).length;
    const moved = old.filter(({ at, start }) => starts.has(at) && starts.get(at) !== start).length;
    if (out + moved === 0) return;
    const version = current.version.written;
    const said = [
      ...(moved > 0 ? [`${moved} of ${old.length} begin${moved === 1 ? 's' : ''} elsewhere`] : []),
      ...(out > 0 ? [`${out} ${out === 1 ? 'is' : 'are'} out`] : []),
    ].join(' and ');
    report({
      message: `These scenes are timed against ${picture.version.written}; in ${version} ${said}. They are carried through the change list wherever a scene is named, but whoever reads this list reads old times. Conform it.`,
      at: list.picture.at,
      fixes: list.statement.block?.closes[0]
        ? [lazyFix(`Conform the scenes to ${version}`, () => conformScenes(show, list), true)]
        : [],
    });
  },
});
