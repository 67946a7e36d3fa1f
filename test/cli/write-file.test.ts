/** Files are replaced whole or not at all. */
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replaceCuelockFile } from '../../server/src/disk/write-file.ts';
import { folderOf, removeFoldersAtEnd } from './bundle.ts';

removeFoldersAtEnd();

describe('a file', () => {
  const make = (text = 'old\n') => join(folderOf({ 'a.cuelock': text }), 'a.cuelock');

  test('is put in the place of the old one, its mode kept', () => {
    const path = make();
    chmodSync(path, 0o640);
    const { ino } = statSync(path);
    expect(replaceCuelockFile(path, 'old\n', 'new 夜\n')).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('new 夜\n');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(statSync(path).ino).not.toBe(ino);
    expect(readdirSync(join(path, '..'))).toEqual(['a.cuelock']);
  });

  test('that somebody else changed is left as it is', () => {
    const path = make();
    writeFileSync(path, 'theirs\n');
    expect(replaceCuelockFile(path, 'old\n', 'new\n')).toBe(
      `${path} was changed by another program, so it was not written.`,
    );
    expect(readFileSync(path, 'utf8')).toBe('theirs\n');
    expect(readdirSync(join(path, '..'))).toEqual(['a.cuelock']);
  });

  test('keeps its byte order mark', () => {
    const path = make('\uFEFFold\n');
    expect(replaceCuelockFile(path, 'old\n', 'new\n')).toBeUndefined();
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFnew\n');
  });

  test('is written through a link, which stays a link', () => {
    const path = make();
    const link = join(folderOf({}), 'link.cuelock');
    symlinkSync(path, link);
    expect(replaceCuelockFile(link, 'old\n', 'new\n')).toBeUndefined();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('new\n');
  });

  test('that has gone is not made anew', () => {
    const path = join(folderOf({}), 'gone.cuelock');
    expect(replaceCuelockFile(path, 'old\n', 'new\n')).toBe(`${path} cannot be written: there is no such file.`);
  });
});
