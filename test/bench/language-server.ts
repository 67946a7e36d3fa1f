/**
 * A language server as a process, spoken to over its pipes by the least client that there is, the same for every server
 * that is compared: what it costs to encode a message and to find its end is a part of every figure.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Position {
  readonly line: number;
  readonly character: number;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly diagnostics?: readonly { readonly message: string }[] };
  readonly result?: unknown;
  readonly error?: unknown;
}

export class LanguageServer {
  private readonly child: ChildProcess;
  private readonly answers = new Map<number, (message: Message) => void>();
  private readonly listeners = new Map<string, (messages: readonly string[]) => void>();
  private chunks: Buffer[] = [];
  private have = 0;
  private need = Number.POSITIVE_INFINITY;
  private lastId = 0;
  private version = 1;

  /** `script` is run by Node; `options` are Node's own. */
  constructor(script: string, options: readonly string[] = [], env: NodeJS.ProcessEnv = process.env) {
    this.child = spawn(process.execPath, [...options, script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env });
    this.child.stdout!.on('data', (chunk: Buffer) => this.take(chunk));
    this.child.on('exit', (code) => {
      if (code) for (const answer of this.answers.values()) answer({ error: `the server ended with code ${code}` });
    });
  }

  get pid(): number {
    return this.child.pid!;
  }

  request<T = unknown>(method: string, params: unknown): Promise<T> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.answers.set(id, ({ result, error }) =>
        error ? reject(new Error(JSON.stringify(error))) : resolve(result as T),
      );
      this.send({ jsonrpc: '2.0', id, method, params });
    });
  }

  notify(method: string, params: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  async start(workspaceFolders: readonly { uri: string; name: string }[] = []): Promise<void> {
    await this.request('initialize', { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders });
    this.notify('initialized', {});
  }

  open(uri: string, text: string): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'cuelock', version: 1, text } });
  }

  /** Replaces a part of one line. */
  type(uri: string, line: number, character: number, length: number, text: string): void {
    const range = { start: { line, character }, end: { line, character: character + length } };
    const textDocument = { uri, version: ++this.version };
    this.notify('textDocument/didChange', { textDocument, contentChanges: [{ range, text }] });
  }

  /** Waits for a list of diagnostics of the file in which the word stands, or (`isThere` false) no longer stands. */
  told(uri: string, word: string, isThere = true): Promise<void> {
    return new Promise((resolve) => {
      this.listeners.set(uri, (messages) => {
        if (messages.some((message) => message.includes(word)) !== isThere) return;
        this.listeners.delete(uri);
        resolve();
      });
    });
  }

  /** Any request about a place; resolves when it is answered. */
  ask(method: string, uri: string, position: Position): Promise<unknown> {
    return this.request(method, { textDocument: { uri }, position });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    await this.request('shutdown', null);
    this.notify('exit', null);
    const overdue = setTimeout(() => this.child.kill(), 2_000);
    await ended;
    clearTimeout(overdue);
  }

  private send(message: unknown): void {
    const body = Buffer.from(JSON.stringify(message));
    this.child.stdin!.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.child.stdin!.write(body);
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.have += chunk.length;
    // The size of a message that has begun is known; until all of it is here there is nothing to do.
    if (this.need !== Number.POSITIVE_INFINITY && this.have < this.need) return;
    let all = this.chunks.length === 1 ? chunk : Buffer.concat(this.chunks);
    this.need = Number.POSITIVE_INFINITY;
    for (;;) {
      const head = all.indexOf('\r\n\r\n');
      if (head < 0) break;
      const size = Number(/Content-Length: (\d+)/i.exec(all.toString('latin1', 0, head))![1]);
      const end = head + 4 + size;
      if (all.length < end) {
        this.need = end;
        break;
      }
      this.hear(JSON.parse(all.toString('utf8', head + 4, end)));
      all = all.subarray(end);
    }
    this.chunks = [all];
    this.have = all.length;
  }

  private hear(message: Message): void {
    if (message.id !== undefined && message.method !== undefined) {
      this.send({ jsonrpc: '2.0', id: message.id, result: null });
    } else if (message.id !== undefined) {
      const answer = this.answers.get(message.id);
      this.answers.delete(message.id);
      answer?.(message);
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri = '', diagnostics = [] } = message.params ?? {};
      this.listeners.get(uri)?.(diagnostics.map(({ message }) => message));
    }
  }
}
