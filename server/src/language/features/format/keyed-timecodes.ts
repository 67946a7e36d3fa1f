/**
 * Times keyed in as digits, in the statement that a cursor stands in: `10203`, `1.2.3`, and `+1000` for so much later.
 * What stands left of them is bound as in a finished line, and only where the schema wants a time there is one. A label
 * that does not exist is not made up: the digits stay, and the checker speaks.
 */
import type { TextEdit } from '../../analysis/workspace.ts';
import { bind } from '../../schema/bind.ts';
import { range, timecode } from '../../schema/slot-types.ts';
import type { BlockSpec } from '../../schema/spec.ts';
import { Row, textOf } from '../../syntax/row.ts';
import { Token } from '../../syntax/token.ts';
import { formatTimecode } from '../../time/index.ts';
import type { Ask } from '../completion/ask.ts';
import { type EntrySlot, frameOfEntry } from './entry-frame.ts';

/**
 * The edits that write the times left of the cursor as timecodes, in order. With `goesOn`, a sign stands behind the
 * last one: it is the in of a range, or it is not a time at all.
 */
export function keyedTimecodes(ask: Ask, goesOn: boolean): TextEdit[] {
  const { show, cursor } = ask;
  const { spec } = cursor.scope;
  const { rate } = show;
  if (!spec || !rate) return [];
  const begin = cursor.document.spanOf({ row: cursor.row, start: 0, end: 0 }).start;
  const edits: TextEdit[] = [];
  const items: Token[] = [];
  const runs = runsOf([...cursor.items, ...(cursor.partial ? [cursor.partial] : [])]);
  for (const [at, tokens] of runs.entries()) {
    const text = tokens.map(textOf).join('');
    const slot = /^[\d.]*\d[\d.]*$/.test(text) ? findSlot(items, tokens[0]!, spec, cursor.scope.owner) : undefined;
    const isWanted = slot && (!goesOn || at < runs.length - 1 || (slot.isRange && !slot.joint));
    const frame = isWanted ? frameOfEntry(ask, slot, text) : undefined;
    if (!slot || frame === undefined) {
      items.push(...tokens);
      continue;
    }
    const sign = slot.isLater ? items.pop() : undefined;
    const label = formatTimecode(frame, rate);
    const span = { start: begin + (sign ?? tokens[0]!).start, end: begin + tokens.at(-1)!.end };
    edits.push({ span, text: label });
    items.push(new Token('Timecode', new Row(label, cursor.document.uri), 0, label.length));
  }
  return edits;
}

/** Tokens one by one, but digits and separators that touch each other together: `1..` is lexed as two. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isPart = (each: Token) => /^[\d.]+$/.test(textOf(each));
    if (before && before.end === token.start && isPart(before) && isPart(token)) run!.push(token);
    else runs.push([token]);
  }
  return runs;
}

/** The slot that would take a timecode in the place of these digits; undefined where none does, or nothing is sure. */
function findSlot(
  items: readonly Token[],
  digits: Token,
  block: BlockSpec,
  outer: EntrySlot['around'],
): EntrySlot | undefined {
  const sign = items.at(-1)?.kind === 'Plus' && items.at(-2)?.kind !== 'Timecode';
  const before = sign ? items.slice(0, -1) : items;
  const time = new Token('Timecode', digits.row, digits.start, digits.end);
  const { open, findings } = bind([...before, time], block);
  const owner = open.at(-1);
  const arg = owner?.args.at(-1);
  const value = arg?.values[0];
  if (!owner || !value?.includes(time) || (arg!.slot.type !== range && arg!.slot.type !== timecode)) return undefined;
  // What lacks something else first, a number behind `priority`, does not pass the digits on to the cue.
  const openBefore = bind(before, block).open.length;
  if (openBefore > 0 && open.length !== openBefore) return undefined;
  const isInOrder = owner.args.every(
    ({ slot }) => owner.spec.slots.indexOf(slot) <= owner.spec.slots.indexOf(arg!.slot),
  );
  if (!isInOrder || findings.some(({ code }) => code !== 'language/missing-argument')) return undefined;
  return {
    owner,
    around: open.at(-2) ?? outer,
    isRange: arg!.slot.type === range,
    first: value.length > 1 ? value[0] : undefined,
    joint: value.length > 1 ? value[1] : undefined,
    isLater: sign,
  };
}
