/** What an edit does to the tree of a file. */
import type { Place } from '../syntax/row.ts';
import type { Block, Statement } from './tree.ts';

/** What an edit did to the tree. A statement that was nested again is in `nested`, never in `removed`. */
export interface TreeChange {
  readonly nested: ReadonlySet<Statement>;
  readonly removed: ReadonlySet<Statement>;
  /** Statements that lost a line of what they say themselves, without being touched. */
  readonly around: ReadonlySet<Statement>;
  /** Statements, not touched either, whose block is closed now and was not, or the other way round. */
  readonly ended: ReadonlySet<Statement>;
}

/** The change while it is being made. */
export class TreeChanges {
  readonly nested = new Set<Statement>();
  readonly removed = new Set<Statement>();
  readonly around = new Set<Statement>();
  /** Blocks that lost or got a brace, and whether they were closed before. */
  private readonly wasClosed = new Map<Block, boolean>();

  /** Notes that the braces of a block change; `isOld` tells those that it had before. */
  noteBraces(block: Block, isOld: (brace: Place) => boolean): void {
    if (!this.wasClosed.has(block)) this.wasClosed.set(block, block.closings.some(isOld));
  }

  done(): TreeChange {
    const { nested, removed, around } = this;
    const isTouched = (statement: Statement) => removed.has(statement) || nested.has(statement);
    for (const statement of around) if (isTouched(statement)) around.delete(statement);
    const ended = new Set<Statement>();
    for (const [{ owner, closings }, was] of this.wasClosed) {
      if (owner && closings.length > 0 !== was && !isTouched(owner)) ended.add(owner);
    }
    return { nested, removed, around, ended };
  }
}
