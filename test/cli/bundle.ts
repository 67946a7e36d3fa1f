/** The command line as it is shipped: bundled once, laid out as in the product's folder, and run as a process of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { afterAll } from 'vitest';

const REPOSITORY = join(import.meta.dirname, '..', '..');

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes when the tests of a file end. */
function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cuelock-cli-')));
  folders.push(folder);
  return folder;
}

/** Writes files below a folder that goes when the tests end; the folder. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
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
  readonly env?: Readonly<Record<string, string>>;
}

export interface CommandLine {
  /** The bundle. */
  readonly script: string;
  run(args: readonly string[], options?: RunOptions): Run;
}

/** Builds the command line. Call it once in a file of tests. */
export function buildCommandLine(): CommandLine {
  const product = temporaryFolder();
  const script = join(product, 'dist', 'cuelock.js');
  esbuild.buildSync({
    absWorkingDir: REPOSITORY,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: ['node20', 'es2022'],
    charset: 'utf8',
    loader: { '.cuelock': 'text' },
    logLevel: 'error',
  });
  writeFileSync(join(product, 'package.json'), '{ "version": "1.2.3" }\n');
  const pages = join(REPOSITORY, 'docs', 'rules');
  if (existsSync(pages)) cpSync(pages, join(product, 'docs', 'rules'), { recursive: true });
  return { script, run: (args, options) => run(script, args, options) };
}

/** The environment of the tests less what would colour or place the output. */
export function plainEnvironment(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { FORCE_COLOR, NO_COLOR, NODE_OPTIONS, ...rest } = process.env;
  return { ...rest, ...env };
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
