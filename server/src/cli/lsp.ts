/** `cuelock lsp`: the language server on standard input and output. It is a program of its own, beside this one. */
export async function run(): Promise<undefined> {
  require('./server.js');
}
