// Starts the VS Code server on loopback, and makes the addresses that open its workbench.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { killTree, mustRun } from '../../scripts/lib/processes.mjs';

const exitWithParent = join(dirname(fileURLToPath(import.meta.url)), 'exit-with-parent.cjs');
const host = '127.0.0.1';

/** A window with nothing in it that is not ours, and one theme on every machine. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @param vscode the folder {@link installVsCode} gives
 * @param home where settings and extensions are kept; its settings file is written only when there is none
 * @param testing opens the doors VS Code keeps for its own tests (the results of a suite)
 * @param env for the server, and so for the extension host and the language server
 * @param settings what the settings file has besides the quiet ones
 * @returns `{ port, stop, failed }`, `failed` resolving to a message should it end unasked; rejects when the server ends before it listens
 */
export async function startServer({ vscode, home, port = 0, testing = false, settings = {}, env = {} }) {
  seedSettings(home, settings);
  const child = spawn(
    process.execPath,
    [
      '--require',
      exitWithParent,
      join(vscode, 'out', 'server-main.js'),
      ...['--host', host, '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      ...['--disable-workspace-trust', '--telemetry-level', 'off', ...folders(home)],
      ...(testing ? ['--enable-smoke-test-driver'] : []),
    ],
    {
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env, EXTENSIONS_GALLERY: '{}' },
    },
  );
  const ended = new Promise((resolve) => child.on('close', resolve));
  const killNow = () => killTree(child, 'SIGKILL');
  process.on('exit', killNow);

  let stopping = false;
  const stop = async () => {
    stopping = true;
    killTree(child);
    const late = setTimeout(killNow, 3000);
    await ended;
    clearTimeout(late);
    process.off('exit', killNow);
  };
  const failed = ended.then((code) =>
    stopping ? new Promise(() => {}) : `The VS Code server ended with code ${code}.`,
  );
  return { port: await listening(child), stop, failed };
}

/** Installs a .vsix file the way a user's VS Code does. Throws when VS Code refuses it. */
export async function installVsix({ vscode, home, vsix }) {
  mkdirSync(home, { recursive: true });
  const server = join(vscode, 'out', 'server-main.js');
  await mustRun(process.execPath, [server, ...folders(home), '--install-extension', vsix], {
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  });
}

/**
 * The address that opens a folder in the workbench.
 * @param files absolute paths to open
 * @param developed the folder of an extension to load as one under development
 * @param suite the script to run inside the extension host
 */
export function workbenchAddress({ port, folder, files = [], developed, suite }) {
  const remote = (path) => `vscode-remote://${host}:${port}${pathToFileURL(path).pathname}`;
  const payload = [
    ...(developed ? [['extensionDevelopmentPath', remote(developed)]] : []),
    ...(suite ? [['extensionTestsPath', remote(suite)]] : []),
    ...files.map((file) => ['openFile', remote(file)]),
  ];
  const query = new URLSearchParams();
  if (folder) query.set('folder', decodeURIComponent(pathToFileURL(folder).pathname));
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${host}:${port}/?${query}`;
}

function folders(home) {
  return ['--server-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')];
}

function seedSettings(home, settings) {
  const file = join(home, 'data', 'data', 'User', 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...quietSettings, ...settings }, undefined, 2)}\n`);
}

function listening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      output += chunk;
      const found = /Extension host agent listening on (\d+)/.exec(output);
      if (found) resolve(Number(found[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', (code) => reject(new Error(`The VS Code server ended with code ${code}:\n${output}`)));
  });
}
