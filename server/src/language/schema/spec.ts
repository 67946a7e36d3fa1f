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
  readonly declares: NameKind | undefined;
  /** The name in it must be declared somewhere, as one of these. */
  readonly refers: readonly NameKind[] | undefined;
  /** The words it takes, each with its meaning; when `open`, others too. */
  readonly words: Readonly<Record<string, string>> | undefined;
}

/** What an entry of the table says beside its word, its sentence and its slots. */
interface SpecOptions {
  /** Words that may follow on the line, or stand as a line of the block. */
  readonly clauses?: readonly Spec[];
  /** Statements that may stand in the block only. */
  readonly statements?: readonly Spec[];
  /** Lines of the block that begin with a value of their own instead of a keyword. */
  readonly entries?: readonly Spec[];
  /** For an entry: how such a line may begin. */
  readonly leads?: readonly Lead[];
  /** The fact that this statement and its block state together. */
  readonly fact?: FactKind;
  /** The lines of its block state facts of their own. */
  readonly container?: boolean;
  /** Clauses of which the line says at least one. */
  readonly needs?: readonly string[];
  /** May stand more than once in one statement. */
  readonly repeats?: boolean;
  /** Completion offers it in these departments only. */
  readonly departments?: readonly string[];
}

/** What is said of a word; `SpecOptions` tells what each part means. */
export class Spec implements SpecOptions {
  readonly clauses: readonly Spec[];
  readonly statements: readonly Spec[];
  readonly entries: readonly Spec[];
  readonly leads: readonly Lead[];
  readonly fact: FactKind | undefined;
  readonly container: boolean;
  readonly needs: readonly string[];
  readonly repeats: boolean;
  readonly departments: readonly string[] | undefined;
  /** Made when first asked for. */
  private clauseWords: ReadonlyMap<string, Spec> | undefined = undefined;
  private blockSpec: BlockSpec | undefined = undefined;

  constructor(
    /** The keyword; for an entry, what such a line is called. */
    readonly word: string,
    readonly doc: string,
    readonly slots: readonly Slot[],
    options: SpecOptions,
  ) {
    this.clauses = options.clauses ?? [];
    this.statements = options.statements ?? [];
    this.entries = options.entries ?? [];
    this.leads = options.leads ?? [];
    this.fact = options.fact;
    this.container = options.container ?? false;
    this.needs = options.needs ?? [];
    this.repeats = options.repeats ?? false;
    this.departments = options.departments;
  }

  /** The clause of that word. */
  clause(word: string): Spec | undefined {
    if (this.clauses.length === 0) return undefined;
    this.clauseWords ??= byWord(this.clauses);
    return this.clauseWords.get(word);
  }

  /** What may stand in its block; undefined when it takes none. */
  get block(): BlockSpec | undefined {
    return this.blockSpec ?? this.makeBlock();
  }

  private makeBlock(): BlockSpec | undefined {
    if (this.clauses.length + this.statements.length + this.entries.length === 0) return undefined;
    this.blockSpec = { owner: this, words: byWord([...this.statements, ...this.clauses]), entries: this.entries };
    return this.blockSpec;
  }
}

function byWord(specs: readonly Spec[]): ReadonlyMap<string, Spec> {
  return new Map(specs.map((spec) => [spec.word, spec]));
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

/** Every slot has every field, said or not: binding looks at thousands, and the engine is quick about things of one shape. */
export function slot(name: string, type: SlotType, doc: string, options: SlotOptions = {}): Slot {
  const { optional = false, list = false, declares, refers, words } = options;
  return { name, type, doc, optional, list, declares, refers, words };
}

export function optional(name: string, type: SlotType, doc: string, options: SlotOptions = {}): Slot {
  return slot(name, type, doc, { ...options, optional: true });
}

export function statement(word: string, doc: string, slots: readonly Slot[] = [], options: SpecOptions = {}): Spec {
  return new Spec(word, doc, slots, options);
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
