/** What the editor asks while somebody reads and types: how long it waits, beside a server that has nothing to say. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateCueSheet } from '../generate-cue-sheet.ts';
import type { Bench, Group } from '../group.ts';
import { LanguageServer } from '../language-server.ts';
import { measureByTurns, timed } from '../measure.ts';
import { atMostTimes, within } from '../row.ts';

const RUNS = 400;
/** Lines of an editor's window. */
const WINDOW = 50;

export const requests: Group = {
  name: 'requests',
  title: 'Requests over stdio',
  async measure(bench) {
    await beside(bench, 10_000, true);
    await beside(bench, 100_000, false);
  },
};

async function beside({ product, scripts, scratch, report }: Bench, lines: number, isSmall: boolean): Promise<void> {
  const text = generateCueSheet(lines);
  const uri = pathToFileURL(join(scratch, `of-${lines}.cuelock`)).href;
  const [ours, bare] = [join(product, 'dist', 'server.js'), scripts.bareServer!].map(
    (script) => new LanguageServer(script),
  );
  for (const server of [ours!, bare!]) {
    await server.start();
    server.open(uri, text);
    await server.ask('textDocument/hover', uri, { line: 0, character: 0 });
  }
  const places = namesIn(text);
  const questions: Record<string, (server: LanguageServer, run: number) => Promise<unknown>> = {
    hover: (server, run) => server.ask('textDocument/hover', uri, places[run % places.length]!),
    completion: (server, run) => server.ask('textDocument/completion', uri, places[run % places.length]!),
    'tokens of a window': (server, run) => {
      const { line } = places[run % places.length]!;
      const range = { start: { line, character: 0 }, end: { line: line + WINDOW, character: 0 } };
      return server.request('textDocument/semanticTokens/range', { textDocument: { uri }, range });
    },
  };
  for (const [name, ask] of Object.entries(questions)) {
    const figure = `${name} in ${lines.toLocaleString('en')} lines, p95`;
    const answered = async (run: number) => {
      const answer = await ask(ours!, run);
      if (!answer) throw new Error(`${name} says nothing at line ${places[run % places.length]!.line}`);
    };
    const [mine, theirs] = await measureByTurns(
      RUNS,
      (run) => timed(() => answered(run)),
      (run) => timed(() => ask(bare!, run)),
      RUNS,
    );
    if (isSmall) report(atMostTimes(figure, mine.p95, { name: 'bare round trip', value: theirs.p95 }, 3));
    else report(within(figure, mine.p95, 20));
  }
  for (const server of [ours!, bare!]) await server.stop();
}

/** Names of people in a hundred notes, from all over the file. */
function namesIn(text: string): { line: number; character: number }[] {
  const lines = text.split('\n');
  const notes = lines.flatMap((line, at) => (/^ *note \w+ /.test(line) ? at : []));
  return Array.from({ length: 100 }, (_, index) => {
    const line = notes[Math.floor((notes.length * index) / 100)]!;
    return { line, character: lines[line]!.indexOf('note ') + 6 };
  });
}
