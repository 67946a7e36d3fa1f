/** `check --fix`: applies the fixes that can only be meant one way, until there is none left. */
import { pathOfUri } from '../disk/load-show.ts';
import { replaceCuelockFile } from '../disk/write-file.ts';
import type { Finding, Fix, Workspace } from '../language/index.ts';
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

interface PlacedEdit {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies preferred fixes to the asked files, in the workspace and on disk. Other files are left alone. */
export function applyFixes(show: LoadedShow, cwd: string): FixOutcome {
  const { workspace } = show;
  const uris = show.asked();
  const before = new Map(uris.map((uri) => [uri, workspace.document(uri)!.text()]));
  const applied: AppliedFix[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits: PlacedEdit[] = [];
    for (const finding of uris.flatMap((uri) => workspace.findings(uri))) {
      const fix = finding.fixes?.find(({ preferred }) => preferred);
      const wanted = fix && placeEdits(workspace, fix);
      if (!wanted?.every((edit) => before.has(edit.uri) && !edits.some((other) => overlap(edit, other)))) continue;
      edits.push(...wanted);
      applied.push({ place: placeOf(workspace, finding, cwd), code: finding.code, title: fix!.title });
    }
    if (edits.length === 0) break;
    for (const uri of before.keys()) editFile(workspace, uri, edits);
  }
  return { applied, problems: writeBack(workspace, before, cwd) };
}

function placeEdits(workspace: Workspace, fix: Fix): PlacedEdit[] {
  return fix.edits.map(({ at, text }) => ({ ...workspace.spanOf(at), text }));
}

/** Whether two edits touch a character in common, or insert at a place that the other touches. */
function overlap(a: PlacedEdit, b: PlacedEdit): boolean {
  if (a.uri !== b.uri) return false;
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

function editFile(workspace: Workspace, uri: string, edits: readonly PlacedEdit[]): void {
  const here = edits.filter((edit) => edit.uri === uri).sort((a, b) => b.start - a.start);
  // From the last to the first, so that what comes before stays where it is.
  if (here.length > 0)
    workspace.edit(
      uri,
      here.map(({ start, end, text }) => ({ span: { start, end }, text })),
    );
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
