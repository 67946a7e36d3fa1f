/** The call hierarchy over the server's pipes: what an item of the schedule waits on, and what it blocks. */
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageserver';
import { buildServer, LanguageClient } from './language-client.ts';

const URI = 'untitled:Untitled-1';
const TEXT = `schedule {
  start 2026-05-04
  task premix 5d
  lock mix-lock after premix
  delivery dcp after mix-lock + 2d
}
`;

let client: LanguageClient;
beforeAll(buildServer);
beforeEach(() => {
  client = new LanguageClient();
});
afterEach(() => client.kill());

test('is walked from a lock to what it waits on and to what it blocks', async () => {
  expect((await client.start()).callHierarchyProvider).toBe(true);
  client.open(URI, TEXT);
  const found = await client.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', URI, 4, 24);
  const name = { start: { line: 3, character: 7 }, end: { line: 3, character: 15 } };
  expect(found).toMatchObject([{ name: 'mix-lock', detail: 'Fri 2026-05-08', uri: URI, selectionRange: name }]);
  const [item] = found;
  const incoming = await client.connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
    item,
  });
  expect(incoming.map(({ from }) => [from.name, from.detail])).toEqual([
    ['premix', 'driving · Mon 2026-05-04 .. Fri 2026-05-08'],
  ]);
  expect(incoming[0]!.fromRanges).toEqual([incoming[0]!.from.selectionRange]);
  const outgoing = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
    item,
  });
  expect(outgoing.map(({ to }) => [to.name, to.detail])).toEqual([['dcp', 'driving · + 2d · Tue 2026-05-12']]);
});

test('has nothing to say of a keyword, nor of an item that is gone', async () => {
  await client.start();
  client.open(URI, TEXT);
  expect(await client.ask('textDocument/prepareCallHierarchy', URI, 3, 3)).toBeNull();
  const [item] = await client.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', URI, 3, 9);
  client.type(URI, 3, 7, 8, 'final-lock');
  expect(await client.connection.sendRequest('callHierarchy/incomingCalls', { item })).toEqual([]);
});
