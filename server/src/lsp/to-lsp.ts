/** From the language's plain data to the protocol's. Offsets become lines and UTF-16 characters here and nowhere else. */
import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Document, Finding, Severity, Span, Workspace } from '../language/index.ts';

export function toRange(document: Document, span: Span): Range {
  const start = document.positionAt(span.start);
  const end = document.positionAt(span.end);
  return {
    start: { line: start.line, character: start.column },
    end: { line: end.line, character: end.column },
  };
}

export function toLocation(workspace: Workspace, uri: string, span: Span): Location {
  const document = workspace.document(uri);
  const nowhere = { line: 0, character: 0 };
  return { uri, range: document ? toRange(document, span) : { start: nowhere, end: nowhere } };
}

export function toTextEdits(document: Document, edits: readonly { span: Span; text: string }[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
}

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** `rulePages` is the folder of the rules' pages; without it findings carry no link. */
export function toDiagnostic(workspace: Workspace, finding: Finding, rulePages: string | undefined): Diagnostic {
  const { uri, ...span } = workspace.spanOf(finding.at);
  return {
    range: toRange(workspace.document(uri)!, span),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    source: 'cuelock',
    message: finding.message,
    ...(rulePages && { codeDescription: { href: `${rulePages}${finding.code}.md` } }),
    ...(finding.unneeded && { tags: [DiagnosticTag.Unnecessary] }),
    ...(finding.related && {
      relatedInformation: finding.related.map(({ at, message }) => {
        const place = workspace.spanOf(at);
        return { location: toLocation(workspace, place.uri, place), message };
      }),
    }),
  };
}

export function toWorkspaceEdit(
  workspace: Workspace,
  edits: ReadonlyMap<string, readonly { span: Span; text: string }[]>,
): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const [uri, list] of edits) {
    const document = workspace.document(uri);
    if (document) changes[uri] = toTextEdits(document, list);
  }
  return { changes };
}
