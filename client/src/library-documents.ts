/** The shipped library as documents: go-to-definition on `follow feature` opens the pipeline's text. */
import { type Disposable, workspace } from 'vscode';
import type { LanguageServer } from './language-server.ts';

export function registerLibraryDocuments(server: LanguageServer): Disposable {
  return workspace.registerTextDocumentContentProvider('cuelock-library', {
    provideTextDocumentContent: async (uri) => (await server.libraryText(uri.toString())) ?? undefined,
  });
}
