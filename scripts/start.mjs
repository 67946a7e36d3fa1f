// npm start [-- [folder] [--no-open] [--once] [--embedded] [--port N]]
// From a fresh clone to a show open in VS Code: installs, builds, checks the show on the terminal, opens it with the
// extension loaded — in the desktop VS Code where `code` is on the PATH, else in an embedded one served on loopback.
//   --embedded   the embedded one even where there is a desktop VS Code
//   --no-open    prints the address and opens nothing
//   --once       stops when the workbench answers (for tests)

import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { cache, example, root } from './lib/paths.mjs';
import { mustRun, onPath, onStop, run, runNode } from './lib/processes.mjs';

const options = readOptions();
let server;
onStop(() => server?.stop());

try {
  await ensureInstalled();
  await mustRun(process.execPath, [join(root, 'esbuild.mjs')], { cwd: root });
  await checkShow();
  const code = options.embedded ? undefined : desktopCode();
  if (code) await openDesktop(code);
  else await serveEmbedded();
} catch (error) {
  console.error(error.message);
  await server?.stop();
  process.exit(1);
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        embedded: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        once: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
      },
    });
    const folder = positionals[0] === undefined ? example : resolve(positionals[0]);
    if (positionals.length > 1) throw new Error('npm start opens one folder.');
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder.`);
    if (!/^\d{1,5}$/.test(values.port)) throw new Error('--port takes a number.');
    return { ...values, folder };
  } catch (error) {
    console.error(`${error.message}\nusage: npm start -- [folder] [--embedded] [--no-open] [--once] [--port N]`);
    process.exit(2);
  }
}

/** Findings do not keep the show from being opened: that is where one mends them. */
async function checkShow() {
  const shown = relative(process.cwd(), options.folder) || '.';
  console.log(`\ncuelock check ${shown}`);
  const code = await runNode(join(root, 'dist', 'cuelock.js'), ['check', options.folder]);
  if (code > 1) throw new Error('The show could not be checked.');
}

/** `code`, unless it is the one inside a terminal of a remote window, which knows nothing of extension development. */
function desktopCode() {
  const code = process.env.VSCODE_IPC_HOOK_CLI ? undefined : onPath('code');
  return code && /remote-cli/.test(code) ? undefined : code;
}

async function openDesktop(code) {
  console.log(`\nOpening ${options.folder} in VS Code (${code}).`);
  // A batch file goes through cmd.exe, which splits at spaces.
  const quote = /\.(cmd|bat)$/i.test(code) ? (text) => `"${text}"` : (text) => text;
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, options.folder];
  const ended = await run(quote(code), args.map(quote), /\.(cmd|bat)$/i.test(code) ? { shell: true } : {});
  if (ended !== 0)
    throw new Error(`${code} ended with code ${ended}. To use the embedded VS Code: npm start -- --embedded`);
}

async function serveEmbedded() {
  const { installVsCode } = await import('../test/host/install.mjs');
  const { startServer, workbenchAddress } = await import('../test/host/server.mjs');
  server = await startServer({
    vscode: await installVsCode(),
    home: join(cache, 'start'),
    port: Number(options.port),
  });
  server.failed.then((message) => {
    console.error(message);
    process.exit(1);
  });
  const files = options.folder === example ? [join(example, 'spotting-music.cuelock')].filter(existsSync) : [];
  const address = workbenchAddress({ port: server.port, folder: options.folder, files, developed: root });
  console.log(`\nVS Code with Cuelock and ${options.folder}:\n\n  ${address}\n\nCtrl-C stops it.`);
  if (options.once) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`The workbench answered ${answer.status}.`);
    await server.stop();
    process.exit(0);
  }
  if (!options['no-open']) openInBrowser(address);
}

/** Where no browser is likely (a machine without a display, one reached over SSH) the printed address has to do. */
function openInBrowser(address) {
  const { DISPLAY, WAYLAND_DISPLAY, SSH_CONNECTION } = process.env;
  if (SSH_CONNECTION) return;
  const linux = DISPLAY || WAYLAND_DISPLAY ? onPath('xdg-open') : undefined;
  const [program, ...args] = {
    darwin: ['open', address],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', address],
  }[process.platform] ?? [linux, address];
  if (!program) return;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
