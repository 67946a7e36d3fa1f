import type { Cue } from '../../model/cues.ts';
import type { Show } from '../../model/show.ts';
import type { Place } from '../../syntax/row.ts';
import { cuesRule } from './cue-rule.ts';
import { digitsOf, partAt } from './number-scheme.ts';

/**
 * A number that nothing has, between numbers that something has: a line that was lost, or a cue that was dropped and
 * not kept as omitted. Within a reel or an act numbers begin at 1; where they run on, from reel to reel.
 */
export const gapInNumbers = cuesRule({
  code: 'cue/gap-in-numbers',
  severity: 'hint',
  title: 'Cue numbers leave none out.',
  keysOf(cue, show) {
    const keys: string[] = [];
    for (const { run, place } of placesOf(cue, show)) {
      keys.push(keyAt(run, place));
      if (place % STRETCH >= STRETCH - LOOKS_BACK) keys.push(keyAt(run, place + LOOKS_BACK));
    }
    return keys.length > 2 ? [...new Set(keys)] : keys;
  },
  check(cues, show, report, key) {
    const first = new Map<number, Cue>();
    const taken = new Set<number>();
    for (const cue of cues) {
      for (const { run, place, isNow } of placesOf(cue, show)) {
        const isHere = keyAt(run, place) === key;
        if (!isHere && keyAt(run, place + LOOKS_BACK) !== key) continue;
        taken.add(place);
        if (isNow && isHere && !first.has(place)) first.set(place, cue);
      }
    }
    for (const [place, cue] of first) {
      if (place < 2 || taken.has(place - 1)) continue;
      const number = cue.number!;
      const missing = number.replace(/(?<=m)\d+.*$/i, (digits) =>
        String(place - 1).padStart(digits.startsWith('0') ? /^\d+/.exec(digits)![0].length : 1, '0'),
      );
      report({
        message: `There is a ${number} but no ${missing} before it. If a cue was dropped, keep its number as \`${missing} omit\`, so that nobody looks for it; else its line is lost.`,
        at: numberPlace(cue),
        // A line that would be the next one to miss its own forerunner is no help.
        fixes: place === 2 || taken.has(place - 2) ? [omitAbove(cue, missing)] : [],
      });
    }
  },
});

/** Numbers are looked at in stretches of so many, each with the last two before it: an edit costs no more in a long list. */
const STRETCH = 16;
const LOOKS_BACK = 2;

function keyAt(run: string, place: number): string {
  return `${run} ${Math.floor(place / STRETCH)}`;
}

/** Where the number stands that the cue has now. */
function numberPlace(cue: Cue): Place {
  return cue.lines.find(({ number }) => number?.written === cue.number)?.number?.at ?? cue.at;
}

function omitAbove(cue: Cue, missing: string) {
  const { row, start } = cue.lines.find(({ number }) => number?.written === cue.number)!.at;
  const isAlone = row.text.slice(0, start).trim() === '';
  const indent = row.text.slice(0, start);
  return {
    title: `Keep ${missing} as omitted`,
    edits: [
      isAlone
        ? { at: { row, start: 0, end: 0 }, text: `${indent}${missing} omit\n` }
        : { at: { row, start, end: start }, text: `${missing} omit; ` },
    ],
  };
}

interface NumberPlace {
  /** The numbers that it is counted among. */
  readonly run: string;
  readonly place: number;
  /** False for a number that the cue had before: that is missed by nobody. */
  readonly isNow: boolean;
}

/**
 * The places that a cue's numbers take. One whose number says another reel than the one it is in is told so by a rule of
 * its own: it takes its place in both, and is asked for no forerunner.
 */
function placesOf(cue: Cue, show: Show): NumberPlace[] {
  const numbering = show.setting('numbering');
  if (!numbering || cue.number === undefined) return [];
  const part = cue.timing && partAt(show, cue.timing.fact, numbering);
  const digits = part && digitsOf(part.name);
  const places: NumberPlace[] = [];
  const add = (number: string, isNow: boolean) => {
    const [, episode = '', group, place] = /^(?:0*(\d+_))?0*(\d+)m0*(\d+)/i.exec(number) ?? [];
    if (group === undefined) return;
    const isMisplaced = digits !== undefined && digits !== group;
    const runOf = (of: string) => `${cue.department} ${episode}${numbering === 'running' ? '' : of}m`;
    places.push({ run: runOf(group), place: Number(place), isNow: isNow && !isMisplaced });
    if (isMisplaced) places.push({ run: runOf(digits), place: Number(place), isNow: false });
  };
  add(cue.number, true);
  for (const { was } of cue.lines) for (const { written } of was) add(written, false);
  return places;
}
