/** A show from text, without rules: what a schedule is computed from. */
import { formatDate } from '../../server/src/language/calendar/index.ts';
import { type Show, Workspace } from '../../server/src/language/index.ts';
import { nameOfInstance } from '../../server/src/language/schedule/instance-name.ts';
import { type Schedule, scheduleOf } from '../../server/src/language/schedule/schedule.ts';

const URI = 'file:///test/show.cuelock';

export function showOf(text: string): Show {
  const workspace = new Workspace({ rules: [] });
  workspace.open(URI, text);
  return workspace.showOf(URI)!;
}

export function scheduleOfText(text: string): Schedule {
  return scheduleOf(showOf(text));
}

/** Each instance's dates by name: `2026-01-05 2026-01-09`, one date where both are the same, `-` for none. */
export function datesOf(schedule: Schedule): Record<string, string> {
  const dates: Record<string, string> = {};
  for (const item of schedule.items) {
    const { days } = schedule.placementOf(item);
    const text = days ? `${formatDate(days.first)} ${formatDate(days.last)}` : '-';
    dates[nameOfInstance(item)] = days && days.first === days.last ? formatDate(days.first) : text;
  }
  return dates;
}

/** The dates of a schedule that starts on Mon 2026-01-05, Monday to Friday, eight hours. */
export function datesFor(lines: string, head = 'start 2026-01-05'): Record<string, string> {
  return datesOf(scheduleOfText(`schedule {\n${head}\n${lines}\n}`));
}
