/** Reading bound tokens into values as written. */
import { parseDate } from '../calendar/index.ts';
import { NONE } from '../document/tree.ts';
import { type Bound, contentOf, findArg, placeOfBound, placeOfValue, tokensOf } from '../schema/bound.ts';
import { placeOf, type Token, textOf } from '../syntax/row.ts';
import type {
  DateSpanText,
  DateText,
  Dimension,
  LinkText,
  Name,
  RangeText,
  ScopePick,
  ScopeText,
  TextNote,
  TimeText,
} from './facts.ts';
import { NameInRow, NoteInRow, RangeInRow } from './in-row.ts';

/** How a name is compared: cue numbers without case and leading zeros, all else as it stands. */
export function keyOf(token: Token): string {
  const written = textOf(token);
  return token.kind === 'CueNumber' ? cueKey(written) : shared(written);
}

/** So many names are said again and again in a file; and only short ones are strings of their own, not parts of a text. */
const MOST_SHARED = 256;
const LONGEST_SHARED = 12;
const read = new Map<string, string>();

/** The same string for a name as when it was read before: a thousand lines that say it hold one. */
function shared(name: string): string {
  const known = read.get(name);
  if (known !== undefined || name.length > LONGEST_SHARED) return known ?? name;
  if (read.size >= MOST_SHARED) read.clear();
  read.set(name, name);
  return name;
}

/** `1M01` and `1m1` are the same cue. */
export function cueKey(written: string): string {
  return written.toLowerCase().replace(/(^|[^0-9])0+(?=\d)/g, '$1');
}

/** The name that stands there: the one that the statement declares or refers to by it, where it does. */
export function nameAt(token: Token): Name {
  token.name ??= new NameInRow(token, keyOf(token));
  return token.name as Name;
}

export function nameOf(bound: Bound | undefined, slot: string): Name | undefined {
  const value = bound && tokensOf(bound, slot);
  return value && nameAt(value[0]!);
}

export function namesOf(bound: Bound | undefined, slot: string): readonly Name[] {
  const arg = bound && findArg(bound, slot);
  return arg && arg.values.length > 0 ? arg.values.map(firstName) : NONE;
}

function firstName(value: readonly Token[]): Name {
  return nameAt(value[0]!);
}

export function timeText(token: Token): TimeText {
  return token;
}

/** The whole value as written, `29.97 DF`. */
export function writtenOf(bound: Bound | undefined, slot: string): TimeText | undefined {
  const value = bound && tokensOf(bound, slot);
  if (value?.length === 1) return timeText(value[0]!);
  return value && { written: value.map(textOf).join(' '), at: placeOfValue(value) };
}

export function rangeOf(bound: Bound, slot: string): RangeText | undefined {
  const value = tokensOf(bound, slot);
  if (!value) return undefined;
  const [first, , second] = value;
  return new RangeInRow(placeOfValue(value), first!.end, second?.start);
}

/** A date and the weekday before it. */
export function dateText(value: readonly Token[]): DateText | undefined {
  const token = value.find((candidate) => candidate.kind === 'Date');
  if (!token) return undefined;
  const before = value[value.indexOf(token) - 1];
  const reading = parseDate(textOf(token));
  const weekday = before?.kind === 'Word' ? before : undefined;
  return {
    written: textOf(token),
    day: 'day' in reading ? reading.day : undefined,
    weekday: weekday && textOf(weekday),
    at: placeOf(weekday ?? token, token),
    dateAt: placeOf(token),
  };
}

export function dateOf(bound: Bound | undefined, slot = 'date'): DateText | undefined {
  const value = bound && tokensOf(bound, slot);
  return value && dateText(value);
}

export function dateSpan(value: readonly Token[]): DateSpanText | undefined {
  const to = value.findIndex((token) => token.kind === 'To');
  const first = dateText(to < 0 ? value : value.slice(0, to));
  if (!first) return undefined;
  const last = to < 0 ? first : (dateText(value.slice(to + 1)) ?? first);
  return { first, last, at: placeOfValue(value) };
}

export function linkText(value: readonly Token[]): LinkText {
  const ofStart = value.length > 2 && textOf(value[0]!) === 'start' && textOf(value[1]!) === 'of';
  const name = ofStart ? 2 : 0;
  let sign = name + 1;
  while (sign < value.length && value[sign]!.kind !== 'Plus' && value[sign]!.kind !== 'Minus') sign++;
  const length = value[sign + 1];
  const item = nameAt(value[name]!);
  return {
    item,
    // Behind `of`, up to the lag.
    of: sign > name + 2 ? scopeText(value.slice(name + 2, sign)) : undefined,
    ofStart,
    lag: length && {
      sign: value[sign]!.kind === 'Minus' ? -1 : 1,
      length: textOf(length),
      elapsed: value.length > sign + 2,
    },
    at: value.length === 1 ? item.at : placeOfValue(value),
  };
}

export function scopeText(value: readonly Token[]): ScopeText {
  const picks: ScopePick[] = [];
  for (let start = 0; start < value.length; ) {
    const of = value.findIndex((token, index) => index > start && textOf(token) === 'of');
    const end = of < 0 ? value.length : of;
    picks.push(scopePick(value.slice(start, end)));
    start = end + 1;
  }
  return { picks, at: placeOfValue(value) };
}

function scopePick(value: readonly Token[]): ScopePick {
  const last = value.at(-1)!;
  const at = placeOfValue(value);
  const word = value.length === 1 ? textOf(last) : undefined;
  if (word === 'all' || word === 'previous') return { which: word, dimension: undefined, value: undefined, at };
  const dimension = value.length > 1 ? (textOf(value[0]!) as Dimension) : undefined;
  return { which: 'one', dimension, value: scopeName(last), at };
}

/** The value of an `of` clause. */
export function scopeOf(bound: Bound | undefined): ScopeText | undefined {
  const value = bound && tokensOf(bound, 'scope');
  return value && scopeText(value);
}

/** Reels, acts and episodes compare without leading zeros. */
export function scopeName(token: Token): Name {
  const name = nameAt(token);
  const key = scopeKey(name.key);
  return key === name.key ? name : new NameInRow(token, key);
}

/** How reels, acts and episodes compare: without leading zeros. */
export function scopeKey(key: string): string {
  return key.replace(/^0+(?=\d)/, '');
}

/** The links that clauses of a word name, in their order. */
export function linksOf(clauses: readonly Bound[], word: string): readonly LinkText[] {
  let links: readonly LinkText[] = NONE;
  for (const { spec, args } of clauses) {
    if (spec.word !== word) continue;
    for (const { values } of args) {
      const more = values.map(linkText);
      links = links.length > 0 ? links.concat(more) : more;
    }
  }
  return links;
}

export function noteText(bound: Bound): TextNote {
  const text = tokensOf(bound, 'text');
  return new NoteInRow(placeOfBound(bound), text && contentOf(text[0]!), nameOf(bound, 'who'));
}
