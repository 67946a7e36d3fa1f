/** A folder with more shows than the server keeps in memory: what it says is the same. */
import { rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Location, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver';
import { buildServer, LanguageClient, type StartOptions } from './language-client.ts';
import { CREW, cuesOf, NAME, type SharedCrew, writeSharedCrew } from './shared-crew.ts';

const SHOWS = 30;
const WRONG = (show: number) => cuesOf(show).replace('with ana', 'with nobody');

let shared: SharedCrew;
const clients: LanguageClient[] = [];
beforeAll(buildServer);
afterEach(() => {
  for (const client of clients.splice(0)) client.kill();
  rmSync(shared.folder, { recursive: true });
});

async function started(options: StartOptions = {}): Promise<LanguageClient> {
  const client = new LanguageClient();
  clients.push(client);
  await client.start({ folders: [shared.folder], ...options });
  return client;
}

describe('reading', () => {
  test('says how far it is, and answers meanwhile', async () => {
    shared = writeSharedCrew(SHOWS);
    const client = await started({ capabilities: { window: { workDoneProgress: true } } });
    const said = () => client.heard.flatMap((each) => (each.kind === 'progress' ? [each.said] : []));
    client.open(shared.cues(7), cuesOf(7));
    await client.until((heard) => heard.kind === 'progress');
    expect(await client.ask('textDocument/hover', shared.cues(7), 1, 4)).not.toBeNull();
    expect(said()).not.toContain('end');
    await client.settled();
    await client.until((heard) => heard.kind === 'progress' && heard.said === 'end');
    expect(said()[0]).toBe('Reading shows');
    const counts = said().slice(1, -1);
    expect(counts.length).toBeGreaterThan(5);
    for (const each of counts) expect(each).toMatch(/^\d+ of 6[01] files$/);
    expect([...counts].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))).toEqual(counts);
  });

  test('begins with the show of the file that is open', async () => {
    shared = writeSharedCrew(SHOWS, WRONG);
    const client = await started();
    client.open(shared.cues(17), WRONG(17));
    await client.settled();
    const uris = client.heard.flatMap((each) => (each.kind === 'findings' ? [each.uri] : []));
    expect(uris).toHaveLength(SHOWS);
    expect(uris[0]).toBe(shared.cues(17));
  });

  test('is given up when somebody says so, and done for a file once it is opened', async () => {
    shared = writeSharedCrew(150, WRONG);
    const client = await started({ capabilities: { window: { workDoneProgress: true } } });
    await client.until((heard) => heard.kind === 'progress');
    client.cancelProgress();
    await client.settled();
    expect(Object.keys(client.all())).not.toContain(shared.cues(99));
    client.open(shared.cues(99), WRONG(99));
    await client.settled();
    expect(Object.keys(client.all())).toContain(shared.cues(99));
  });

  test('says nothing of a file before its whole show is read', async () => {
    shared = writeSharedCrew(SHOWS);
    const client = await started();
    for (const show of [3, 20]) client.open(shared.cues(show), cuesOf(show));
    await client.settled();
    expect(client.heard.filter(({ kind }) => kind === 'findings')).toEqual([]);
  });
});

describe('with room for none', () => {
  test('an edit of the crew is told to every show, and back', async () => {
    shared = writeSharedCrew(SHOWS);
    const client = await started({ mostKept: 0 });
    await client.settled();
    client.open(shared.crew, CREW);
    client.type(shared.crew, 1, 2, 3, 'anna');
    await client.settled();
    expect(Object.keys(client.all()).sort()).toEqual(Array.from({ length: SHOWS }, (_, at) => shared.cues(at)).sort());
    client.type(shared.crew, 1, 2, 4, 'ana');
    await client.settled();
    expect(client.all()).toEqual({});
  });

  test('a name is found and renamed in every show that says it', async () => {
    shared = writeSharedCrew(SHOWS, (show) => (show % 2 ? cuesOf(show) : cuesOf(show).replace('with ana', 'with jo')));
    const client = await started({ mostKept: 0 });
    await client.settled();
    client.open(shared.crew, CREW);
    const found = await client.ask<Location[]>('textDocument/references', shared.crew, 1, 3, {
      context: { includeDeclaration: false },
    });
    const odd = Array.from({ length: SHOWS / 2 }, (_, at) => shared.cues(2 * at + 1)).sort();
    expect(found.map(({ uri }) => uri)).toEqual(odd);
    const { changes } = await client.ask<WorkspaceEdit>('textDocument/rename', shared.crew, 1, 3, { newName: 'anna' });
    expect(Object.keys(changes!).sort()).toEqual([...odd, shared.crew].sort());
    const start = { line: 0, character: NAME };
    const range = { start, end: { line: 0, character: NAME + 3 } };
    expect(changes![odd[0]!]).toEqual([{ range, newText: 'anna' }]);
  });

  test('a search finds names in shows that nobody has open', async () => {
    shared = writeSharedCrew(SHOWS);
    const client = await started({ mostKept: 0 });
    await client.settled();
    const search = (query: string) => client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
    expect((await search('Title of 23')).map(({ location }) => location.uri)).toEqual([shared.cues(23)]);
    expect((await search('1m24')).map(({ name }) => name)).toEqual(['1m24']);
  });

  test('the show of a file that is not open is read again for who asks', async () => {
    shared = writeSharedCrew(SHOWS);
    const client = await started({ mostKept: 0 });
    await client.settled();
    const answer = await client.connection.sendRequest('cuelock/show', { uri: shared.cues(11) });
    expect(answer).toMatchObject({ title: 'Night Train', files: 3, errors: 0 });
  });

  test('the same is said as with room for all, whatever is typed and written', async () => {
    const word = fc.constantFrom('ana', 'jo', 'nobody', 'ana, jo', '{', '}', 'show "X"', '');
    const step = fc.record({
      where: fc.constantFrom('crew', 'open', 'disk' as const),
      show: fc.nat(2),
      line: fc.nat(2),
      word,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        shared = writeSharedCrew(3);
        const all = [await started({ mostKept: 0 }), await started()];
        for (const client of all) {
          await client.settled();
          client.open(shared.crew, CREW);
          client.open(shared.cues(0), cuesOf(0));
        }
        for (const { where, show, line, word } of steps) {
          if (where === 'disk') {
            writeFileSync(shared.path(`show-${show}/cues.cuelock`), cuesOf(show).replace('ana', word));
            for (const client of all) client.changedOnDisk(shared.cues(show));
          } else {
            const uri = where === 'crew' ? shared.crew : shared.cues(0);
            for (const client of all) client.type(uri, line, 2, 3, word);
          }
        }
        for (const client of all) await client.settled();
        expect(all[0]!.all()).toEqual(all[1]!.all());
        for (const client of all) client.kill();
        clients.splice(0);
        rmSync(shared.folder, { recursive: true });
        shared = { ...shared, folder: shared.path('gone') };
      }),
      { numRuns: Number(process.env.RUNS ?? 3) },
    );
    shared = writeSharedCrew(0);
  });
});
