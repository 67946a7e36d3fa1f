/** Acts of a cut, in frames at the show's rate. Television numbers its cues by them. */
import type { Place } from '../syntax/row.ts';
import type { CutMap } from './cut-map.ts';
import { piecesIn } from './cut-map.ts';
import type { ActText, PictureFact } from './facts.ts';
import { changeMapOf, picturesOf, reelAt } from './pictures.ts';
import type { Show } from './show.ts';

export interface Act {
  readonly act: string;
  readonly title: string | undefined;
  readonly start: number;
  /** Exclusive; absent for the last act of a reel whose end nobody stated. */
  readonly end: number | undefined;
  /** Where it is stated, and in which cut: this one, or the one it was taken over from. */
  readonly at: Place;
  readonly picture: PictureFact;
}

/** Where an act begins, before anybody knows where it ends. */
type Beginning = Omit<Act, 'end'>;

/**
 * The acts of a cut, in order of time: those it states, and those of the cut it comes from that it does not state again,
 * carried through its change list. An act goes on to the next one, at most to the end of its reel.
 */
export function actsOf(show: Show, picture: PictureFact): readonly Act[] {
  return show.memo(allActs, ['picture', 'settings']).get(picture) ?? [];
}

/** The act of a cut that holds a frame. */
export function actAt(show: Show, picture: PictureFact, frame: number): Act | undefined {
  const act = actsOf(show, picture).findLast(({ start }) => start <= frame);
  return act && (act.end === undefined || frame < act.end) ? act : undefined;
}

function allActs(show: Show): Map<PictureFact, readonly Act[]> {
  const beginnings = new Map<PictureFact, readonly Beginning[]>();
  const work = (picture: PictureFact, heirs: ReadonlySet<PictureFact>): readonly Beginning[] => {
    const known = beginnings.get(picture);
    if (known) return known;
    const older = show.find('picture', picture.from);
    const base = older && !heirs.has(older) ? work(older, new Set([...heirs, older])) : [];
    const found = beginningsIn(show, picture, base);
    beginnings.set(picture, found);
    return found;
  };
  const acts = new Map<PictureFact, readonly Act[]>();
  for (const picture of picturesOf(show)) {
    const all = work(picture, new Set([picture]));
    acts.set(
      picture,
      all.map((each, at) => ({ ...each, end: endOf(show, picture, each, all[at + 1]) })),
    );
  }
  return acts;
}

function beginningsIn(show: Show, picture: PictureFact, base: readonly Beginning[]): readonly Beginning[] {
  const found = new Map<string, Beginning>();
  const map = changeMapOf(show, picture);
  base.forEach((act, at) => {
    const start = map ? startNow(map, act.start, base[at + 1]?.start) : act.start;
    if (start !== undefined) found.set(act.act, { ...act, start });
  });
  for (const text of picture.acts) {
    const start = show.frameOf(text.start.written);
    if (start !== undefined) found.set(text.act, beginningOf(text, start, picture));
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function beginningOf({ act, title, at }: ActText, start: number, picture: PictureFact): Beginning {
  return { act, title, at, start, picture };
}

/** Where the first frame that is left of an act stands; undefined when none is. */
function startNow(map: CutMap, start: number, next: number | undefined): number | undefined {
  return piecesIn(map, { start, end: next ?? Number.POSITIVE_INFINITY })[0]?.to;
}

function endOf(
  show: Show,
  picture: PictureFact,
  { start }: Beginning,
  next: Beginning | undefined,
): number | undefined {
  const end = reelAt(show, picture, start)?.end;
  if (end === undefined || next === undefined) return end ?? next?.start;
  return Math.min(end, next.start);
}
