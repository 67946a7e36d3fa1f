/**
 * The reel view before any pixel: bands from top to bottom (acts and scenes, change lists, free notes, departments), in each the rows,
 * in each row what stands on it along the strip.
 */
import type {
  ChangeMark,
  CueBar,
  NoteMark,
  PartMark,
  ReelView,
  TimelineView,
} from '../../server/src/language/views/timeline-view.ts';
import { Coverage } from './layout-coverage.ts';
import { packRows, type Span } from './layout-rows.ts';
import { layStrip, positionIn, type Segment, type Strip, segmentOfFrame } from './layout-strip.ts';
import { gravity, type PartKind } from './words.ts';

export interface PlacedCue extends Span {
  readonly key: string;
  readonly cue: CueBar;
  readonly department: string;
  readonly reel: ReelView;
  readonly segment: Segment;
  /** The out is not known: `end` is only how far the bar fades. */
  readonly open: boolean;
  /** Its out lies in a reel that is not shown. */
  readonly goesOn: boolean;
  /** Its in lies in a reel that is not shown. */
  readonly comesIn: boolean;
}

export interface PlacedNote extends Span {
  readonly note: NoteMark;
}

export interface PlacedChange extends Span {
  readonly change: ChangeMark;
  /** Strip position of a move's destination. */
  readonly to?: number;
}

/** An act or a scene, up to the next one or the end of its reel. */
export interface PlacedPart extends Span {
  readonly part: PartMark;
  readonly kind: PartKind;
  /** The frame behind its last. */
  readonly endFrame: number;
  /** Every other one has a ground, so that neighbours are told apart. */
  readonly isEven: boolean;
}

export type Band = { readonly title: string } & (
  | { readonly kind: 'parts'; readonly rows: readonly Coverage<PlacedPart>[] }
  | { readonly kind: 'changes'; readonly rows: readonly Coverage<PlacedChange>[] }
  | { readonly kind: 'notes'; readonly rows: readonly Coverage<PlacedNote>[] }
  | { readonly kind: 'lane'; readonly rows: readonly Coverage<PlacedCue>[]; readonly count: number }
);

export interface ReelScene {
  readonly strip: Strip;
  readonly bands: readonly Band[];
  /** What there is to see along the strip, cues that stick out included. */
  readonly from: number;
  readonly to: number;
  readonly cues: ReadonlyMap<string, PlacedCue>;
}

/** Lays out one reel, or all of them when `reelKey` is absent or names none. `second` is one second in frames. */
export function layReels(view: TimelineView, reelKey: string | undefined, second: number): ReelScene {
  const one = view.reels.find((reel) => reel.key === reelKey);
  const strip = layStrip(one ? [one] : view.reels);
  const bands: Band[] = [];
  const cues = new Map<string, PlacedCue>();
  let from = 0;
  let to = strip.length;

  for (const kind of ['act', 'scene'] as const) {
    const parts = placeParts(strip, kind);
    if (parts.length > 0)
      bands.push({ kind: 'parts', title: kind === 'act' ? 'Acts' : 'Scenes', rows: covered([parts]) });
  }
  for (const [cut, changes] of changesByCut(strip)) {
    bands.push({ kind: 'changes', title: cut, rows: covered(packRows(changes)) });
  }
  const notes = strip.segments.flatMap((segment) =>
    segment.reel.notes.map((note): PlacedNote => {
      const start = positionIn(strip, segment, note.frame);
      return { note, start, end: start + 1 };
    }),
  );
  if (notes.length > 0) {
    bands.push({ kind: 'notes', title: 'Notes', rows: covered([notes.sort((a, b) => a.start - b.start)]) });
  }
  for (const department of departments(view)) {
    const placed = placeLane(view, strip, department, second);
    for (const cue of placed) {
      cues.set(cue.key, cue);
      from = Math.min(from, cue.start);
      to = Math.max(to, cue.end);
    }
    bands.push({
      kind: 'lane',
      title: department,
      rows: covered(packRows(placed), ({ cue }) => gravity(cue.findings)),
      count: placed.length,
    });
  }
  const air = Math.ceil((to - from) / 60);
  return { strip, bands, from: from - air, to: to + air, cues };
}

function covered<T extends Span>(rows: readonly (readonly T[])[], rank?: (span: T) => number): Coverage<T>[] {
  return rows.map((row) => new Coverage(row, rank));
}

function placeParts(strip: Strip, kind: PartKind): PlacedPart[] {
  let count = 0;
  return strip.segments.flatMap((segment) => {
    const { acts = [], scenes = [], endFrame } = segment.reel;
    const marks = kind === 'act' ? acts : scenes;
    return marks.map((part, index): PlacedPart => {
      const next = marks[index + 1]?.frame ?? Math.max(endFrame, part.frame + 1);
      const start = positionIn(strip, segment, part.frame);
      const end = Math.max(start + 1, positionIn(strip, segment, next));
      return { part, kind, start, end, endFrame: next, isEven: count++ % 2 === 0 };
    });
  });
}

function changesByCut(strip: Strip): Map<string, PlacedChange[]> {
  const byCut = new Map<string, PlacedChange[]>();
  for (const segment of strip.segments) {
    for (const change of segment.reel.changes) {
      const target = change.toFrame === undefined ? undefined : (segmentOfFrame(strip, change.toFrame) ?? segment);
      const placed: PlacedChange = {
        change,
        start: positionIn(strip, segment, change.startFrame),
        end: Math.max(positionIn(strip, segment, change.endFrame), positionIn(strip, segment, change.startFrame) + 1),
        ...(target && change.toFrame !== undefined ? { to: positionIn(strip, target, change.toFrame) } : {}),
      };
      byCut.set(change.cut, [...(byCut.get(change.cut) ?? []), placed]);
    }
  }
  return byCut;
}

/** Every department of the show, in the order the reels have them, so that lanes stay put from reel to reel. */
function departments(view: TimelineView): Set<string> {
  return new Set(view.reels.flatMap((reel) => reel.lanes.map((lane) => lane.department)));
}

function placeLane(view: TimelineView, strip: Strip, department: string, second: number): PlacedCue[] {
  const placed: PlacedCue[] = [];
  for (const reel of view.reels) {
    const cues = reel.lanes.filter((lane) => lane.department === department).flatMap((lane) => lane.cues);
    const own = strip.segments.find((segment) => segment.reel.key === reel.key);
    cues.forEach((cue, index) => {
      const segment = own ?? carriedInto(strip, cue);
      if (!segment) return;
      const comesIn = own === undefined;
      const start = comesIn ? segment.at - overhang(segment) : positionIn(strip, segment, cue.startFrame);
      const { end, goesOn } = endOf(strip, segment, cue, start, cues[index + 1], second);
      const open = cue.endFrame === undefined;
      placed.push({ key: cue.key, cue, department, reel, segment, start, end, open, goesOn, comesIn });
    });
  }
  return placed.sort((a, b) => a.start - b.start);
}

/** The one reel shown, when a cue of another reel runs on into it. */
function carriedInto(strip: Strip, cue: CueBar): Segment | undefined {
  return strip.segments.find(
    ({ reel }) => cue.startFrame < reel.startFrame && cue.endFrame !== undefined && cue.endFrame > reel.startFrame,
  );
}

/** How far a cue that runs on into a reel not shown sticks out of the one that is. */
function overhang(segment: Segment): number {
  return Math.ceil(segment.length / 60);
}

function endOf(strip: Strip, segment: Segment, cue: CueBar, start: number, next: CueBar | undefined, second: number) {
  if (cue.endFrame === undefined) {
    const room = next ? next.startFrame - cue.startFrame : Number.POSITIVE_INFINITY;
    return { end: start + Math.max(Math.min(room, 30 * second), 5 * second), goesOn: false };
  }
  const last = cue.endFrame - 1;
  const sticksOut = last - segment.reel.endFrame;
  const target = sticksOut < 0 ? segment : (segmentOfFrame(strip, last) ?? segment);
  // Past the end of its reel by more than a minute is the next reel's label, not a long tail.
  if (target === segment && sticksOut > 60 * second)
    return { end: segment.at + segment.length + overhang(segment), goesOn: true };
  return { end: Math.max(positionIn(strip, target, last), start) + 1, goesOn: false };
}
