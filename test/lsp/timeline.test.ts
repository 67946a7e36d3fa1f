/** What takes long of a big file does not hold up the keys: it is worked out between them. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver';
import type { TimelineView } from '../../server/src/language/views/timeline-view.ts';
import { buildServer, LanguageClient } from './language-client.ts';

const URI = 'file:///big/show.cuelock';
const CUES = 20_000;

/** A cue a second, some without what they need. */
function sheet(): string {
  let text = 'show "Long" { rate 24; numbers free }\npicture v1 { reel 1 01:00:00:00 lfoa 08:00:00:00 }\ncues sfx {\n';
  for (let cue = 0; cue < CUES; cue++) {
    const at = (seconds: number) => new Date((3600 + seconds) * 1000).toISOString().slice(11, 19);
    text += `  ${at(cue)}:00 - ${at(cue)}:12 "Door ${cue}"\n`;
  }
  return `${text}}\n`;
}

let client: LanguageClient;
beforeAll(buildServer);
afterEach(() => client.kill());

async function opened(): Promise<void> {
  client = new LanguageClient();
  await client.start();
  client.open(URI, sheet());
  await client.settled();
}

test('a key that comes while a timeline is drawn goes before it, and is in it', async () => {
  await opened();
  const order: string[] = [];
  const drawn = client.connection.sendRequest<TimelineView>('cuelock/timeline', { uri: URI }).then((view) => {
    order.push('drawn');
    return view;
  });
  client.type(URI, 0, 6, 4, 'Longer');
  const hovered = client.ask('textDocument/hover', URI, 3, 30).then(() => order.push('hovered'));
  const view = await drawn;
  await hovered;
  expect(order).toEqual(['hovered', 'drawn']);
  expect(view.title).toBe('Longer');
  expect(view.reels[0]!.lanes[0]!.cues).toHaveLength(CUES);
  const { source } = view.reels[0]!.lanes[0]!.cues.at(-1)!;
  const text = sheet().replace('Long', 'Longer');
  expect(text.slice(source.start).split('\n')[0]).toBe('06:33:19:00 - 06:33:19:12 "Door 19999"');
}, 60_000);

test('an outline of another text is refused, not mixed', async () => {
  await opened();
  const outline = () =>
    client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: URI } });
  const old = outline().then(
    () => 'answered',
    (error: { code: number }) => error.code,
  );
  client.type(URI, 1, 0, 0, '\n');
  expect(await old).toBe(-32801);
  const symbols = await outline();
  expect(symbols.map(({ name }) => name)).toEqual(['Long', 'v1', 'cues sfx']);
  expect(symbols[2]!.range.start.line).toBe(3);
  expect(symbols[2]!.children).toHaveLength(CUES);
}, 60_000);
