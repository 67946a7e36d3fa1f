/**
 * Cues as a show knows them: all lines about one cue, and the range that counts. A cue has one range for each cut it was
 * timed against; the newest cut's is the one that counts, older ones stay as the record.
 *
 * A number says which cue a line is about; an old one leads to the number that the cue has now (`was`). A line without one is about what plays at that place: lines for two cuts are
 * about one cue when the change lists carry the one to where the other begins.
 */
import type { Place } from '../syntax/row.ts';
import { type Packed, packed, unpacked } from './compact.ts';
import { mapFrame } from './cut-map.ts';
import type { Aspect, CueFact, Name, PictureFact } from './facts.ts';
import type { Gathering } from './gathered.ts';
import { currentPicture, mapToCurrent } from './pictures.ts';
import { framesOfRange, type OpenRange } from './ranges.ts';
import { cueKey } from './read.ts';
import { ageOfLine, numberNameOf, numberNow, RENUMBERING_READS } from './renumbering.ts';
import type { Show } from './show.ts';

/** Where one line says that a cue plays. */
export interface Timing {
  readonly fact: CueFact;
  readonly range: OpenRange;
  /** Index among the show's cuts, oldest 0; -1 when the line names no cut that is declared. */
  readonly age: number;
}

export interface Cue {
  /** Stable over edits that do not change which cue this is. */
  readonly key: string;
  /** Every line about it, in order. */
  readonly lines: readonly CueFact[];
  /** The number that it has now, as it is first written; absent when it has none. */
  readonly number: string | undefined;
  /** The timing that counts; absent when it was never given a time. */
  readonly timing: Timing | undefined;
  readonly department: string;
  /** Its first line. */
  readonly at: Place;
}

/** What cues are put together from, beside the lines about them. */
export const CUE_READS: readonly Aspect[] = ['settings', ...RENUMBERING_READS];

/** What lines with one number share: their department and the number as it stands there. */
export function cueKeyOf(show: Show, fact: CueFact): string | undefined {
  const name = numberNameOf(show, fact);
  return name && `${fact.department} ${name.key}`;
}

/** What all lines about a numbered cue share: its department and the number that it has now. */
export function cueIdentityOf(show: Show, fact: CueFact): string | undefined {
  const name = numberNameOf(show, fact);
  return name && `${fact.department} ${numberNow(show, fact, name.key)}`;
}

/** The key of the cue that a line names, as in `segue 1m5`. */
export function cueNamedBy(show: Show, fact: CueFact, { written }: Name): string {
  return `${fact.department} ${numberNow(show, fact, cueKey(written))}`;
}

/** The number that a line states, `1m4` or `LN201`. */
export function numberOf(show: Show, fact: CueFact): string | undefined {
  return numberNameOf(show, fact)?.written;
}

/** The timing of a line; undefined without a readable in. */
export function timingOf(show: Show, fact: CueFact): Timing | undefined {
  const range = fact.range && framesOfRange(show, fact.range);
  return range && new TimingOfLine(fact, range.start, range.end, ageOfLine(show, fact));
}

/** Cues are many, so a timing is its own range. */
class TimingOfLine implements Timing, OpenRange {
  constructor(
    readonly fact: CueFact,
    readonly start: number,
    readonly end: number | undefined,
    readonly age: number,
  ) {}

  get range(): OpenRange {
    return this;
  }
}

/** The cut that a line's times are of: its session's, else the current one. */
export function pictureOf(show: Show, fact: CueFact): PictureFact | undefined {
  return fact.picture ? show.find('picture', fact.picture) : currentPicture(show);
}

/**
 * What lines share that may be about one cue. Depends on the line alone, the cuts and the renumberings, never on other
 * lines, so that a rule may group by it.
 */
function cueGroupOf(show: Show, fact: CueFact): string {
  const identity = cueIdentityOf(show, fact);
  // Joined at once a key is one string; of pieces added up, all would be kept.
  return identity ?? [fact.department, ' ', fact.subject?.key ?? '', '@', placeNow(show, fact)].join('');
}

function placeNow(show: Show, fact: CueFact): string {
  const start = fact.range && show.frameOf(fact.range.in.written);
  if (start === undefined) return fact.range?.in.written ?? '';
  const picture = pictureOf(show, fact);
  const map = picture && mapToCurrent(show, picture);
  const now = map ? mapFrame(map, start) : start;
  return now === undefined ? `${picture!.version.key}:${start}` : String(now);
}

/** How cues are put together: an edit makes those again that its lines are about. */
export const cues: Gathering<Cue, CueFact> = {
  kinds: ['cue'],
  reads: CUE_READS,
  sourceOf: (fact, show) => cueGroupOf(show, fact),
  gather: (facts, show, group) => cuesOfGroup(show, facts, group),
};

/** All cues of a show, each once, in the order of their first line. */
export function cuesOf(show: Show): readonly Cue[] {
  return show.memo(inOrder, ['cue', ...CUE_READS]);
}

function inOrder(show: Show): readonly Cue[] {
  return show.inOrder(show.gathered(cues).now());
}

/** The cues that lines of one group are about. */
function cuesOfGroup(show: Show, facts: readonly CueFact[], group: string): readonly Cue[] {
  const [only] = facts;
  // Nearly every cue has one line.
  if (facts.length > 1 || !only || only.isFreeNote) return cuesAmong(show, facts);
  return [cueOf(show, numberNameOf(show, only) ? group : withTitle(group, only), facts)];
}

/** The cues that lines, given in the order of the text, are about. Lines of other groups take no part. */
function cuesAmong(show: Show, facts: readonly CueFact[]): Cue[] {
  const groups = new Map<string, CueFact[]>();
  const told = new Map<string, number>();
  for (const fact of facts) {
    if (fact.isFreeNote) continue;
    const key = cueIdentityOf(show, fact) ?? unnumberedKey(show, fact, told);
    const lines = groups.get(key);
    if (lines) lines.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups].map(([key, lines]) => cueOf(show, key, lines));
}

function cueOf(show: Show, key: string, lines: readonly CueFact[]): Cue {
  return new CueOfLines(key, packed(lines), numberAmong(show, key, lines), newest(show, lines));
}

class CueOfLines implements Cue {
  constructor(
    readonly key: string,
    private readonly said: Packed<CueFact>,
    readonly number: string | undefined,
    readonly timing: Timing | undefined,
  ) {}

  get lines(): readonly CueFact[] {
    return unpacked(this.said);
  }

  get department(): string {
    return this.lines[0]!.department;
  }

  get at(): Place {
    return this.lines[0]!.at;
  }
}

function numberAmong(show: Show, key: string, lines: readonly CueFact[]): string | undefined {
  const line = (lines.length > 1 && lines.find((each) => cueKeyOf(show, each) === key)) || lines[0]!;
  return numberOf(show, line);
}

/**
 * The first line of a cut at a place goes with the first line of every other cut there, the second with the second. A
 * character says one line at a time, whatever its words; of effects at one place, those with the same title are one.
 */
function unnumberedKey(show: Show, fact: CueFact, told: Map<string, number>): string {
  const group = cueGroupOf(show, fact);
  const ofCut = `${pictureOf(show, fact)?.version.key ?? ''} ${withTitle(group, fact)}`;
  const count = told.get(ofCut) ?? 0;
  told.set(ofCut, count + 1);
  return withTitle(count === 0 ? group : `${group}#${count}`, fact);
}

function withTitle(group: string, { subject, title }: CueFact): string {
  return subject ? group : [group, title ?? ''].join(' ');
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
