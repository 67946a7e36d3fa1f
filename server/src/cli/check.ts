/** `cuelock check`: says what is wrong in a show, or in all shows of a tree. */
import { availableParallelism } from 'node:os';
import { decodeText } from '../disk/read-file.ts';
import { type Severity, type Today, Workspace } from '../language/index.ts';
import { type AppliedFix, applyFixes } from './apply-fixes.ts';
import { type AskedFiles, findAsked } from './asked-files.ts';
import { type CheckedPart, checkPart, tellShow } from './check-part.ts';
import { type CheckJob, planChecks } from './check-plan.ts';
import { type CheckMeans, type CheckSettings, meansOf } from './check-settings.ts';
import type { Io } from './io.ts';
import { LoadedShow } from './loaded-show.ts';
import type { Options } from './options.ts';
import { plainText } from './plain-text.ts';
import { progressOn } from './progress.ts';
import { refuse } from './refuse.ts';
import { addTally, counted, emptyTally } from './tally.ts';
import { todayBy } from './today-option.ts';
import { watch } from './watch.ts';

/** Characters beside those of the largest job from which on more threads are faster than one. */
const WORTH_A_THREAD = 500_000;

export async function run(options: Options, io: Io): Promise<number | undefined> {
  const settings = settingsOf(options, io);
  const means = meansOf(settings);
  const problem = 'problem' in means ? means.problem : conflictIn(options);
  if (problem !== undefined || 'problem' in means) return refuse(options.command, problem!, io);
  const stdinPath = options.value('stdin-path');
  const paths = stdinPath !== undefined ? [stdinPath] : options.words.length > 0 ? options.words : ['.'];
  const find = () => findAsked(paths, io.cwd, stdinPath !== undefined);
  if (stdinPath === undefined && !options.has('fix') && !options.has('watch')) {
    const found = find();
    return print(partsOf(found, settings, means, options, io), found.problems, means, io);
  }
  const workspace = new Workspace({ levels: means.levels });
  const stdinText = stdinPath === undefined ? undefined : decodeText('Standard input', await readAll(io.input));
  const show = new LoadedShow(workspace, find, io.cwd, stdinText);
  workspace.setToday(means.today);
  const fixed = options.has('fix') ? applyFixes(show, io.cwd) : { applied: [], problems: [] };
  await tellFixes(fixed.applied, settings, io);
  const tell = (today: Today) => print([tellShow(show, today, settings, means)], fixed.problems, means, io);
  const code = await tell(means.today);
  if (!options.has('watch')) return code;
  return watch(show, io, async () => {
    // Whoever watches may do so over midnight.
    await tell(todayBy(settings.today) as Today);
  });
}

function settingsOf(options: Options, { cwd, out }: Io): CheckSettings {
  return {
    cwd,
    format: options.value('format') ?? 'text',
    least: (options.value('min-severity') ?? 'hint') as Severity,
    levels: options.values('rule'),
    today: options.value('today'),
    now: Date.now(),
    isTerminal: out.columns !== undefined,
  };
}

function conflictIn(options: Options): string | undefined {
  const format = options.value('format') ?? 'text';
  const jobs = options.value('jobs');
  if (jobs !== undefined && !/^[1-9]\d?$/.test(jobs)) return '`--jobs` is a number from 1 to 99.';
  if (options.has('stdin-path') && options.words.length > 0)
    return '`--stdin-path` checks that file alone; name no other.';
  if (options.has('stdin-path') && options.has('fix')) return '`--fix` changes files, and standard input is none.';
  if (!options.has('watch')) return undefined;
  if (options.has('stdin-path')) return '`--watch` watches files, and standard input is none.';
  if (options.has('fix')) return '`--fix` would write over what is being typed; use it without `--watch`.';
  return format === 'text' ? undefined : '`--watch` prints text; leave `--format` out.';
}

/** What there is to say, show by show, in an order that depends on the files alone. */
async function* partsOf(
  found: AskedFiles,
  settings: CheckSettings,
  means: CheckMeans,
  options: Options,
  io: Io,
): AsyncGenerator<CheckedPart> {
  const jobs = planChecks(found);
  const threads = threadsFor(jobs, options.value('jobs'));
  const progress = progressOn(io.err, process.env);
  const files = found.asked.length;
  let checked = 0;
  const tell = () => progress.say(jobs.length > 1 ? `checked ${checked} of ${files} files` : '');
  const done = ({ asked }: CheckJob) => {
    checked += asked.length;
    tell();
  };
  tell();
  const parts =
    threads > 1
      ? (await import('./check-pool.ts')).checkInWorkers(jobs, threads, { settings, roots: found.roots }, done)
      : checkHere(jobs, found.roots, settings, means, done);
  const stop = () => {
    progress.clear();
    process.kill(process.pid, 'SIGINT');
  };
  // Where this thread checks itself it could not listen, and is simply ended.
  if (threads > 1) process.once('SIGINT', stop);
  for await (const part of parts) {
    progress.clear();
    yield part;
    tell();
  }
  process.off('SIGINT', stop);
  progress.clear();
}

function* checkHere(
  jobs: readonly CheckJob[],
  roots: readonly string[],
  settings: CheckSettings,
  means: CheckMeans,
  done: (job: CheckJob) => void,
): Generator<CheckedPart> {
  for (const job of jobs) {
    yield checkPart(job, roots, settings, means);
    done(job);
  }
}

function threadsFor(jobs: readonly CheckJob[], asked: string | undefined): number {
  if (asked !== undefined) return Math.min(Number(asked), jobs.length);
  const sizes = jobs.map(({ size }) => size);
  const beside = sizes.reduce((sum, size) => sum + size, 0) - Math.max(0, ...sizes);
  return beside < WORTH_A_THREAD ? 1 : Math.min(availableParallelism(), jobs.length);
}

/** Prints parts as they come, and what kept files from being read; the exit code that it all means. */
async function print(
  parts: Iterable<CheckedPart> | AsyncIterable<CheckedPart>,
  problems: readonly string[],
  { format, paint }: CheckMeans,
  io: Io,
): Promise<number> {
  const total = emptyTally();
  let told = 0;
  const tellProblems = async () => {
    for (const problem of total.problems.slice(told)) {
      await io.err.write(`${io.err.paint('error', 'cuelock')}: ${plainText(problem)}\n`);
    }
    told = total.problems.length;
  };
  total.problems.push(...problems);
  await tellProblems();
  const texts: string[] = [];
  let isBegun = false;
  for await (const { text, tally } of parts) {
    addTally(total, tally);
    await tellProblems();
    if (text === '') continue;
    if (format.sumsFirst) texts.push(text);
    else await io.out.write(`${isBegun ? format.separator : format.head(total)}${text}`);
    isBegun = true;
  }
  if (format.sumsFirst || !isBegun) await io.out.write(format.head(total));
  for (const [at, text] of texts.entries()) await io.out.write(at > 0 ? format.separator + text : text);
  await io.out.write(format.tail(total, paint));
  if (total.problems.length > 0) return 2;
  return counted(total, 'error') > 0 ? 1 : 0;
}

/** Other formats are for programs, so what was done is said beside them. */
async function tellFixes(applied: readonly AppliedFix[], { format }: CheckSettings, io: Io): Promise<void> {
  const sink = format === 'text' ? io.out : io.err;
  const lines = applied.map(
    ({ place, code, title }) => `${sink.paint('help', 'fixed')} ${plainText(place)} ${code}: ${plainText(title)}\n`,
  );
  if (lines.length > 0) await sink.write(`${lines.join('')}\n`);
}

async function readAll(input: NodeJS.ReadStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
