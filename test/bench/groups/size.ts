/** That a keystroke costs the same in a small file and a huge one, in one giant block and in many. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edited } from '../children/edit-in-core.ts';
import { type CueSheetOptions, generateCueSheet } from '../generate-cue-sheet.ts';
import type { Bench, Group } from '../group.ts';
import { atMostTimes, leftOut, megabytes, shown } from '../row.ts';

/** Gigabytes of heap for the largest file. */
const HEAP = 12;

export const size: Group = {
  name: 'size',
  title: 'Size does not matter',
  measure(bench) {
    const { report } = bench;
    const small = edited(bench, 1_000)!;
    const beside = { name: 'in 1,000 lines', value: small.median };
    for (const lines of [100_000, 1_000_000]) {
      const name = `${lines.toLocaleString('en')} lines`;
      const large = edited(bench, lines);
      if (!large) {
        report(leftOut(`keystroke to findings in ${name}`, `does not fit in ${HEAP} GB`));
        continue;
      }
      report(atMostTimes(`keystroke to findings in ${name}, p50`, large.median, beside, 3));
      report(shown(`open ${name}, all findings`, large.opening));
      report(shown('memory of the process that has it open', large.memory, undefined, megabytes));
    }
    const many = edited(bench, 50_000, { departments: ['music'] })!;
    const one = edited(bench, 50_000, { departments: ['music'], cuesPerBlock: Number.POSITIVE_INFINITY })!;
    const peer = { name: 'the same in blocks of 25 cues', value: many.median };
    report(atMostTimes('keystroke in one block of 50,000 lines, p50', one.median, peer, 3));
  },
};

/** Undefined when the file does not fit into memory. */
function edited({ scratch, scripts }: Bench, lines: number, options?: CueSheetOptions): Edited | undefined {
  const file = join(scratch, 'show.cuelock');
  writeFileSync(file, generateCueSheet(lines, options));
  const args = [`--max-old-space-size=${HEAP * 1024}`, scripts.editInCore!, file];
  try {
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }));
  } catch (error) {
    if (/heap out of memory|ENOMEM/.test(String((error as { stderr?: string }).stderr))) return undefined;
    throw error;
  }
}
