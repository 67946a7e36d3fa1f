/** A file too large to be read at once: what is in sight is coloured meanwhile, and nothing is lost that comes meanwhile. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Hover, SemanticTokens } from 'vscode-languageserver';
import { buildServer, LanguageClient } from './language-client.ts';

const CUES = 12_000;
const HEAD = 'show "Long" { rate 24; numbers by reel }\ncrew {\n  ana "Ana Ruiz" director\n}\ncues music {\n';
const cue = (number: number) => `  1m${number} "Cue ${number}" { note ana "Softer." }\n`;
const TEXT = `${HEAD}${Array.from({ length: CUES }, (_, index) => cue(index + 1)).join('')}}\ncues sfx {\n  FX1 01:00:01:00 "Door"\n}\n`;
const LAST_LINE = TEXT.split('\n').length - 3;
const URI = 'untitled:Long';

let client: LanguageClient;
beforeAll(buildServer);
beforeEach(() => {
  client = new LanguageClient();
});
afterEach(() => client.kill());

const colours = (uri: string, first: number, last: number) =>
  client.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
    textDocument: { uri },
    range: { start: { line: first, character: 0 }, end: { line: last, character: 0 } },
  });
const refreshing = { workspace: { semanticTokens: { refreshSupport: true } } };

test('what is in sight is coloured before the file is read, and drawn again once it is', async () => {
  await client.start({ capabilities: refreshing });
  client.open(URI, TEXT);
  const [early, hovered] = [
    colours(URI, 0, 40),
    client.ask<Hover>('textDocument/hover', URI, 5, cue(1).indexOf('ana') + 1),
  ];
  let isRead = false;
  void hovered.then(() => (isRead = true));
  const first = await early;
  expect(isRead).toBe(false);
  expect(client.heard).toEqual([]);
  await client.until(({ kind }) => kind === 'refresh');
  expect(JSON.stringify(await hovered)).toContain('Ana Ruiz');
  // Nobody is named below what was seen first, so it was right already.
  expect(first.data.length).toBeGreaterThan(100);
  expect(await colours(URI, 0, 40)).toEqual(first);
});

test('a window far below is coloured from the nearest line at the margin on; without one it waits for the file', async () => {
  await client.start();
  client.open(URI, TEXT);
  const [bottom, middle] = [colours(URI, LAST_LINE - 1, LAST_LINE + 1), colours(URI, 9_000, 9_040)];
  expect((await middle).data).toEqual([]);
  const early = (await bottom).data;
  await client.settled();
  expect((await colours(URI, LAST_LINE - 1, LAST_LINE + 1)).data).toEqual(early);
  expect(early.length).toBeGreaterThan(0);
  expect((await colours(URI, 9_000, 9_040)).data.length).toBeGreaterThan(100);
});

test('a key that comes before the file is read is not lost', async () => {
  await client.start();
  client.open(URI, TEXT);
  client.type(URI, 6, cue(2).indexOf('ana'), 3, 'anna');
  client.type(URI, LAST_LINE, 2, 3, 'FX2');
  await client.settled();
  const said = Object.values(client.all()).flat().join('\n');
  expect(said).toContain('`anna`');
  const outline = await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: URI } });
  expect(JSON.stringify(outline)).toMatch(/"FX2\b/);
});

test('what it includes from elsewhere is read, too, when a key comes first', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cuelock-large-'));
  try {
    writeFileSync(join(folder, 'crew.cuelock'), 'crew {\n  kit "Kit Moss" music-editor\n}\n');
    const uri = pathToFileURL(join(folder, 'long.cuelock')).href;
    const text = TEXT.replace('crew {', 'include "crew.cuelock"\ncrew {').replace('note ana', 'note kit');
    await client.start();
    client.open(uri, text);
    client.type(uri, LAST_LINE + 1, 2, 3, 'FX2');
    await client.settled();
    const said = client.found(uri).map(({ message }) => message);
    expect(said.filter((message) => /crew\.cuelock|`kit`/.test(String(message)))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('one that is closed before it was read is as the disk has it; one that is opened again, as the editor has it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cuelock-large-'));
  try {
    const path = join(folder, 'long.cuelock');
    const uri = pathToFileURL(path).href;
    writeFileSync(path, TEXT.replace('note ana', 'note disk'));
    await client.start({ folders: [folder] });
    client.open(uri, TEXT.replace('note ana', 'note first'));
    client.close(uri);
    await client.settled();
    expect(Object.values(client.all()).flat().join('\n')).toContain('`disk`');
    client.close(uri);
    client.open(uri, TEXT.replace('note ana', 'note second'));
    client.close(uri);
    client.open(uri, TEXT.replace('note ana', 'note third'));
    await client.settled();
    const said = Object.values(client.all()).flat().join('\n');
    expect(said).toContain('`third`');
    expect(said).not.toMatch(/`(disk|first|second)`/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a folder whose show is split over files is whole when a large one of them was open first', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cuelock-large-'));
  try {
    const path = join(folder, 'cues.cuelock');
    const uri = pathToFileURL(path).href;
    const [, cues] = TEXT.split(/(?<=director\n}\n)/);
    writeFileSync(join(folder, 'show.cuelock'), HEAD.replace('cues music {\n', ''));
    writeFileSync(path, cues!);
    await client.start({ folders: [folder] });
    client.open(uri, cues!.replace('note ana', 'note anna'));
    await client.settled();
    expect(Object.keys(client.all())).toEqual([uri]);
    expect(client.all()[uri]!.join('\n')).toContain('`anna`');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
