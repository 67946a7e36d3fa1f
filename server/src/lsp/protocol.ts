/**
 * What of the protocol's library is used beside its types, imported at this one place: the library is no ECMAScript
 * module, and wherever one imports it a bundle makes a copy of all its names at every start.
 */
export {
  CompletionItemKind,
  DiagnosticSeverity,
  DiagnosticTag,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentHighlightKind,
  ErrorCodes,
  FoldingRangeKind,
  InsertTextFormat,
  LSPErrorCodes,
  ResponseError,
  SymbolKind,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
