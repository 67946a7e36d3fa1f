/** `--today`: the day to count from. */
import { parseDate, type Today } from '../language/index.ts';
import { todayFor } from '../lsp/today.ts';

/** The day that `--today` gives; where it is not given, that of `now`, in the zone of the show. */
export function todayBy(written: string | undefined, now = new Date()): Today | { readonly problem: string } {
  if (written === undefined) return (show) => todayFor(show, now);
  const reading = parseDate(written);
  return 'day' in reading ? () => reading.day : { problem: `\`--today\`: ${reading.problem.message}` };
}
