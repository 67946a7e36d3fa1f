/** Semantic tokens: what is sent of a range, and after an edit, is what is in the whole. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { buildServer, LanguageClient } from './language-client.ts';
import { cuesOf, writeSharedCrew } from './shared-crew.ts';

const URI = 'untitled:Untitled-1';
const TEXT = `crew {
  ana "Ana Ruiz" director
  jo "Jo Park" composer
}
spotting music with ana,
  jo {
  1m1 01:00:08:00 - 01:01:42:12 "Main Title" {
    note ana "Softer."
    hit 01:00:20:00 "Door"
  }
  1m2 01:02:08:00 - 01:02:42:12 "Platform" status approved
  1m3 01:03:08:00 "Steps" {
    omit
  }
}
`;

let client: LanguageClient;
beforeAll(buildServer);
afterEach(() => client.kill());

const full = () => client.ask<SemanticTokens>('textDocument/semanticTokens/full', URI, 0, 0);
const delta = (previousResultId: string) =>
  client.ask<SemanticTokensDelta | SemanticTokens>('textDocument/semanticTokens/full/delta', URI, 0, 0, {
    previousResultId,
  });

function applied(before: readonly number[], answer: SemanticTokensDelta | SemanticTokens): number[] {
  if (!('edits' in answer)) return answer.data;
  const data = [...before];
  for (const { start, deleteCount, data: more = [] } of answer.edits) data.splice(start, deleteCount, ...more);
  return data;
}

/** Line and column of each token, then its length, type and modifiers. */
function absolute(data: readonly number[]): string[] {
  const found: string[] = [];
  let line = 0;
  let column = 0;
  for (let at = 0; at < data.length; at += 5) {
    if (data[at]! > 0) column = 0;
    line += data[at]!;
    column += data[at + 1]!;
    found.push([line, column, ...data.slice(at + 2, at + 5)].join(' '));
  }
  return found;
}

const EDIT = fc.record({
  line: fc.nat(18),
  character: fc.nat(30),
  length: fc.nat(6),
  text: fc.constantFrom('', 'x', 'ana', 'jo', ' ', '{', '}', '\n', '\n  1m4 01:04:00:00\n', 'omit', ', ', '"'),
});

test('a delta and a range say what the whole says, after any edits', async () => {
  client = new LanguageClient();
  await client.start();
  await fc.assert(
    fc.asyncProperty(fc.array(EDIT, { minLength: 1, maxLength: 8 }), async (edits) => {
      client.open(URI, TEXT);
      let { resultId, data } = await full();
      for (const { line, character, length, text } of edits) {
        client.type(URI, line, character, length, text);
        const answer = await delta(resultId!);
        data = applied(data, answer);
        const whole = await full();
        expect(data).toEqual(whole.data);
        resultId = whole.resultId;
        const range = { start: { line, character: 0 }, end: { line: line + 3, character: 0 } };
        const part = await client.ask<SemanticTokens>('textDocument/semanticTokens/range', URI, 0, 0, { range });
        const all = absolute(whole.data);
        const some = absolute(part.data);
        expect(all.filter((token) => some.includes(token))).toEqual(some);
        const inside = (token: string) => Number.parseInt(token, 10) >= line && Number.parseInt(token, 10) < line + 3;
        expect(some.filter(inside)).toEqual(all.filter(inside));
      }
      client.close(URI);
    }),
    { numRuns: Number(process.env.RUNS ?? 40) },
  );
});

test('an edit of one line sends little, and a name declared elsewhere is drawn anew', async () => {
  client = new LanguageClient();
  await client.start();
  client.open(URI, TEXT);
  const whole = await full();
  client.type(URI, 10, 2, 3, '1m22');
  const small = (await delta(whole.resultId!)) as SemanticTokensDelta;
  expect(small.edits[0]!.data!.length).toBeLessThan(30);
  client.type(URI, 6, 2, 0, '\n');
  const moved = (await delta(small.resultId!)) as SemanticTokensDelta;
  expect(moved.edits[0]!.data!.length).toBeLessThan(40);
  client.type(URI, 14, 4, 4, 'todo');
  const omitted = (await delta(moved.resultId!)) as SemanticTokensDelta;
  expect(omitted.edits.length).toBe(1);
  expect(await delta('of yesterday')).toEqual({ ...(await full()), resultId: expect.any(String) });
});

test('are drawn again once the show around an open file is read', async () => {
  const shared = writeSharedCrew(3);
  try {
    client = new LanguageClient();
    const refreshSupport = { refreshSupport: true };
    await client.start({
      folders: [shared.folder],
      capabilities: { workspace: { semanticTokens: refreshSupport, inlayHint: refreshSupport } },
    });
    client.open(shared.cues(1), cuesOf(1));
    await client.until((heard) => heard.kind === 'refresh' && heard.what === 'inlayHint');
    const asked = client.heard.flatMap((each) => (each.kind === 'refresh' ? [each.what] : []));
    expect(asked).toEqual(['semanticTokens', 'inlayHint']);
  } finally {
    rmSync(shared.folder, { recursive: true });
  }
});
