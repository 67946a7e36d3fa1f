/** The server and a series: what stands in an episode is answered for that episode; the day is the machine's. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildServer, LanguageClient } from './language-client.ts';

const TEXT = `show "Night Train" { rate 24 }
rooms { bay-2 "Grading Bay 2" }
episode 101 "Low Water" {
  rate 25
  picture v3 { reel 1 01:00:00:00 lfoa 01:20:00:00 }
}
schedule { hold bay-2 2020-06-23 .. 2931-07-03 until 2020-05-29 }
`;

let folder: string;
let client: LanguageClient;

beforeAll(buildServer);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuelock-lsp-'));
  writeFileSync(join(folder, 'show.cuelock'), TEXT);
  client = new LanguageClient();
});
afterEach(() => {
  client.kill();
  rmSync(folder, { recursive: true });
});

test('the timeline and the status are those of the episode at the position', async () => {
  await client.start({ folders: [folder] });
  const uri = pathToFileURL(join(folder, 'show.cuelock')).href;
  client.open(uri, TEXT);
  const ask = (method: string, position?: { line: number; character: number }) =>
    client.connection.sendRequest(method, { uri, position });
  expect(await ask('cuelock/timeline')).toMatchObject({ title: 'Night Train', rate: { token: '24' } });
  const inside = { line: 4, character: 0 };
  expect(await ask('cuelock/timeline', inside)).toMatchObject({ title: 'Low Water', picture: 'v3' });
  expect(await ask('cuelock/show')).toMatchObject({ title: 'Night Train', rate: '24' });
  expect(await ask('cuelock/show', inside)).toMatchObject({ title: 'Low Water', rate: '25', picture: 'v3' });
});

test('what depends on the day is said by the machine’s', async () => {
  await client.start({ folders: [folder] });
  const uri = pathToFileURL(join(folder, 'show.cuelock')).href;
  client.open(uri, TEXT);
  await client.codes(uri, (codes) => codes.includes('schedule/hold-lapsed'));
});
