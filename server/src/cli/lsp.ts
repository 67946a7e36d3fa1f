/** `cuelock lsp`: the language server on standard input and output. */
export async function run(): Promise<undefined> {
  const { serveProcess } = await import('../lsp/serve-process.ts');
  serveProcess();
}
