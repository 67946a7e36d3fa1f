/** The extension: a list of what it registers. */
import type { ExtensionContext } from 'vscode';
import { registerNewShow } from './commands/new-show.ts';
import { startLanguageServer } from './language-server.ts';
import { registerLibraryDocuments } from './library-documents.ts';
import { registerShowStatus } from './show-status.ts';
import { registerTimeline } from './timeline/register.ts';

export async function activate(context: ExtensionContext): Promise<void> {
  const server = await startLanguageServer(context);
  context.subscriptions.push(
    server,
    registerLibraryDocuments(server),
    registerShowStatus(server),
    registerTimeline(context, server),
    registerNewShow(context),
  );
}
