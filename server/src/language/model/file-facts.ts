/** The facts of one file, kept up with its edits: only the statements that an edit touched are read again. */
import { Document } from '../document/document.ts';
import { ancestors, type Statement, withDescendants } from '../document/tree.ts';
import type { TreeChange } from '../document/tree-change.ts';
import { atOnce } from '../steps.ts';
import { buildFact } from './build-fact.ts';
import type { Fact, IncludeFact, ShowFact } from './facts.ts';
import { ownStatements } from './harvest.ts';

export interface FactChange {
  readonly removed: readonly Fact[];
  readonly added: readonly Fact[];
}

export class FileFacts {
  private readonly byStatement = new Map<Statement, Fact>();
  /** What ties files together: few, and asked for at every edit. */
  readonly shows = new Set<ShowFact>();
  readonly includes = new Set<IncludeFact>();
  /** What each episode's fact was read from. */
  private readonly episodeLines = new WeakMap<Statement, readonly Line[]>();

  private constructor(readonly document: Document) {}

  static read(uri: string, text: string): FileFacts {
    return atOnce(FileFacts.readInSteps(uri, text));
  }

  /** Reads a text: the fact of each statement as soon as its block is closed, while its row is still read. */
  static *readInSteps(uri: string, text: string): Generator<void, FileFacts> {
    const facts = new FileFacts(new Document(uri));
    /** Containers that say something of themselves below facts which may read it. */
    const late = new Set<Statement>();
    yield* facts.document.read(text, (statement) => {
      if (isBelowReaders(statement)) late.add(statement.parent.owner!);
      if (!late.has(statement)) facts.buildAnew(statement);
      else for (const each of withDescendants(statement)) facts.buildAnew(each);
    });
    return facts;
  }

  private buildAnew(statement: Statement): void {
    this.drop(statement, []);
    this.build(statement);
  }

  all(): Iterable<Fact> {
    return this.byStatement.values();
  }

  of(statement: Statement): Fact | undefined {
    return this.byStatement.get(statement);
  }

  /** The fact that says what stands at this statement: its own, or that of the statement it is a part of. */
  around(statement: Statement): Fact | undefined {
    const own = this.byStatement.get(statement);
    if (own) return own;
    for (const owner of ancestors(statement)) {
      const fact = this.byStatement.get(owner);
      if (fact) return fact;
    }
    return undefined;
  }

  apply(change: TreeChange): FactChange {
    const dirty = new Set<Statement>();
    const removed: Fact[] = [];
    const added: Fact[] = [];
    for (const statement of change.removed) {
      this.drop(statement, removed);
      addAround(statement, dirty);
    }
    for (const statement of change.nested) {
      addWhole(statement, dirty);
      addAround(statement, dirty);
    }
    for (const statement of change.around) {
      addOwner(statement, dirty);
      addAround(statement, dirty);
    }
    // What a fix may add to a block hangs on its end.
    for (const statement of change.ended) if (this.byStatement.has(statement)) dirty.add(statement);
    for (const statement of dirty) {
      if (change.removed.has(statement) || !this.document.has(statement.row)) continue;
      if (this.isAsItWas(statement)) continue;
      this.drop(statement, removed);
      const fact = this.build(statement);
      if (fact) added.push(fact);
    }
    return { removed, added };
  }

  /**
   * Whether an episode still says the same of itself: lines come and go in its block, and hardly one of them is its own.
   * Because of a new fact about the show everything would be checked again.
   */
  private isAsItWas(statement: Statement): boolean {
    const was = this.episodeLines.get(statement);
    if (!was || !this.byStatement.has(statement)) return false;
    const now = linesSaid(statement);
    const isSame = (line: Line, at: number) => line.of === was[at]!.of && line.boundIn === was[at]!.boundIn;
    return now.length === was.length && now.every(isSame);
  }

  private drop(statement: Statement, removed: Fact[]): void {
    const fact = this.byStatement.get(statement);
    if (!fact) return;
    this.byStatement.delete(statement);
    this.episodeLines.delete(statement);
    if (fact.kind === 'show') this.shows.delete(fact);
    if (fact.kind === 'include') this.includes.delete(fact);
    removed.push(fact);
  }

  private build(statement: Statement): Fact | undefined {
    const fact = buildFact(statement);
    if (!fact) return undefined;
    this.byStatement.set(statement, fact);
    if (fact.kind === 'show') {
      this.shows.add(fact);
      if (fact.word === 'episode') this.episodeLines.set(statement, linesSaid(statement));
    }
    if (fact.kind === 'include') this.includes.add(fact);
    return fact;
  }
}

/** A statement as it was read; bound in another block the same text says something else. */
interface Line {
  readonly of: Statement;
  readonly boundIn: Statement['boundIn'];
}

function linesSaid(statement: Statement): Line[] {
  return [...ownStatements(statement)].map((of) => ({ of, boundIn: of.boundIn }));
}

/** A statement; and where others read their context from it, all in its block. */
function addWhole(statement: Statement, dirty: Set<Statement>): void {
  if (!statement.spec?.container) dirty.add(statement);
  else for (const each of withDescendants(statement)) dirty.add(each);
}

/**
 * Whether a line is a part of what the container around it says, and facts may stand above it in there: in the block of
 * the line before it, behind that, or in its own.
 */
function isBelowReaders(statement: Statement): boolean {
  const { owner, children } = statement.parent;
  if (!owner || !isReadWithin(owner) || statement.spec?.fact) return false;
  const above = children[children.lastIndexOf(statement) - 1];
  return statement.block !== undefined || above?.block !== undefined || above?.spec?.fact !== undefined;
}

/**
 * Whether what stands in its block reads what it says. What stands in an episode reads nothing of it but the number on
 * its header, so that its lines, of which there may be thousands, stay as they are when it says something else.
 */
function isReadWithin({ spec }: Statement): boolean {
  return spec?.container === true && spec.fact !== 'show';
}

/** A statement that gained or lost a line of its own; and where others read that, all in its block. */
function addOwner(statement: Statement, dirty: Set<Statement>): void {
  if (isReadWithin(statement)) addWhole(statement, dirty);
  else dirty.add(statement);
}

/** The statements that say a line of their block as their own: out to the nearest container, which reads its clauses. */
function addAround(statement: Statement, dirty: Set<Statement>): void {
  let inner = statement;
  for (const owner of ancestors(statement)) {
    if (owner.spec?.container) {
      if (!inner.spec?.fact) addOwner(owner, dirty);
      return;
    }
    dirty.add(owner);
    inner = owner;
  }
}
