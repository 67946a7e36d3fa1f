/**
 * The colours of what is in sight while a large file is still being read: the lines from the margin above on are read
 * alone, as if nothing else were there. When the file is read, the editor is asked to draw it again.
 */
import type { Range, SemanticTokens } from 'vscode-languageserver';
import { Workspace } from '../language/index.ts';
import { toSpan } from './from-lsp.ts';
import { TokenRows } from './token-rows.ts';

/** So many lines above the window it is looked for a line at the margin, with which no block is open. */
const LOOK_BACK = 2_000;

const URI = 'preview:';

/** Nothing where nobody can tell in which block the lines stand. */
export function previewTokens(text: string, { start, end }: Range): SemanticTokens {
  const top = Math.max(0, start.line - LOOK_BACK);
  const lines = startsOfLines(text, top, end.line + 1);
  let first = Math.min(start.line - top, lines.length - 1);
  while (first >= 0 && !isAtMargin(text, lines[first]!)) first--;
  if (first < 0) return { data: [] };
  const above = top + first;
  const workspace = new Workspace();
  workspace.open(URI, text.slice(lines[first], lines[end.line + 1 - top] ?? text.length));
  const document = workspace.document(URI)!;
  const shown = { start: { ...start, line: start.line - above }, end: { ...end, line: end.line - above } };
  const [line = 0, ...rest] = new TokenRows(workspace).range(document, toSpan(document, shown)).data;
  return { data: rest.length > 0 ? [line + above, ...rest] : [] };
}

/** Where the lines from `first` to `last` begin, as far as there are any. */
function startsOfLines(text: string, first: number, last: number): number[] {
  const starts = first === 0 ? [0] : [];
  const ending = /\r\n|\r|\n/g;
  for (let line = 1; line <= last && ending.exec(text); line++) if (line >= first) starts.push(ending.lastIndex);
  return starts;
}

/** Whether a statement of the file itself begins there. */
function isAtMargin(text: string, at: number): boolean {
  return /[^\s{}/]/.test(text.charAt(at));
}
