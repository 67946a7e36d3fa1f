/** On-type formatting over the server's pipes: what a client gets that can do it, and one that cannot. */
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TYPED_TRIGGERS } from '../../server/src/language/index.ts';
import { buildServer, LanguageClient } from './language-client.ts';

const URI = 'untitled:Untitled-1';
const TEXT = 'show "A" { rate 24 }\ncues music {\n  1m12 01:00:08:00 - 01:01:42:12 "A"\n  1m2 10203\n}\n';
const capabilities = { textDocument: { onTypeFormatting: {} } };

let client: LanguageClient;
beforeAll(buildServer);
beforeEach(() => {
  client = new LanguageClient();
});
afterEach(() => client.kill());

/** Asks as an editor does once a character was typed. */
const typedAt = (line: number, character: number, ch: string) =>
  client.ask<TextEdit[] | null>('textDocument/onTypeFormatting', URI, line, character, {
    ch,
    options: { tabSize: 2, insertSpaces: true },
  });

test('it is offered to a client that can do it, and to no other', async () => {
  const [firstTriggerCharacter, ...moreTriggerCharacter] = TYPED_TRIGGERS;
  const { documentOnTypeFormattingProvider: offered } = await client.start({ capabilities });
  expect(offered).toEqual({ firstTriggerCharacter, moreTriggerCharacter });
  client.kill();
  client = new LanguageClient();
  expect((await client.start()).documentOnTypeFormattingProvider).toBeUndefined();
});

test('digits become a timecode at a blank, and the line takes its place at Enter', async () => {
  await client.start({ capabilities });
  client.open(URI, TEXT);
  client.type(URI, 3, 11, 0, ' ');
  expect(await typedAt(3, 12, ' ')).toEqual([
    { range: { start: { line: 3, character: 6 }, end: { line: 3, character: 11 } }, newText: '01:01:02:03' },
  ]);
  client.type(URI, 3, 6, 5, '01:01:02:03');
  client.type(URI, 3, 18, 0, '\n  ');
  expect(await typedAt(4, 2, '\n')).toEqual([
    { range: { start: { line: 3, character: 5 }, end: { line: 3, character: 6 } }, newText: '  ' },
    { range: { start: { line: 3, character: 17 }, end: { line: 3, character: 18 } }, newText: '' },
  ]);
});

test('nothing is said of a place that is not there', async () => {
  await client.start({ capabilities });
  client.open(URI, TEXT);
  expect(await typedAt(99, 99, ' ')).toEqual([]);
  expect(await typedAt(0, 0, '\n')).toEqual([]);
  expect(await typedAt(3, 11, '{')).toEqual([]);
});
