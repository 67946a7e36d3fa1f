/** The language server as a child process of the extension host, and the few requests of its own. */
import { type Disposable, type Event, EventEmitter, type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import {
  CHANGED,
  type ChangedParams,
  type InitializationOptions,
  LIBRARY_TEXT,
  type LibraryTextParams,
  type PositionInFile,
  SHOW,
  type ShowParams,
  type ShowResult,
  TIMELINE,
  type TimelineParams,
  type TimelineResult,
} from '../../server/src/lsp/messages.ts';

/** Schemes of text that the server is told of; library files are read-only but hover and navigate all the same. */
const SELECTOR = [
  { scheme: 'file', language: 'cuelock' },
  { scheme: 'untitled', language: 'cuelock' },
  { scheme: 'vscode-remote', language: 'cuelock' },
  { scheme: 'cuelock-library', language: 'cuelock' },
];

export class LanguageServer implements Disposable {
  private readonly changed = new EventEmitter<readonly string[]>();
  /** Files of which something new is known. */
  readonly onDidChange: Event<readonly string[]> = this.changed.event;

  constructor(private readonly client: LanguageClient) {
    client.onNotification(CHANGED, ({ uris }: ChangedParams) => this.changed.fire(uris));
  }

  /** Of the episode at a position, else of the show that the file belongs to. */
  timeline(uri: string, position?: PositionInFile): Promise<TimelineResult> {
    const params: TimelineParams = { uri, ...(position && { position }) };
    return this.client.sendRequest(TIMELINE, params);
  }

  /** The same for what a show is. */
  show(uri: string, position?: PositionInFile): Promise<ShowResult | null> {
    const params: ShowParams = { uri, ...(position && { position }) };
    return this.client.sendRequest(SHOW, params);
  }

  libraryText(uri: string): Promise<string | null> {
    const params: LibraryTextParams = { uri };
    return this.client.sendRequest(LIBRARY_TEXT, params);
  }

  /** Settings of the rules, sent again when they change. */
  async sendSettings(): Promise<void> {
    await this.client.sendNotification('workspace/didChangeConfiguration', {
      settings: { cuelock: { rules: ruleLevels() } },
    });
  }

  dispose(): void {
    this.changed.dispose();
    void this.client.dispose();
  }
}

/** Starts the server and waits until it answers. */
export async function startLanguageServer(context: ExtensionContext): Promise<LanguageServer> {
  const module = context.asAbsolutePath('dist/server.js');
  const initializationOptions: InitializationOptions = {
    rulePages: `${Uri.joinPath(context.extensionUri, 'docs', 'rules').toString()}/`,
    levels: ruleLevels(),
  };
  const client = new LanguageClient(
    'cuelock',
    'Cuelock',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    },
    { documentSelector: SELECTOR, initializationOptions },
  );
  const server = new LanguageServer(client);
  await client.start();
  context.subscriptions.push(
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('cuelock.rules')) void server.sendSettings();
    }),
  );
  return server;
}

function ruleLevels(): Record<string, string> {
  return workspace.getConfiguration('cuelock').get<Record<string, string>>('rules', {});
}
