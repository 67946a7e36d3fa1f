/** Hover: what the word, name, time or date under the pointer is, as short Markdown. */
import type { Workspace } from '../../analysis/workspace.ts';
import type { Statement } from '../../document/tree.ts';
import type { Show } from '../../model/show.ts';
import { checks } from '../../rules/table.ts';
import { wordOf } from '../../schema/bound.ts';
import { textOf } from '../../syntax/row.ts';
import type { Span } from '../../text/span.ts';
import { nameOfToken } from '../lookup/name-at.ts';
import { type TokenAt, tokenAt } from '../lookup/token-at.ts';
import { describeDate } from './describe-date.ts';
import { describeDemand } from './describe-demand.ts';
import { describeName } from './describe-name.ts';
import { describeProgress, describeReopening } from './describe-progress.ts';
import { describeScope } from './describe-scope.ts';
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
  const bound = path.at(-1);
  const written = textOf(token);
  const show = statement && workspace.showAround(statement);
  if (!bound || !show) return [];
  if (token === bound.head) {
    const isLine = bound === statement.bound;
    if (!isLine) return [describeWord(bound.spec)];
    const above = docAbove(workspace.document(uri)!, statement.row);
    return [describeWord(bound.spec), above, describeLine(workspace, show, statement)];
  }
  const scope = describeScope(workspace, show, statement, token);
  if (scope) return [scope];
  const here = nameOfToken(workspace, uri, token, statement);
  if (here) return [...describeName(workspace, here), describeProgress(workspace, show, statement)];
  const doc = arg?.slot.words?.[written] ?? (arg?.slot.type.nameAt && token.kind === 'Word' && JOINTS[written]);
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

/** Words inside a value that names an item. */
const JOINTS: Readonly<Record<string, string>> = {
  start: 'With `of`: the start of the item, not its end.',
  of: 'Which one, of those that stand once for each reel, act, episode or name; behind `start`, whose start.',
  elapsed: 'Counted by the clock, nights and weekends too, not in working time.',
};

/** What a line says that is more than its word: what a reopening broke, who breaks a demand. */
function describeLine(workspace: Workspace, show: Show, statement: Statement): string {
  const fact = workspace.facts(statement.row.uri)?.of(statement);
  if (fact?.kind === 'reopening') return describeReopening(show, fact);
  return statement.bound!.spec.needs.length > 0 ? describeDemand(workspace, show, statement) : '';
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
