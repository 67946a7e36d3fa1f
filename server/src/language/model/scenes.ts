/**
 * Scenes of a cut, in frames at the show's rate. A cut that states no scenes has those of the cut that it comes from,
 * carried through its change list: nobody has to write the continuity again for every cut.
 */
import type { Place } from '../syntax/row.ts';
import { type CutMap, type Piece, piecesIn } from './cut-map.ts';
import type { PictureFact, SceneText } from './facts.ts';
import { changeMapOf, currentPicture, picturesOf } from './pictures.ts';
import type { Show } from './show.ts';

/** What scenes are read from. */
export const SCENE_READS = ['scenes', 'picture', 'settings'] as const;

export interface Scene {
  readonly scene: string;
  readonly title: string | undefined;
  /** Its first frame in this cut. It goes on to the next scene, over a reel change too. */
  readonly start: number;
  readonly at: Place;
  /** The cut whose list states it: this one, or an older one; absent while no cut is declared. */
  readonly picture: PictureFact | undefined;
}

/** The scenes of a cut in order of time, one that comes back each time; those of no cut while none is declared. */
export function scenesOf(show: Show, picture: PictureFact | undefined): readonly Scene[] {
  return show.memo(allScenes, SCENE_READS).get(picture) ?? [];
}

/** The scene of a cut that shows a frame. */
export function sceneAt(show: Show, picture: PictureFact | undefined, frame: number): Scene | undefined {
  const scenes = scenesOf(show, picture);
  let low = 0;
  let high = scenes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scenes[middle]!.start <= frame) low = middle + 1;
    else high = middle;
  }
  return scenes[low - 1];
}

/** `24D`, and what it is called: `24D EXT. RAILS`. */
export function sceneText({ scene, title }: Pick<Scene, 'scene' | 'title'>): string {
  return title ? `${scene} ${title}` : scene;
}

function allScenes(show: Show): Map<PictureFact | undefined, readonly Scene[]> {
  const stated = statedScenes(show);
  const scenes = new Map<PictureFact | undefined, readonly Scene[]>();
  const work = (picture: PictureFact, heirs: ReadonlySet<PictureFact>): readonly Scene[] => {
    const known = scenes.get(picture) ?? stated.get(picture);
    if (known) return known;
    const older = show.find('picture', picture.from);
    if (!older || heirs.has(older)) return [];
    const map = changeMapOf(show, picture);
    const base = work(older, new Set([...heirs, older]));
    return map ? carryScenes(map, base) : base;
  };
  for (const picture of picturesOf(show)) scenes.set(picture, work(picture, new Set([picture])));
  const none = stated.get(undefined);
  if (none) scenes.set(undefined, none);
  return scenes;
}

/** What lists say, all lists of one cut together. */
function statedScenes(show: Show): Map<PictureFact | undefined, Scene[]> {
  const stated = new Map<PictureFact | undefined, Scene[]>();
  for (const fact of show.sorted('scenes')) {
    const picture = fact.picture ? show.find('picture', fact.picture) : currentPicture(show);
    if (fact.picture && !picture) continue;
    const found = fact.scenes.flatMap((text) => sceneOf(show, text, picture));
    if (found.length > 0) stated.set(picture, [...(stated.get(picture) ?? []), ...found]);
  }
  for (const scenes of stated.values()) scenes.sort((a, b) => a.start - b.start);
  return stated;
}

function sceneOf(show: Show, { scene, title, start, at }: SceneText, picture: PictureFact | undefined): Scene[] {
  const frame = show.frameOf(start.written);
  return frame === undefined ? [] : [{ scene, title, start: frame, at, picture }];
}

/**
 * Scenes of an older cut in the newer one. What a move took elsewhere begins its scene again there, and the scene
 * around it behind it; new picture belongs to the scene before it.
 */
export function carryScenes(map: CutMap, scenes: readonly Scene[]): Scene[] {
  const parts: { readonly scene: Scene; readonly piece: Piece }[] = [];
  scenes.forEach((scene, at) => {
    const range = { start: scene.start, end: scenes[at + 1]?.start ?? Number.POSITIVE_INFINITY };
    for (const piece of range.start < range.end ? piecesIn(map, range) : []) parts.push({ scene, piece });
  });
  parts.sort((a, b) => a.piece.place - b.piece.place);
  return parts
    .filter(({ scene }, at) => parts[at - 1]?.scene !== scene)
    .map(({ scene, piece }) => ({ ...scene, start: piece.to }));
}
