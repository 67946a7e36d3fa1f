/** In which order findings are sent, and which are not; what becomes of requests that nobody waits for any more. */
import { rmSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import type { Diagnostic } from 'vscode-languageserver';
import { buildServer, LanguageClient } from './language-client.ts';
import { CREW, cuesOf, NAME, type SharedCrew, writeSharedCrew } from './shared-crew.ts';

const SHOWS = 20;

let shared: SharedCrew;
let client: LanguageClient;
beforeAll(buildServer);
beforeEach(() => {
  shared = writeSharedCrew(SHOWS);
  client = new LanguageClient();
});
afterEach(() => {
  client.kill();
  rmSync(shared.folder, { recursive: true });
});

const heardOf = () => client.heard.flatMap((each) => (each.kind === 'findings' ? [each.uri] : []));

describe('findings', () => {
  test('of the edited file come first, then those of others that changed, and no more', async () => {
    await client.start({ folders: [shared.folder] });
    client.open(shared.crew, CREW);
    client.open(shared.cues(4), cuesOf(4).replace('ana', 'nobody'));
    await client.settled();
    expect(heardOf()).toEqual([shared.cues(4)]);
    client.heard.splice(0);
    // One edit that is wrong by itself, and takes a name away from all shows.
    client.type(shared.crew, 1, 2, 3, 'anna anna');
    await client.settled();
    const [first, ...others] = heardOf();
    expect(first).toBe(shared.crew);
    expect(others.sort()).toEqual(
      Array.from({ length: SHOWS }, (_, show) => shared.cues(show))
        .filter((uri) => uri !== shared.cues(4))
        .sort(),
    );
    client.heard.splice(0);
    client.type(shared.cues(4), 1, 40, 0, 'x');
    await client.settled();
    expect(heardOf()).toEqual([]);
  });

  test('after many edits are those of the last text', async () => {
    await client.start({ folders: [shared.folder] });
    client.open(shared.crew, CREW);
    for (const length of [3, 2, 1]) client.type(shared.crew, 1, 2, length, 'x'.repeat(length - 1));
    client.type(shared.crew, 1, 2, 0, 'ana');
    await client.settled();
    expect(client.all()).toEqual({});
  });
});

describe('a request', () => {
  const at = { line: 0, character: NAME };
  const about = (show: number) => ({ textDocument: { uri: shared.cues(show) }, position: at });

  test('that is cancelled while it waits is refused at once', async () => {
    await client.start({ folders: [shared.folder] });
    client.open(shared.cues(3), cuesOf(3));
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('textDocument/definition', about(3), source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });

  test('about a text that has changed while it waited is refused', async () => {
    await client.start({ folders: [shared.folder] });
    client.open(shared.cues(3), cuesOf(3));
    const answer = client.connection.sendRequest('textDocument/definition', about(3));
    client.type(shared.cues(3), 0, 0, 0, ' ');
    await expect(answer).rejects.toMatchObject({ code: -32801 });
  });

  test('waits for the show around the file, which is not yet read', async () => {
    await client.start({ folders: [shared.folder] });
    client.open(shared.cues(3), cuesOf(3));
    const [target] = await client.connection.sendRequest<{ uri: string }[]>('textDocument/definition', about(3));
    expect(target!.uri).toBe(shared.crew);
  });
});

test('what is left out of a long list is said, errors first', async () => {
  await client.start();
  const uri = 'untitled:Untitled-1';
  client.open(uri, `crew {\n  ana "Ana"\n}\n${'zzz\n'.repeat(1500)}`);
  await client.settled();
  const found: readonly Diagnostic[] = client.found(uri);
  expect(found).toHaveLength(1000);
  expect(found.at(-1)).toMatchObject({ code: 'language/too-many-findings', severity: 3 });
});
