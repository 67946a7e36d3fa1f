/** Quick fixes for what the findings of a stretch of text say, for all of one kind in the file, and a comment that allows. */

import type { Workspace } from '../../analysis/workspace.ts';
import type { Document } from '../../document/document.ts';
import type { Finding, Fix } from '../../findings.ts';
import type { Show } from '../../model/show.ts';
import { todayOf } from '../../model/today.ts';
import { canLevel } from '../../schedule/levelling.ts';
import type { Row } from '../../syntax/row.ts';
import type { Span } from '../../text/span.ts';
import { allowEdit } from './allow-edit.ts';
import { baselineEdit, freeBaselineName } from './baseline-edit.ts';
import { addFix, type FileEdits } from './file-edits.ts';
import { levellingEdits } from './levelling-edit.ts';

export interface CodeAction {
  readonly title: string;
  readonly kind: 'quickfix' | 'refactor' | 'source.fixAll';
  /** What it mends; absent when it mends several. */
  readonly finding?: Finding;
  readonly preferred: boolean;
  /** Worked out when it is asked for: a fix may move all cues of a session. */
  readonly edits: FileEdits;
}

/** Of a selection with more findings than these, only the first have their own entries: nobody reads a longer menu. */
const MOST_FINDINGS = 20;

/** What can be done about the findings that touch a span, in their order; and, where it applies, all fixes of the file. */
export function codeActions(workspace: Workspace, uri: string, span: Span): CodeAction[] {
  const document = workspace.document(uri);
  if (!document) return [];
  const findings = workspace.findings(uri);
  const rows = rowsAt(document, span);
  const here = findings.filter(({ at }) => {
    if (!rows.has(at.row)) return false;
    const { start, end } = document.spanOf(at);
    return start <= span.end && span.start <= end;
  });
  const first = here.slice(0, MOST_FINDINGS);
  const actions: CodeAction[] = [];
  for (const finding of first) {
    for (const fix of finding.fixes ?? []) {
      const about = { title: fix.title, kind: 'quickfix', finding, preferred: fix.preferred === true } as const;
      actions.push(lazily(about, () => editsOf(workspace, [fix])));
    }
  }
  for (const code of new Set(here.map((finding) => finding.code))) {
    const fixes = preferredFixes(findings.filter((finding) => finding.code === code));
    if (fixes.length < 2) continue;
    const about = { title: `Fix all: ${code}`, kind: 'quickfix', preferred: false } as const;
    actions.push(lazily(about, () => editsOf(workspace, fixes)));
  }
  for (const finding of unique(first)) {
    const edit = allowEdit(workspace, finding);
    if (!edit) continue;
    const about = { title: `Allow here: ${finding.code}`, kind: 'quickfix', finding, preferred: false } as const;
    actions.push({ ...about, edits: new Map([[uri, [edit]]]) });
  }
  actions.push(...scheduleActions(workspace, document, rows));
  const all = preferredFixes(findings);
  if (all.length > 0) {
    const about = { title: 'Fix all in this file', kind: 'source.fixAll', preferred: false } as const;
    actions.push(lazily(about, () => editsOf(workspace, all)));
  }
  return actions;
}

/** On the line of a schedule: work makes way until nothing is needed twice; its dates as they stand become a baseline. */
function scheduleActions(workspace: Workspace, document: Document, rows: ReadonlySet<Row>): CodeAction[] {
  const schedule = [...rows]
    .flatMap((row) => document.statementsOf(row))
    .find(({ bound }) => bound?.spec.fact === 'schedule');
  const show = schedule && workspace.showAround(schedule);
  return show ? [...levellingActions(workspace, show), ...baselineActions(workspace, show)] : [];
}

function levellingActions(workspace: Workspace, show: Show): CodeAction[] {
  if (!canLevel(show)) return [];
  const title = 'Level: work makes way until nobody and no room is needed twice';
  return [lazily({ title, kind: 'refactor', preferred: false }, () => levellingEdits(workspace, show).edits)];
}

function baselineActions(workspace: Workspace, show: Show): CodeAction[] {
  const day = show.clock ?? todayOf(show);
  const found = day === undefined ? undefined : baselineEdit(workspace, show, freeBaselineName(show), day);
  if (!found || 'refusal' in found) return [];
  return [{ title: 'Approve these dates as a baseline', kind: 'refactor', preferred: false, edits: found.edits }];
}

/** The rows that a span touches; the one that ends where it begins, too. */
function rowsAt(document: Document, { start, end }: Span): ReadonlySet<Row> {
  const last = document.rowAtOffset(end).row;
  const rows = new Set<Row>([last]);
  let row: Row | undefined = document.rowAtOffset(start - 1).row;
  for (; row && row !== last; row = document.nextRow(row)) rows.add(row);
  return rows;
}

function lazily(about: Omit<CodeAction, 'edits'>, work: () => FileEdits): CodeAction {
  let edits: FileEdits | undefined;
  return {
    ...about,
    get edits() {
      edits ??= work();
      return edits;
    },
  };
}

function preferredFixes(findings: readonly Finding[]): Fix[] {
  return findings.flatMap((finding) => finding.fixes?.find((fix) => fix.preferred) ?? []);
}

function editsOf(workspace: Workspace, fixes: readonly Fix[]): FileEdits {
  const edits: FileEdits = new Map();
  for (const fix of fixes) addFix(edits, workspace, fix);
  return edits;
}

/** One finding of each code on each line: one comment allows them all. */
function unique(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ code, at }, index) => findings.findIndex((other) => other.code === code && other.at.row === at.row) === index,
  );
}
