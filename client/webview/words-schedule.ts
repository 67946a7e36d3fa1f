/** What the schedule says in words: the same sentences for the picture, the tooltip, the table and the screen reader. */
import type { ScheduleRow, ViewFinding } from '../../server/src/language/views/timeline-view.ts';
import { dayWords } from './layout-days.ts';
import { findingLines, type Tip } from './words.ts';

/** The dates of a schedule item, and whether a person or the schedule chose them. */
export function rowDates(row: ScheduleRow): string {
  if (row.startDay === undefined) return 'no date could be computed';
  const last = row.lastDay !== undefined && row.lastDay !== row.startDay ? ` – ${dayWords(row.lastDay)}` : '';
  const source = row.actual === 'done' ? '' : row.pinned ? ', as written' : ', computed';
  return `${dayWords(row.startDay)}${last}${source}`;
}

/** How the promise stands: `due Sat 2026-09-05`, with the days it is missed by. */
export function dueWords(row: ScheduleRow): string | undefined {
  if (row.dueDay === undefined) return undefined;
  const late = (row.lastDay ?? row.startDay ?? row.dueDay) - row.dueDay;
  return `due ${dayWords(row.dueDay)}${late > 0 ? `, ${late} ${late === 1 ? 'day' : 'days'} late` : ''}`;
}

export function isLate(row: ScheduleRow): boolean {
  return row.dueDay !== undefined && (row.lastDay ?? row.startDay ?? row.dueDay) > row.dueDay;
}

/** `no slack: critical`, `slack 1½ d`, `2 d too late: critical`; nothing where no date is known or all is done. */
export function slackWords({ slack, isCritical }: ScheduleRow): string | undefined {
  if (slack === undefined) return undefined;
  if (!isCritical) return `slack ${slack} d`;
  return slack === '0' ? 'no slack: critical' : `${slack.replace('-', '')} d too late: critical`;
}

const PASSES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** `second pass`; nothing for the first. */
function passWords({ pass }: ScheduleRow): string | undefined {
  if (pass === undefined) return undefined;
  const ordinal = PASSES[pass - 1];
  return ordinal === undefined ? `pass ${pass}` : `${ordinal} pass`;
}

/** What stands alone on its line: `Premix`, `Premix · reel 2`. */
export function loneLabel(row: ScheduleRow): string {
  return [row.name, row.of, passWords(row)].filter(Boolean).join(' · ');
}

/** What stands under the heading of its line: `reel 2`, `episode 102 · second pass: Picture lock, v6`. */
export function instanceLabel(row: ScheduleRow, heading: string): string {
  const label = [row.of, passWords(row) ?? (row.of === undefined ? 'first pass' : undefined)]
    .filter(Boolean)
    .join(' · ');
  return row.name === heading ? label : `${label}: ${row.name}`;
}

/** Which instance it is, as short as people say it: `101`, `2`, `101, en`. */
export function shortInstance({ of = '' }: ScheduleRow): string {
  return of.replaceAll(/\b(?:reel|act|episode) /g, '');
}

export type RowState = 'done' | 'started' | 'planned' | 'replaced';

export function rowState({ actual, isReplaced }: ScheduleRow): RowState {
  return isReplaced ? 'replaced' : (actual ?? 'planned');
}

/** `done`, `started, over through Fri 2026-03-13`, `done, then done again: history`; nothing for what is planned. */
export function stateWords(row: ScheduleRow): string | undefined {
  const { actual, isReplaced, reachedDay } = row;
  if (isReplaced) return `${actual === 'done' ? 'done, and since replaced' : 'replaced'} by a later pass: history`;
  if (actual !== 'started') return actual;
  return reachedDay === undefined ? 'started' : `started, over through ${dayWords(reachedDay)}`;
}

/** `approved for Thu 2026-03-05 (january), 5 working days later` */
export function baselineWords({ baseline }: ScheduleRow): string | undefined {
  if (!baseline) return undefined;
  const { name, day, slip } = baseline;
  const now = slip === undefined ? '' : slip === 'as approved' ? ', and so it is' : `, now ${slip}`;
  return `approved for ${dayWords(day)} (${name})${now}`;
}

/** `Dub Stage A booked Tue 2026-03-17 – Wed 2026-03-18`, `… held …, to be confirmed by …` */
export function bookingWords({ bookings = [] }: ScheduleRow): string[] {
  return bookings.map(({ what, startDay, lastDay, isHeld, untilDay }) => {
    const days = startDay === lastDay ? dayWords(startDay) : `${dayWords(startDay)} – ${dayWords(lastDay)}`;
    const until = untilDay === undefined ? '' : `, to be confirmed by ${dayWords(untilDay)}`;
    return `${what} ${isHeld ? 'held' : 'booked'} ${days}${until}`;
  });
}

export function rowTip(row: ScheduleRow, waitsOn: readonly string[]): Tip {
  const due = dueWords(row);
  const slack = row.isReplaced ? undefined : slackWords(row);
  const state = stateWords(row);
  const approved = baselineWords(row);
  const who = [...row.people, ...(row.room ? [`in ${row.room}`] : [])].join(', ');
  return {
    title: row.title,
    lines: [
      { text: rowDates(row), tone: 'plain' },
      ...(state ? [{ text: state, tone: 'plain' as const }] : []),
      ...(due ? [{ text: due, tone: isLate(row) ? ('error' as const) : ('plain' as const) }] : []),
      ...(approved ? [{ text: approved, tone: 'plain' as const }] : []),
      ...(slack ? [{ text: slack, tone: 'plain' as const }] : []),
      { text: [row.kind, who].filter(Boolean).join(' · '), tone: 'quiet' },
      ...bookingWords(row).map((text) => ({ text, tone: 'quiet' as const })),
      ...(row.signers.length > 0 ? [{ text: `signed by ${row.signers.join(', ')}`, tone: 'quiet' as const }] : []),
      ...waitsOn.map((text) => ({ text: `after ${text}`, tone: 'quiet' as const })),
      ...findingLines(row.findings),
    ],
  };
}

/** What a heading says of its instances. */
export function headingTip(name: string, rows: readonly ScheduleRow[], open: boolean): Tip {
  const states: readonly RowState[] = ['done', 'started', 'planned', 'replaced'];
  const counts = states.flatMap((state) => {
    const count = rows.filter((row) => rowState(row) === state).length;
    return count > 0 ? [`${count} ${state}`] : [];
  });
  const first = Math.min(...rows.map(({ startDay }) => startDay ?? Number.POSITIVE_INFINITY));
  const last = Math.max(...rows.map(({ lastDay }) => lastDay ?? Number.NEGATIVE_INFINITY));
  const critical = rows.filter((row) => row.isCritical && !row.isReplaced).length;
  const isPhase = rows[0]?.kind === 'phase';
  return {
    title: name,
    lines: [
      ...(first <= last ? [{ text: `${dayWords(first)} – ${dayWords(last)}`, tone: 'plain' as const }] : []),
      { text: [`${rows.length} instances`, ...(isPhase ? [] : [counts.join(', ')])].join(': '), tone: 'plain' },
      ...(critical > 0 ? [{ text: `${critical} without slack: critical`, tone: 'plain' as const }] : []),
      { text: open ? 'unfolded' : 'folded', tone: 'quiet' },
      ...findingLines(uniqueFindings(rows)),
    ],
  };
}

/** Instances of one line share what is said of the line. */
export function uniqueFindings(rows: readonly ScheduleRow[]): ViewFinding[] {
  const found = new Map(rows.flatMap(({ findings }) => findings.map((each) => [`${each.code} ${each.message}`, each])));
  return [...found.values()];
}
