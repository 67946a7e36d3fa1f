/** Quick fixes for what the findings of a stretch of text say, for all of one kind in the file, and a comment that allows. */

import type { Workspace } from '../../analysis/workspace.ts';
import type { Finding, Fix } from '../../findings.ts';
import type { Span } from '../../text/span.ts';
import { allowEdit } from './allow-edit.ts';
import { addEdit, type FileEdits, overlaps } from './file-edits.ts';

export interface CodeAction {
  readonly title: string;
  readonly kind: 'quickfix' | 'source.fixAll';
  /** What it mends; absent when it mends several. */
  readonly finding?: Finding;
  readonly preferred: boolean;
  /** Worked out when it is asked for: a fix may move all cues of a session. */
  readonly edits: FileEdits;
}

/** What can be done about the findings that touch a span, nearest first; and, where it applies, all fixes of the file. */
export function codeActions(workspace: Workspace, uri: string, span: Span): CodeAction[] {
  const findings = workspace.findings(uri);
  const here = findings.filter((finding) => {
    const { start, end } = workspace.spanOf(finding.at);
    return start <= span.end && span.start <= end;
  });
  const actions: CodeAction[] = [];
  for (const finding of here) {
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
  for (const finding of unique(here)) {
    const edit = allowEdit(workspace, finding);
    if (!edit) continue;
    const about = { title: `Allow here: ${finding.code}`, kind: 'quickfix', finding, preferred: false } as const;
    actions.push({ ...about, edits: new Map([[uri, [edit]]]) });
  }
  const all = preferredFixes(findings);
  if (all.length > 0) {
    const about = { title: 'Fix all in this file', kind: 'source.fixAll', preferred: false } as const;
    actions.push(lazily(about, () => editsOf(workspace, all)));
  }
  return actions;
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

/** The edits of several fixes; a fix that would change what an earlier one changes is left for the next time. */
function editsOf(workspace: Workspace, fixes: readonly Fix[]): FileEdits {
  const edits: FileEdits = new Map();
  for (const fix of fixes) {
    const spans = fix.edits.map(({ at, text }) => ({ ...workspace.spanOf(at), text }));
    if (spans.some((span) => overlaps(edits, span.uri, span))) continue;
    for (const span of spans) addEdit(edits, span, span.text);
  }
  for (const list of edits.values()) list.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return edits;
}

/** One finding of each code on each line: one comment allows them all. */
function unique(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ code, at }, index) => findings.findIndex((other) => other.code === code && other.at.row === at.row) === index,
  );
}
