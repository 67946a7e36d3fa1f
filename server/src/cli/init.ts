/** `cuelock init`: a new show from a template, in a folder that has none. */
import { basename, join, resolve } from 'node:path';
import { createFiles, existingAmong } from '../disk/create-files.ts';
import { dayOfCivil, formatDate, parseDate, parseRate, type Rate, weekdayName, weekdayOf } from '../language/index.ts';
import { count } from './count.ts';
import type { Io } from './io.ts';
import { newShow, workday } from './new-show.ts';
import type { Options } from './options.ts';
import { plainText } from './plain-text.ts';
import { refuse } from './refuse.ts';
import { shownPath, shownProblem } from './report.ts';
import { nearestShow } from './show-folder.ts';

export async function run(options: Options, io: Io): Promise<number> {
  if (options.words.length > 1) return refuse(options.command, 'Name one folder.', io);
  const folder = resolve(io.cwd, options.words[0] ?? '.');
  const template = options.value('template') ?? 'feature';
  const title = options.value('title')?.trim() ?? titleOf(folder);
  if (title === '' || /\p{Cc}|[\u2028\u2029]/u.test(title)) {
    return refuse(options.command, '`--title` is one line of text.', io);
  }
  const rate = rateOf(options.value('rate'));
  if (rate && 'problem' in rate) return refuse(options.command, rate.problem, io);
  const start = startOf(options.value('start'));
  if (typeof start !== 'number') return refuse(options.command, start.problem, io);

  const files = newShow({ template, title, rate, start });
  const existing = existingAmong(files.map(({ name }) => join(folder, name)));
  if (existing.length > 0) return fail(io, alreadyThere(existing, io));
  if (nearestShow(folder) === folder)
    return fail(io, `A show stands in ${shownPath(folder, io.cwd)} already. Nothing was written.`);
  const failure = createFiles(folder, files);
  if (failure) {
    return fail(io, 'problem' in failure ? shownProblem(failure.problem, io.cwd) : alreadyThere(failure.existing, io));
  }

  const shown = shownPath(folder, io.cwd);
  const first = workday(start);
  const lines = [
    `${title}: ${count(files.length, 'file')}, beginning on ${weekdayName(weekdayOf(first))} ${formatDate(first)}.`,
    ...files.map(({ name }) => `  ${shownPath(join(folder, name), io.cwd)}`),
    'Try next:',
    ...['check', 'schedule'].map((command) => `  cuelock ${command}${shown === '.' ? '' : ` ${quoted(shown)}`}`),
  ];
  await io.out.write(`${lines.map(plainText).join('\n')}\n`);
  return 0;
}

async function fail(io: Io, problem: string): Promise<number> {
  await io.err.write(`cuelock init: ${plainText(problem)}\n`);
  return 2;
}

function alreadyThere(existing: readonly string[], io: Io): string {
  const paths = existing.map((path) => shownPath(path, io.cwd));
  return `${paths.join(', ')} ${paths.length === 1 ? 'is' : 'are'} there already. Nothing was written.`;
}

/** `Night Train` for a folder `night-train`. */
function titleOf(folder: string): string {
  const words = basename(folder)
    .replaceAll(/\p{Cc}/gu, '')
    .split(/[-_\s]+/)
    .filter(Boolean);
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ') || 'Untitled';
}

function rateOf(written: string | undefined): Rate | { readonly problem: string } | undefined {
  if (written === undefined) return undefined;
  const found = parseRate(written);
  return found.rate ?? { problem: found.message };
}

/** A schedule that begins later than this runs into years that no date can name. */
const LAST_START = dayOfCivil(9990, 1, 1);

/** The next Monday after today, where the machine stands, unless another day is given. */
function startOf(written: string | undefined): number | { readonly problem: string } {
  if (written === undefined) {
    const now = new Date();
    const today = dayOfCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
    return today + 8 - weekdayOf(today);
  }
  const reading = parseDate(written);
  if (reading.day === undefined) return { problem: `\`--start\`: ${reading.problem.message}` };
  return reading.day > LAST_START ? { problem: '`--start`: no schedule is that far ahead.' } : reading.day;
}

/** As a shell takes it, where it is more than a plain word. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path}"`;
}
