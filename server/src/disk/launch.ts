/**
 * What `dist/cuelock.js`, `dist/server.js` and `dist/extension.js` are: each runs the bundle named for it, which lies
 * beside it, as if it were that module itself.
 *
 * To compile a bundle takes longer than to check a small show, so what V8 made of it is kept and read again. Whoever
 * can write that can run code as this user, hence it is kept only where nobody else may write: in the user's own cache
 * folder, in files whose owner and mode are looked at before they are read. It is one file for each bundle, command and
 * Node; V8 itself refuses what another V8, or one with other flags, has made. Nothing that fails here matters: the
 * bundle is then compiled, as it is when `NODE_DISABLE_COMPILE_CACHE` is set.
 *
 * This file is bundled alone and must stay small: it is the one that is compiled at every start.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { Script } from 'node:vm';

/** The bundle's file name, and a hash of its text; the build gives both (scripts/lib/bundles.mjs). */
declare const BUNDLE: string;
declare const BUILD: string;

type Main = (load: NodeJS.Require, module: NodeJS.Module, exports: unknown, file: string, folder: string) => void;

/** Milliseconds after which a process that is still there, a server, has compiled what it starts with. */
const SETTLED = 2000;
/** Files kept for each bundle and command: several versions may be in use, in an editor and a terminal. */
const MOST_KEPT = 4;

const isKept = BUILD !== '' && process.env.NODE_DISABLE_COMPILE_CACHE === undefined;
const folder = isKept ? cacheFolder() : undefined;
const command = /^[a-z]+$/.test(process.argv[2] ?? '') ? process.argv[2]! : 'other';
const kind = `${BUNDLE.replace('.js', '')}-${command}-`;
const name = `${kind}${BUILD}-${process.version}-${process.versions.v8}-${process.arch}`;

start();

function start(): void {
  const filename = join(__dirname, BUNDLE);
  const known = folder === undefined ? undefined : readOwn(folder, name);
  // The build keeps bundles to ASCII, which is read as it is and takes V8 half the room.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, ...(known && { cachedData: known }) });
  if (folder !== undefined && (!known || script.cachedDataRejected)) keepOnceSettled(script, folder);
  (script.runInThisContext() as Main)(require, module, exports, filename, __dirname);
}

/** The user's folder for what can be made again; undefined where there is none. */
function cacheFolder(): string | undefined {
  const { XDG_CACHE_HOME: chosen, LOCALAPPDATA: local } = process.env;
  let base: string | undefined;
  if (process.platform === 'win32') base = local;
  else if (process.platform === 'darwin') base = join(homedir(), 'Library', 'Caches');
  else base = chosen && isAbsolute(chosen) ? chosen : join(homedir(), '.cache');
  return base && isAbsolute(base) ? join(base, 'cuelock') : undefined;
}

/** What an own file holds; undefined where it is not there, or may not be trusted. */
function readOwn(inFolder: string, file: string): Buffer | undefined {
  try {
    if (!isOwn(lstatSync(inFolder), 'isDirectory')) return undefined;
    const handle = openSync(join(inFolder, file), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return isOwn(fstatSync(handle), 'isFile') ? readFileSync(handle) : undefined;
    } finally {
      closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

/** Whether it belongs to this user and nobody else may write it. Windows keeps others out of a user's folders itself. */
function isOwn(stats: Stats, is: 'isDirectory' | 'isFile'): boolean {
  return stats[is]() && (!process.getuid || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0));
}

/** Keeps what was compiled by the end, or by the time that a server has started: functions are compiled when called. */
function keepOnceSettled(script: Script, inFolder: string): void {
  let isDone = false;
  const once = () => {
    // A command that could not run has called little of the code; one that does not exist needs no file.
    if (!isDone && process.exitCode !== 2) keep(script, inFolder);
    isDone = true;
  };
  setTimeout(once, SETTLED).unref();
  process.on('exit', once);
}

/** Written aside, then put in its place: others may be starting at this moment. */
function keep(script: Script, inFolder: string): void {
  const draft = join(inFolder, `.${name}.${process.pid}`);
  try {
    mkdirSync(inFolder, { recursive: true, mode: 0o700 });
    if (!isOwn(lstatSync(inFolder), 'isDirectory')) return;
    writeFileSync(draft, script.createCachedData(), { flag: 'wx', mode: 0o600 });
    renameSync(draft, join(inFolder, name));
    for (const file of oldest(inFolder)) rmSync(file, { force: true });
  } catch {
    try {
      rmSync(draft, { force: true });
    } catch {
      // the folder is not there, or can only be read
    }
  }
}

/** Files of this bundle and command that are too many. */
function oldest(inFolder: string): string[] {
  return readdirSync(inFolder)
    .filter((file) => file.startsWith(kind))
    .map((file) => join(inFolder, file))
    .map((path) => ({ path, written: statSync(path).mtimeMs }))
    .sort((a, b) => b.written - a.written)
    .slice(MOST_KEPT)
    .map(({ path }) => path);
}
