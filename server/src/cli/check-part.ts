/** A part of a check: what one group of shows has to say, as text. Everything else of it is forgotten at once. */
import { type Today, Workspace } from '../language/index.ts';
import type { CheckJob } from './check-plan.ts';
import type { CheckMeans, CheckSettings } from './check-settings.ts';
import { LoadedShow } from './loaded-show.ts';
import { makeReport } from './report.ts';
import { addReport, emptyTally, type Tally } from './tally.ts';

/** Plain data. */
export interface CheckedPart {
  readonly text: string;
  readonly tally: Tally;
}

/** @param roots folders that includes may not leave */
export function checkPart(
  { asked, read }: CheckJob,
  roots: readonly string[],
  settings: CheckSettings,
  means: CheckMeans,
): CheckedPart {
  const workspace = new Workspace({ levels: means.levels });
  const find = () => ({ asked, read, roots, folders: [], problems: [] });
  return tellShow(new LoadedShow(workspace, find, settings.cwd), means.today, settings, means);
}

/** What there is to say about a show as it is now. */
export function tellShow(
  show: LoadedShow,
  today: Today,
  { least, cwd }: CheckSettings,
  { format, paint }: CheckMeans,
): CheckedPart {
  show.workspace.setToday(today);
  const report = makeReport(show.workspace, show.asked(), show.problems(), least, cwd);
  const tally = emptyTally();
  addReport(tally, report);
  return { text: [...format.part(report, show.workspace, paint)].join(''), tally };
}
