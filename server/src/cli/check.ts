/** `cuelock check`: says what is wrong in a show. */
import { decodeText } from '../disk/read-file.ts';
import { checks, type Level, parseLevel, type Severity, type Today, Workspace } from '../language/index.ts';
import { type AppliedFix, applyFixes } from './apply-fixes.ts';
import type { Io } from './io.ts';
import { LoadedShow } from './loaded-show.ts';
import type { Options } from './options.ts';
import { plainText } from './plain-text.ts';
import { refuse } from './refuse.ts';
import { makeReport, type Report } from './report.ts';
import { reportGithub } from './report-github.ts';
import { reportJson } from './report-json.ts';
import { reportJunit } from './report-junit.ts';
import { reportSarif } from './report-sarif.ts';
import { reportText } from './report-text.ts';
import { todayBy } from './today-option.ts';
import { watch } from './watch.ts';

/** Characters that are written at a time. */
const PIECE = 1 << 16;

export async function run(options: Options, io: Io): Promise<number | undefined> {
  const levels = levelsOf(options.values('rule'));
  const today = todayBy(options.value('today'));
  const problem = 'problem' in levels ? levels.problem : 'problem' in today ? today.problem : conflictIn(options);
  if (problem !== undefined) return refuse(options.command, problem, io);
  const stdinPath = options.value('stdin-path');
  const paths = stdinPath === undefined ? options.words : [stdinPath];
  const workspace = new Workspace({ levels: levels as Readonly<Record<string, Level>> });
  const stdinText = stdinPath === undefined ? undefined : decodeText('Standard input', await readAll(io.input));
  const show = new LoadedShow(workspace, paths.length > 0 ? paths : ['.'], io.cwd, stdinText);
  workspace.setToday(today as Today);
  const fixed = options.has('fix') ? applyFixes(show, io.cwd) : { applied: [], problems: [] };
  const report = () => {
    // Whoever watches may do so over midnight.
    workspace.setToday(today as Today);
    return reportOn(show, fixed.problems, options, io);
  };
  await tellFixes(fixed.applied, options, io);
  const code = await print(report(), show, options, io);
  if (!options.has('watch')) return code;
  return watch(show, io, async () => {
    await print(report(), show, options, io);
  });
}

/** Levels by code, as `--rule` gives them. */
function levelsOf(written: readonly string[]): Readonly<Record<string, Level>> | { readonly problem: string } {
  const codes = checks.map(({ code }) => code);
  const levels: Record<string, Level> = {};
  for (const text of written) {
    const parsed = parseLevel(text, codes);
    if ('message' in parsed) return { problem: parsed.message };
    levels[parsed.code] = parsed.level;
  }
  return levels;
}

function conflictIn(options: Options): string | undefined {
  const format = options.value('format') ?? 'text';
  if (options.has('stdin-path') && options.words.length > 0)
    return '`--stdin-path` checks that file alone; name no other.';
  if (options.has('stdin-path') && options.has('fix')) return '`--fix` changes files, and standard input is none.';
  if (!options.has('watch')) return undefined;
  if (options.has('stdin-path')) return '`--watch` watches files, and standard input is none.';
  if (options.has('fix')) return '`--fix` would write over what is being typed; use it without `--watch`.';
  return format === 'text' ? undefined : '`--watch` prints text; leave `--format` out.';
}

function reportOn(show: LoadedShow, problems: readonly string[], options: Options, io: Io): Report {
  const least = (options.value('min-severity') ?? 'hint') as Severity;
  return makeReport(show.workspace, show.asked(), [...show.problems(), ...problems], least, io.cwd);
}

/** Prints a report; the exit code that it means. */
async function print(report: Report, show: LoadedShow, options: Options, io: Io): Promise<number> {
  const { findings, files, problems } = report;
  for (const problem of problems) await io.err.write(`${io.err.paint('error', 'cuelock')}: ${plainText(problem)}\n`);
  const writers: Record<string, () => Iterable<string>> = {
    // Where nothing could be read there is nothing to sum up.
    text: () => (files.length > 0 ? reportText(report, show.workspace, io.out.paint) : []),
    json: () => [reportJson(report)],
    sarif: () => [reportSarif(report)],
    github: () => [reportGithub(report)],
    junit: () => [reportJunit(report)],
  };
  for (const piece of gathered(writers[options.value('format') ?? 'text']!())) await io.out.write(piece);
  if (problems.length > 0) return 2;
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Pieces put together to some that are worth a write each. */
function* gathered(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** Other formats are for programs, so what was done is said beside them. */
async function tellFixes(applied: readonly AppliedFix[], options: Options, io: Io): Promise<void> {
  const sink = (options.value('format') ?? 'text') === 'text' ? io.out : io.err;
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
