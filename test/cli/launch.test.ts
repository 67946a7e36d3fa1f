/** How a program starts: from what V8 compiled before, and only where nobody else can have put it. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { buildCommandLine, folderOf } from './bundle.ts';

const { run, script } = await buildCommandLine();
const part = (name: string) => join(dirname(script), name);

/** Takes back what keeps tests from keeping anything. */
const KEEPING = { NODE_DISABLE_COMPILE_CACHE: undefined };

/** Runs the calculator with a cache folder of its own. */
function calculate(cache: string, more: Record<string, string> = {}) {
  return run(['tc', '90f'], { env: { ...KEEPING, XDG_CACHE_HOME: cache, ...more } });
}

const RIGHT = calculate(folderOf({})).out;

/** The file that is kept in a cache folder of the part that the command begins with; of the language there is another. */
function keptIn(cache: string): string {
  const [begin, language, ...others] = readdirSync(join(cache, 'cuelock')).sort();
  expect(language).toMatch(/^cuelock-tc-language-/);
  expect(others).toEqual([]);
  return join(cache, 'cuelock', begin!);
}

/** What V8 compiled of another script of the same length, which it cannot tell apart from the bundle. */
function forged(): Buffer {
  const text = '(function () { process.stdout.write("forged\\n"); })';
  return new Script(text.padEnd(readFileSync(part('cuelock-main.js'), 'latin1').length), {
    filename: part('cuelock-main.js'),
  }).createCachedData();
}

describe.skipIf(process.platform !== 'linux')('what was compiled', () => {
  test('is kept for this user alone, and run from there the next time', () => {
    const cache = folderOf({});
    expect(calculate(cache)).toEqual({ code: 0, out: RIGHT, err: '' });
    const file = keptIn(cache);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
    const { mtimeNs } = statSync(file, { bigint: true });
    expect(calculate(cache).out).toBe(RIGHT);
    expect(statSync(file, { bigint: true }).mtimeNs).toBe(mtimeNs);
    // Only so can it be seen that it is.
    writeFileSync(file, forged());
    expect(calculate(cache).out).toBe('forged\n');
  });

  test('is not run where others may write it', () => {
    const cache = folderOf({});
    calculate(cache);
    const file = keptIn(cache);
    writeFileSync(file, forged());
    chmodSync(file, 0o620);
    expect(calculate(cache).out).toBe(RIGHT);
    // It was made anew.
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, forged());
    chmodSync(dirname(file), 0o702);
    expect(calculate(cache).out).toBe(RIGHT);
  });

  test('is neither read nor written through a link', () => {
    const cache = folderOf({});
    const elsewhere = join(cache, 'elsewhere');
    mkdirSync(elsewhere, { mode: 0o700 });
    symlinkSync(elsewhere, join(cache, 'cuelock'));
    expect(calculate(cache).out).toBe(RIGHT);
    expect(readdirSync(elsewhere)).toEqual([]);
    const other = folderOf({});
    calculate(other);
    const file = keptIn(other);
    writeFileSync(join(elsewhere, 'forged'), forged());
    rmSync(file);
    symlinkSync(join(elsewhere, 'forged'), file);
    expect(calculate(other).out).toBe(RIGHT);
  });

  test('is passed over when it is damaged, and made anew', () => {
    const cache = folderOf({});
    calculate(cache);
    const file = keptIn(cache);
    writeFileSync(file, 'no code at all');
    expect(calculate(cache)).toEqual({ code: 0, out: RIGHT, err: '' });
    expect(statSync(file).size).toBeGreaterThan(10_000);
  });

  test('is not kept when that is not wanted, or not possible', () => {
    const cache = folderOf({});
    expect(calculate(cache, { NODE_DISABLE_COMPILE_CACHE: '1' }).out).toBe(RIGHT);
    expect(existsSync(join(cache, 'cuelock'))).toBe(false);
    writeFileSync(join(cache, 'cuelock'), 'a file');
    expect(calculate(cache)).toEqual({ code: 0, out: RIGHT, err: '' });
  });

  test('of old versions goes', () => {
    const cache = folderOf({});
    mkdirSync(join(cache, 'cuelock'), { mode: 0o700 });
    for (const version of ['a', 'b', 'c', 'd', 'e']) {
      writeFileSync(join(cache, 'cuelock', `cuelock-tc-language-${version}`), '');
      writeFileSync(join(cache, 'cuelock', `cuelock-check-language-${version}`), '');
    }
    calculate(cache);
    const left = readdirSync(join(cache, 'cuelock'));
    expect(left.filter((file) => file.startsWith('cuelock-tc-language-'))).toHaveLength(4);
    expect(left.filter((file) => file.startsWith('cuelock-check-language-'))).toHaveLength(5);
  });

  test('of a command that there is not is not kept', () => {
    const cache = folderOf({});
    expect(run(['chekc'], { env: { ...KEEPING, XDG_CACHE_HOME: cache } }).code).toBe(2);
    expect(existsSync(join(cache, 'cuelock'))).toBe(false);
  });
});

test.skipIf(process.platform !== 'linux')('of a command that needs nothing of the language, that is not loaded', () => {
  const cache = folderOf({});
  run(['--version'], { env: { ...KEEPING, XDG_CACHE_HOME: cache } });
  expect(readdirSync(join(cache, 'cuelock'))).toEqual([expect.stringMatching(/^cuelock-other-cuelock-main-/)]);
});

test.each(['cuelock-main.js', 'language.js'])('%s is plain ASCII, which is read as it is', (name) => {
  expect([...readFileSync(part(name))].every((byte) => byte < 0x80)).toBe(true);
});
