/** What stays in the workspace when there is not room for all shows, and what rests on disk. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { uriOfPath } from '../../server/src/disk/load-show.ts';
import { Workspace } from '../../server/src/language/index.ts';
import { DiskFiles } from '../../server/src/lsp/disk-files.ts';

const NAMES = ['a', 'b', 'c'] as const;
let folder: string;
let workspace: Workspace;
let files: DiskFiles;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'cuelock-disk-')));
  for (const name of NAMES) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'show.cuelock'), `show "${name}" { rate 24 }\n`);
  }
  workspace = new Workspace();
  files = new DiskFiles(workspace, new Map(), () => {});
  files.mostKept = 0;
  for (const _ of files.find(uriOfPath(folder)));
});
afterEach(() => rmSync(folder, { recursive: true }));

const uriOf = (name: string) => uriOfPath(join(folder, name, 'show.cuelock'));
const restingNow = () => NAMES.filter((name) => files.resting().includes(uriOf(name)));

function read(name: string): void {
  const group = files.groups.of(uriOf(name))!;
  files.need(group);
  for (const _ of files.complement(group));
}

test('what came last goes when there is no room, but for what is open', () => {
  files.opened(uriOf('a'), 'show "a" { rate 25 }\n');
  for (const name of NAMES) read(name);
  expect(restingNow()).toEqual([]);
  files.makeRoom();
  expect(restingNow()).toEqual(['b', 'c']);
  read('b');
  files.makeRoom();
  expect(restingNow()).toEqual(['b', 'c']);
});

test('what was open goes when it is closed, what was held when it is let go', () => {
  files.opened(uriOf('a'), 'show "a" { rate 25 }\n');
  read('b');
  const release = files.hold([uriOf('b')]);
  files.makeRoom();
  expect(restingNow()).toEqual(['c']);
  files.closed(uriOf('a'));
  files.makeRoom();
  expect(restingNow()).toEqual(['a', 'c']);
  release();
  files.makeRoom();
  expect(restingNow()).toEqual(['a', 'b', 'c']);
});
