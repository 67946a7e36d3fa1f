/** "Cuelock: New Show…": asks what `cuelock init` has to know, and has it write the show. */
import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { commands, type Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';

/** What was answered before anybody asked. */
interface Answers {
  readonly template?: string;
  readonly folder?: Uri;
  readonly title?: string;
}

const TEMPLATES = [
  { label: 'feature', description: 'A feature film, in reels' },
  { label: 'episodic', description: 'A series: one schedule for all its episodes' },
  { label: 'commercial', description: 'A commercial: agency, client, clearance, cutdowns' },
  { label: 'documentary', description: 'A documentary: facts, releases, archive, narration' },
  { label: 'short', description: 'A short film, in one file' },
];

export function registerNewShow(context: ExtensionContext): Disposable {
  const script = context.asAbsolutePath('dist/cuelock.js');
  return commands.registerCommand('cuelock.newShow', async (answers: Answers = {}) => {
    const template = answers.template ?? (await window.showQuickPick(TEMPLATES, { title: 'New Show' }))?.label;
    const folder = template && (answers.folder ?? (await askFolder()));
    if (!folder) return;
    const title = answers.title ?? (await askTitle(folder));
    if (title === undefined) return;
    const problem = await init(script, folder, ['--template', template, ...(title === '' ? [] : [`--title=${title}`])]);
    if (problem !== undefined) void window.showErrorMessage(problem);
    else await window.showTextDocument(Uri.joinPath(folder, 'show.cuelock'));
  });
}

async function askFolder(): Promise<Uri | undefined> {
  const defaultUri = workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    title: 'The folder of the new show',
    openLabel: 'New Show Here',
    canSelectFiles: false,
    canSelectFolders: true,
    ...(defaultUri && { defaultUri }),
  });
  return chosen?.[0];
}

function askTitle(folder: Uri): Thenable<string | undefined> {
  const name = basename(folder.fsPath);
  return window.showInputBox({ title: 'New Show', prompt: `Its title. Left empty, it is called after \`${name}\`.` });
}

/** Runs `cuelock init` in the folder; why it wrote nothing, or undefined. */
function init(script: string, folder: Uri, options: readonly string[]): Promise<string | undefined> {
  // The editor's own program runs scripts as Node does when it is told to.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, 'init', folder.fsPath, ...options], { env }, (error, _, says) => {
      const [first] = says.replace(/^cuelock init: /, '').split('\n');
      resolve(error ? first || error.message : undefined);
    });
  });
}
