/** Edits over several files, as offsets of the text as it is now. */
import type { Span } from '../../text/span.ts';

export interface SpanEdit {
  readonly span: Span;
  readonly text: string;
}

/** Replacements by file; none of one file overlap. */
export type FileEdits = Map<string, SpanEdit[]>;

export function addEdit(edits: FileEdits, { uri, start, end }: Span & { uri: string }, text: string): void {
  const edit = { span: { start, end }, text };
  const known = edits.get(uri);
  if (known) known.push(edit);
  else edits.set(uri, [edit]);
}

/** Whether an edit would change text that one of the others changes too, or insert at the same place. */
export function overlaps(edits: FileEdits, uri: string, { start, end }: Span): boolean {
  return (edits.get(uri) ?? []).some(
    ({ span }) => (start < span.end && span.start < end) || (start === span.start && end === span.end),
  );
}
