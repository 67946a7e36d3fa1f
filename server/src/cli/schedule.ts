/** `cuelock schedule`: when everything in a show is, what has slack and what has none. */
import { type ScheduleListItem, type Show, scheduleList, type Today, Workspace } from '../language/index.ts';
import { findAsked } from './asked-files.ts';
import { count } from './count.ts';
import type { Io } from './io.ts';
import { LoadedShow } from './loaded-show.ts';
import type { Options } from './options.ts';
import { plainText } from './plain-text.ts';
import { refuse } from './refuse.ts';
import { makeReport, type Report } from './report.ts';
import { scheduleCsv } from './schedule-csv.ts';
import { scheduleJson } from './schedule-json.ts';
import { answerQuestion, questionOf } from './schedule-questions.ts';
import { scheduleTable } from './schedule-table.ts';
import { todayBy } from './today-option.ts';

export interface ListedShow {
  readonly title: string | undefined;
  readonly today: number | undefined;
  /** Never none. */
  readonly items: readonly ScheduleListItem[];
}

export async function run(options: Options, io: Io): Promise<number> {
  const today = todayBy(options.value('today'));
  if ('problem' in today) return refuse(options.command, today.problem, io);
  if (options.words.length > 1) return refuse(options.command, 'Name one file or folder.', io);
  const question = questionOf(options);
  if (typeof question === 'object') return refuse(options.command, question.problem, io);
  const workspace = new Workspace();
  const paths = options.words.length > 0 ? options.words : ['.'];
  const loaded = new LoadedShow(workspace, () => findAsked(paths, io.cwd, false), io.cwd);
  workspace.setToday(today);
  const report = makeReport(workspace, loaded.asked(), loaded.problems(), 'hint', io.cwd);
  for (const problem of report.problems) {
    await io.err.write(`${io.err.paint('error', 'cuelock')}: ${plainText(problem)}\n`);
  }
  const shows = planningShows(workspace, loaded.asked());
  if (question && report.problems.length === 0) {
    return answerQuestion(question, { options, io, workspace, today, shows });
  }
  if (question) return 2;
  // Where nothing could be read there is nothing to print.
  if (report.files.length > 0)
    await io.out.write(
      written(
        shows.map((show) => listed(show, today)),
        report,
        options,
        io,
      ),
    );
  if (report.problems.length > 0) return 2;
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function written(shows: readonly ListedShow[], report: Report, options: Options, io: Io): string {
  const items = shows.flatMap((show) => show.items);
  switch (options.value('format')) {
    case 'json':
      return scheduleJson(items, report);
    case 'csv':
      return scheduleCsv(items);
    default: {
      const tables = shows.map((show) => scheduleTable(show, io.out));
      if (tables.length === 0) tables.push('There is no schedule here.\n');
      return [...tables, ...summary(report)].join('\n');
    }
  }
}

/** The shows of the files that were asked about which plan anything, in the order of those files. */
function planningShows(workspace: Workspace, uris: readonly string[]): readonly Show[] {
  const shows = new Set<Show>(uris.flatMap((uri) => workspace.showsIn(uri)));
  return [...shows].filter((show) => scheduleList(show).length > 0);
}

function listed(show: Show, today: Today): ListedShow {
  return { title: show.settings?.title, today: today(show), items: scheduleList(show) };
}

/** A line, or none when there is nothing to say. */
function summary({ findings }: Report): string[] {
  const counted = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [counted('error'), counted('warning')];
  if (errors + warnings === 0) return [];
  return [`${count(errors, 'error')} and ${count(warnings, 'warning')}: \`cuelock check\` says which\n`];
}
