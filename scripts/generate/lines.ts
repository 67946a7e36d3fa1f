/** What stands on the line of a statement, behind its keyword or its first value. */
import * as type from '../../server/src/language/schema/slot-types.ts';
import type { Slot, Spec } from '../../server/src/language/schema/spec.ts';
import { BLANKS, oneOfWords } from './oniguruma.ts';
import {
  firstName,
  isFlag,
  isNamed,
  isPlain,
  joiningWords,
  meaningWords,
  SCOPE_WORDS,
  takesElapsed,
  takesIdentifier,
  takesLag,
  takesName,
  takesPartOfPicture,
  takesStartOf,
} from './slots.ts';
import { type Captures, include, type Rule } from './text-mate.ts';
import { CUE_NUMBER, NAME, REEL } from './values.ts';

export const CLAUSE = 'keyword.other.clause.cuelock';
/** Not the line below, where the statement itself may go on. */
const REGION_END = '(?=[;{}])|$|^';
/** Two scopes: themes that know the second tell these words from clause words, all others know the first. */
const FLAG = 'constant.language.flag.cuelock variable.other.enummember.flag.cuelock';
const MEANING = 'constant.language.word.cuelock variable.other.enummember.word.cuelock';
/** `of reel 2`, `of previous`, behind the name of an item. */
const SCOPE: Rule = {
  match: `(${oneOfWords(['of'])})(?:${BLANKS}(${oneOfWords(SCOPE_WORDS)}))?`,
  captures: { 1: { name: CLAUSE }, 2: { name: MEANING } },
};
const LIST_NAME: Captures = {
  1: { name: 'punctuation.separator.list.cuelock' },
  2: { patterns: [{ match: oneOfWords(type.WEEKDAYS), name: MEANING }, include('name')] },
};

/** Rules that lines share: lists, and the names behind their words. */
export function lineRules(specs: readonly Spec[]): Record<string, Rule> {
  const names = specs.flatMap((spec) => firstName(spec) ?? []).map((slot) => [keyOfName(slot), nameRule(slot)]);
  return {
    ...Object.fromEntries(names),
    lists: {
      patterns: [
        // A comma at the line's end carries the statement on into the next line, over lines of comment.
        {
          begin: ',(?=[ \\t]*(?://.*)?$)',
          beginCaptures: { 0: { name: 'punctuation.separator.list.cuelock' } },
          end: '^|(?=[^\\s/])',
          patterns: [include('comments')],
        },
        { begin: '^(?=[ \\t]*//)', end: '(?!\\G)^', patterns: [include('comments')] },
        { match: `(,)[ \\t]*(?!start[ \\t]+of[ \\t])(${NAME})`, captures: LIST_NAME },
        { match: `^${BLANKS}(?!start[ \\t]+of[ \\t])()(${NAME})`, captures: LIST_NAME },
        { match: ',', name: 'punctuation.separator.list.cuelock' },
      ],
    },
  };
}

/** The parts of a statement's line, its block left out. */
export function partsOf(spec: Spec): Rule[] {
  return parts(spec, []);
}

function parts(spec: Spec, outer: readonly string[]): Rule[] {
  const isEntry = spec.leads.length > 0;
  const first = isEntry ? undefined : firstName(spec);
  const taken = isEntry && isNamed(spec) ? spec.slots[0] : first;
  const rest = spec.slots.filter((slot) => slot !== taken && takesName(slot));
  return [
    ...(first ? [nameBehind(first)] : []),
    include('comments'),
    include('lists'),
    ...clauseRules(spec.clauses, outer),
    ...wordRules(spec.slots),
    include('values'),
    ...(rest.length > 0 ? [include('name')] : []),
    include('rest'),
  ];
}

/** The name that must stand behind a keyword, whatever other word it may look like. */
function nameBehind(slot: Slot): Rule {
  return include(keyOfName(slot));
}

function keyOfName(slot: Slot): string {
  if (takesIdentifier(slot)) return 'behind:identifier';
  const words = meaningWords(slot).length > 0 ? '-or-word' : '';
  return `behind:${scopeOfName(slot).split('.').slice(-3, -1).join('.')}${words}`;
}

function nameRule(slot: Slot): Rule {
  if (takesIdentifier(slot)) {
    return {
      match: `\\G${BLANKS}(\\w+(?:[-./:]\\w+)*)`,
      captures: { 1: { name: 'constant.numeric.identifier.cuelock' } },
    };
  }
  const known = meaningWords(slot);
  return {
    match: `\\G${BLANKS}(?:(${CUE_NUMBER})|(${takesPartOfPicture(slot) ? REEL : NAME}))`,
    captures: {
      1: { patterns: [include('cue-number')] },
      2: {
        patterns: [
          ...(known.length > 0 ? [{ match: oneOfWords(known), name: MEANING }] : []),
          { match: '.+', name: scopeOfName(slot) },
        ],
      },
    },
  };
}

/** Names that are declared stand out; names that are used, and free words, are quieter. */
export function scopeOfName(slot: Slot): string {
  const declares = slot.declares !== undefined || slot.words !== undefined || takesPartOfPicture(slot);
  return declares
    ? `entity.name.type.${slot.declares ?? slot.name}.cuelock`
    : `variable.other.${slot.refers?.[0] ?? slot.name}.cuelock`;
}

function wordRules(slots: readonly Slot[]): Rule[] {
  const joining = slots.flatMap(joiningWords);
  const meaning = slots.flatMap(meaningWords);
  return [
    ...(joining.length > 0 ? [{ match: oneOfWords(joining), name: CLAUSE }] : []),
    ...(meaning.length > 0 ? [{ match: oneOfWords(meaning), name: MEANING }] : []),
    ...(slots.some(takesStartOf) ? [{ match: `start${BLANKS}of(?=${BLANKS}[^\\s{};,])`, name: CLAUSE }] : []),
    ...(slots.some(takesLag) ? [SCOPE] : []),
    ...(slots.some(takesElapsed) ? [{ match: oneOfWords(['elapsed']), name: 'keyword.other.unit.cuelock' }] : []),
  ];
}

/**
 * The clauses of a line. Most are their word and perhaps a name; a clause with words of its own is a region that ends at
 * the next word of an outer one, as the binder has it: a sub-clause belongs to the nearest clause before it.
 */
function clauseRules(clauses: readonly Spec[], outer: readonly string[]): Rule[] {
  const flags = clauses.filter(isFlag);
  const plain = clauses.filter((clause) => isPlain(clause) && !isFlag(clause));
  const bare = plain.filter((clause) => !firstName(clause));
  const regions = clauses.filter((clause) => !isPlain(clause));
  const siblings = clauses.map((clause) => clause.word);
  return [
    ...(flags.length > 0 ? [{ match: oneOfWords(wordsOf(flags)), name: FLAG }] : []),
    ...(bare.length > 0 ? [{ match: oneOfWords(wordsOf(bare)), name: CLAUSE }] : []),
    ...namingRules(plain.filter((clause) => firstName(clause))),
    ...regions.map((clause) => {
      const own = [...wordsOf(clause.clauses), ...(clause.slots.some(takesLag) ? ['of'] : [])];
      const ending = [...outer, ...siblings].filter((word) => !own.includes(word));
      return {
        begin: oneOfWords([clause.word]),
        beginCaptures: { 0: { name: CLAUSE } },
        end: `${REGION_END}|(?=${oneOfWords(ending)})`,
        patterns: parts(clause, [...outer, ...siblings]),
      };
    }),
  ];
}

/** Clauses that are their word and a name; those whose names look alike share a rule. */
function namingRules(clauses: readonly Spec[]): Rule[] {
  const byName = groupByName(clauses);
  return [...byName].map(([key, alike]) => ({
    begin: oneOfWords(wordsOf(alike)),
    beginCaptures: { 0: { name: CLAUSE } },
    // What stands there without a blank is none; without this its first character would be passed over.
    end: '(?!\\G)|(?=\\S)|$',
    patterns: [include(key)],
  }));
}

function groupByName(clauses: readonly Spec[]): Map<string, Spec[]> {
  const groups = new Map<string, Spec[]>();
  for (const clause of clauses) {
    const key = keyOfName(firstName(clause)!);
    groups.set(key, [...(groups.get(key) ?? []), clause]);
  }
  return groups;
}

function wordsOf(specs: readonly Spec[]): string[] {
  return specs.map((spec) => spec.word);
}
