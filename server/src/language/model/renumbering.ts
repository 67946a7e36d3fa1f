/**
 * Cues that got another number. `1m3 … was 1m3a` says that what was said under 1m3a, about an older cut, is said of 1m3.
 *
 * An old number may be given anew: after `1m3 was 1m4` and `1m4 was 1m5` in one cut, 1m4 of that cut is the new one, and
 * 1m4 of an older cut is 1m3. So a number is followed from the cut of its line on, newer cuts only; within one cut only
 * when it was not given anew there.
 */
import { lettersOf } from './characters.ts';
import type { Aspect, CueFact, Fact, Name } from './facts.ts';
import type { FactChange } from './file-facts.ts';
import { NameInRow } from './in-row.ts';
import { ageOf, picturesOf } from './pictures.ts';
import { cueKey } from './read.ts';
import type { Show } from './show.ts';

/** What following numbers reads. */
export const RENUMBERING_READS: readonly Aspect[] = ['renumbering', 'cuts'];

interface Renumbering {
  readonly now: string;
  /** Of the cut in which it was said. */
  readonly age: number;
}

interface Renumberings {
  /** By department and old number, oldest cut first; of two in one cut the one with the first number is meant. */
  readonly byOld: ReadonlyMap<string, readonly Renumbering[]>;
  /** Department, cut and number of every number that was given anew. */
  readonly given: ReadonlySet<string>;
}

/** The number that a line is about, `1m3` or `LN201`; undefined for a line without one. Equal keys are one number. */
export function numberNameOf(show: Show, { number, line }: CueFact): Name | undefined {
  if (number) return number;
  if (!line || show.isDeclared('character', line.key)) return undefined;
  return new NameInRow(line.at, cueKey(line.written));
}

/** Index of the cut that a line is about, oldest 0; -1 for a cut that is not declared. */
export function ageOfLine(show: Show, { picture }: CueFact): number {
  return picture ? ageOf(show, picture) : picturesOf(show).length - 1;
}

/** The number that a cue has now which a line of its department calls `key`. */
export function numberNow(show: Show, line: CueFact, key: string): string {
  const { byOld, given } = show.memo(renumberings, RENUMBERING_READS);
  if (byOld.size === 0) return key;
  let now = key;
  const { department } = line;
  let since = ageOfLine(show, line);
  for (;;) {
    const next = byOld
      .get(`${department} ${now}`)
      ?.find((each) => each.age > since || (each.age === since && !given.has(`${department} ${each.age} ${now}`)));
    if (!next || next.now === now) return now;
    now = next.now;
    since = next.age;
  }
}

/**
 * Whether a change is about which number a cue has. An edit to a line that says an old number, such as one of its title,
 * renumbers nothing. A character that is called like a number of ADR takes it from the lines that have it.
 */
export function isRenumbered({ removed, added }: FactChange): boolean {
  return saidIn(removed) !== saidIn(added);
}

/** What facts say of numbers, as text. */
function saidIn(facts: readonly Fact[]): string {
  const said: string[] = [];
  for (const fact of facts) {
    if (fact.kind === 'character' && lettersOf(fact.id.written) !== undefined) said.push(fact.id.key);
    if (fact.kind !== 'cue' || fact.was.length === 0) continue;
    const { department, picture, number, line, was } = fact;
    const names = [number, line, ...was].map((name) => name?.written ?? '');
    said.push([department, picture?.key ?? '', ...names].join(' '));
  }
  return said.sort().join('\n');
}

function renumberings(show: Show): Renumberings {
  const byOld = new Map<string, Renumbering[]>();
  const given = new Set<string>();
  for (const line of show.all('cue')) {
    if (line.was.length === 0) continue;
    const now = numberNameOf(show, line)?.key;
    if (now === undefined) continue;
    const age = ageOfLine(show, line);
    given.add(`${line.department} ${age} ${now}`);
    for (const { written } of line.was) {
      const old = `${line.department} ${cueKey(written)}`;
      byOld.set(old, [...(byOld.get(old) ?? []), { now, age }]);
    }
  }
  for (const each of byOld.values()) each.sort((a, b) => a.age - b.age || (a.now < b.now ? -1 : 1));
  return { byOld, given };
}
