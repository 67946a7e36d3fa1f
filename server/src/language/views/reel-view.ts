/** The reels of a show as a picture needs them: lanes of cues by department, change marks, notes. */
import type { Workspace } from '../analysis/workspace.ts';
import { type PlacedCue, placeCue } from '../conform/place-cue.ts';
import { type Act, actsOf } from '../model/acts.ts';
import { cuesOf } from '../model/cues.ts';
import type { CueFact } from '../model/facts.ts';
import { type Change, changesOf, currentPicture, type Reel, reelsOf } from '../model/pictures.ts';
import { scenesOf } from '../model/scenes.ts';
import type { Show } from '../model/show.ts';
import { DEPARTMENTS } from '../schema/words/cues.ts';
import { inSteps } from '../steps.ts';
import { cueBar, noteLines } from './cue-bar.ts';
import { findingsByOwner } from './findings-by-line.ts';
import type { ChangeMark, CueBar, LaneView, NoteMark, PartMark, ReelView } from './timeline-view.ts';

/** A reel whose end nobody stated ends with its last cue, but not before this many seconds. */
const SHORTEST = 60;

/** Anything that stands at a frame. */
interface At<T> {
  readonly frame: number;
  readonly what: T;
}

interface Place {
  readonly key: string;
  readonly title: string;
  readonly start: number;
  readonly end: number | undefined;
  readonly reel: Reel | undefined;
}

/**
 * The reels of the current cut; one, `all`, while none is declared. What stands outside every reel is in the one before
 * it, what stands before all in the first. Empty while there is nothing to show, or no rate to read timecodes at. Some
 * cues at a step; nothing may change between two.
 */
export function* reelViews(workspace: Workspace, show: Show): Generator<void, ReelView[]> {
  const { rate } = show;
  if (!rate) return [];
  const placed: PlacedCue[] = [];
  for (const some of inSteps(cuesOf(show))) {
    for (const cue of some) {
      const place = placeCue(show, cue);
      if (place) placed.push(place);
    }
    yield;
  }
  const findings = findingsByOwner(
    workspace,
    placed.map((owner) => ({ owner, statements: owner.cue.lines.map(({ statement }) => statement) })),
    workspace.filesOf(show).flatMap((uri) => workspace.findings(uri)),
  );
  yield;
  const cues = placed.map((each) => ({ frame: each.timing.range.start, what: each }));
  const notes = freeNotes(show);
  yield;
  const changes = changeMarks(workspace, show);
  const places = placesOf(show, [...cues, ...notes]);
  const reelOf = spread(places);
  const departments = departmentsOf(placed);
  const inReel = new Map(
    places.map((place) => [
      place,
      { cues: [] as PlacedCue[], notes: [] as At<CueFact>[], changes: [] as ChangeMark[] },
    ]),
  );
  yield;
  for (const { frame, what } of cues) inReel.get(reelOf(frame))!.cues.push(what);
  for (const note of notes) inReel.get(reelOf(note.frame))!.notes.push(note);
  for (const { frame, what } of places.length > 0 ? changes : []) inReel.get(reelOf(frame))!.changes.push(what);
  const views: ReelView[] = [];
  for (const place of places) {
    const own = inReel.get(place)!;
    const bars: { department: string; bar: CueBar }[] = [];
    for (const some of inSteps(own.cues)) {
      for (const each of some) {
        const bar = cueBar(workspace, show, each, findings.get(each) ?? []);
        bars.push({ department: each.cue.department, bar });
      }
      yield;
    }
    views.push({
      key: place.key,
      title: place.title,
      startFrame: place.start,
      endFrame:
        place.end ??
        endOf(
          place.start,
          bars.map(({ bar }) => bar),
          SHORTEST * rate.nominal,
        ),
      lanes: departments.map((department) => laneOf(department, bars)),
      changes: own.changes,
      notes: own.notes.map(({ frame, what }) => noteMark(workspace, show, frame, what)),
      ...partsOf(workspace, show, place),
      ...(place.reel && { source: workspace.spanOf(place.reel.at) }),
    });
  }
  return views;
}

/** Scenes and acts of the current cut in a reel. */
function partsOf(workspace: Workspace, show: Show, place: Place): Pick<ReelView, 'scenes' | 'acts'> {
  const picture = currentPicture(show);
  const scenes = scenesOf(show, picture).map((scene) => ({ ...scene, name: scene.scene }));
  const acts = (picture ? actsOf(show, picture) : []).map((act) => ({ ...act, name: act.act }));
  const inReel = (all: readonly Part[]) => marksIn(workspace, all, place);
  return {
    ...(scenes.length > 0 && { scenes: inReel(scenes) }),
    ...(acts.length > 0 && { acts: inReel(acts) }),
  };
}

type Part = Pick<Act, 'start' | 'title' | 'at'> & { readonly name: string };

/** Those that begin in it, and the one that has begun before it. */
function marksIn(workspace: Workspace, parts: readonly Part[], { start, end }: Place): PartMark[] {
  const first = parts.findLast((part) => part.start <= start);
  const later = parts.filter((part) => part.start > start && (end === undefined || part.start < end));
  return [...(first ? [first] : []), ...later].map((part) => ({
    frame: Math.max(part.start, start),
    name: part.name,
    ...(part.title !== undefined && { title: part.title }),
    source: workspace.spanOf(part.at),
  }));
}

function placesOf(show: Show, content: readonly At<unknown>[]): Place[] {
  const picture = currentPicture(show);
  const reels = picture ? reelsOf(show, picture) : [];
  if (reels.length > 0)
    return reels.map((reel) => ({
      key: reel.reel,
      title: `Reel ${reel.reel}`,
      start: reel.start,
      end: reel.end,
      reel,
    }));
  if (content.length === 0) return [];
  const start = content.reduce((first, { frame }) => Math.min(first, frame), Number.POSITIVE_INFINITY);
  return [{ key: 'all', title: 'All', start, end: undefined, reel: undefined }];
}

/** The reel that shows a frame. */
function spread(places: readonly Place[]): (frame: number) => Place {
  return (frame) => places.findLast(({ start }) => start <= frame) ?? places[0]!;
}

/** The usual departments first, in their order, then a show's own by name; every reel has the same. */
function departmentsOf(placed: readonly PlacedCue[]): string[] {
  const usual = Object.keys(DEPARTMENTS);
  const rank = (department: string) => (usual.includes(department) ? usual.indexOf(department) : usual.length);
  const found = [...new Set(placed.map(({ cue }) => cue.department))];
  return found.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function laneOf(department: string, bars: readonly { department: string; bar: CueBar }[]): LaneView {
  const cues = bars.filter((each) => each.department === department).map(({ bar }) => bar);
  return { department, cues: cues.sort((a, b) => a.startFrame - b.startFrame || lastOf(a) - lastOf(b)) };
}

function lastOf({ startFrame, endFrame }: CueBar): number {
  return endFrame ?? startFrame;
}

function endOf(start: number, bars: readonly CueBar[], shortest: number): number {
  return bars.reduce((end, bar) => Math.max(end, lastOf(bar)), start + shortest);
}

function freeNotes(show: Show): At<CueFact>[] {
  const found: At<CueFact>[] = [];
  for (const fact of show.sorted('cue')) {
    const frame = fact.isFreeNote && fact.range ? show.frameOf(fact.range.in.written) : undefined;
    if (frame !== undefined) found.push({ frame, what: fact });
  }
  return found.sort((a, b) => a.frame - b.frame);
}

function noteMark(workspace: Workspace, show: Show, frame: number, fact: CueFact): NoteMark {
  return { frame, text: noteLines(show, fact).join('\n'), source: workspace.spanOf(fact.at) };
}

/** The change list that led to the current cut, in labels of the cut before it. */
function changeMarks(workspace: Workspace, show: Show): At<ChangeMark>[] {
  const current = currentPicture(show);
  if (!current) return [];
  const { from, version } = current;
  const cut = from ? `${from.written} → ${version.written}` : version.written;
  return changesOf(show, current).map(({ change, range, to }: Change) => ({
    frame: range.start,
    what: {
      kind: change.kind,
      startFrame: range.start,
      endFrame: range.end,
      ...(to !== undefined && { toFrame: to }),
      text: change.why ?? '',
      cut,
      source: workspace.spanOf(change.at),
    },
  }));
}
