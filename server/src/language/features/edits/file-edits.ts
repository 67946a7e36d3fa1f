/** Edits over several files, as offsets of the text as it is now. */
import type { Workspace } from '../../analysis/workspace.ts';
import type { Fix } from '../../findings.ts';
import type { Span } from '../../text/span.ts';

export interface SpanEdit {
  readonly span: Span;
  readonly text: string;
  /** Why, where somebody should look at it before it is made. */
  readonly reason?: string;
}

/** Replacements by file, in the order of the text; none of one file overlap. */
export type FileEdits = Map<string, SpanEdit[]>;

/** Puts an edit in its place. It must not overlap one that is there. */
export function addEdit(
  edits: FileEdits,
  { uri, start, end }: Span & { uri: string },
  text: string,
  reason?: string,
): void {
  const edit: SpanEdit = { span: { start, end }, text, ...(reason !== undefined && { reason }) };
  const known = edits.get(uri);
  if (!known) edits.set(uri, [edit]);
  else known.splice(placeIn(known, edit.span), 0, edit);
}

/**
 * Adds a fix whole, or not at all: one that would change what an edit before it changes is left for the next time, and
 * so is one that does not stay in the files that `mayChange`. Whether it was added.
 */
export function addFix(
  edits: FileEdits,
  workspace: Workspace,
  fix: Fix,
  mayChange: (uri: string) => boolean = () => true,
): boolean {
  const wanted = fix.edits.map(({ at, text }) => ({ ...workspace.spanOf(at), text }));
  const canAdd = wanted.every((edit) => mayChange(edit.uri) && !isInTheWay(edits.get(edit.uri) ?? [], edit));
  if (canAdd) for (const edit of wanted) addEdit(edits, edit, edit.text);
  return canAdd && wanted.length > 0;
}

/** Of edits that lie side by side, only those next to a place can touch it. */
function isInTheWay(edits: readonly SpanEdit[], { start, end, text }: Span & { text: string }): boolean {
  const at = placeIn(edits, { start, end });
  const next = edits[at];
  if (next && touch(next.span, { start, end })) return true;
  // Whole lines can be put in at one place by many, but not the same line twice.
  for (let i = at - 1; i >= 0; i--) {
    const { span, text: other } = edits[i]!;
    const isBeside = start === end && span.start === start && span.end === end && isLines(text) && isLines(other);
    if (!isBeside) return touch(span, { start, end });
    if (text === other) return true;
  }
  return false;
}

/** Whether two edits change a character in common, or one inserts at a place that the other touches. */
function touch(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

function isLines(text: string): boolean {
  return /[\r\n]$/.test(text);
}

/** Behind all that stand before a place, or at it. */
function placeIn(edits: readonly SpanEdit[], { start, end }: Span): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { span } = edits[middle]!;
    if ((span.start - start || span.end - end) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
