/** Hover: what the word, name, time or date under the pointer is, as short Markdown. */
import type { Workspace } from '../../analysis/workspace.ts';
import { checks } from '../../rules/table.ts';
import { wordOf } from '../../schema/bound.ts';
import { textOf } from '../../syntax/row.ts';
import type { Span } from '../../text/span.ts';
import { nameOfToken } from '../lookup/name-at.ts';
import { type TokenAt, tokenAt } from '../lookup/token-at.ts';
import { describeDate } from './describe-date.ts';
import { describeName } from './describe-name.ts';
import { describeDuration, describeRate, describeTime } from './describe-time.ts';
import { describeWord } from './describe-word.ts';
import { docAbove } from './doc-comments.ts';

export interface Hover {
  readonly markdown: string;
  readonly span: Span;
}

/** What stands at an offset; undefined where there is nothing to say. */
export function hover(workspace: Workspace, uri: string, offset: number): Hover | undefined {
  const document = workspace.document(uri);
  const found = document && tokenAt(document, offset);
  if (!found) return undefined;
  const span = document.spanOf(found.token);
  if (!found.statement) return hoverAllow(textOf(found.token), offset - span.start, span);
  const parts = describe(workspace, uri, found).filter(Boolean);
  return parts.length > 0 ? { markdown: parts.join('\n\n'), span } : undefined;
}

function describe(workspace: Workspace, uri: string, found: TokenAt): string[] {
  const { token, statement, path, arg, value } = found;
  const show = workspace.showOf(uri)!;
  const bound = path.at(-1);
  const written = textOf(token);
  if (!bound || !statement) return [];
  if (token === bound.head) {
    const isLine = bound === statement.bound;
    return [describeWord(bound.spec), isLine ? docAbove(workspace.document(uri)!, statement.row) : ''];
  }
  const here = nameOfToken(workspace, uri, token, statement);
  if (here) return describeName(workspace, here);
  const doc = arg?.slot.words?.[written];
  if (doc) return [`\`${written}\` — ${doc}`];
  switch (token.kind) {
    case 'Timecode':
      return describeTime(workspace, show, found);
    case 'Clock':
    case 'Duration':
      return describeDuration(show, token, value?.some(({ kind }) => kind === 'Timecode') ?? false);
    case 'Date':
      return describeDate(workspace, show, found, token);
    default:
      if (value?.[1]?.kind === 'Date' && value[0] === token) return describeDate(workspace, show, found, value[1]);
      if (arg?.slot.name === 'rate') return describeRate(value!.map(textOf).join(' '));
      if (arg?.slot.name === 'code' && wordOf(bound, 'code') === written) return [describeCheck(written)];
      return [];
  }
}

/** A code in a `cuelock-allow` comment. */
function hoverAllow(comment: string, at: number, span: Span): Hover | undefined {
  if (!/^\/\/\s*cuelock-allow\b/.test(comment)) return undefined;
  for (const match of comment.matchAll(/[a-z]+\/[a-z-]+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const markdown = start <= at && at <= end ? describeCheck(match[0]) : '';
    if (markdown) return { markdown, span: { start: span.start + start, end: span.start + end } };
  }
  return undefined;
}

function describeCheck(code: string): string {
  const check = checks.find((each) => each.code === code);
  return check ? `\`${code}\` — ${check.title}\n\nUnless told otherwise: ${check.severity}.` : '';
}
