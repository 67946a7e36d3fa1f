/** What the editor was told of each file: told again only when it differs, and never blanked in between. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { pathOfUri } from '../disk/load-show.ts';
import type { Place, Workspace } from '../language/index.ts';
import { KeptDiagnostics } from './kept-diagnostics.ts';
import { DiagnosticSeverity } from './protocol.ts';
import { noteAbout, shownFindings } from './shown-findings.ts';
import { toDiagnostic } from './to-lsp.ts';

export class SentFindings {
  /** The folder with a page for each rule, as a URI with a final `/`. */
  rulePages: string | undefined;
  /** Why files that are there could not be read. */
  readonly unreadable = new Map<string, string>();
  /** Where each open file was edited last. */
  readonly typedIn = new Map<string, Place['row']>();
  /**
   * Hashes, for of a large workspace not even the findings fit into memory; of a file that is typed in the list itself.
   * Files without any are not in it.
   */
  private readonly sent = new Map<string, Sent>();
  private readonly kept: KeptDiagnostics;

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
  ) {
    this.kept = new KeptDiagnostics(workspace);
  }

  /** Files that something was said about. */
  uris(): Iterable<string> {
    return this.sent.keys();
  }

  send(uri: string): void {
    const diagnostics = this.diagnosticsOf(uri);
    const before = this.sent.get(uri);
    if (diagnostics.length === 0) this.sent.delete(uri);
    else this.sent.set(uri, this.typedIn.has(uri) ? diagnostics : hashOf(diagnostics));
    if (isSame(before, this.sent.get(uri))) return;
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }

  private diagnosticsOf(uri: string): Diagnostic[] {
    const problem = this.unreadable.get(uri);
    if (problem !== undefined) return [fileDiagnostic('language/unreadable', DiagnosticSeverity.Error, problem)];
    const typedIn = this.typedIn.get(uri);
    const { shown, left } = shownFindings(this.workspace.findings(uri), ({ at }) => at.row === typedIn);
    const diagnostics = shown.map((finding) =>
      typedIn ? this.kept.of(finding, this.rulePages) : toDiagnostic(this.workspace, finding, this.rulePages),
    );
    if (!left) return diagnostics;
    const path = pathOfUri(uri);
    const note = noteAbout(left, path === undefined ? undefined : basename(path));
    return [...diagnostics, fileDiagnostic('language/too-many-findings', DiagnosticSeverity.Information, note)];
  }
}

/** A list of diagnostics, or its hash. */
type Sent = string | readonly Diagnostic[];

function isSame(before: Sent | undefined, now: Sent | undefined): boolean {
  if (before === undefined || now === undefined) return before === now;
  if (typeof before === 'string' || typeof now === 'string') return hashOf(before) === hashOf(now);
  return before.length === now.length && before.every((one, at) => one === now[at] || areEqual(one, now[at]!));
}

function areEqual(a: Diagnostic, b: Diagnostic): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function hashOf(sent: Sent): string {
  return typeof sent === 'string' ? sent : createHash('sha1').update(JSON.stringify(sent)).digest('base64');
}

/** Something to say about a file as a whole, at its first character. */
function fileDiagnostic(code: string, severity: DiagnosticSeverity, message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity, source: 'cuelock', code, message };
}
