/** A language client in a few lines: starts the real server as a process and speaks the protocol over its pipes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { ClientCapabilities, Diagnostic, ServerCapabilities } from 'vscode-languageserver';

const ROOT = join(import.meta.dirname, '../..');
const BUNDLE = join(ROOT, '.cache/test/server.js');

/** Bundles the server as it is now; call once before the tests. */
export async function buildServer(): Promise<void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['server/src/lsp/node-main.ts'],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    loader: { '.cuelock': 'text' },
    logLevel: 'error',
  });
}

export interface StartOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly levels?: Record<string, string>;
}

export class LanguageClient {
  readonly connection: MessageConnection;
  private readonly process: ChildProcess;
  private readonly diagnostics = new Map<string, Diagnostic[]>();
  /** Every list of diagnostics as it came: file, then how many. */
  readonly heard: { uri: string; count: number }[] = [];
  readonly logged: string[] = [];
  private waiting: (() => void)[] = [];
  private version = 0;

  constructor() {
    this.process = spawn(process.execPath, [BUNDLE, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.diagnostics.set(uri, diagnostics);
      this.heard.push({ uri, count: diagnostics.length });
      for (const wake of this.waiting.splice(0)) wake();
    });
    this.connection.onNotification('window/logMessage', ({ message }) => void this.logged.push(message));
    this.connection.listen();
  }

  async start(options: StartOptions = {}): Promise<ServerCapabilities> {
    const { capabilities = {}, folders = [], levels } = options;
    const answer = await this.connection.sendRequest<{ capabilities: ServerCapabilities }>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((path) => ({ uri: pathToFileURL(path).href, name: path })),
      initializationOptions: { levels },
    });
    await this.connection.sendNotification('initialized', {});
    return answer.capabilities;
  }

  open(uri: string, text: string): void {
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'cuelock', version: ++this.version, text },
    });
  }

  /** Replaces a range of one line. */
  type(uri: string, line: number, character: number, length: number, text: string): void {
    const range = { start: { line, character }, end: { line, character: character + length } };
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.version },
      contentChanges: [{ range, text }],
    });
  }

  ask<T>(method: string, uri: string, line: number, character: number, more: object = {}): Promise<T> {
    return this.connection.sendRequest(method, { textDocument: { uri }, position: { line, character }, ...more });
  }

  /** Codes of what is said about a file, once that satisfies a test. */
  async codes(uri: string, until: (codes: string[]) => boolean): Promise<string[]> {
    const end = Date.now() + 20_000;
    for (;;) {
      const codes = (this.diagnostics.get(uri) ?? []).map((each) => String(each.code));
      if (until(codes)) return codes;
      if (Date.now() > end) throw new Error(`${uri} still has: ${codes.join(', ') || 'nothing'}`);
      await new Promise<void>((wake) => {
        this.waiting.push(wake);
        setTimeout(wake, 500);
      });
    }
  }

  found(uri: string): readonly Diagnostic[] {
    return this.diagnostics.get(uri) ?? [];
  }

  /** Ends the server as an editor does, and tells its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  kill(): void {
    this.process.kill();
  }
}
