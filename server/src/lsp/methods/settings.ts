/** The settings and folders that an editor begins with, and how they change. */
import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../messages.ts';
import { DidChangeConfigurationNotification } from '../protocol.ts';
import type { Session } from '../session.ts';

/** Takes over what the editor said when it began, and listens from now on. */
export function hearSettings(session: Session, asked: InitializeParams): void {
  const { connection } = session;
  const options = asked.initializationOptions as InitializationOptions | undefined;
  session.setClient(asked.capabilities);
  session.findings.rulePages = options?.rulePages;
  if (options?.mostKept !== undefined) session.files.mostKept = options.mostKept;
  session.setLevels(options?.levels);
  session.start(asked.workspaceFolders?.map(({ uri }) => uri) ?? (asked.rootUri ? [asked.rootUri] : []));
  if (asked.capabilities.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      session.removeFolders(removed.map((folder) => folder.uri));
      session.addFolders(added.map((folder) => folder.uri));
    });
  }
  connection.onNotification(DidChangeConfigurationNotification.type, ({ settings }) => {
    session.setLevels((settings as { cuelock?: { rules?: Record<string, string> } } | undefined)?.cuelock?.rules);
  });
}
