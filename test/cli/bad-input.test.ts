/** Files that cannot be read: a sentence with the path on standard error, exit code 2, and the others checked all the same. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCommandLine, folderOf, plainEnvironment } from './bundle.ts';
import { BROKEN_SHOW, CLEAN_SHOW } from './sample-show.ts';

const { run, script } = await buildCommandLine();

/** Checks a clean show in which something else stands too. */
function checkWith(make: (folder: string) => void, ...args: string[]) {
  const folder = folderOf(CLEAN_SHOW);
  make(folder);
  return run(['check', ...args], { cwd: folder });
}

const CASES: Record<string, { make: (folder: string) => void; says: RegExp }> = {
  'a binary file': {
    make: (folder) => writeFileSync(join(folder, 'bad.cuelock'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2])),
    says: /^cuelock: bad\.cuelock is a binary file/,
  },
  'a file in UTF-16': {
    make: (folder) => writeFileSync(join(folder, 'bad.cuelock'), Buffer.from('\uFEFFcrew { }', 'utf16le')),
    says: /^cuelock: bad\.cuelock is saved as UTF-16/,
  },
  'a file that is not UTF-8': {
    make: (folder) =>
      writeFileSync(join(folder, 'bad.cuelock'), Buffer.concat([Buffer.from('// \uFFFD\n// '), Buffer.from([0xe9])])),
    says: /^cuelock: bad\.cuelock is not UTF-8: line 2 /,
  },
  'a file of 50 MB': {
    make: (folder) => {
      writeFileSync(join(folder, 'bad.cuelock'), '');
      truncateSync(join(folder, 'bad.cuelock'), 50_000_000);
    },
    says: /^cuelock: bad\.cuelock is 50 MB/,
  },
  'a link to nothing': {
    make: (folder) => symlinkSync('nowhere', join(folder, 'bad.cuelock')),
    says: /^cuelock: bad\.cuelock cannot be read: it is a link to a file that is not there/,
  },
  'a link to itself': {
    make: (folder) => symlinkSync('bad.cuelock', join(folder, 'bad.cuelock')),
    says: /^cuelock: bad\.cuelock cannot be read: its links lead in a circle/,
  },
  'an include of a folder': {
    make: (folder) => {
      mkdirSync(join(folder, 'crew.cuelock'));
      writeFileSync(join(folder, 'more.cuelock'), 'include "crew.cuelock"\n');
    },
    says: /^cuelock: crew\.cuelock cannot be read: it is a folder/,
  },
  'an include that climbs out': {
    make: (folder) => writeFileSync(join(folder, 'more.cuelock'), '\ninclude "../../other/crew.cuelock"\n'),
    says: /^cuelock: more\.cuelock:2 includes \.\.\/\.\.\/other\/crew\.cuelock, which lies outside the workspace/,
  },
};

describe('beside a clean show', () => {
  test.for(Object.entries(CASES))('%s', ([, { make, says }]) => {
    const { code, out, err } = checkWith(make);
    expect(err).toMatch(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toMatch(/ in 3 files|: [23] files, no findings\n$/);
    expect(code).toBe(2);
  });

  test.runIf(process.platform !== 'win32')('a named pipe, which would be waited on for ever', () => {
    const { code, err } = checkWith((folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      symlinkSync('pipe', join(folder, 'bad.cuelock'));
    });
    expect(err).toMatch(/^cuelock: bad\.cuelock cannot be read: it is no ordinary file/);
    expect(code).toBe(2);
  });
});

describe('paths', () => {
  test('that are not there are told, and the others checked', () => {
    const { code, out, err } = checkWith(() => {}, 'nowhere', 'music.cuelock');
    expect(err).toBe('cuelock: nowhere cannot be read: there is no such file or folder.\n');
    expect(out).toBe('Lantern Street: 1 file, no findings\n');
    expect(code).toBe(2);
  });

  test('of folders without a Cuelock file', () => {
    const { code, out, err } = checkWith((folder) => mkdirSync(join(folder, 'empty.cuelock')), 'empty.cuelock');
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'cuelock: There is no .cuelock file in empty.cuelock.\n',
    });
  });

  test('of files below a file', () => {
    const { code, err } = checkWith(() => {}, 'music.cuelock/deeper.cuelock');
    expect(err).toContain('music.cuelock/deeper.cuelock cannot be read: there is no such file');
    expect(code).toBe(2);
  });

  test('unreadable files are told in every format', () => {
    const make = CASES['a binary file']!.make;
    expect(JSON.parse(checkWith(make, '--format', 'json').out).summary.files).toBe(2);
    const [{ invocations }] = JSON.parse(checkWith(make, '--format', 'sarif').out).runs;
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^bad\.cuelock is a binary file/);
    expect(checkWith(make, '--format', 'github').out).toMatch(/^::error::bad\.cuelock is a binary file/);
    expect(checkWith(make, '--format', 'junit').out).toContain('<error message="bad.cuelock is a binary file');
  });
});

test('what stands in a file cannot command the terminal', () => {
  const folder = folderOf({ 'a.cuelock': 'cr\u001B[2Jew "\u202Eesrever" \u009B1m\n' });
  for (const format of ['text', 'github', 'junit']) {
    const { out } = run(['check', '--format', format], { cwd: folder });
    expect(out).not.toMatch(/[\u001B\u202E\u009B]/);
  }
});

test('any bytes at all are told about, never a crash', () => {
  let seed = 7;
  const random = () => (seed = (seed * 48271) % 2147483647);
  const words = [
    'show "x" {',
    '}',
    ' 1m1',
    ' 01:00:61;99 - ',
    '\t',
    '夜',
    '\r',
    '\n',
    '"',
    ',',
    '//',
    '\u2028',
    'after a',
    '{',
  ];
  const files: Record<string, string> = {};
  for (let file = 0; file < 30; file++) {
    files[`${file}.cuelock`] = Array.from({ length: 60 }, () => words[random() % words.length]).join('');
  }
  const folder = folderOf(files);
  for (const format of ['text', 'json', 'sarif', 'github', 'junit']) {
    const { code, err } = run(['check', '--format', format], { cwd: folder });
    expect({ code, err }).toEqual({ code: 1, err: '' });
  }
});

test('a reader that has read enough is no error', async () => {
  const folder = folderOf({ ...BROKEN_SHOW, 'long.cuelock': 'bogus line\n'.repeat(20_000) });
  const child = spawn(process.execPath, [script, 'check'], { cwd: folder, env: plainEnvironment() });
  let err = '';
  child.stderr.on('data', (chunk) => (err += chunk));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'close');
  expect(err).toBe('');
  expect(code).not.toBe(2);
});

test('long output arrives whole through a pipe', () => {
  const folder = folderOf({ 'long.cuelock': 'bogus line\n'.repeat(5000) });
  const { out } = run(['check', '--format', 'json'], { cwd: folder });
  expect(JSON.parse(out).findings.length).toBeGreaterThanOrEqual(5000);
});
