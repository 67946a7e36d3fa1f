// Running other programs, on every system, and leaving none behind.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const windows = process.platform === 'win32';
const children = new Set();

/**
 * Runs a program with the terminal's own input and output and resolves to its exit code (1 when it could not be started
 * or was ended by a signal). `npm` is found through the npm that runs us, so that no shell is needed on Windows.
 */
export function run(command, args, options = {}) {
  const [program, first] = command === 'npm' ? npmProgram() : [command, []];
  return new Promise((resolve) => {
    const child = spawn(program, [...first, ...args], {
      stdio: 'inherit',
      shell: windows && /\.(cmd|bat)$/i.test(program),
      ...options,
    });
    children.add(child);
    const end = (code) => {
      children.delete(child);
      resolve(code);
    };
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Runs a Node script of this repository. */
export function runNode(script, args = [], options = {}) {
  return run(process.execPath, [script, ...args], options);
}

/** Like {@link run}, but throws when the program fails. */
export async function mustRun(command, args, options) {
  const code = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with code ${code}`);
}

/** The path of the first of these programs that is on the PATH, or undefined. */
export function onPath(...names) {
  const endings = windows ? (process.env.PATHEXT ?? '.EXE;.CMD;.BAT').split(';') : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const ending of endings) {
        const path = join(folder, name + ending);
        if (folder && existsSync(path) && statSync(path).isFile()) return path;
      }
    }
  }
  return undefined;
}

/** Ends a process and everything it started. On POSIX it must have been started `detached`, as leader of its group. */
export function killTree(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return;
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group is gone already.
  }
}

/**
 * Calls `stop` once when this process is asked to end, then ends it with the exit code a shell gives for that signal.
 * Programs started with {@link run} are ended as well: Ctrl-C reaches them by itself, a plain SIGTERM does not.
 * @param withParent also stop when the process that started this one is gone. npm needs it: a SIGTERM to npm ends the
 * shell between it and us, and we hear nothing.
 */
export function onStop(stop = () => {}, { withParent = process.env.npm_lifecycle_event !== undefined } = {}) {
  let stopping = false;
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGPIPE', 141],
  ]) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      for (const child of children) child.kill('SIGTERM');
      await stop();
      process.exit(code);
    });
  }
  const parent = process.ppid;
  if (withParent) setInterval(() => process.ppid !== parent && process.emit('SIGTERM'), 500).unref();
  // A reader that went away (`npm test | head`) comes as an error of the stream.
  process.stdout.on('error', (error) => {
    if (error.code === 'EPIPE') process.emit('SIGPIPE');
  });
}

function npmProgram() {
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.c?js$/.test(npm)) return [process.execPath, [npm]];
  return [windows ? 'npm.cmd' : 'npm', []];
}
