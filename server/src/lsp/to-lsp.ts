/** From the language's plain data to the protocol's. Offsets become lines and UTF-16 characters here and nowhere else. */
import type {
  ChangeAnnotation,
  Diagnostic,
  Location,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Document, Finding, Severity, Span, Workspace } from '../language/index.ts';
import { DiagnosticSeverity, DiagnosticTag } from './protocol.ts';

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

/**
 * Edits with a reason are shown before they are made, each with what it is for, by editors that can (`annotates`).
 */
export function toWorkspaceEdit(
  workspace: Workspace,
  edits: ReadonlyMap<string, readonly { span: Span; text: string; reason?: string }[]>,
  annotates = false,
): WorkspaceEdit {
  const files = [...edits].flatMap(([uri, list]) => {
    const document = workspace.document(uri);
    return document ? [{ uri, document, list }] : [];
  });
  if (!annotates || !files.some(({ list }) => list.some(({ reason }) => reason !== undefined))) {
    return { changes: Object.fromEntries(files.map(({ uri, document, list }) => [uri, toTextEdits(document, list)])) };
  }
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const documentChanges = files.map(({ uri, document, list }): TextDocumentEdit => {
    const annotated = toTextEdits(document, list).map((edit, index) => {
      const { reason } = list[index]!;
      if (reason === undefined) return edit;
      const annotationId = `${Object.keys(changeAnnotations).length}`;
      const [label, ...rest] = reason.split('. ');
      changeAnnotations[annotationId] = { label: label!, description: rest.join('. '), needsConfirmation: true };
      return { ...edit, annotationId };
    });
    return { textDocument: { uri, version: null }, edits: annotated };
  });
  return { documentChanges, changeAnnotations };
}
