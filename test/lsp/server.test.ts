/** The server as a process, over its pipes, as any editor would use it. */
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CodeAction, CompletionItem, Hover, Location, WorkspaceEdit } from 'vscode-languageserver';
import { buildServer, LanguageClient } from './language-client.ts';

const SHOW = 'show "Night Train" {\n  rate 24\n  follow feature\n}\ncrew {\n  ana "Ana Ruiz" director\n}\n';
const CUES = 'spotting music with ana {\n  1m1 01:00:08:00 - 01:01:42:12 "Main Title"\n}\n';

let folder: string;
let client: LanguageClient;
const path = (name: string) => join(folder, name);
const uriOf = (name: string) => pathToFileURL(path(name)).href;

beforeAll(buildServer);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuelock-lsp-'));
  writeFileSync(path('show.cuelock'), SHOW);
  writeFileSync(path('cues.cuelock'), CUES);
  client = new LanguageClient();
});
afterEach(() => {
  client.kill();
  rmSync(folder, { recursive: true });
});

describe('the server', () => {
  test('finds a mistake as it is typed, in files that are open and in files that are not', async () => {
    await client.start({ folders: [folder] });
    client.open(uriOf('cues.cuelock'), CUES);
    client.type(uriOf('cues.cuelock'), 1, 29, 2, '24'); // 01:01:42:12 → 01:01:42:24
    await client.codes(uriOf('cues.cuelock'), (codes) => codes.includes('timecode/field-out-of-range'));
    client.type(uriOf('cues.cuelock'), 1, 29, 2, '12');
    await client.codes(uriOf('cues.cuelock'), (codes) => codes.length === 0);
    client.open(uriOf('show.cuelock'), SHOW);
    client.type(uriOf('show.cuelock'), 5, 2, 3, 'anna'); // the session in the other file still says ana
    await client.codes(uriOf('cues.cuelock'), (codes) => codes.includes('language/unresolved-name'));
  });

  test('never blanks what it said while it thinks again', async () => {
    await client.start({ folders: [folder] });
    client.open(uriOf('cues.cuelock'), CUES.replace('ana', 'nobody'));
    await client.codes(uriOf('cues.cuelock'), (codes) => codes.includes('language/unresolved-name'));
    for (let stroke = 0; stroke < 20; stroke++) client.type(uriOf('cues.cuelock'), 1, 33, 0, 'x');
    await client.codes(uriOf('cues.cuelock'), (codes) => codes.length === 1);
    await client.ask('textDocument/hover', uriOf('cues.cuelock'), 1, 4);
    const counts = client.heard.flatMap((each) =>
      each.kind === 'findings' && each.uri === uriOf('cues.cuelock') ? [each.count] : [],
    );
    expect(counts).not.toContain(0);
  });

  test('answers completion, hover, definition, symbols, tokens and fixes', async () => {
    await client.start({ folders: [folder] });
    const uri = uriOf('cues.cuelock');
    client.open(uri, CUES.replace('with ana', 'with anna'));
    await client.codes(uri, (codes) => codes.includes('language/unresolved-name'));
    const items = await client.ask<CompletionItem[]>('textDocument/completion', uri, 0, 20);
    expect(items.map((item) => item.label)).toContain('ana');
    const hover = await client.ask<Hover>('textDocument/hover', uri, 1, 10);
    expect(JSON.stringify(hover.contents)).toMatch(/86.592/); // 3608 s at 24 frames
    const symbols = await client.ask<{ children: { name: string }[] }[]>('textDocument/documentSymbol', uri, 0, 0);
    expect(symbols[0]!.children[0]!.name).toContain('1m1');
    const tokens = await client.ask<{ data: number[] }>('textDocument/semanticTokens/full', uri, 0, 0);
    expect(tokens.data.length % 5).toBe(0);
    expect(tokens.data.length).toBeGreaterThan(20);
    const range = { start: { line: 0, character: 20 }, end: { line: 0, character: 24 } };
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', uri, 0, 0, {
      range,
      context: { diagnostics: [] },
    });
    const fix = actions.find((action) => action.isPreferred)!;
    expect((fix.edit as WorkspaceEdit).changes![uri]).toEqual([{ range, newText: 'ana' }]);
    client.type(uri, 0, 20, 4, 'ana');
    await client.codes(uri, (codes) => codes.length === 0);
    const [target] = await client.ask<Location[]>('textDocument/definition', uri, 0, 21);
    expect(target).toMatchObject({ uri: uriOf('show.cuelock'), range: { start: { line: 5, character: 2 } } });
  });

  test('opens the shipped pipeline on go-to-definition', async () => {
    await client.start({ folders: [folder] });
    client.open(uriOf('show.cuelock'), SHOW);
    const [target] = await client.ask<Location[]>('textDocument/definition', uriOf('show.cuelock'), 2, 12);
    expect(target!.uri).toBe('cuelock-library:/feature.cuelock');
    const text = await client.connection.sendRequest<string>('cuelock/libraryText', { uri: target!.uri });
    expect(text).toContain('require mix-lock');
  });

  test('takes the text from disk again when a file is closed, and sees changes on disk', async () => {
    await client.start({ folders: [folder] });
    const uri = uriOf('cues.cuelock');
    client.open(uri, CUES.replace('ana', 'nobody'));
    await client.codes(uri, (codes) => codes.includes('language/unresolved-name'));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.codes(uri, (codes) => codes.length === 0);
    writeFileSync(path('cues.cuelock'), CUES.replace('ana', 'somebody'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await client.codes(uri, (codes) => codes.includes('language/unresolved-name'));
  });

  test('says which files it cannot read, and goes on with the others', async () => {
    writeFileSync(path('binary.cuelock'), Buffer.from([0x63, 0x00, 0x01, 0x02]));
    writeFileSync(path('latin.cuelock'), Buffer.from('// caf\xe9\n', 'latin1'));
    writeFileSync(path('huge.cuelock'), '');
    truncateSync(path('huge.cuelock'), 50_000_000);
    mkdirSync(path('folder.cuelock'));
    await client.start({ folders: [folder] });
    for (const name of ['binary', 'latin', 'huge']) {
      const uri = uriOf(`${name}.cuelock`);
      await client.codes(uri, (codes) => codes.includes('language/unreadable'));
      expect(client.found(uri)[0]!.message).toContain(path(`${name}.cuelock`));
    }
    client.open(uriOf('cues.cuelock'), CUES.replace('ana', 'nobody'));
    await client.codes(uriOf('cues.cuelock'), (codes) => codes.includes('language/unresolved-name'));
  });

  test('refuses an include that climbs out of the workspace', async () => {
    writeFileSync(path('more.cuelock'), 'include "../../elsewhere.cuelock"\n');
    await client.start({ folders: [folder] });
    await client.codes(uriOf('more.cuelock'), (codes) => codes.includes('language/unresolved-include'));
    expect(client.found(uriOf('more.cuelock'))[0]!.message).toMatch(/out of the workspace/);
  });

  test('serves a client that declares nothing, and a folder that is not there', async () => {
    const can = await client.start({ folders: [path('missing')], capabilities: {} });
    expect(can.hoverProvider).toBe(true);
    client.open('untitled:Untitled-1', 'crew { ana "Ana" director }\nworkz {\n}\n');
    await client.codes('untitled:Untitled-1', (codes) => codes.includes('language/unknown-word'));
    expect(await client.ask('textDocument/hover', 'file:///nowhere.cuelock', 0, 0)).toBeNull();
  });

  test('takes levels from the settings', async () => {
    await client.start({ folders: [folder], levels: { 'language/unresolved-name': 'off' } });
    client.open(uriOf('cues.cuelock'), CUES.replace('ana', 'nobody').replace('1m1', '1mm1'));
    const codes = await client.codes(uriOf('cues.cuelock'), (found) => found.length > 0);
    expect(codes).not.toContain('language/unresolved-name');
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { cuelock: { rules: {} } },
    });
    await client.codes(uriOf('cues.cuelock'), (found) => found.includes('language/unresolved-name'));
  });

  test('stops when it is told to', async () => {
    await client.start({ folders: [folder] });
    expect(await client.stop()).toBe(0);
  });
});
