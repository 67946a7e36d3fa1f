/** Slips of the keyboard that look like something else: a name, a part of a value. What was meant shows by what follows. */
import { type Token, textOf } from '../syntax/row.ts';
import type { Arg, Bound } from './bound.ts';
import { isOneSlip, nearest } from './nearest.ts';
import * as type from './slot-types.ts';
import type { Slot, Spec } from './spec.ts';

/** A word one letter off that of a clause of what stands open, as keywords are written: in small letters. */
export function isNearClause(item: Token, open: readonly Bound[]): boolean {
  return nearClauses(item, open).length > 0;
}

function nearClauses(item: Token, open: readonly Bound[]): readonly Spec[] {
  const found: Spec[] = [];
  let written: string | undefined;
  for (let depth = 0; depth < open.length; depth++) {
    const { clauses } = open[depth]!.spec;
    for (let each = 0; each < clauses.length; each++) {
      const clause = clauses[each]!;
      written ??= textOf(item);
      if (written.length < 3 || written !== written.toLowerCase()) return found;
      if (clause.word.length > 2 && isOneSlip(written, clause.word)) found.push(clause);
    }
  }
  return found;
}

/** A name stands before the text that it says. Only the subject of a line may come later: whether it is one, a show knows. */
export function isOutOfPlace({ spec, args }: Bound, slot: Slot): boolean {
  if (slot.refers?.includes('character')) return false;
  const at = spec.slots.indexOf(slot);
  for (let each = 0; each < args.length; each++) if (spec.slots.indexOf(args[each]!.slot) > at) return true;
  return false;
}

/**
 * Whether a clause was meant where a name could stand: what follows is a value of that clause and nothing else on the
 * line. `goesOn` tells whether the item there could be something else.
 */
export function isClauseInNamesPlace(
  items: readonly Token[],
  at: number,
  open: readonly Bound[],
  goesOn: (at: number) => boolean,
): boolean {
  const meant = nearClauses(items[at]!, open);
  if (meant.length === 0 || goesOn(at + 1)) return false;
  return meant.some(({ slots }) => {
    const wanted = slots.find((slot) => !slot.optional);
    return wanted !== undefined && wanted.type.take(items, at + 1) > 0;
  });
}

/** One name alone in a list that also takes known words, one letter off one of these: `per rele`. */
export function slipInList({ slot, values }: Arg): { written: Token; meant: string } | undefined {
  if (!slot.list || !slot.words || values.length > 1) return undefined;
  const written = values[0]![0];
  if (!written || Object.hasOwn(slot.words, textOf(written))) return undefined;
  const meant = Object.keys(slot.words).find((word) => isOneSlip(textOf(written), word));
  return meant === undefined ? undefined : { written, meant };
}

/** Words that may stand at a place inside a value, beside those that the slot lists: weekdays, `elapsed`, units. */
export function wordsInValue(
  items: readonly Token[],
  at: number,
  wanted: Slot | undefined,
  top: Bound,
): readonly string[] {
  const of = wanted?.type;
  if (of === type.weekdays) return type.WEEKDAYS;
  const isDate = of === type.date || of === type.dates || of === type.dateOrLag;
  if (isDate) return items[at + 1]?.kind === 'Date' ? type.WEEKDAYS : [];
  const { slot, values } = top.args.at(-1) ?? {};
  const last = values?.at(-1)?.at(-1);
  if (!slot || last !== items[at - 1]) return [];
  const mayElapse = slot.type === type.link || slot.type === type.dateOrLag || slot.type === type.taskLength;
  if (mayElapse) return last?.kind === 'Duration' ? ['elapsed'] : [];
  return slot.type.units && (last?.kind === 'Int' || last?.kind === 'Decimal') ? slot.type.units : [];
}

/** The word before a number that was to be a dimension, `rele` in `of rele 3`; with what was meant. */
export function dimensionBefore(items: readonly Token[], at: number): { written: Token; meant: string } | undefined {
  const written = items[at - 1];
  const isScope =
    items[at]?.kind === 'Int' && written?.kind === 'Word' && items[at - 2] && textOf(items[at - 2]!) === 'of';
  const meant = isScope ? nearest(textOf(written), type.DIMENSIONS) : undefined;
  return written && meant !== undefined ? { written, meant } : undefined;
}
