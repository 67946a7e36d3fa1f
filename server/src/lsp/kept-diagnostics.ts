/**
 * Findings as the protocol writes them, for files that are typed in: most findings are those of the key before, in the
 * lines where they were, and what was written of such a one is handed back, the very object.
 */
import type { Diagnostic } from 'vscode-languageserver';
import type { Finding, Place, Workspace } from '../language/index.ts';
import { toDiagnostic } from './to-lsp.ts';

interface Kept {
  readonly diagnostic: Diagnostic;
  /** The lines that the rows of all its places began in. */
  readonly lines: readonly (number | undefined)[];
}

export class KeptDiagnostics {
  private readonly kept = new WeakMap<Finding, Kept>();

  constructor(private readonly workspace: Workspace) {}

  /** A place moves with its row and in no other way, so a diagnostic is right as long as its rows begin where they did. */
  of(finding: Finding, rulePages: string | undefined): Diagnostic {
    const known = this.kept.get(finding);
    const places = [finding, ...(finding.related ?? [])];
    if (known?.lines.every((line, index) => line === this.lineOf(places[index]!.at))) return known.diagnostic;
    const diagnostic = toDiagnostic(this.workspace, finding, rulePages);
    this.kept.set(finding, { diagnostic, lines: places.map(({ at }) => this.lineOf(at)) });
    return diagnostic;
  }

  private lineOf({ row }: Place): number | undefined {
    return this.workspace.document(row.uri)?.lineOf(row);
  }
}
