/** What a check found, as plain data: paths as they are printed, lines and columns from 1. Every format prints this. */
import { relative, sep } from 'node:path';
import { pathOfUri } from '../disk/load-show.ts';
import type { Finding, Place, Severity, Workspace } from '../language/index.ts';

/** Columns count UTF-16 units, as editors do. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

export interface ReportedPlace {
  /** Relative to the current folder, with `/`; the URI of what is no file, such as the shipped library. */
  readonly file: string;
  readonly uri: string;
  readonly start: Point;
  /** The first character behind. */
  readonly end: Point;
}

export interface ReportedFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: ReportedPlace;
  readonly related: readonly { readonly at: ReportedPlace; readonly message: string }[];
  readonly fixes: readonly ReportedFix[];
}

export interface ReportedFix {
  readonly title: string;
  readonly isPreferred: boolean;
  /** Worked out when they are asked for: a fix may move all cues of a session, and few formats print any. */
  readonly edits: readonly { readonly at: ReportedPlace; readonly text: string }[];
}

export interface Report {
  /** In order of path and place. */
  readonly findings: readonly ReportedFinding[];
  /** Files that were checked, as printed, in order. */
  readonly files: readonly string[];
  /** Titles of their shows. */
  readonly shows: readonly string[];
  /** What kept files from being read, as sentences. */
  readonly problems: readonly string[];
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** A path as it is printed: relative to the current folder, with `/`. */
export function shownPath(path: string, cwd: string): string {
  return relative(cwd, path).replaceAll(sep, '/') || '.';
}

/** A sentence that begins with a path, the path as it is printed where it lies in the current folder. */
export function shownProblem(problem: string, cwd: string): string {
  const folder = cwd.endsWith(sep) ? cwd : cwd + sep;
  return problem.startsWith(folder) ? problem.slice(folder.length) : problem;
}

export function shownUri(uri: string, cwd: string): string {
  const path = pathOfUri(uri);
  return path === undefined ? uri : shownPath(path, cwd);
}

/** The findings of files, no milder than `least`. */
export function makeReport(
  workspace: Workspace,
  uris: Iterable<string>,
  problems: readonly string[],
  least: Severity,
  cwd: string,
): Report {
  const shown = SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1);
  const known = [...uris].filter((uri) => workspace.document(uri));
  const files = known.map((uri) => ({ uri, file: shownUri(uri, cwd) })).sort((a, b) => compareText(a.file, b.file));
  const findings = files.flatMap(({ uri }) =>
    workspace
      .findings(uri)
      .filter((finding) => shown.includes(finding.severity))
      .map((finding) => reportFinding(workspace, finding, cwd)),
  );
  return { findings, files: files.map(({ file }) => file), shows: titlesOf(workspace, known), problems };
}

/** By UTF-16 units: the same everywhere, whatever the language of the machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function reportFinding(workspace: Workspace, finding: Finding, cwd: string): ReportedFinding {
  const place = (at: Place) => reportPlace(workspace, at, cwd);
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    at: place(finding.at),
    related: (finding.related ?? []).map(({ at, message }) => ({ at: place(at), message })),
    fixes: (finding.fixes ?? []).map((fix) => ({
      title: fix.title,
      isPreferred: fix.preferred === true,
      get edits() {
        return fix.edits.map(({ at, text }) => ({ at: place(at), text }));
      },
    })),
  };
}

function reportPlace(workspace: Workspace, place: Place, cwd: string): ReportedPlace {
  const { uri, start, end } = workspace.spanOf(place);
  const document = workspace.document(uri)!;
  const point = (offset: number): Point => {
    const { line, column } = document.positionAt(offset);
    return { line: line + 1, column: column + 1 };
  };
  return { file: shownUri(uri, cwd), uri, start: point(start), end: point(end) };
}

function titlesOf(workspace: Workspace, uris: readonly string[]): string[] {
  const shows = new Set(uris.flatMap((uri) => workspace.showsIn(uri)));
  const titles = [...shows].flatMap((show) => show.sorted('show').map(({ title }) => title));
  return [...new Set(titles)].filter(Boolean).sort(compareText);
}
