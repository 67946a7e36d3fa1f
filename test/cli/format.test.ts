/** `cuelock format`: in place, as a list, as a diff, on standard output. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCommandLine, folderOf } from './bundle.ts';

const { run } = await buildCommandLine();

const TIDY = 'show "A" {\n  rate 24\n}\n\ncrew {\n  ana "Ana Ruiz" director\n}\n';
const UNTIDY = TIDY.replace('  rate 24', 'rate   24   ');
const FILES = { 'tidy.cuelock': TIDY.replace('show "A" {\n  rate 24\n}\n\n', ''), 'untidy.cuelock': UNTIDY };

describe('format', () => {
  test('writes what changes, in place', () => {
    const folder = folderOf(FILES);
    const tidy = statSync(join(folder, 'tidy.cuelock'), { bigint: true });
    expect(run(['format'], { cwd: folder })).toEqual({
      code: 0,
      out: 'untidy.cuelock\n',
      err: '1 of 2 files laid out anew\n',
    });
    expect(readFileSync(join(folder, 'untidy.cuelock'), 'utf8')).toBe(TIDY);
    expect(statSync(join(folder, 'tidy.cuelock'), { bigint: true })).toMatchObject({
      ino: tidy.ino,
      mtimeNs: tidy.mtimeNs,
    });
    expect(run(['format'], { cwd: folder })).toEqual({ code: 0, out: '', err: '2 files laid out already\n' });
  });

  test('--check lists, and changes nothing', () => {
    const folder = folderOf(FILES);
    expect(run(['format', '--check'], { cwd: folder })).toEqual({
      code: 1,
      out: 'untidy.cuelock\n',
      err: '1 of 2 files would change\n',
    });
    expect(readFileSync(join(folder, 'untidy.cuelock'), 'utf8')).toBe(UNTIDY);
    expect(run(['format', '--check', 'tidy.cuelock'], { cwd: folder }).code).toBe(0);
  });

  test('--diff shows what would change', () => {
    const { code, out } = run(['format', '--diff'], { cwd: folderOf(FILES) });
    expect(out).toBe(
      [
        '--- untidy.cuelock',
        '+++ untidy.cuelock',
        '@@ -1,5 +1,5 @@',
        ' show "A" {',
        '-rate   24   ',
        '+  rate 24',
        ' }',
        ' ',
        ' crew {',
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
  });

  test('--stdout prints one file', () => {
    const folder = folderOf(FILES);
    expect(run(['format', '--stdout', 'untidy.cuelock'], { cwd: folder })).toEqual({ code: 0, out: TIDY, err: '' });
    expect(run(['format', '--stdout'], { cwd: folder })).toMatchObject({ code: 2, out: '' });
  });

  test('tells what cannot be read, and lays out the rest', () => {
    const folder = folderOf({ ...FILES, 'bad.cuelock': Buffer.from([0xff, 0xfe, 0x41, 0]) });
    const { code, out, err } = run(['format'], { cwd: folder });
    expect(out).toBe('untidy.cuelock\n');
    expect(err).toContain('cuelock: bad.cuelock is saved as UTF-16');
    expect(code).toBe(2);
  });
});
