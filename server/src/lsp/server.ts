/**
 * The server. What an editor asks first needs nothing of the language, so it is answered before the language is loaded;
 * everything else is answered from then on.
 */
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities.ts';

/** Answers on a connection until it closes. */
export function serve(connection: Connection): void {
  let asked: InitializeParams;
  connection.onInitialize((params): InitializeResult => {
    asked = params;
    return { capabilities: capabilitiesFor(params.capabilities), serverInfo: { name: 'cuelock' } };
  });
  connection.onInitialized(async () => {
    // A part of the same program: it is there before the next message is heard.
    const { answerAll } = await import('./answers.ts');
    answerAll(connection, asked);
  });
  connection.listen();
}
