/** `check --fix`: applies the fixes that can only be meant one way, until there is none left. */
import { pathOfUri } from '../disk/load-show.ts';
import { replaceCuelockFile } from '../disk/write-file.ts';
import { addFix, type FileEdits, type Finding, type SpanEdit, type Workspace } from '../language/index.ts';
import type { LoadedShow } from './loaded-show.ts';
import { shownProblem, shownUri } from './report.ts';

export interface AppliedFix {
  /** `path:line:column` as it was when the fix was applied. */
  readonly place: string;
  readonly code: string;
  readonly title: string;
}

export interface FixOutcome {
  readonly applied: readonly AppliedFix[];
  /** Files that could not be written, as sentences. */
  readonly problems: readonly string[];
}

/** A fix may raise a finding that has a fix in turn; after this many rounds two are undoing each other. */
const MOST_ROUNDS = 10;

/** Applies preferred fixes to the asked files, in the workspace and on disk. Other files are left alone. */
export function applyFixes(show: LoadedShow, cwd: string): FixOutcome {
  const { workspace } = show;
  const uris = show.asked();
  const before = new Map(uris.map((uri) => [uri, workspace.document(uri)!.text()]));
  const applied: AppliedFix[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits: FileEdits = new Map();
    for (const finding of uris.flatMap((uri) => workspace.findings(uri))) {
      const fix = finding.fixes?.find(({ preferred }) => preferred);
      if (!fix || !addFix(edits, workspace, fix, (uri) => before.has(uri))) continue;
      applied.push({ place: placeOf(workspace, finding, cwd), code: finding.code, title: fix.title });
    }
    if (edits.size === 0) break;
    for (const [uri, list] of edits) workspace.open(uri, edited(workspace.document(uri)!.text(), list));
  }
  return { applied, problems: writeBack(workspace, before, cwd) };
}

/** A text with edits made, which come in its order: all at once, since each alone would be checked alone. */
export function edited(text: string, edits: readonly SpanEdit[]): string {
  let from = 0;
  const parts: string[] = [];
  for (const { span, text: instead } of edits) {
    parts.push(text.slice(from, span.start), instead);
    from = span.end;
  }
  return parts.join('') + text.slice(from);
}

function placeOf(workspace: Workspace, { at }: Finding, cwd: string): string {
  const { uri, start } = workspace.spanOf(at);
  const { line, column } = workspace.document(uri)!.positionAt(start);
  return `${shownUri(uri, cwd)}:${line + 1}:${column + 1}`;
}

function writeBack(workspace: Workspace, before: ReadonlyMap<string, string>, cwd: string): string[] {
  const problems: string[] = [];
  for (const [uri, old] of before) {
    const text = workspace.document(uri)!.text();
    const problem = text === old ? undefined : replaceCuelockFile(pathOfUri(uri)!, old, text);
    if (problem) problems.push(shownProblem(problem, cwd));
  }
  return problems;
}
