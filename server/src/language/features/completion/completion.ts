/**
 * Completion: what can stand at the cursor. The items left of it are bound as they would be in a finished line; what is
 * open at their end is offered, likeliest first. In strings nothing, in comments only what `cuelock-allow` takes.
 */
import type { Workspace } from '../../analysis/workspace.ts';
import { bind, openSlots } from '../../schema/bind.ts';
import type { Bound } from '../../schema/bound.ts';
import * as type from '../../schema/slot-types.ts';
import type { Slot } from '../../schema/spec.ts';
import { type Token, textOf } from '../../syntax/row.ts';
import { cursorAt, departmentOf } from '../lookup/cursor.ts';
import type { Ask, Completion } from './ask.ts';
import { offerAllowCodes } from './complete-allow.ts';
import { offerClauses, offerLines } from './complete-lines.ts';
import { offerScopes } from './complete-scopes.ts';
import { offerOuts } from './complete-times.ts';
import { offerValues, type ValueOptions } from './complete-values.ts';
import { Offers, RANK } from './offers.ts';

/** What can stand at an offset, in the order in which it should be read; empty where nothing sensible can be said. */
export function complete(workspace: Workspace, uri: string, offset: number): Completion[] {
  const document = workspace.document(uri);
  const show = workspace.showAt(uri, offset);
  if (!document || !show) return [];
  const cursor = cursorAt(document, offset);
  const offers = new Offers(cursor.replace);
  const ask: Ask = { workspace, show, cursor, department: departmentOf(cursor.scope), offers };
  if (cursor.comment) offerAllowCodes(ask, cursor.comment);
  else if (!cursor.inString && cursor.scope.spec) {
    if (cursor.items.length === 0) offerLines(ask, cursor.scope.spec);
    else offerRest(ask);
  }
  return offers.all();
}

/** What can go on from the items left of the cursor. */
function offerRest(ask: Ask): void {
  const { items, scope } = ask.cursor;
  const binding = bind(items, scope.spec!);
  if (!binding.bound) return;
  const last = items.at(-1)!;
  const before = items.at(-2);
  if (last.kind === 'Comma') {
    offerMore(ask, binding.open);
    return;
  }
  if (isJoint(last)) {
    if (before?.kind === 'Timecode') offerOuts(ask, items, last);
    else if (before && last.kind === 'To') offerHalf(ask, items.slice(0, -2));
    return;
  }
  if (
    last.kind === 'Word' &&
    type.WEEKDAYS.includes(textOf(last)) &&
    offerHalf(ask, items.slice(0, -1), { weekday: textOf(last) })
  )
    return;
  if (
    before &&
    textOf(before) === 'start' &&
    textOf(last) === 'of' &&
    offerHalf(ask, items.slice(0, -2), { isStart: true })
  )
    return;
  if (before && textOf(before) === 'of' && type.DIMENSIONS.includes(textOf(last))) offerScopes(ask, textOf(last));
  else offerOpen(ask, binding.open);
}

function isJoint({ kind }: Token): boolean {
  return kind === 'Minus' || kind === 'Plus' || kind === 'To';
}

/** What the items before a half-written value want: the value begins with what stands behind them. */
function offerHalf(ask: Ask, items: readonly Token[], options: ValueOptions = {}): boolean {
  const top = bind(items, ask.cursor.scope.spec!).open.at(-1);
  const slots = (top ? openSlots(top) : []).filter(
    ({ type: of }) => !options.weekday || of === type.date || of === type.dates || of === type.dateOrLag,
  );
  for (const slot of slots) offerValues(ask, slot, { ...options, owner: top });
  return slots.length > 0;
}

/** After a comma: the rest of what the list may hold. */
function offerMore(ask: Ask, open: readonly Bound[]): void {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const arg = open[depth]!.args.at(-1);
    if (!arg?.slot.list) continue;
    const chosen = new Set(arg.values.flatMap((value) => textOf(arg.slot.type.nameAt?.(value) ?? value[0]!)));
    offerValues(ask, arg.slot, { chosen, owner: open[depth], line: open[0] });
    return;
  }
}

/** The slots and clauses that are open, innermost first. */
function offerOpen(ask: Ask, open: readonly Bound[]): void {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const bound = open[depth]!;
    const isTop = depth === open.length - 1;
    for (const slot of slotsAhead(bound, isTop)) {
      offerValues(ask, slot, { owner: bound, line: open[0] });
      if (!slot.optional) return; // nothing else can stand before what is required
    }
    offerClauses(ask, bound, isTop ? RANK.usual : RANK.outer, depth === 0);
  }
}

/** Slots that may still be written: in the order of the line up to one that is required, and not behind a clause. */
function slotsAhead(bound: Bound, isTop: boolean): readonly Slot[] {
  const { slots } = bound.spec;
  const filled = bound.args.reduce((last, { slot }) => Math.max(last, slots.indexOf(slot)), -1);
  const open = openSlots(bound);
  const required = open.find((slot) => !slot.optional);
  const ahead = required
    ? slots.slice(filled + 1, slots.indexOf(required) + 1)
    : open.filter((slot) => slots.indexOf(slot) > filled && !isSpokenFor(bound, slot));
  return isTop ? ahead : ahead.filter((slot) => slot.optional && bound.clauses.length === 0);
}

/** A cue that has a number needs no other, and nobody before its range. */
function isSpokenFor(bound: Bound, slot: Slot): boolean {
  const has = (name: string) => bound.args.some((arg) => arg.slot.name === name);
  return (slot.name === 'subject' && (has('number') || has('line'))) || (slot.name === 'line' && has('number'));
}
