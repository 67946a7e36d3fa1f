// A server on the library that ours uses, with nothing to say: what a round trip takes that is no work at all.

import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const connection = createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
connection.onInitialize(() => ({ capabilities: { hoverProvider: true } }));
for (const method of ['textDocument/hover', 'textDocument/completion', 'textDocument/semanticTokens/range']) {
  connection.onRequest(method, () => null);
}
connection.listen();
