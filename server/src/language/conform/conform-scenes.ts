/** Writes the scenes of the current cut, carried from the cut whose list states them, as a list of its own. */
import type { PlaceEdit } from '../findings.ts';
import type { ScenesFact } from '../model/facts.ts';
import { currentPicture } from '../model/pictures.ts';
import { scenesOf } from '../model/scenes.ts';
import type { Show } from '../model/show.ts';
import { formatTimecode } from '../time/index.ts';
import { behindBlock, quote } from './conform-edits.ts';

/** A block `scenes picture <current>` behind a list of an older cut. No edits when its block is not closed. */
export function conformScenes(show: Show, { statement }: ScenesFact): PlaceEdit[] {
  const current = currentPicture(show);
  const close = statement.block?.closes[0];
  const { rate } = show;
  if (!current || !close || !rate) return [];
  const lines = scenesOf(show, current).map(({ scene, title, start }) =>
    [idText(scene), formatTimecode(start, rate), ...(title === undefined ? [] : [quote(title)])].join(' '),
  );
  return [behindBlock(statement, close, `scenes picture ${current.version.written}`, lines)];
}

/** Numbers as scripts write them stand bare, all else in quotes. */
function idText(scene: string): string {
  return /^\d+[A-Z]*$|^[A-Z]+\d+[A-Z]*$/.test(scene) ? scene : quote(scene);
}
