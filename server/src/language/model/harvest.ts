/** Names, times and dates of a statement and its block: what the schema's slots say of them is all that is needed. */
import { ownLinesOf, type Statement } from '../document/tree.ts';
import type { Bound } from '../schema/bound.ts';
import type { NameKind } from '../schema/spec.ts';
import { type Place, placeOf, type Token } from '../syntax/row.ts';
import type { DateText, Name, TimeText } from './facts.ts';
import { dateText, nameAt, scopeName, timeText } from './read.ts';

export interface Harvest {
  readonly at: Place;
  readonly declared: readonly (Name & { kind: NameKind })[];
  readonly referred: readonly (Name & { kinds: readonly NameKind[] })[];
  readonly timecodes: readonly TimeText[];
  readonly timeLengths: readonly TimeText[];
  readonly dates: readonly DateText[];
}

/** A container's own line and clauses; any other statement with what stands in its block. */
export function harvest(statement: Statement): Harvest {
  const declared: (Name & { kind: NameKind })[] = [];
  const referred: (Name & { kinds: readonly NameKind[] })[] = [];
  const timecodes: TimeText[] = [];
  const timeLengths: TimeText[] = [];
  const dates: DateText[] = [];

  const visit = (bound: Bound) => {
    for (const { slot, values } of bound.args) {
      for (const value of values) {
        const name = slot.type.nameAt?.(value);
        if (name && slot.declares) declared.push({ ...nameOf(name, slot.declares), kind: slot.declares });
        if (name && slot.refers) referred.push({ ...nameAt(name), kinds: slot.refers });
        collectTimes(value);
      }
    }
    bound.clauses.forEach(visit);
  };
  const collectTimes = (value: readonly Token[]) => {
    value.forEach((token, at) => {
      if (token.kind === 'Timecode') (value[at - 1]?.kind === 'Plus' ? timeLengths : timecodes).push(timeText(token));
      if (token.kind === 'Date') dates.push(dateText(value.slice(Math.max(0, at - 1), at + 1))!);
    });
  };

  for (const each of ownStatements(statement)) if (each.bound) visit(each.bound);
  const first = statement.items[0]!;
  return { at: placeOf(first, statement.items.at(-1)!), declared, referred, timecodes, timeLengths, dates };
}

/** As names of that kind compare. */
function nameOf(token: Token, kind: NameKind): Name {
  return kind === 'episode' ? scopeName(token) : nameAt(token);
}

/** A statement and the lines below it that are a part of what it says: not facts of their own, nor what stands in them. */
export function* ownStatements(statement: Statement): Generator<Statement> {
  yield statement;
  for (const child of ownLinesOf(statement)) {
    if (child.bound && !child.bound.spec.container) yield* ownStatements(child);
  }
}
