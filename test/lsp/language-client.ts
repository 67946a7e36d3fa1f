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
import type {
  ClientCapabilities,
  Diagnostic,
  DidChangeWatchedFilesRegistrationOptions,
  RegistrationParams,
  ServerCapabilities,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver';

type WorkDoneProgress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

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
  /** Characters of text that the server keeps of files that are not open. */
  readonly mostKept?: number;
}

/** What was heard, in order: findings of a file, what a progress says, what the server asked to be told of. */
export type Heard =
  | { readonly kind: 'findings'; readonly uri: string; readonly count: number }
  | { readonly kind: 'progress'; readonly said: string }
  | { readonly kind: 'refresh'; readonly what: 'semanticTokens' | 'inlayHint' }
  | { readonly kind: 'watching'; readonly globs: readonly string[] };

export class LanguageClient {
  readonly connection: MessageConnection;
  private readonly process: ChildProcess;
  private readonly diagnostics = new Map<string, Diagnostic[]>();
  readonly heard: Heard[] = [];
  readonly logged: string[] = [];
  private waiting: (() => void)[] = [];
  private version = 0;
  private isKilled = false;
  private progressToken: string | undefined;

  constructor() {
    this.process = spawn(process.execPath, [BUNDLE, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.diagnostics.set(uri, diagnostics);
      this.hear({ kind: 'findings', uri, count: diagnostics.length });
    });
    this.connection.onNotification('$/progress', ({ value }: { value: WorkDoneProgress }) => {
      const said = value.kind === 'begin' ? value.title : (value.message ?? value.kind);
      this.hear({ kind: 'progress', said });
    });
    this.connection.onRequest('window/workDoneProgress/create', ({ token }) => {
      this.progressToken = token;
      return null;
    });
    this.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      const { watchers } = registrations[0]!.registerOptions as DidChangeWatchedFilesRegistrationOptions;
      this.hear({ kind: 'watching', globs: watchers.map(({ globPattern }) => String(globPattern)) });
      return null;
    });
    this.connection.onRequest('client/unregisterCapability', () => null);
    for (const what of ['semanticTokens', 'inlayHint'] as const) {
      this.connection.onRequest(`workspace/${what}/refresh`, () => {
        this.hear({ kind: 'refresh', what });
        return null;
      });
    }
    this.connection.onNotification('window/logMessage', ({ message }) => void this.logged.push(message));
    this.connection.listen();
  }

  private hear(heard: Heard): void {
    this.heard.push(heard);
    for (const wake of this.waiting.splice(0)) wake();
  }

  /** Waits until something was heard; it is there when it came before, too. */
  async until(isIt: (heard: Heard) => boolean): Promise<void> {
    while (!this.heard.some(isIt)) await new Promise<void>((wake) => this.waiting.push(wake));
  }

  async start(options: StartOptions = {}): Promise<ServerCapabilities> {
    const { capabilities = {}, folders = [], levels, mostKept } = options;
    const answer = await this.connection.sendRequest<{ capabilities: ServerCapabilities }>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((path) => ({ uri: pathToFileURL(path).href, name: path })),
      initializationOptions: { levels, mostKept },
    });
    await this.connection.sendNotification('initialized', {});
    return answer.capabilities;
  }

  open(uri: string, text: string): void {
    this.tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'cuelock', version: ++this.version, text },
    });
  }

  /** Replaces a range of one line. */
  type(uri: string, line: number, character: number, length: number, text: string): void {
    const range = { start: { line, character }, end: { line, character: character + length } };
    this.tell('textDocument/didChange', {
      textDocument: { uri, version: ++this.version },
      contentChanges: [{ range, text }],
    });
  }

  close(uri: string): void {
    this.tell('textDocument/didClose', { textDocument: { uri } });
  }

  /** Findings of all files that have any, as they were heard last. */
  all(): Record<string, string[]> {
    const some = [...this.diagnostics].filter(([, diagnostics]) => diagnostics.length > 0);
    const said = some.map(([uri, diagnostics]) => [uri, diagnostics.map((each) => JSON.stringify(each))] as const);
    return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** What an editor's button does beside a progress that it shows. */
  cancelProgress(): void {
    this.tell('window/workDoneProgress/cancel', { token: this.progressToken });
  }

  changedOnDisk(...uris: string[]): void {
    const changes = uris.map((uri) => ({ uri, type: 2 }));
    this.tell('workspace/didChangeWatchedFiles', { changes });
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

  /** Waits until everything is told. */
  async settled(): Promise<void> {
    await this.connection.sendRequest('cuelock/settled');
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
    this.isKilled = true;
    this.process.kill();
  }

  private tell(method: string, params: object): void {
    this.connection.sendNotification(method, params).catch((error: unknown) => {
      // What was on its way when the server was killed goes nowhere.
      if (!this.isKilled) throw error;
    });
  }
}
