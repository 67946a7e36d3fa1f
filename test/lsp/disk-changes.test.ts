/** What happens on disk while the editor is open: files and folders come, go and move; what the editor has open wins. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildServer, LanguageClient } from './language-client.ts';
import { CREW, cuesOf, type SharedCrew, writeSharedCrew } from './shared-crew.ts';

const wrong = (show: number) => cuesOf(show).replace('ana', 'nobody');

let shared: SharedCrew;
let client: LanguageClient;
beforeAll(buildServer);
beforeEach(() => {
  shared = writeSharedCrew(2);
  client = new LanguageClient();
});
afterEach(() => {
  client.kill();
  rmSync(shared.folder, { recursive: true });
});

const WATCHES = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

test('an editor that can watch is asked to, for files, and for the folders that hold some', async () => {
  await client.start({ folders: [shared.folder], capabilities: WATCHES });
  await client.until((heard) => heard.kind === 'watching' && heard.globs.length === 2);
  await client.settled();
  const asked = client.heard.flatMap((each) => (each.kind === 'watching' ? [each.globs] : []));
  expect(asked[0]).toEqual(['**/*.cuelock']);
  expect(asked.at(-1)![1]).toMatch(/^\*\*\/\{.*\bshow-0,show-1\b.*\}$/);
});

test('an editor that cannot is not asked', async () => {
  await client.start({ folders: [shared.folder] });
  await client.settled();
  expect(client.heard.filter(({ kind }) => kind === 'watching')).toEqual([]);
});

test('a file that is written, made and deleted', async () => {
  await client.start({ folders: [shared.folder] });
  await client.settled();
  writeFileSync(shared.path('show-0/cues.cuelock'), wrong(0));
  mkdirSync(shared.path('show-1/more'));
  writeFileSync(shared.path('show-1/more/cues.cuelock'), wrong(1).replace('1m', '2m'));
  client.changedOnDisk(shared.cues(0), shared.uri('show-1/more/cues.cuelock'));
  await client.settled();
  expect(Object.keys(client.all())).toEqual([shared.cues(0), shared.uri('show-1/more/cues.cuelock')]);
  rmSync(shared.path('show-0/cues.cuelock'));
  rmSync(shared.path('show-1/more'), { recursive: true });
  client.changedOnDisk(shared.cues(0), shared.uri('show-1/more'));
  await client.settled();
  expect(client.all()).toEqual({});
});

test('a file of the crew that is lost and found', async () => {
  await client.start({ folders: [shared.folder] });
  await client.settled();
  rmSync(shared.path('crew.cuelock'));
  client.changedOnDisk(shared.crew);
  await client.settled();
  expect(Object.keys(client.all())).toContain(shared.uri('show-1/show.cuelock'));
  writeFileSync(shared.path('crew.cuelock'), CREW);
  client.changedOnDisk(shared.crew);
  await client.settled();
  expect(client.all()).toEqual({});
});

test('a folder that is moved, of which the editor tells its name alone', async () => {
  writeFileSync(shared.path('show-1/cues.cuelock'), wrong(1));
  await client.start({ folders: [shared.folder] });
  await client.settled();
  expect(Object.keys(client.all())).toEqual([shared.cues(1)]);
  renameSync(shared.path('show-1'), shared.path('show-9'));
  const files = [{ oldUri: shared.uri('show-1'), newUri: shared.uri('show-9') }];
  await client.connection.sendNotification('workspace/didRenameFiles', { files });
  await client.settled();
  expect(Object.keys(client.all())).toEqual([shared.cues(9)]);
});

test('what is open wins until it is closed', async () => {
  await client.start({ folders: [shared.folder] });
  client.open(shared.cues(0), cuesOf(0));
  await client.settled();
  writeFileSync(shared.path('show-0/cues.cuelock'), wrong(0));
  client.changedOnDisk(shared.cues(0));
  await client.settled();
  expect(client.all()).toEqual({});
  client.close(shared.cues(0));
  await client.settled();
  expect(Object.keys(client.all())).toEqual([shared.cues(0)]);
});

test('a text that was never saved is forgotten when it is closed', async () => {
  await client.start();
  client.open('untitled:Untitled-1', 'workz {\n}\n');
  await client.settled();
  expect(Object.keys(client.all())).toEqual(['untitled:Untitled-1']);
  client.close('untitled:Untitled-1');
  await client.settled();
  expect(client.all()).toEqual({});
});

test('a folder of the workspace that is taken out and put back', async () => {
  writeFileSync(shared.path('show-0/cues.cuelock'), wrong(0));
  await client.start({ folders: [shared.folder], capabilities: { workspace: { workspaceFolders: true } } });
  await client.settled();
  const folder = { uri: shared.uri('').replace(/\/$/, ''), name: 'shows' };
  const change = (added: object[], removed: object[]) =>
    client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
  await change([], [folder]);
  await client.settled();
  expect(client.all()).toEqual({});
  await change([folder], []);
  await client.settled();
  expect(Object.keys(client.all())).toEqual([shared.cues(0)]);
});
