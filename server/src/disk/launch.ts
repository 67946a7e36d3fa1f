/**
 * What `dist/cuelock.js`, `dist/server.js` and `dist/extension.js` are: each runs the part of it that is named for it,
 * which lies beside it, as if it were that module itself, and other parts when that asks for them.
 *
 * To compile a part takes longer than to check a small show, so what V8 made of it is kept and read again. Whoever
 * can write that can run code as this user, hence it is kept only where nobody else may write: in the user's own cache
 * folder, in files whose owner and mode are looked at before they are read. It is one file for each part, command and
 * Node; V8 itself refuses what another V8, or one with other flags, has made. Nothing that fails here matters: the
 * part is then compiled, as it is when `NODE_DISABLE_COMPILE_CACHE` is set.
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

/** The build gives both (scripts/lib/bundles.mjs): the program, and its parts, each with a hash of its text. */
declare const PROGRAM: string;
declare const PARTS: Readonly<Record<string, string>>;

interface Part {
  exports: unknown;
}

type Code = (load: (id: string) => unknown, module: Part, exports: unknown, file: string, folder: string) => void;

/** Milliseconds after which a process that is still there, a server, has compiled what it starts with. */
const SETTLED = 2000;
/** Files kept for each part and command: several versions may be in use, in an editor and a terminal. */
const MOST_KEPT = 4;

const cache = process.env.NODE_DISABLE_COMPILE_CACHE === undefined ? cacheFolder() : undefined;
const command = /^[a-z]+$/.test(process.argv[2] ?? '') ? process.argv[2]! : 'other';
const loaded = new Map<string, Part>();

/** What a part asks for: another part, else what Node finds. */
function load(id: string): unknown {
  const name = id.replace('./', '');
  if (!Object.hasOwn(PARTS, name)) return require(id);
  let part = loaded.get(name);
  if (!part) {
    part = { exports: {} };
    loaded.set(name, part);
    start(name, part);
  }
  return part.exports;
}

function start(name: string, part: Part): void {
  const filename = join(__dirname, name);
  const kept = cache !== undefined && PARTS[name] !== '' ? new Kept(name, cache) : undefined;
  const known = kept?.read();
  // The build keeps parts to ASCII, which is read as it is and takes V8 half the room.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, ...(known && { cachedData: known }) });
  if (kept && (!known || script.cachedDataRejected)) kept.writeOnceSettled(script);
  (script.runInThisContext() as Code)(load, part, part.exports, filename, __dirname);
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

/** What V8 made of a part, as it is kept for a command. */
class Kept {
  private readonly kind: string;
  private readonly name: string;

  constructor(
    part: string,
    private readonly folder: string,
  ) {
    this.kind = `${PROGRAM}-${command}-${part.replace('.js', '')}-`;
    this.name = `${this.kind}${PARTS[part]}-${process.version}-${process.versions.v8}-${process.arch}`;
  }

  /** Undefined where it is not there, or may not be trusted. */
  read(): Buffer | undefined {
    try {
      if (!isOwn(lstatSync(this.folder), 'isDirectory')) return undefined;
      const handle = openSync(join(this.folder, this.name), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
      try {
        return isOwn(fstatSync(handle), 'isFile') ? readFileSync(handle) : undefined;
      } finally {
        closeSync(handle);
      }
    } catch {
      return undefined;
    }
  }

  /** Keeps what was compiled by the end, or by the time that a server has started: functions are compiled when called. */
  writeOnceSettled(script: Script): void {
    let isDone = false;
    const once = () => {
      // A command that could not run has called little of the code; one that does not exist needs no file.
      if (!isDone && process.exitCode !== 2) this.write(script);
      isDone = true;
    };
    setTimeout(once, SETTLED).unref();
    process.on('exit', once);
  }

  /** Written aside, then put in its place: others may be starting at this moment. */
  private write(script: Script): void {
    const draft = join(this.folder, `.${this.name}.${process.pid}`);
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      if (!isOwn(lstatSync(this.folder), 'isDirectory')) return;
      writeFileSync(draft, script.createCachedData(), { flag: 'wx', mode: 0o600 });
      renameSync(draft, join(this.folder, this.name));
      for (const file of this.tooMany()) rmSync(file, { force: true });
    } catch {
      try {
        rmSync(draft, { force: true });
      } catch {
        // the folder is not there, or can only be read
      }
    }
  }

  /** Files of this part and command that are too many. */
  private tooMany(): string[] {
    return readdirSync(this.folder)
      .filter((file) => file.startsWith(this.kind))
      .map((file) => join(this.folder, file))
      .map((path) => ({ path, written: statSync(path).mtimeMs }))
      .sort((a, b) => b.written - a.written)
      .slice(MOST_KEPT)
      .map(({ path }) => path);
  }
}

/** Whether it belongs to this user and nobody else may write it. Windows keeps others out of a user's folders itself. */
function isOwn(stats: Stats, is: 'isDirectory' | 'isFile'): boolean {
  return stats[is]() && (!process.getuid || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0));
}

start(Object.keys(PARTS)[0]!, module);
