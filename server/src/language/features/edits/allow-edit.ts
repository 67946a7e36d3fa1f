/** The comment that lets a finding be: `// cuelock-allow code: why`. */
import type { Workspace } from '../../analysis/workspace.ts';
import type { Finding } from '../../findings.ts';
import { textOf } from '../../syntax/row.ts';
import type { SpanEdit } from './file-edits.ts';

/** What reading the text says cannot be allowed: a line that is not understood says nothing. */
const UNREADABLE = new Set([
  'language/syntax',
  'language/unclosed-block',
  'language/unknown-word',
  'language/wrong-place',
  'language/missing-argument',
  'language/wrong-type',
  'language/continuation',
  'language/unneeded-allow',
]);

const ALLOW = /^\/\/\s*cuelock-allow\s+[^:]*?(?=\s*(?::|$))/;

/**
 * Adds the finding's code to the comment of its line that already allows something, else a comment at the line's end,
 * else (where another comment stands there) a line above. Undefined for what cannot be allowed.
 */
export function allowEdit(workspace: Workspace, { code, at }: Finding): SpanEdit | undefined {
  if (UNREADABLE.has(code)) return undefined;
  const { row } = at;
  const insert = (offset: number, text: string): SpanEdit => {
    const { start } = workspace.spanOf({ row, start: offset, end: offset });
    return { span: { start, end: start }, text };
  };
  for (const comment of row.comments) {
    const allow = ALLOW.exec(textOf(comment));
    if (allow) return insert(comment.start + allow[0].length, `, ${code}`);
  }
  if (row.comments.some((comment) => comment.end === row.text.trimEnd().length)) {
    const blank = row.text.slice(0, row.indent);
    const ending = /\r\n|\r|\n/.exec(row.text)?.[0] ?? '\n';
    return insert(0, `${blank}// cuelock-allow ${code}: ${ending}`);
  }
  return insert(row.text.trimEnd().length, ` // cuelock-allow ${code}: `);
}
