/** Changes of text that know nothing of Cuelock: applied, turned round, and the least one between two texts. */
import type { TextEdit } from '../../server/src/language/index.ts';

/** The text after edits, each made in what the one before left. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  let now = text;
  for (const { span, text: put } of edits) now = now.slice(0, span.start) + put + now.slice(span.end);
  return now;
}

/** The edits that bring back the text as it was before these. */
export function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const back: TextEdit[] = [];
  let now = text;
  for (const edit of edits) {
    const { start, end } = edit.span;
    back.unshift({ span: { start, end: start + edit.text.length }, text: now.slice(start, end) });
    now = edited(now, [edit]);
  }
  return back;
}

/** The one edit between what two texts have in common at their beginning and at their end. */
export function leastEdit(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}

/** Where lines begin and end, with their endings: `\n`, `\r\n` or a lone `\r`. At least one line. */
export function linesOf(text: string): { readonly start: number; readonly end: number }[] {
  const lines: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, end: index + ending.length });
    start = index + ending.length;
  }
  lines.push({ start, end: text.length });
  return lines;
}
