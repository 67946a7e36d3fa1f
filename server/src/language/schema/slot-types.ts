/**
 * What a slot takes: how many of the tokens at hand make one value. Signs, ranges, lags and weekdays are read here, by
 * what the slot wants, and not by the lexer: `-27` is a level in one place and a lead in another.
 */
import { type Token, textOf } from '../syntax/row.ts';
import type { TokenKind } from '../syntax/token.ts';
import { lettersOfLineNumber } from './line-number.ts';

export interface SlotType {
  /** For messages: "a timecode", "a date". */
  readonly title: string;
  /** How it looks when written. */
  readonly example: string;
  /** How many tokens from `at` on make one value; 0 when none begins here. */
  readonly take: (items: readonly Token[], at: number) => number;
  /** The words that a number of it is counted in. */
  readonly units: readonly string[] | undefined;
  /** Which of a value's tokens is the name, for slots that declare or refer. */
  readonly nameAt: ((value: readonly Token[]) => Token | undefined) | undefined;
}

type Described = Pick<SlotType, 'title' | 'example' | 'take'> & Partial<SlotType>;

/** Every type has every field, as every slot has (`spec.ts`). */
function slotType(of: Described): SlotType {
  const { title, example, take, units, nameAt } = of;
  return { title, example, take, units, nameAt };
}

const kindAt = (items: readonly Token[], at: number): TokenKind | undefined => items[at]?.kind;
const wordAt = (items: readonly Token[], at: number): string | undefined => {
  const item = items[at];
  return item && (item.kind === 'Word' || item.kind === 'DigitName') ? textOf(item) : undefined;
};

function oneOf(title: string, example: string, ...kinds: TokenKind[]): SlotType {
  const take = (items: readonly Token[], at: number) => {
    const kind = kindAt(items, at);
    for (let each = 0; each < kinds.length; each++) if (kind === kinds[each]) return 1;
    return 0;
  };
  return slotType({ title, example, take });
}

function named(
  type: Described,
  nameAt: (value: readonly Token[]) => Token | undefined = (value) => value[0],
): SlotType {
  return slotType({ ...type, nameAt });
}

export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function takeDate(items: readonly Token[], at: number): number {
  if (kindAt(items, at) === 'Date') return 1;
  return WEEKDAYS.includes(wordAt(items, at) ?? '') && kindAt(items, at + 1) === 'Date' ? 2 : 0;
}

function takeLag(items: readonly Token[], at: number): number {
  const sign = kindAt(items, at);
  if ((sign !== 'Plus' && sign !== 'Minus') || kindAt(items, at + 1) !== 'Duration') return 0;
  return wordAt(items, at + 2) === 'elapsed' ? 3 : 2;
}

const isName = (kind: TokenKind | undefined) => kind === 'Word' || kind === 'DigitName';

export const name = named(oneOf('a name', 'dialogue-edit', 'Word', 'DigitName'));
export const cueNumber = named(oneOf('a cue number', '1m1', 'CueNumber'));
export const cueName = named(oneOf('a cue', '1m2', 'CueNumber', 'Word', 'DigitName'));
/** The number of a line of ADR, `LN201`: letters, then digits. A character may be called so too: only a show can tell. */
export const lineNumber: SlotType = named({
  title: 'a line’s number',
  example: 'LN201',
  take: (items, at) => (isLineNumber(items[at]) ? 1 : 0),
});

/** Any name that does not look like a line's number. */
export const subject: SlotType = named({
  title: 'a character',
  example: 'LENA',
  take: (items, at) => (isName(kindAt(items, at)) && !isLineNumber(items[at]) ? 1 : 0),
});

/** Letters, then digits. */
export function isLineNumber(item: Token | undefined): boolean {
  return item?.kind === 'Word' && lettersOfLineNumber(textOf(item)) !== undefined;
}

/** A scene as scripts number them, `24D` `112` `27/28`; in quotes, whatever it is called. */
export const sceneName = oneOf(
  'a scene',
  '24D',
  ...(['Int', 'Decimal', 'DigitName', 'Digits', 'Duration', 'Rate', 'Word', 'String', 'SmartString'] as const),
);
export const reelName = oneOf('a reel', '1', 'Int', 'Word', 'DigitName');
export const actName = oneOf('an act', '1', 'Int', 'Word', 'DigitName');
/** `103`, `101a`, `pilot` */
export const episodeName = named(oneOf('an episode', '103', 'Int', 'Word', 'DigitName'));
export const text = oneOf('a text in quotes', '"Main Title"', 'String', 'SmartString', 'Unterminated');
/** A text in quotes; or, without, a word that is listed somewhere. */
export const textOrName: SlotType = named(
  oneOf(
    'a text in quotes, or a listed word',
    '"Lip sync"',
    'String',
    'SmartString',
    'Unterminated',
    'Word',
    'DigitName',
  ),
  (value) => (isName(value[0]?.kind) ? value[0] : undefined),
);
export const timecode = oneOf('a timecode', '01:00:08:00', 'Timecode');
export const percent = oneOf('a percentage', '50%', 'Percent');
export const wholeNumber = oneOf('a whole number', '2', 'Int');

/** `23.976`, `29.97df`, and as people also type it: `29.97 DF`. Whether it is a rate there is, is for the time room to say. */
export const rate: SlotType = slotType({
  title: 'a frame rate',
  example: '23.976',
  take(items, at) {
    const kind = kindAt(items, at);
    if (kind === 'Minus') return kindAt(items, at + 1) === 'Int' || kindAt(items, at + 1) === 'Decimal' ? 2 : 0;
    if (!kind || !['Rate', 'Decimal', 'Int', 'DigitName', 'Digits'].includes(kind)) return 0;
    return /^(n?df|fps)$/i.test(wordAt(items, at + 1) ?? '') ? 2 : 1;
  },
});

export const duration = oneOf('a length', '10d', 'Duration');

/** How long something takes: `3d` of work; `36h elapsed`, nights and closed days as well. */
export const taskLength: SlotType = slotType({
  ...duration,
  take(items, at) {
    if (kindAt(items, at) !== 'Duration') return 0;
    return wordAt(items, at + 1) === 'elapsed' ? 2 : 1;
  },
});

export const clock = oneOf('a time of day', '14:00', 'Clock');
export const word = oneOf('a word', 'composer', 'Word');
const IDENTIFIER_PARTS: readonly (TokenKind | undefined)[] = [
  'Int',
  'DigitName',
  'Digits',
  'Word',
  'Timecode',
  'Date',
  'Decimal',
];

/**
 * One word as a rule; a number also as it is spaced in print, `T 034 524 680 1`, or joined with dashes. A word after a
 * blank is never a part of it: it may be a clause or a name.
 */
export const identifier: SlotType = slotType({
  title: 'an identifier',
  example: '00014107338',
  take(items, at) {
    if (!IDENTIFIER_PARTS.includes(kindAt(items, at))) return 0;
    let end = at + 1;
    for (;;) {
      if (kindAt(items, end) === 'Int' || kindAt(items, end) === 'Decimal') end++;
      else if (kindAt(items, end) === 'Minus' && IDENTIFIER_PARTS.includes(kindAt(items, end + 1))) end += 2;
      else return end - at;
    }
  },
});

/** A word out of a closed set; the set stands in the slot's `words`. */
export function wordOf(title: string, words: Readonly<Record<string, string>>): SlotType {
  return slotType({
    title,
    example: Object.keys(words)[0]!,
    take: (items, at) => (Object.hasOwn(words, wordAt(items, at) ?? '') ? 1 : 0),
  });
}

/** A number out of a closed set; the set stands in the slot's `words`. */
export function numberOf(title: string, numbers: Readonly<Record<string, string>>): SlotType {
  return slotType({
    title,
    example: Object.keys(numbers)[0]!,
    take: (items, at) => (kindAt(items, at) === 'Int' && Object.hasOwn(numbers, textOf(items[at]!)) ? 1 : 0),
  });
}

/** `A - B`, `A + length`, or `A` alone while the out is not known. */
export const range: SlotType = slotType({
  title: 'a range',
  example: '01:00:08:00 - 01:01:42:12',
  take(items, at) {
    if (kindAt(items, at) !== 'Timecode') return 0;
    const joint = kindAt(items, at + 1);
    const second = kindAt(items, at + 2);
    if (joint === 'Minus' && second === 'Timecode') return 3;
    if (joint === 'Plus' && (second === 'Timecode' || second === 'Clock' || second === 'Duration')) return 3;
    return joint === 'Minus' || joint === 'Plus' ? 2 : 1;
  },
});

/** `2026-02-13`, `Fri 2026-02-13`. */
export const date: SlotType = slotType({ title: 'a date', example: '2026-02-13', take: takeDate });

/** A date, or two joined by `..`, both days inside. */
export const dates: SlotType = slotType({
  title: 'a date or a span of dates',
  example: '2026-08-03 .. 2026-08-15',
  take(items, at) {
    const first = takeDate(items, at);
    if (first === 0 || kindAt(items, at + first) !== 'To') return first;
    return first + 1 + takeDate(items, at + first + 1);
  },
});

/** A date, or another item's date with a lag: `2026-04-01`, `premiere - 10d`. */
export const dateOrLag: SlotType = slotType({
  title: 'a date',
  example: '2026-04-01',
  take(items, at) {
    const taken = takeDate(items, at);
    if (taken > 0) return taken;
    if (!isName(kindAt(items, at))) return 0;
    const scoped = at + 1 + takeOfScope(items, at + 1);
    return scoped - at + takeLag(items, scoped);
  },
  nameAt: (value) => (isName(value[0]?.kind) && value[1]?.kind !== 'Date' ? value[0] : undefined),
});

/** The dimensions that `per` knows by name. */
export const DIMENSIONS = ['reel', 'act', 'episode'];

/** `reel 3`, and with further ones behind it `reel 3 of de`. */
function takeScope(items: readonly Token[], at: number): number {
  const isValue = (index: number) => isName(kindAt(items, index)) || kindAt(items, index) === 'Int';
  if (!isValue(at)) return 0;
  const next = at + (DIMENSIONS.includes(wordAt(items, at) ?? '') && isValue(at + 1) ? 2 : 1);
  return next - at + takeOfScope(items, next);
}

function takeOfScope(items: readonly Token[], at: number): number {
  const taken = wordAt(items, at) === 'of' ? takeScope(items, at + 1) : 0;
  return taken && taken + 1;
}

/** `reel 3`, `103`, `en`, `all`, `previous`; `reel 3 of de` where blocks stand in each other. */
export const scope: SlotType = slotType({
  title: 'a reel, an act, an episode or a name',
  example: 'reel 2',
  take: takeScope,
});

/** `assembly`, `start of assembly`, `premix of reel 2`, `assembly + 2d`, `premix of previous - 3d elapsed`. */
export const link: SlotType = slotType({
  title: 'a task or a lock',
  example: 'picture-lock + 2d',
  take(items, at) {
    const prefix = wordAt(items, at) === 'start' && wordAt(items, at + 1) === 'of' ? 2 : 0;
    if (!isName(kindAt(items, at + prefix))) return 0;
    const name = at + prefix + 1;
    const scoped = name + takeOfScope(items, name);
    return scoped - at + takeLag(items, scoped);
  },
  nameAt: (value) =>
    value.length > 2 && textOf(value[0]!) === 'start' && textOf(value[1]!) === 'of' ? value[2] : value[0],
});

/** `Mon .. Fri`, or single days joined by commas. */
export const weekdays: SlotType = slotType({
  title: 'weekdays',
  example: 'Mon .. Fri',
  take(items, at) {
    if (!WEEKDAYS.includes(wordAt(items, at) ?? '')) return 0;
    return kindAt(items, at + 1) === 'To' && WEEKDAYS.includes(wordAt(items, at + 2) ?? '') ? 3 : 1;
  },
});

/** A stage; `review`; `cue source`: the cues that say so. Only a stage is a name. */
export const demanded: SlotType = slotType({
  title: 'a stage',
  example: 'mix-lock',
  take(items, at) {
    if (!isName(kindAt(items, at))) return 0;
    const next = wordAt(items, at + 1);
    return wordAt(items, at) === 'cue' && next !== undefined && next !== 'has' && next !== 'before' ? 2 : 1;
  },
  nameAt: (value) => (['cue', 'review'].includes(textOf(value[0]!)) ? undefined : value[0]),
});

/** `2.39:1`, `16:9` */
export const aspect: SlotType = oneOf('an aspect ratio', '2.39:1', 'Digits', 'Clock');

/** `09:00 - 18:00` */
export const hours: SlotType = slotType({
  title: 'opening hours',
  example: '09:00 - 18:00',
  take: (items, at) =>
    kindAt(items, at) === 'Clock' && kindAt(items, at + 1) === 'Minus' && kindAt(items, at + 2) === 'Clock' ? 3 : 0,
});

/** `4200 USD` */
export const money: SlotType = slotType({
  title: 'an amount of money',
  example: '4200 USD',
  take: (items, at) =>
    (kindAt(items, at) === 'Int' || kindAt(items, at) === 'Decimal') && /^[A-Z]{3}$/.test(wordAt(items, at + 1) ?? '')
      ? 2
      : 0,
});

const LEVELS: Readonly<Record<string, string>> = { dBTP: '-2 dBTP', LU: '1 LU' };

/** `-27 LKFS`: a signed number and its unit. */
export function level(...units: string[]): SlotType {
  return slotType({
    title: `a level in ${units.join(' or ')}`,
    units,
    example: LEVELS[units[0]!] ?? `-27 ${units[0]}`,
    take(items, at) {
      const sign = kindAt(items, at) === 'Minus' ? 1 : 0;
      const number = kindAt(items, at + sign);
      if (number !== 'Int' && number !== 'Decimal') return 0;
      return units.includes(wordAt(items, at + sign + 1) ?? '') ? sign + 2 : sign + 1;
    },
  });
}
