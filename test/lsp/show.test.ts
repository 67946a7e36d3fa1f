/** What the status bar is told: the episode at a place, and every error of a file, however many were sent. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildServer, LanguageClient } from './language-client.ts';

const SERIES = 'show "Harbour Lights" { rate 25 }\n';
const EPISODE = 'episode 102 "Fog" {\n  picture v1 { reel 1 10:00:00:00 lfoa 10:40:00:00 }\n}\n';

let folder: string;
let client: LanguageClient;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

beforeAll(buildServer);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuelock-lsp-'));
  client = new LanguageClient();
});
afterEach(() => {
  client.kill();
  rmSync(folder, { recursive: true });
});

test('an episode says its number and its series', async () => {
  writeFileSync(join(folder, 'show.cuelock'), SERIES);
  writeFileSync(join(folder, '102.cuelock'), EPISODE);
  await client.start({ folders: [folder] });
  client.open(uriOf('102.cuelock'), EPISODE);
  const ask = (line: number) =>
    client.connection.sendRequest('cuelock/show', { uri: uriOf('102.cuelock'), position: { line, character: 2 } });
  const episode = { number: '102', series: 'Harbour Lights', seriesHome: uriOf('show.cuelock') };
  expect(await ask(1)).toMatchObject({ title: 'Fog', episode, errors: 0 });
  const outside = await ask(3);
  expect(outside).toMatchObject({ title: 'Harbour Lights', home: uriOf('show.cuelock') });
  expect(outside).not.toHaveProperty('episode');
});

test('errors beyond those that are sent are counted', async () => {
  const text = `${SERIES}${'zzz\n'.repeat(2500)}`;
  writeFileSync(join(folder, 'show.cuelock'), text);
  await client.start({ folders: [folder] });
  client.open(uriOf('show.cuelock'), text);
  expect(await client.connection.sendRequest('cuelock/show', { uri: uriOf('show.cuelock') })).toMatchObject({
    errors: 2500,
  });
});
