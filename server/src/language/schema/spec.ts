/**
 * What a word of the language is: its slots, the clauses that may stand on its line, the statements of its block.
 * One table of these (`words/`) drives binding, completion, hover, signature help, semantic tokens, the formatter and
 * the reference page; a new word touches the table and the rule that uses it.
 */
import type { SlotType } from './slot-types.ts';

/** What a name can be the name of. */
export type NameKind =
  | 'person'
  | 'role'
  | 'company'
  | 'room'
  | 'character'
  | 'picture'
  | 'cue'
  | 'work'
  | 'calendar'
  | 'item'
  | 'pipeline'
  | 'stage'
  | 'baseline'
  | 'episode'
  | 'delivery-spec'
  | 'society'
  | 'department'
  | 'reason';

/** What a statement says, as the model knows it. */
export type FactKind =
  | 'show'
  | 'person'
  | 'company'
  | 'room'
  | 'character'
  | 'picture'
  | 'scenes'
  | 'session'
  | 'cue'
  | 'work'
  | 'calendar'
  | 'schedule'
  | 'item'
  | 'per'
  | 'booking'
  | 'skip'
  | 'waiver'
  | 'status'
  | 'reopening'
  | 'baseline'
  | 'pipeline'
  | 'term'
  | 'society'
  | 'usage'
  | 'delivery-spec'
  | 'levels'
  | 'include';

export interface Slot {
  readonly name: string;
  readonly type: SlotType;
  readonly doc: string;
  readonly optional: boolean;
  /** Several, joined by commas. */
  readonly list: boolean;
  /** The name in it is declared here. */
  readonly declares?: NameKind;
  /** The name in it must be declared somewhere, as one of these. */
  readonly refers?: readonly NameKind[];
  /** The words it takes, each with its meaning; when `open`, others too. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface Spec {
  /** The keyword; for an entry, what such a line is called. */
  readonly word: string;
  readonly doc: string;
  readonly slots: readonly Slot[];
  /** Words that may follow on the line, or stand as a line of the block. */
  readonly clauses: readonly Spec[];
  /** Statements that may stand in the block only. */
  readonly statements: readonly Spec[];
  /** Lines of the block that begin with a value of their own instead of a keyword. */
  readonly entries: readonly Spec[];
  /** For an entry: how such a line may begin. */
  readonly leads: readonly Lead[];
  /** The fact that this statement and its block state together. */
  readonly fact?: FactKind;
  /** The lines of its block state facts of their own. */
  readonly container: boolean;
  /** Clauses of which the line says at least one. */
  readonly needs: readonly string[];
  /** May stand more than once in one statement. */
  readonly repeats: boolean;
  /** Completion offers it in these departments only. */
  readonly departments?: readonly string[];
}

/**
 * Kinds of the first tokens of an entry. `Name` is a word or a name that begins with a digit, `LineNumber` a word of
 * letters and then digits.
 */
export type Lead = readonly (import('../syntax/token.ts').TokenKind | 'Name' | 'LineNumber')[];

/** What may stand in a block. */
export interface BlockSpec {
  readonly owner: Spec | undefined;
  /** By keyword: the block's statements, and the clauses of its owner. */
  readonly words: ReadonlyMap<string, Spec>;
  readonly entries: readonly Spec[];
}

type SlotOptions = Partial<Omit<Slot, 'name' | 'type' | 'doc'>>;

export function slot(name: string, type: SlotType, doc: string, options: SlotOptions = {}): Slot {
  return { name, type, doc, optional: false, list: false, ...options };
}

export function optional(name: string, type: SlotType, doc: string, options: SlotOptions = {}): Slot {
  return slot(name, type, doc, { ...options, optional: true });
}

type SpecOptions = Partial<Omit<Spec, 'word' | 'doc' | 'slots'>>;

export function statement(word: string, doc: string, slots: readonly Slot[] = [], options: SpecOptions = {}): Spec {
  return {
    word,
    doc,
    slots,
    clauses: [],
    statements: [],
    entries: [],
    leads: [],
    needs: [],
    container: false,
    repeats: false,
    ...options,
  };
}

/** A clause: a statement that stands on the line of another. */
export const clause = statement;

/** An entry: a line that begins with one of `leads`. */
export function entry(
  word: string,
  doc: string,
  leads: readonly Lead[],
  slots: readonly Slot[],
  options: SpecOptions = {},
): Spec {
  return statement(word, doc, slots, { ...options, leads });
}

const blocks = new WeakMap<Spec, BlockSpec>();

/** What may stand in the block of a statement; undefined when it takes none. */
export function blockOf(spec: Spec): BlockSpec | undefined {
  if (spec.clauses.length + spec.statements.length + spec.entries.length === 0) return undefined;
  let block = blocks.get(spec);
  if (!block) {
    const words = new Map<string, Spec>();
    for (const word of [...spec.statements, ...spec.clauses]) words.set(word.word, word);
    block = { owner: spec, words, entries: spec.entries };
    blocks.set(spec, block);
  }
  return block;
}
