/** Sources with marks: `<|>` is a cursor, `<|…|>` a range. `//- name.cuelock` begins a file. */
import { Workspace } from '../../server/src/language/index.ts';

export interface Marked {
  readonly text: string;
  /** Where each `<|>` stood. */
  readonly cursors: readonly number[];
  /** What each `<|…|>` held, in the order in which they begin. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

/** Takes the marks out of a text. Throws when a range is not closed. */
export function readMarks(source: string): Marked {
  const cursors: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const part of source.split(/(<\|>|<\||\|>)/)) {
    if (part === '<|>') cursors.push(text.length);
    else if (part === '<|') {
      const range = { start: text.length, end: -1 };
      open.push(range);
      ranges.push(range);
    } else if (part === '|>') open.pop()!.end = text.length;
    else text += part;
  }
  if (open.length > 0) throw new Error('A marked range is not closed.');
  return { text, cursors, ranges };
}

export const ROOT = 'file:///show/';

export interface MarkedWorkspace {
  readonly workspace: Workspace;
  /** The file with the first cursor; without one, the first file. */
  readonly uri: string;
  /** The first cursor. */
  readonly offset: number;
  /** Marked ranges of all files, in the order written. */
  readonly ranges: readonly { readonly uri: string; readonly start: number; readonly end: number }[];
}

/** Opens marked files as a workspace; a source without `//-` lines is one file, `main.cuelock`. */
export function openMarked(source: string): MarkedWorkspace {
  const workspace = new Workspace({ roots: [ROOT] });
  const ranges: { uri: string; start: number; end: number }[] = [];
  let at: { uri: string; offset: number } | undefined;
  let first: string | undefined;
  for (const { name, body } of splitFiles(source)) {
    const uri = ROOT + name;
    first ??= uri;
    const marked = readMarks(body);
    workspace.open(uri, marked.text);
    ranges.push(...marked.ranges.map((range) => ({ uri, ...range })));
    if (!at && marked.cursors[0] !== undefined) at = { uri, offset: marked.cursors[0] };
  }
  return { workspace, uri: at?.uri ?? first!, offset: at?.offset ?? 0, ranges };
}

function splitFiles(source: string): { name: string; body: string }[] {
  if (!/^\/\/- /m.test(source)) return [{ name: 'main.cuelock', body: source }];
  return source
    .split(/^(?=\/\/- )/m)
    .filter((part) => part.startsWith('//- '))
    .map((part) => {
      const [, name, body] = /^\/\/- (.*)\n?([\s\S]*)$/.exec(part)!;
      return { name: name!.trim(), body: body! };
    });
}

/** A text with edits applied, whatever their order. */
export function applyEdits(
  text: string,
  edits: readonly { readonly span: { readonly start: number; readonly end: number }; readonly text: string }[],
): string {
  let result = text;
  for (const { span, text: put } of [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)) {
    result = result.slice(0, span.start) + put + result.slice(span.end);
  }
  return result;
}
