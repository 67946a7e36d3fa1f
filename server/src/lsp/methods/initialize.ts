/** `initialize`, `initialized`, and the settings and folders that come with them. */
import type { InitializeResult } from 'vscode-languageserver';
import { capabilitiesFor } from '../capabilities.ts';
import type { InitializationOptions } from '../messages.ts';
import { DidChangeConfigurationNotification } from '../protocol.ts';
import type { Session } from '../session.ts';

export function answerInitialize(session: Session): void {
  const { connection } = session;
  let folders: string[] = [];
  let isTold = false;
  connection.onInitialize((params): InitializeResult => {
    const options = params.initializationOptions as InitializationOptions | undefined;
    session.setClient(params.capabilities);
    session.findings.rulePages = options?.rulePages;
    if (options?.mostKept !== undefined) session.files.mostKept = options.mostKept;
    folders = params.workspaceFolders?.map((folder) => folder.uri) ?? (params.rootUri ? [params.rootUri] : []);
    isTold = params.capabilities.workspace?.workspaceFolders === true;
    session.setLevels(options?.levels);
    return { capabilities: capabilitiesFor(params.capabilities), serverInfo: { name: 'cuelock' } };
  });
  connection.onInitialized(() => {
    session.start(folders);
    if (isTold) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        session.removeFolders(removed.map((folder) => folder.uri));
        session.addFolders(added.map((folder) => folder.uri));
      });
    }
  });
  connection.onNotification(DidChangeConfigurationNotification.type, ({ settings }) => {
    session.setLevels((settings as { cuelock?: { rules?: Record<string, string> } } | undefined)?.cuelock?.rules);
  });
}
