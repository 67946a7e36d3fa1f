/** From a key to its findings, over the pipes of real servers, in a file of 100,000 lines. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateCueSheet, withMistakes } from '../generate-cue-sheet.ts';
import type { Bench, Group } from '../group.ts';
import { LanguageServer } from '../language-server.ts';
import { measure, measureAsync, measureByTurns, timed } from '../measure.ts';
import { opened } from '../opened.ts';
import { atMostTimes, leftOut, shown, timesLess, within } from '../row.ts';

const LINES = 100_000;

/** Where the bare server is asked; it has read nothing. */
const NOWHERE = { line: 1, character: 1 };

export const keystroke: Group = {
  name: 'keystroke',
  title: 'From a key to its findings',
  async measure(bench) {
    const { report, scripts } = bench;
    const text = generateCueSheet(LINES);
    const ours = await Typist.start(bench, text);
    const bare = new LanguageServer(scripts.bareServer!);
    await bare.start();
    const hover = () => bare.ask('textDocument/hover', 'file:///a', NOWHERE);
    const [keys, hovers] = await measureByTurns(
      400,
      (run) => timed(() => ours.type(run)),
      () => timed(hover),
      200,
    );
    const figure = `keystroke to diagnostics over stdio, ${LINES.toLocaleString('en')} lines, p50`;
    report(atMostTimes(figure, keys.median, { name: 'a bare hover', value: hovers.median }, 10));
    report(within('the same, p99', keys.p99, 8));
    await ours.stop();
    await bare.stop();

    const afresh = measure(3, () => opened(text), 1);
    report(timesLess(figure, keys.median, { name: 'to read it afresh', value: afresh.least }, 150));
    if (scripts.langiumServer) {
      const langium = await Typist.start(bench, text, scripts.langiumServer, ['--max-old-space-size=8192']);
      const { median } = await measureAsync(3, (run) => langium.type(run), 1);
      report(timesLess(figure, keys.median, { name: 'Langium server', value: median }, 1000));
      await langium.stop();
    } else report(leftOut(figure, 'Langium could not be installed'));

    const clean = generateCueSheet(14_000);
    const typists = [await Typist.start(bench, withMistakes(clean)), await Typist.start(bench, clean)] as const;
    const turns = typists.map((typist) => (run: number) => timed(() => typist.type(run)));
    const [mistaken, right] = await measureByTurns(200, turns[0]!, turns[1]!, 100);
    const peer = { name: 'without any', value: right.median };
    report(shown('keystroke in 14,000 lines with thousands of findings, p50', mistaken.median, peer));
    for (const typist of typists) await typist.stop();
  },
};

/** Writes a name wrong and right again, in the middle of a file: the list of findings changes every time. */
class Typist {
  private constructor(
    private readonly server: LanguageServer,
    private readonly uri: string,
    private readonly line: number,
    private readonly character: number,
    private readonly wrong: string,
  ) {}

  /** Resolves when the server has read the file. */
  static async start(
    { product, scratch }: Bench,
    text: string,
    script = join(product, 'dist', 'server.js'),
    options: readonly string[] = [],
  ): Promise<Typist> {
    const uri = pathToFileURL(join(scratch, 'show.cuelock')).href;
    const server = new LanguageServer(script, options);
    await server.start();
    server.open(uri, text);
    const lines = text.split('\n');
    const line = lines.findIndex((each, at) => at > lines.length / 2 && each.includes('note an'));
    const [before, name] = /^.*note (\w+)/.exec(lines[line]!)!;
    const typist = new Typist(server, uri, line, before.length, `${name}x`);
    // The first name that is told to be wrong says that the file has been read.
    for (const run of [0, 1]) await typist.type(run);
    return typist;
  }

  /** Even runs write the name wrong, odd ones right; resolves when the server has told so. */
  type(run: number): Promise<void> {
    const isWrong = run % 2 === 0;
    const told = this.server.told(this.uri, this.wrong, isWrong);
    this.server.type(this.uri, this.line, this.character, isWrong ? 0 : 1, isWrong ? 'x' : '');
    return told;
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
