/** Names, times and dates of a statement and its block: what the schema's slots say of them is all that is needed. */
import { NONE, ownLinesOf, type Statement } from '../document/tree.ts';
import type { Bound } from '../schema/bound.ts';
import type { Slot } from '../schema/spec.ts';
import type { Token } from '../syntax/row.ts';
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
  visit(statement);
  return {
    declares: declares.take(),
    references: references.take(),
    timecodes: timecodes.take(),
    timeLengths: timeLengths.take(),
    dates: dates.take(),
  };
}

/** A list that is filled again for each fact, and handed out with what is in it and no room for more. */
class Basket<T> {
  private readonly list: (T | undefined)[] = [];
  private count = 0;

  add(one: T): void {
    this.list[this.count++] = one;
  }

  take(): readonly T[] {
    if (this.count === 0) return NONE;
    const taken = this.list.slice(0, this.count) as T[];
    this.list.fill(undefined, 0, this.count); // what was in it may be of a file that goes away
    this.count = 0;
    return taken;
  }
}

const declares = new Basket<DeclaredName>();
const references = new Basket<ReferredName>();
const timecodes = new Basket<TimeText>();
const timeLengths = new Basket<TimeText>();
const dates = new Basket<DateText>();

function visit(statement: Statement): void {
  const { bound } = statement;
  if (bound) collect(bound);
  for (const child of ownLinesOf(statement)) if (isOwn(child)) visit(child);
}

function collect(bound: Bound): void {
  for (const { slot, values } of bound.args) {
    for (const value of values) {
      if (slot.declares || slot.refers) collectName(slot, value);
      for (let at = 0; at < value.length; at++) collectTime(value[at]!, value, at);
    }
  }
  for (const clause of bound.clauses) collect(clause);
}

function collectName({ type, declares: kind, refers }: Slot, value: readonly Token[]): void {
  const token = type.nameAt?.(value);
  if (!token) return;
  const key = keyOf(token);
  if (refers) {
    const name = new ReferredName(token, key, refers);
    references.add(name);
    token.name = name;
  }
  if (kind) {
    const name = new DeclaredName(token, kind === 'episode' ? scopeKey(key) : key, kind);
    declares.add(name);
    token.name = name;
  }
}

function collectTime(token: Token, value: readonly Token[], at: number): void {
  if (token.kind === 'Timecode') (value[at - 1]?.kind === 'Plus' ? timeLengths : timecodes).add(timeText(token));
  else if (token.kind === 'Date') dates.add(dateText(value.slice(Math.max(0, at - 1), at + 1))!);
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
