/**
 * Fixtures of rules: Cuelock text with the findings drawn under the lines they stand on, as a compiler prints them.
 *
 *     //! only                       only findings of the fixture's own rule are drawn
 *     //! fix-leaves cue/undeclared  applying a fix may by its nature leave or raise this
 *
 *     //= a title                    begins a case
 *     //- music/cues.cuelock         begins a file of the case; without one the text is `show.cuelock`
 *     cues music { 1m1 01:00:61:00 }
 *                            ^^ error timecode/field-out-of-range: Second 61 does not exist (0–59).
 */
import { type Finding, type Fix, type Severity, type TextEdit, Workspace } from '../../server/src/language/index.ts';

export interface FixtureFile {
  readonly path: string;
  /** Whether its path was written: a case of one file needs none. */
  readonly isNamed: boolean;
  readonly text: string;
}

export interface FixtureCase {
  readonly title: string;
  readonly files: readonly FixtureFile[];
  /** The case as it stands in the fixture, findings drawn. */
  readonly drawn: string;
}

export interface Fixture {
  readonly only: boolean;
  readonly fixLeaves: readonly string[];
  /** What stands before the first case, as written. */
  readonly head: string;
  readonly cases: readonly FixtureCase[];
}

const ROOT = 'file:///fixture/';
const DRAWN = /^ *\^+ (?:error|warning|info|hint) [a-z-]+\/[a-z-]+: /;
const SEVERE: readonly Severity[] = ['error', 'warning'];

/** Reads a fixture's text; findings that are drawn in it are taken off. */
export function parseFixture(text: string): Fixture {
  const begins = text.search(/^\/\/= /m);
  const head = begins < 0 ? text : text.slice(0, begins);
  const rest = text.slice(head.length).split(/^(?=\/\/= )/m);
  return {
    only: /^\/\/! only\s*$/m.test(head),
    fixLeaves: [...head.matchAll(/^\/\/! fix-leaves (\S+)\s*$/gm)].map((match) => match[1]!),
    head,
    cases: rest.filter(Boolean).map((part) => {
      const title = /^\/\/= (.*)/.exec(part)![1]!.trim();
      const drawn = `${part.slice(part.indexOf('\n') + 1).trimEnd()}\n`;
      const plain = drawn.split('\n').filter((line) => !DRAWN.test(line));
      return { title, files: splitFiles(plain.join('\n')), drawn };
    }),
  };
}

/** Text with `//- path` lines as files; without any it is one, `show.cuelock`. */
export function splitFiles(text: string): FixtureFile[] {
  const parts = text.split(/^(?=\/\/- )/m);
  return parts.flatMap((part, index): FixtureFile[] => {
    const path = /^\/\/- (.*)\n?/.exec(part);
    if (!path) return index > 0 || parts.length === 1 ? [{ path: 'show.cuelock', isNamed: false, text: part }] : [];
    return [{ path: path[1]!.trim(), isNamed: true, text: part.slice(path[0].length) }];
  });
}

/** A workspace with these files and nothing else; includes may not leave its root. */
export function workspaceOf(files: readonly FixtureFile[]): Workspace {
  const workspace = new Workspace({ roots: [ROOT] });
  for (const { path, text } of files) workspace.open(ROOT + path, text);
  return workspace;
}

export function uriOf(file: FixtureFile): string {
  return ROOT + file.path;
}

/** All findings of all files. */
export function findingsOf(workspace: Workspace): Finding[] {
  return workspace.uris().flatMap((uri) => workspace.findings(uri));
}

/** The case with the findings that `isDrawn` under their lines. */
export function drawCase(files: readonly FixtureFile[], isDrawn: (finding: Finding) => boolean): string {
  const workspace = workspaceOf(files);
  const drawn = files.map((file) => {
    const lines = file.text.split('\n');
    const below = new Map<number, string[]>();
    for (const finding of workspace.findings(uriOf(file)).filter(isDrawn)) {
      const { line, text } = drawFinding(workspace, finding);
      below.set(line, [...(below.get(line) ?? []), text]);
    }
    const text = lines.flatMap((line, at) => [line, ...(below.get(at) ?? [])]).join('\n');
    return file.isNamed ? `//- ${file.path}\n${text}` : text;
  });
  return `${drawn.join('').trimEnd()}\n`;
}

/** Carets under the part of the finding that stands on its first line; an empty place has one caret. */
function drawFinding(workspace: Workspace, finding: Finding): { line: number; text: string } {
  const { uri, start, end } = workspace.spanOf(finding.at);
  const document = workspace.document(uri)!;
  const { line, column } = document.positionAt(start);
  const last = document.positionAt(end);
  const stop = last.line === line ? last.column : document.positionAt(document.offsetAt(line, 1_000_000)).column;
  const carets = '^'.repeat(Math.max(1, stop - column));
  return { line, text: `${' '.repeat(column)}${carets} ${finding.severity} ${finding.code}: ${finding.message}` };
}

/** The whole fixture as it should read. */
export function drawFixture(fixture: Fixture, code: string): string {
  const cases = fixture.cases.map(({ title, files }) => `//= ${title}\n${drawCase(files, isDrawn(fixture, code))}`);
  return `${fixture.head}${cases.join('\n')}`;
}

export function isDrawn(fixture: Fixture, code: string): (finding: Finding) => boolean {
  return (finding) => !fixture.only || finding.code === code;
}

/** What a fix does to the files of a case. */
export function applyFix(files: readonly FixtureFile[], fix: Fix, workspace: Workspace): FixtureFile[] {
  const byUri = new Map<string, TextEdit[]>();
  for (const { at, text } of fix.edits) {
    const { uri, start, end } = workspace.spanOf(at);
    byUri.set(uri, [...(byUri.get(uri) ?? []), { span: { start, end }, text }]);
  }
  return files.map((file) => {
    const edits = (byUri.get(uriOf(file)) ?? []).sort((a, b) => b.span.start - a.span.start);
    let { text } = file;
    let before = text.length;
    for (const edit of edits) {
      if (edit.span.end > before) throw new Error(`Edits of "${fix.title}" overlap.`);
      before = edit.span.start;
      text = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
    }
    return { ...file, text };
  });
}

/**
 * What is wrong with what a fix leaves behind, in words; none when it does what it says. The finding and its fix are
 * given by their place in the order, since the places in them belong to one workspace.
 */
export function troubleAfterFix(
  files: readonly FixtureFile[],
  index: number,
  fixIndex: number,
  mayStay: readonly string[],
): string[] {
  const workspace = workspaceOf(files);
  const all = findingsOf(workspace);
  const finding = all[index]!;
  const before = count(all);
  const fixed = applyFix(files, finding.fixes![fixIndex]!, workspace);
  const after = count(findingsOf(workspaceOf(fixed)));
  const own = keyOf(finding);
  const trouble: string[] = [];
  if (fixed.every((file, at) => file.text === files[at]!.text)) trouble.push('the text is as it was');
  if (!mayStay.includes(finding.code) && (after.get(own)?.times ?? 0) >= before.get(own)!.times)
    trouble.push(`still there: ${own}`);
  for (const [key, { times, finding: found }] of after) {
    const isNew = times > (before.get(key)?.times ?? 0);
    if (isNew && SEVERE.includes(found.severity) && !mayStay.includes(found.code)) trouble.push(`new: ${key}`);
  }
  return trouble.length === 0 ? [] : [...trouble, ...fixed.map(({ path, text }) => `${path}:\n${text}`)];
}

function keyOf(finding: Finding): string {
  return `${finding.code}: ${finding.message}`;
}

function count(findings: readonly Finding[]): Map<string, { times: number; finding: Finding }> {
  const counts = new Map<string, { times: number; finding: Finding }>();
  for (const finding of findings) {
    const known = counts.get(keyOf(finding));
    if (known) known.times++;
    else counts.set(keyOf(finding), { times: 1, finding });
  }
  return counts;
}
