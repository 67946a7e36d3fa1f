// A Langium language server over standard input and output, with its default services.

import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createServices } from './services.mjs';

const connection = createConnection(ProposedFeatures.all);
const { shared } = await createServices({ connection, ...NodeFileSystem });
startLanguageServer(shared);
