/**
 * Cues as a show knows them: all lines about one cue, and the range that counts. A cue has one range for each cut it was
 * timed against; the newest cut's is the one that counts, older ones stay as the record.
 */
import type { CueFact } from './facts.ts';
import { ageOf, currentPicture, picturesOf } from './pictures.ts';
import { framesOfRange, type OpenRange } from './ranges.ts';
import type { Show } from './show.ts';

/** Where one line says that a cue plays. */
export interface Timing {
  readonly fact: CueFact;
  readonly range: OpenRange;
  /** Index among the show's cuts, oldest 0; -1 when the line names no cut that is declared. */
  readonly age: number;
}

/** What all lines about one cue share: its department and number, or the line alone when it has none. */
export function cueKeyOf(fact: CueFact): string | undefined {
  const name = fact.number ?? numberedLine(fact);
  return name && `${fact.department} ${name.key}`;
}

/** An ADR line's own number, `LN201`: letters, then digits. A character has no digits behind its letters. */
function numberedLine(fact: CueFact) {
  return fact.subject && /^\p{L}+\d+$/u.test(fact.subject.written) ? fact.subject : undefined;
}

/** The timing of a line; undefined without a readable in. */
export function timingOf(show: Show, fact: CueFact): Timing | undefined {
  const range = fact.range && framesOfRange(show, fact.range);
  return range && { fact, range, age: fact.picture ? ageOf(show, fact.picture) : picturesOf(show).length - 1 };
}

export interface Cue {
  /** Stable over edits: the number, or the line's place among the unnumbered ones of its time. */
  readonly key: string;
  /** Every line about it, in order. */
  readonly lines: readonly CueFact[];
  /** The timing that counts; absent when it was never given a time. */
  readonly timing: Timing | undefined;
  readonly department: string;
}

/** All cues of a show, each once, in the order of their first line. */
export function cuesOf(show: Show): readonly Cue[] {
  return show.memo(gather, ['cue', 'picture', 'show']);
}

function gather(show: Show): Cue[] {
  const groups = new Map<string, CueFact[]>();
  const unnumbered = new Map<string, number>();
  for (const fact of show.sorted('cue')) {
    if (fact.isFreeNote) continue;
    let key = cueKeyOf(fact);
    if (!key) {
      const base = `${fact.department} ${fact.subject?.key ?? ''}@${fact.range?.in.written ?? ''}`;
      const count = unnumbered.get(base) ?? 0;
      unnumbered.set(base, count + 1);
      key = `${base}#${count}`;
    }
    const lines = groups.get(key);
    if (lines) lines.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups].map(([key, lines]) => ({
    key,
    lines,
    department: lines[0]!.department,
    timing: newest(show, lines),
  }));
}

/** Of several lines for the same cut the first counts; the others are duplicates, and are told so. */
export function newest(show: Show, lines: readonly CueFact[]): Timing | undefined {
  let best: Timing | undefined;
  for (const line of lines) {
    const timing = timingOf(show, line);
    if (timing && (!best || timing.age > best.age)) best = timing;
  }
  return best;
}

/** True when the range that counts was made for an older cut than the current one. */
export function isOlderCut(show: Show, timing: Timing): boolean {
  const current = currentPicture(show);
  return current !== undefined && timing.fact.picture !== undefined && timing.fact.picture.key !== current.version.key;
}
