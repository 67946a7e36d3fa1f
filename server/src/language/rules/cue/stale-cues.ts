/** Cues whose range is of an older cut that a change list since has touched. */
import { conformEdits, sessionOf } from '../../conform/conform-edits.ts';
import { framesText } from '../../conform/describe-carried.ts';
import { isStale, type Placed, type PlacedCue, placeCue, placeLine } from '../../conform/place-cue.ts';
import { touchingChanges } from '../../conform/touching-changes.ts';
import type { Statement } from '../../document/tree.ts';
import type { PlaceEdit, Related } from '../../findings.ts';
import { type Cue, cuesOf, pictureOf } from '../../model/cues.ts';
import type { CueFact } from '../../model/facts.ts';
import { type Change, currentPicture } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { rangeLength } from '../../time/index.ts';
import { isOmitted } from './cue-rule.ts';

/** More than these are not shown with a finding: a list of a hundred changes says no more than its first. */
const MOST_CHANGES = 5;

/** Where a cue would play, when what it says no longer holds. An omitted one is nobody's worry. */
export function stalePlace(show: Show, cue: Cue): PlacedCue | undefined {
  const placed = isOmitted(cue) ? undefined : placeCue(show, cue);
  return placed && isStale(placed) ? placed : undefined;
}

/** The changes that touched it. */
export function changesBehind(show: Show, { timing, picture }: PlacedCue): Related[] {
  const { start, end } = timing.range;
  const range = { start, end: end !== undefined && end > start ? end : start + 1 };
  const changes = touchingChanges(show, picture!, currentPicture(show)!, range);
  return changes
    .slice(0, MOST_CHANGES)
    .map((change) => ({ at: change.change.at, message: describeChange(show, change) }));
}

function describeChange(show: Show, { change, range, picture }: Change): string {
  const length = framesText(rangeLength(range), show.rate!);
  const version = picture.version.written;
  if (change.kind === 'insert') return `${version} puts ${length} in here.`;
  return change.kind === 'remove' ? `${version} takes ${length} out here.` : `${version} moves ${length} from here.`;
}

/** Lines for all stale cues and free notes of the session that one of them is timed in, where they are still in the cut. */
export function conformSession(show: Show, { timing }: PlacedCue): PlaceEdit[] {
  const session = sessionOf(timing.fact);
  const stale = cuesOf(show).flatMap((cue) =>
    cue.timing && sessionOf(cue.timing.fact) === session ? (stalePlace(show, cue) ?? []) : [],
  );
  return conformEdits(show, stale, staleNotes(show, session));
}

/** Free notes whose place has moved since; those that were carried already, word for word, are left out. */
function staleNotes(show: Show, session: Statement | undefined): Placed[] {
  const notes = show.sorted('cue').filter(({ isFreeNote, isOmitted }) => isFreeNote && !isOmitted);
  const current = currentPicture(show);
  const there = new Set(notes.filter((note) => pictureOf(show, note) === current).map(wordsOf));
  return notes.flatMap((note) => {
    const placed = sessionOf(note) === session && !there.has(wordsOf(note)) ? placeLine(show, note) : undefined;
    return placed && isStale(placed) ? placed : [];
  });
}

function wordsOf({ department, notes }: CueFact): string {
  return JSON.stringify([department, notes.map(({ who, text }) => [who?.key, text])]);
}
