/** A whole file read: text to tree, beside a parser by hand that builds the same tree, and Langium's. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Parsed } from '../children/measure-parse.ts';
import { generateCueSheet } from '../generate-cue-sheet.ts';
import type { Group } from '../group.ts';
import { atMostTimes, leftOut, megabytes, timesLess } from '../row.ts';

const LINES = 100_000;

export const parsing: Group = {
  name: 'parsing',
  title: 'A file of 100,000 lines parsed',
  measure({ scratch, scripts, report }) {
    const file = join(scratch, 'show.cuelock');
    writeFileSync(file, generateCueSheet(LINES));
    // By turns: whoever else uses the machine disturbs both.
    const [ours, byHand] = [scripts.parseOurs!, scripts.parseByHand!].map((script) => best(script, file, 2));
    if (JSON.stringify(ours!.counts) !== JSON.stringify(byHand!.counts)) {
      throw new Error(`The trees differ: ${JSON.stringify([ours!.counts, byHand!.counts])}`);
    }
    const hand = (value: number) => ({ name: 'parser by hand, same tree', value });
    report(atMostTimes('the first time in a process', ours!.cold, hand(byHand!.cold), 3.5));
    report(atMostTimes('again and again', ours!.steady, hand(byHand!.steady), 3.5));
    if (!scripts.langiumParse) return report(leftOut('beside Langium', 'Langium could not be installed'));
    const langium = best(scripts.langiumParse, file, 1);
    report(timesLess('the first time in a process', ours!.cold, { name: 'Langium', value: langium.cold }, 4));
    report(timesLess('again and again', ours!.steady, { name: 'Langium', value: langium.steady }, 4));
    report(timesLess('heap that the tree holds', ours!.heap, { name: 'Langium', value: langium.heap }, 5, megabytes));
  },
};

/** The fastest of a few processes. */
function best(script: string, file: string, runs: number): Parsed {
  const all = Array.from({ length: runs }, () => {
    const options = ['--expose-gc', '--max-old-space-size=8192'];
    return JSON.parse(execFileSync(process.execPath, [...options, script, file], { encoding: 'utf8' })) as Parsed;
  });
  const least = (of: (parsed: Parsed) => number) => Math.min(...all.map(of));
  return {
    cold: least(({ cold }) => cold),
    steady: least(({ steady }) => steady),
    heap: least(({ heap }) => heap),
    counts: all[0]!.counts,
  };
}
