/** `cuelock format`: lays files out. Writes them in place, or says what it would write. */

import { uriOfPath } from '../disk/load-show.ts';
import { readCuelockFile } from '../disk/read-file.ts';
import { replaceCuelockFile } from '../disk/write-file.ts';
import { Document, format } from '../language/index.ts';
import { edited } from './apply-fixes.ts';
import { findAsked } from './asked-files.ts';
import { count } from './count.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';
import type { Paint } from './paint.ts';
import { plainText } from './plain-text.ts';
import { refuse } from './refuse.ts';
import { shownPath, shownProblem } from './report.ts';
import { unifiedDiff } from './unified-diff.ts';

export async function run(options: Options, io: Io): Promise<number> {
  const ways = ['check', 'diff', 'stdout'].filter((name) => options.has(name));
  if (ways.length > 1) return refuse(options.command, `Use one of --${ways.join(' and --')}.`, io);
  const found = findAsked(options.words.length > 0 ? options.words : ['.'], io.cwd, false);
  if (options.has('stdout') && found.asked.length > 1) {
    return refuse(options.command, '`--stdout` prints one file; name it.', io);
  }
  const problems = [...found.problems];
  const changed: { path: string; shown: string; before: string; after: string }[] = [];
  for (const path of found.asked) {
    const shown = shownPath(path, io.cwd);
    const reading = readCuelockFile(path);
    if (!('text' in reading)) {
      problems.push(shownProblem(reading.problem, io.cwd));
      continue;
    }
    const after = formatted(path, reading.text);
    if (options.has('stdout')) await io.out.write(after);
    if (after !== reading.text) changed.push({ path, shown, before: reading.text, after });
  }
  for (const { path, shown, before, after } of changed) {
    if (options.has('check')) await io.out.write(`${plainText(shown)}\n`);
    else if (options.has('diff')) await io.out.write(paintDiff(unifiedDiff(shown, before, after), io.out.paint));
    else if (!options.has('stdout')) {
      const problem = replaceCuelockFile(path, before, after);
      if (problem) problems.push(shownProblem(problem, io.cwd));
      else await io.out.write(`${plainText(shown)}\n`);
    }
  }
  for (const problem of problems) await io.err.write(`${io.err.paint('error', 'cuelock')}: ${plainText(problem)}\n`);
  if (!options.has('stdout')) await io.err.write(summary(changed.length, found.asked.length, ways.length > 0));
  if (problems.length > 0) return 2;
  return changed.length > 0 && (options.has('check') || options.has('diff')) ? 1 : 0;
}

/** A text as it is laid out; the path only names it. */
export function formatted(path: string, text: string): string {
  const edits = format(new Document(uriOfPath(path), text));
  return edited(
    text,
    edits.toSorted((a, b) => a.span.start - b.span.start),
  );
}

function summary(changed: number, all: number, isDry: boolean): string {
  if (changed === 0) return `${count(all, 'file')} laid out already\n`;
  return `${changed} of ${count(all, 'file')} ${isDry ? 'would change' : 'laid out anew'}\n`;
}

function paintDiff(diff: string, paint: Paint): string {
  const inks = { '+': 'hint', '-': 'error', '@': 'info' } as const;
  const lines = diff.split('\n').map((line) => {
    const ink = /^(---|\+\+\+)/.test(line) ? 'strong' : inks[line[0] as keyof typeof inks];
    return ink ? paint(ink, line) : line;
  });
  return lines.join('\n');
}
