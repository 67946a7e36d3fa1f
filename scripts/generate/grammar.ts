/**
 * The words of the schema as a TextMate grammar.
 *
 * A statement is a rule that begins at its keyword and ends with its line, so a word is a keyword only at the head of a
 * statement, and a clause only on the lines that take it. Blocks nest; a block ends also before a line that cannot stand
 * in it but can further out, so a lost brace costs the colours of little more than its own line.
 */
import type { Lead, Spec } from '../../server/src/language/schema/spec.ts';
import { CLAUSE, lineRules, partsOf, scopeOfName } from './lines.ts';
import { BLANKS, oneOfWords } from './oniguruma.ts';
import { isNamed, takesName } from './slots.ts';
import { type Captures, type Grammar, include, type Rule } from './text-mate.ts';
import { CUE_NUMBER, LINE_NUMBER, leadPatternOf, NAME, valueRules } from './values.ts';
import { Vocabulary } from './vocabulary.ts';

/** A statement ends with its block, before `;` or `}`, with its line, and before a line that is not indented. */
const STATEMENT_END = '(?=[;}])|$|(?!\\G)(?:(?<=\\})|^(?=\\S))';
const STATEMENT = 'keyword.control.statement.cuelock';
const OPEN: Captures = { 0: { name: 'punctuation.section.block.begin.cuelock' } };
const CLOSE: Captures = { 0: { name: 'punctuation.section.block.end.cuelock' } };

/** The grammar of `source.cuelock`. */
export function cuelockGrammar(): Grammar {
  const vocabulary = new Vocabulary();
  const repository: Record<string, Rule> = { ...valueRules(vocabulary.all), ...lineRules(vocabulary.all) };
  for (const spec of vocabulary.all) {
    repository[vocabulary.keyOf(spec)] = headRule(spec, vocabulary);
    if (spec.block) repository[blockKey(spec, vocabulary)] = { patterns: blockPatterns(spec, vocabulary) };
  }
  repository.other = {
    begin: '(?=[^\\s;{}])',
    end: STATEMENT_END,
    patterns: [include('comments'), include('lists'), include('block'), include('values'), include('rest')],
  };
  // What may stand where nobody knows what may stand: under an unknown word, and in a page that quotes a few lines.
  const cues = vocabulary.all.filter((spec) => spec.leads.length > 0 && !isNamed(spec));
  repository.fragment = { patterns: linesOf([...vocabulary.statements, ...cues], vocabulary) };
  repository.block = {
    begin: '\\{',
    beginCaptures: OPEN,
    end: '\\}',
    endCaptures: CLOSE,
    patterns: [include('fragment')],
  };
  return {
    name: 'Cuelock',
    scopeName: 'source.cuelock',
    patterns: linesOf(vocabulary.top, vocabulary),
    repository,
  };
}

function blockKey(spec: Spec, vocabulary: Vocabulary): string {
  return `${vocabulary.keyOf(spec)}:block`;
}

/** The lines that may stand in a block. Keywords come before entries, as the binder has it. */
function linesOf(specs: readonly Spec[], vocabulary: Vocabulary): Rule[] {
  return [
    include('comments'),
    { match: ';', name: 'punctuation.terminator.statement.cuelock' },
    ...specs.map((spec) => include(vocabulary.keyOf(spec))),
    include('other'),
    include('block'),
    { match: '\\}', name: 'punctuation.section.block.end.cuelock' },
  ];
}

function blockPatterns(spec: Spec, vocabulary: Vocabulary): Rule[] {
  const block = spec.block!;
  return linesOf([...block.words.values(), ...block.entries], vocabulary);
}

function headRule(spec: Spec, vocabulary: Vocabulary): Rule {
  const end = [STATEMENT_END, ...newStatements(spec, vocabulary)].join('|');
  const patterns = [...partsOf(spec), blockRule(spec, vocabulary)];
  if (spec.leads.length > 0) return { patterns: spec.leads.map((lead) => entryRule(spec, lead, { end, patterns })) };
  return {
    begin: oneOfWords([spec.word]),
    beginCaptures: { 0: { name: vocabulary.statements.has(spec) ? STATEMENT : CLAUSE } },
    end,
    patterns,
  };
}

/**
 * Lines that go on with no list, though the line above ends in a comma: they begin as a statement beside this one does.
 * The language compares the indents, but a rule that remembers an indent is compiled anew whenever that changes, which
 * is what most of the time of colouring a long file would go into.
 */
function newStatements(spec: Spec, vocabulary: Vocabulary): string[] {
  const blocks = vocabulary.ownersOf(spec).map((owner) => owner.block!);
  const words = blocks.flatMap((block) => [...block.words.keys()]);
  const clauses = [...spec.clauses.map(({ word }) => word), 'of'];
  const said = words.length > 0 ? [`^(?=${BLANKS}${oneOfWords(words)}${BLANKS}(?!${oneOfWords(clauses)})[\\w"])`] : [];
  return blocks.some((block) => isNumbered(block.entries)) ? [...said, `^(?=${BLANKS}${CUE_NUMBER})`] : said;
}

function entryRule(spec: Spec, [first, ...more]: Lead, line: Rule): Rule {
  const following = more.map((kind) => `${BLANKS}${leadPattern(kind)}`).join('');
  return {
    begin: `${leadPattern(first!)}(?=${following})`,
    beginCaptures: {
      0: NAME_LEADS.includes(first!) ? { name: scopeOfLead(spec) } : { patterns: [include('values')] },
    },
    ...line,
  };
}

/** How a line may begin that no value looks like. */
const NAME_LEADS: readonly Lead[number][] = ['Name', 'LineNumber', 'Word', 'DigitName', 'Digits'];

function leadPattern(kind: Lead[number]): string {
  if (kind === 'Name') return NAME;
  if (kind === 'LineNumber') return LINE_NUMBER;
  return kind === 'Unterminated' ? '["“„«”]' : leadPatternOf(kind);
}

/** A line's own name stands out, whether it is declared there or, as a character before its line, only named. */
function scopeOfLead(spec: Spec): string {
  const slot = spec.slots.find((candidate) => takesName(candidate) && candidate.declares !== 'cue');
  return slot ? scopeOfName(slot).replace('variable.other', 'entity.name.type') : 'entity.name.type.cuelock';
}

function isNumbered(entries: readonly Spec[]): boolean {
  return entries.some(({ leads }) => leads.some((lead) => lead[0] === 'CueNumber'));
}

function blockRule(spec: Spec, vocabulary: Vocabulary): Rule {
  if (!spec.block) return include('block');
  return {
    begin: '\\{',
    beginCaptures: OPEN,
    end: ['\\}', ...linesFurtherOut(spec, vocabulary)].join('|'),
    endCaptures: CLOSE,
    patterns: [include(blockKey(spec, vocabulary))],
  };
}

/** Lines that show that the block's closing brace was lost. */
function linesFurtherOut(spec: Spec, vocabulary: Vocabulary): string[] {
  const block = spec.block!;
  const foreign = (specs: Iterable<Spec>) =>
    [...specs].map(({ word }) => word).filter((word) => !block.words.has(word));
  // Where any word may begin a line, only one at the very left is no line of the block.
  if (block.entries.some(isNamed)) return [`^(?=${oneOfWords(foreign(vocabulary.top))})`];
  const ancestors = [...vocabulary.ancestorsOf(spec)].map((ancestor) => ancestor.block!);
  const words = foreign([...ancestors.flatMap((outer) => [...outer.words.values()]), ...vocabulary.top]);
  const numbers = ancestors.some((outer) => isNumbered(outer.entries)) && !isNumbered(block.entries);
  return [`^(?=[ \\t]*${oneOfWords(words)})`, ...(numbers ? [`^(?=[ \\t]*${CUE_NUMBER})`] : [])];
}
