/** What the editor asks while somebody reads and types: how long it waits, beside a server that has nothing to say. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateCueSheet } from '../generate-cue-sheet.ts';
import type { Bench, Group } from '../group.ts';
import { LanguageServer, type Position } from '../language-server.ts';
import { measureByTurns, summary, timed } from '../measure.ts';
import { atMostTimes, shown, within } from '../row.ts';

const RUNS = 1000;
const WARM_UP = 400;
/** Lines of an editor's window. */
const WINDOW = 50;
const OPENINGS = 7;
const UNSEEN = 5;

export const requests: Group = {
  name: 'requests',
  title: 'Requests over stdio',
  async measure(bench) {
    await beside(bench, 10_000, true);
    await beside(bench, 100_000, false);
    await firstColours(bench, 100_000);
  },
};

/** From the opening of a file to the colours of its first window, in servers that have done nothing yet. */
async function firstColours({ product, report }: Bench, lines: number): Promise<void> {
  const text = generateCueSheet(lines);
  const uri = 'untitled:large';
  const coloured: number[] = [];
  const read: number[] = [];
  for (let run = 0; run < OPENINGS; run++) {
    const server = new LanguageServer(join(product, 'dist', 'server.js'));
    await server.start();
    const started = performance.now();
    server.open(uri, text);
    const isRead = server.ask('textDocument/hover', uri, { line: 0, character: 0 });
    const range = { start: { line: 0, character: 0 }, end: { line: WINDOW, character: 0 } };
    await server.request('textDocument/semanticTokens/range', { textDocument: { uri }, range });
    coloured.push(performance.now() - started);
    await isRead;
    read.push(performance.now() - started);
    await server.stop();
  }
  const figure = `first colours of ${lines.toLocaleString('en')} lines just opened`;
  report(shown(figure, summary(coloured).median, { name: 'until all is read', value: summary(read).median }));
}

async function beside({ product, scripts, scratch, report }: Bench, lines: number, isSmall: boolean): Promise<void> {
  const text = generateCueSheet(lines);
  const uri = pathToFileURL(join(scratch, `of-${lines}.cuelock`)).href;
  /** The same text as other files, of which nothing has been asked. */
  const unseen = Array.from(
    { length: isSmall ? UNSEEN : 1 },
    (_, index) => pathToFileURL(join(scratch, `unseen-${index}-of-${lines}.cuelock`)).href,
  );
  const [ours, bare] = [join(product, 'dist', 'server.js'), scripts.bareServer!].map(
    (script) => new LanguageServer(script),
  );
  for (const server of [ours!, bare!]) {
    await server.start();
    for (const each of [uri, ...unseen]) server.open(each, text);
    // Answered once they are read.
    for (const each of [uri, ...unseen]) await server.ask('textDocument/hover', each, { line: 0, character: 0 });
  }
  const places = namesIn(text);
  const tokens = (server: LanguageServer, file: string, line: number) => {
    const range = { start: { line, character: 0 }, end: { line: line + WINDOW, character: 0 } };
    return server.request('textDocument/semanticTokens/range', { textDocument: { uri: file }, range });
  };
  const questions: Question[] = [
    { name: 'hover', runs: RUNS, ask: (server, place) => server.ask('textDocument/hover', uri, place) },
    { name: 'completion', runs: RUNS, ask: (server, place) => server.ask('textDocument/completion', uri, place) },
    { name: 'tokens of a window', runs: RUNS, ask: (server, { line }) => tokens(server, uri, line) },
    // Each place of a file once: a window that somebody scrolls to. The places lie further apart than a window is high.
    {
      name: 'the same, of a window not seen before,',
      runs: unseen.length * places.length,
      ask: (server, { line }, run) => tokens(server, unseen[Math.floor(run / places.length)]!, line),
    },
  ];
  // All of them before any is measured: a process that has just begun is slow at everything, and so would be the first row.
  for (const { runs, ask } of questions) {
    for (let run = 0; run < WARM_UP && runs === RUNS; run++) {
      for (const server of [ours!, bare!]) await ask(server, places[run % places.length]!, run);
    }
  }
  for (const { name, runs, ask } of questions) {
    const figure = `${name} in ${lines.toLocaleString('en')} lines, p95`;
    const answered = async (run: number) => {
      const answer = await ask(ours!, places[run % places.length]!, run);
      if (!answer) throw new Error(`${name} says nothing at line ${places[run % places.length]!.line}`);
    };
    const [mine, theirs] = await measureByTurns(
      runs,
      (run) => timed(() => answered(run)),
      (run) => timed(() => ask(bare!, places[run % places.length]!, run)),
    );
    if (isSmall) report(atMostTimes(figure, mine.p95, { name: 'bare round trip', value: theirs.p95 }, 3));
    else report(within(figure, mine.p95, 20));
  }
  for (const server of [ours!, bare!]) await server.stop();
}

interface Question {
  readonly name: string;
  readonly runs: number;
  readonly ask: (server: LanguageServer, place: Position, run: number) => Promise<unknown>;
}

/** Names of people in a hundred notes, from all over the file. */
function namesIn(text: string): Position[] {
  const lines = text.split('\n');
  const notes = lines.flatMap((line, at) => (/^ *note \w+ /.test(line) ? at : []));
  return Array.from({ length: 100 }, (_, index) => {
    const line = notes[Math.floor((notes.length * index) / 100)]!;
    return { line, character: lines[line]!.indexOf('note ') + 6 };
  });
}
