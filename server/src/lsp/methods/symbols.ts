/** `textDocument/documentSymbol` and `workspace/symbol` */
import type {
  DocumentSymbolParams,
  DocumentSymbol as LspSymbol,
  SymbolInformation,
  WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { type Document, type DocumentSymbol, listSymbols, Workspace, workspaceSymbols } from '../../language/index.ts';
import { aboutFile, answerInSlices, guarded } from '../guard.ts';
import { SymbolKind } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toLocation, toRange } from '../to-lsp.ts';

const KINDS: Readonly<Record<string, SymbolKind>> = {
  show: SymbolKind.Package,
  group: SymbolKind.Namespace,
  session: SymbolKind.Namespace,
  cue: SymbolKind.Event,
  person: SymbolKind.Variable,
  company: SymbolKind.Variable,
  room: SymbolKind.Variable,
  character: SymbolKind.Variable,
  picture: SymbolKind.Module,
  reel: SymbolKind.Field,
  act: SymbolKind.Field,
  scenes: SymbolKind.Namespace,
  scene: SymbolKind.Field,
  work: SymbolKind.Object,
  calendar: SymbolKind.Interface,
  schedule: SymbolKind.Namespace,
  phase: SymbolKind.Namespace,
  task: SymbolKind.Function,
  lock: SymbolKind.Key,
  review: SymbolKind.Event,
  milestone: SymbolKind.Constant,
  delivery: SymbolKind.Constant,
  pipeline: SymbolKind.Class,
  stage: SymbolKind.EnumMember,
  spec: SymbolKind.Struct,
};

/** The nearest that the protocol has to what a line is. */
export function kindOf(kind: string): SymbolKind {
  return KINDS[kind] ?? SymbolKind.Property;
}

export function answerSymbols(session: Session): void {
  const { connection, workspace } = session;
  connection.onDocumentSymbol(
    aboutFile<DocumentSymbolParams, LspSymbol[]>(session, [], (document, { textDocument: { uri } }, token) =>
      answerInSlices(session, uri, token, outlineOf(workspace, document)),
    ),
  );
  connection.onWorkspaceSymbol(
    guarded<WorkspaceSymbolParams, SymbolInformation[]>(session, [], ({ query }, token) =>
      answerInSlices(session, '', token, symbolsEverywhere(session, query)),
    ),
  );
}

/** How many names a search gives at most: more than anybody reads. */
const MOST = 500;

/** Those of the workspace first; then those of files on disk alone that say the query, a file at a step. */
function* symbolsEverywhere({ workspace, files }: Session, query: string): Generator<void, SymbolInformation[]> {
  const found = symbolsOf(workspace, query);
  const wanted = query.trim().toLowerCase();
  for (const uri of wanted === '' ? [] : files.resting()) {
    if (found.length >= MOST) break;
    yield;
    const text = files.textOf(uri);
    if (!text?.toLowerCase().includes(wanted)) continue;
    const alone = new Workspace({ rules: [] });
    alone.open(uri, text);
    found.push(...symbolsOf(alone, query));
  }
  return found.slice(0, MOST);
}

function symbolsOf(workspace: Workspace, query: string): SymbolInformation[] {
  return workspaceSymbols(workspace, query).map(({ name, detail, kind, uri, span }) => ({
    name,
    kind: kindOf(kind),
    location: toLocation(workspace, uri, span),
    containerName: detail,
  }));
}

function* outlineOf(workspace: Workspace, document: Document): Generator<void, LspSymbol[]> {
  return yield* toSymbols(document, yield* listSymbols(workspace, document.uri));
}

function* toSymbols(document: Document, symbols: readonly DocumentSymbol[]): Generator<void, LspSymbol[]> {
  const written: LspSymbol[] = [];
  for (const symbol of symbols) {
    written.push({
      name: symbol.name === '' ? '…' : symbol.name,
      detail: symbol.detail,
      kind: kindOf(symbol.kind),
      range: toRange(document, symbol.span),
      selectionRange: toRange(document, symbol.nameSpan),
      children: yield* toSymbols(document, symbol.children),
    });
    yield;
  }
  return written;
}
