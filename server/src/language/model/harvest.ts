/** Names, times and dates of a statement and its block: what the schema's slots say of them is all that is needed. */
import { ownLinesOf, type Statement } from '../document/tree.ts';
import type { Arg, Bound } from '../schema/bound.ts';
import type { Token } from '../syntax/row.ts';
import { compact } from './compact.ts';
import type { DateText, FactBase, TimeText } from './facts.ts';
import { DeclaredName, ReferredName } from './in-row.ts';
import { dateText, keyOf, scopeKey, timeText } from './read.ts';

/** What every fact holds of its text. The fact that names belong to is set on them when it is built. */
export interface Harvest extends Pick<FactBase, 'timecodes' | 'timeLengths' | 'dates'> {
  readonly declares: readonly DeclaredName[];
  readonly references: readonly ReferredName[];
}

/** A container's own line and clauses; any other statement with what stands in its block. */
export function harvest(statement: Statement): Harvest {
  const harvester = new Harvester();
  harvester.visit(statement);
  return {
    declares: compact(harvester.declares),
    references: compact(harvester.references),
    timecodes: compact(harvester.timecodes),
    timeLengths: compact(harvester.timeLengths),
    dates: compact(harvester.dates),
  };
}

class Harvester {
  readonly declares: DeclaredName[] = [];
  readonly references: ReferredName[] = [];
  readonly timecodes: TimeText[] = [];
  readonly timeLengths: TimeText[] = [];
  readonly dates: DateText[] = [];

  visit(statement: Statement): void {
    if (statement.bound) this.collect(statement.bound);
    for (const child of ownLinesOf(statement)) if (isOwn(child)) this.visit(child);
  }

  private collect(bound: Bound): void {
    for (const arg of bound.args) {
      for (const value of arg.values) {
        this.collectName(arg, value);
        for (let at = 0; at < value.length; at++) this.collectTime(value[at]!, value, at);
      }
    }
    for (const clause of bound.clauses) this.collect(clause);
  }

  private collectName({ slot }: Arg, value: readonly Token[]): void {
    const { declares, refers } = slot;
    const token = declares || refers ? slot.type.nameAt?.(value) : undefined;
    if (!token) return;
    const key = keyOf(token);
    if (refers) {
      const name = new ReferredName(token, key, refers);
      this.references.push(name);
      token.name = name;
    }
    if (declares) {
      const name = new DeclaredName(token, declares === 'episode' ? scopeKey(key) : key, declares);
      this.declares.push(name);
      token.name = name;
    }
  }

  private collectTime(token: Token, value: readonly Token[], at: number): void {
    if (token.kind === 'Timecode')
      (value[at - 1]?.kind === 'Plus' ? this.timeLengths : this.timecodes).push(timeText(token));
    else if (token.kind === 'Date') this.dates.push(dateText(value.slice(Math.max(0, at - 1), at + 1))!);
  }
}

/** Whether a line below a statement is a part of what it says: not a fact of its own, nor what stands in one. */
function isOwn({ spec }: Statement): boolean {
  return spec !== undefined && !spec.container;
}

/** A statement and the lines below it that are a part of what it says. */
export function* ownStatements(statement: Statement): Generator<Statement> {
  yield statement;
  for (const child of ownLinesOf(statement)) if (isOwn(child)) yield* ownStatements(child);
}
