/** The command line as it is shipped: bundled once, laid out as in the product's folder, and run as a process of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { buildPrograms } from '../../scripts/lib/bundles.mjs';

const REPOSITORY = join(import.meta.dirname, '..', '..');

const folders: string[] = [];

/** To be called once in a file of tests that makes folders and does not build: this module may be shared by files. */
export function removeFoldersAtEnd(): void {
  afterAll(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
}

/** A folder that goes when the tests of a file end. */
function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cuelock-cli-')));
  folders.push(folder);
  return folder;
}

/**
 * Writes files below a folder that goes when the tests end; the folder. The one around it is a repository of its own, so
 * that nothing that stands above it on the machine has a part in the test.
 */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const around = temporaryFolder();
  mkdirSync(join(around, '.git'));
  const folder = join(around, 'files');
  mkdirSync(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  /** Undefined takes a variable out. */
  readonly env?: NodeJS.ProcessEnv;
}

export interface CommandLine {
  /** What starts it. */
  readonly script: string;
  run(args: readonly string[], options?: RunOptions): Run;
}

/** Builds the command line, as for a release; the language server beside it where that is asked for. Once in a file of tests. */
export async function buildCommandLine(...others: readonly 'server'[]): Promise<CommandLine> {
  removeFoldersAtEnd();
  const product = temporaryFolder();
  const folder = join(product, 'dist');
  await buildPrograms(['cuelock', ...others], { root: REPOSITORY, folder, production: true });
  writeFileSync(join(product, 'package.json'), '{ "version": "1.2.3" }\n');
  const pages = join(REPOSITORY, 'docs', 'rules');
  if (existsSync(pages)) cpSync(pages, join(product, 'docs', 'rules'), { recursive: true });
  const script = join(folder, 'cuelock.js');
  return { script, run: (args, options) => run(script, args, options) };
}

/** The environment of the tests less what would colour or place the output, and keeping nothing of what is compiled. */
export function plainEnvironment(env: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { FORCE_COLOR, NO_COLOR, NODE_OPTIONS, ...rest } = process.env;
  return { ...rest, NODE_DISABLE_COMPILE_CACHE: '1', ...env };
}

function run(script: string, args: readonly string[], { cwd, input, env }: RunOptions = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    input: input ?? '',
    env: plainEnvironment(env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}
