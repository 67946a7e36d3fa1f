/** What the server says it can do; only what the client can take. */
import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from './legend.ts';
import { TextDocumentSyncKind } from './protocol.ts';

export function capabilitiesFor(client: ClientCapabilities): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: [' ', ',', '/', ':'] },
    hoverProvider: true,
    signatureHelpProvider: {}, // when asked for: it would cover the line above at every word
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    callHierarchyProvider: true,
    renameProvider: { prepareProvider: client.textDocument?.rename?.prepareSupport === true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    inlayHintProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: client.textDocument?.rangeFormatting?.rangesSupport
      ? { rangesSupport: true }
      : true,
    ...(client.textDocument?.onTypeFormatting && {
      documentOnTypeFormattingProvider: { firstTriggerCharacter: ' ', moreTriggerCharacter: ['\n', '-', '+'] },
    }),
    codeActionProvider: {
      codeActionKinds: ['quickfix', 'refactor', 'source.fixAll'],
      ...(canResolveEdits(client) && { resolveProvider: true }),
    },
    semanticTokensProvider: {
      legend: { tokenTypes: TOKEN_TYPES, tokenModifiers: TOKEN_MODIFIERS },
      full: { delta: true },
      range: true,
    },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didRename: { filters: [{ scheme: 'file', pattern: { glob: '**', matches: 'folder' } }] } },
    },
  };
}

/** Whether the editor shows edits with their reasons before it makes them. */
export function canAnnotateEdits({ workspace }: ClientCapabilities): boolean {
  const { documentChanges, changeAnnotationSupport } = workspace?.workspaceEdit ?? {};
  return documentChanges === true && changeAnnotationSupport !== undefined;
}

/** Whether the edits of a code action may come when it is chosen. */
export function canResolveEdits({ textDocument }: ClientCapabilities): boolean {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}
