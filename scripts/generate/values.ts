/**
 * Everything on a line that is not a keyword, coloured by what kind of token it is. The patterns are the lexer's own, in
 * its order, so that grammar and lexer cannot come to disagree about where a token ends.
 */
import * as type from '../../server/src/language/schema/slot-types.ts';
import type { Spec } from '../../server/src/language/schema/spec.ts';
import { type TokenKind, tokens } from '../../server/src/language/syntax/token.ts';
import { BLANKS, oneOfWords, toOniguruma } from './oniguruma.ts';
import { type Captures, include, type Rule } from './text-mate.ts';

/** The lexer's pattern of a kind of token, as one group. */
export function patternOf(kind: Exclude<TokenKind, 'Unterminated'>): string {
  return `(?:${toOniguruma(tokens[kind].PATTERN as RegExp)})`;
}

/** No number begins inside a word or another number. To say so keeps a long run of digits from being tried at each one. */
const START = '(?<!\\w)';
/** A run that begins with a digit is a name only when it is none of these. */
const NUMBERS = [
  'Timecode',
  'Clock',
  'FeetFrames',
  'Date',
  'Percent',
  'Rate',
  'CueNumber',
  'Duration',
  'Decimal',
  'Int',
] as const;
const NOT_INSIDE = '(?<!\\w|\\w[-./:&+])';
const DIGIT_NAME = `${NOT_INSIDE}(?!${NUMBERS.map(patternOf).join('|')})${patternOf('DigitName')}`;
/** What the slot types call a name. */
export const NAME = `(?:${patternOf('Word')}|${DIGIT_NAME})`;
/** Letters, then digits: `LN201`. */
export const LINE_NUMBER = '(?:(?<!\\w)[^\\W0-9]+[0-9]+(?!\\w|[-./&]\\w))';
/** A name or a whole number, but not the beginning of a timecode. */
export const REEL = `(?:${NAME}|${START}${patternOf('Int')}(?!:|;[0-9]{2};))`;
export const CUE_NUMBER = `${START}${patternOf('CueNumber')}`;
const NUMBER = `${START}(?:${patternOf('Decimal')}|${patternOf('Int')})`;

/**
 * A string without its end: to the end of the line, but not over a final `{`. Written so that no character is looked at
 * more than twice; it stands in one pattern with the whole strings, which are much more often what a quote begins.
 */
const UNTERMINATED = '(["“„«”])(?:[^ \\t{\\n]++|[ \\t]++(?!\\{?[ \\t]*+$)|\\{(?![ \\t]*+$))*+';

const unit = (pattern: string): Captures => ({
  0: { patterns: [{ match: pattern, name: 'keyword.other.unit.cuelock' }] },
});
const separators: Captures = { 0: { patterns: [{ match: '[:;.+]', name: 'punctuation.separator.timecode.cuelock' }] } };
const number = (kind: (typeof NUMBERS)[number] | 'Digits', scope: string, captures?: Captures): Rule => ({
  name: `constant.numeric.${scope}.cuelock`,
  match: `${kind === 'Digits' ? '' : START}${patternOf(kind)}`,
  ...(captures && { captures }),
});

/** A number and the word that it is counted in, such as `4200 USD`. */
const counted = (scope: string, sign: string, units: string): Rule => ({
  name: `constant.numeric.${scope}.cuelock`,
  match: `${sign}${NUMBER}${BLANKS}(${units})(?!\\w|[-./&]\\w)`,
  captures: { 1: { name: 'keyword.other.unit.cuelock' } },
});

/** A kind of token where a line may begin with it: none that the lexer would rather see there. */
export function leadPatternOf(kind: Exclude<TokenKind, 'Unterminated'>): string {
  const order = [...NUMBERS, 'DigitName', 'Digits'];
  const rivals = order.slice(0, Math.max(0, order.indexOf(kind))) as Exclude<TokenKind, 'Unterminated'>[];
  const others = rivals.length > 0 ? `(?!${rivals.map(patternOf).join('|')})` : '';
  return `${order.includes(kind) ? NOT_INSIDE : ''}${others}${patternOf(kind)}`;
}

/** The repository: a name for each family of values, and `values` for all of them in the lexer's order. */
export function valueRules(specs: readonly Spec[]): Record<string, Rule> {
  return {
    comments: {
      patterns: [
        {
          name: 'comment.line.documentation.cuelock',
          match: '(///)[^\\n]*',
          captures: { 1: { name: 'punctuation.definition.comment.cuelock' } },
        },
        {
          name: 'comment.line.double-slash.cuelock',
          match: '(//)[ \\t]*(cuelock-allow)(?![^\\s:])([^:\\n]*)(:)?[^\\n]*',
          captures: {
            1: { name: 'punctuation.definition.comment.cuelock' },
            2: { name: 'keyword.control.directive.allow.cuelock' },
            3: { patterns: [{ match: '[^\\s,]+', name: 'entity.name.type.rule.cuelock' }] },
            4: { name: 'punctuation.separator.reason.cuelock' },
          },
        },
        {
          name: 'comment.line.double-slash.cuelock',
          match: '(//)[^\\n]*',
          captures: { 1: { name: 'punctuation.definition.comment.cuelock' } },
        },
      ],
    },
    strings: {
      match: `((")[^"\\\\\\n]*+("))|((")((?:\\\\.|[^"\\\\\\n])*)("))|(${patternOf('SmartString')})|(${UNTERMINATED})`,
      captures: {
        1: { name: 'string.quoted.double.cuelock' },
        2: { name: 'punctuation.definition.string.begin.cuelock' },
        3: { name: 'punctuation.definition.string.end.cuelock' },
        4: { name: 'string.quoted.double.cuelock' },
        5: { name: 'punctuation.definition.string.begin.cuelock' },
        // What is read again inside begins without the scopes around it.
        6: {
          name: 'string.quoted.double.cuelock',
          patterns: [{ match: '\\\\.', name: 'constant.character.escape.cuelock' }],
        },
        7: { name: 'punctuation.definition.string.end.cuelock' },
        8: { name: 'string.quoted.other.smart.cuelock' },
        9: { name: 'string.quoted.double.unterminated.cuelock' },
        10: { name: 'punctuation.definition.string.begin.cuelock' },
      },
    },
    timecode: number('Timecode', 'timecode', separators),
    'cue-number': { name: 'entity.name.function.cue-number.cuelock', match: CUE_NUMBER },
    dates: {
      patterns: [
        { name: 'constant.numeric.weekday.cuelock', match: `${oneOfWords(type.WEEKDAYS)}(?=${BLANKS}[0-9]+-)` },
        number('Date', 'date', { 0: { patterns: [{ match: '-', name: 'punctuation.separator.date.cuelock' }] } }),
      ],
    },
    numbers: {
      patterns: [
        include('timecode'),
        number('Clock', 'clock', separators),
        number('FeetFrames', 'feet-frames', separators),
        include('dates'),
        number('Percent', 'percent', unit('%')),
        number('Rate', 'rate', unit('[A-Za-z]+$')),
        include('cue-number'),
        number('Duration', 'duration', unit('[a-z]+$')),
        counted('rate', '', '(?i:n?df|fps)'),
        counted('level', '(?:[-–—][ \\t]*)?', levelUnits(specs).join('|')),
        counted('money', '', '[A-Z]{3}'),
        number('Decimal', 'decimal'),
        number('Int', 'integer'),
      ],
    },
    operators: {
      patterns: [
        { name: 'keyword.operator.span.cuelock', match: '\\.\\.' },
        { name: 'keyword.operator.range.cuelock', match: '[-–—]' },
        { name: 'keyword.operator.length.cuelock', match: '\\+' },
      ],
    },
    name: { name: 'variable.other.name.cuelock', match: NAME },
    /** Words and what else is left: taken whole, so that no keyword is found inside, and given no colour. */
    rest: { patterns: [{ match: NAME }, number('Digits', 'other'), include('operators'), { match: '[^\\s{};,]' }] },
    values: { patterns: [include('strings'), include('numbers')] },
  };
}

/** The units that the language's levels are counted in. A level's type tells them in its title only. */
function levelUnits(specs: readonly Spec[]): string[] {
  const titles = specs.flatMap((spec) => spec.slots.map((slot) => slot.type.title));
  const levels = titles.filter((title) => title.startsWith('a level in '));
  return [...new Set(levels.flatMap((title) => title.slice('a level in '.length).split(' or ')))];
}
