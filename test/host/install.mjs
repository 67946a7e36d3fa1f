// Puts a real VS Code into .cache, from npm alone: the package code-server carries the whole web workbench, its server
// and the extension hosts under lib/vscode, and its own shrinkwrap names their dependencies. It is kept out of the
// project's dependencies because its install script demands one exact Node and refuses root.

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cache } from '../../scripts/lib/paths.mjs';
import { mustRun } from '../../scripts/lib/processes.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const profile = 'floor';
const ownFiles = [`${profile}/package.json`, `${profile}/package-lock.json`, 'install.mjs', 'stubs/spdlog/index.js'];

/** Native or unneeded dependencies of the server: nothing our tests touch asks for them. */
const unneeded =
  /copilot|mxc-sdk|devcontainers|sandbox-runtime|kerberos|^ssh2$|sqlite3|windows|deviceid|fs-copyfile|^node-pty$|languagedetection/;

/**
 * The folder of an installed VS Code (the one with `out/server-main.js`). Installs it when it is missing: about 12 s with
 * a cold npm cache, nothing at all later. Everything is made beside its place and moved there when whole, so that a
 * broken-off install is simply made again and two at once do no harm.
 */
export async function installVsCode() {
  const home = join(cache, 'vscode', `${profile}-${fingerprint()}`);
  const installed = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  if (existsSync(home)) return installed;

  console.log('Installing the VS Code that the tests and `npm start` use (once, about 280 MB) …');
  removeOld(dirname(home));
  const half = `${home}.half-${process.pid}`;
  mkdirSync(half, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(here, profile, file), join(half, file));
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await mustRun('npm', ['ci', ...quiet], { cwd: half });

  const vscode = join(half, 'node_modules', 'code-server', 'lib', 'vscode');
  dropUnneeded(join(vscode, 'package.json'));
  // The shrinkwrap was made with looser peer rules; without the option npm refuses it.
  await mustRun('npm', ['ci', '--omit=dev', '--legacy-peer-deps', ...quiet], { cwd: vscode });
  addStubs(join(vscode, 'node_modules'));
  addRipgrep(join(half, 'node_modules', '@vscode'), join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin'));

  try {
    renameSync(half, home);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return installed;
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ownFiles) hash.update(readFileSync(join(here, file)));
  return hash.digest('hex').slice(0, 12);
}

/** Removes versions no longer pinned and what broken-off installs left; keeps one that is being made right now. */
function removeOld(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const maker = Number(/\.half-(\d+)$/.exec(name)?.[1]);
    if (!(maker && isRunning(maker))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function dropUnneeded(file) {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of Object.keys(manifest.dependencies)) if (unneeded.test(name)) delete manifest.dependencies[name];
  writeFileSync(file, JSON.stringify(manifest, undefined, 2));
}

function addStubs(modules) {
  for (const [stub, name] of [
    ['spdlog', '@vscode/spdlog'],
    ['native-watchdog', 'native-watchdog'],
    ['native-watchdog', '@vscode/native-watchdog'],
  ]) {
    rmSync(join(modules, name), { recursive: true, force: true });
    cpSync(join(here, 'stubs', stub), join(modules, name), { recursive: true });
  }
}

/** The server looks for rg inside @vscode/ripgrep, npm brings it in a package per system. */
function addRipgrep(from, to) {
  const own = join(from, `ripgrep-${process.platform}-${process.arch}`, 'bin');
  if (!existsSync(own)) throw new Error(`@vscode/ripgrep has no program for ${process.platform} ${process.arch}`);
  cpSync(own, to, { recursive: true });
}
