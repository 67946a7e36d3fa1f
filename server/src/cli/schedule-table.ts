/** A schedule for the terminal: a line for each item, with a bar where there is room for it. */
import { dayCount, formatDate, type ScheduleListItem, weekdayName, weekdayOf } from '../language/index.ts';
import { count } from './count.ts';
import type { Sink } from './io.ts';
import type { Ink } from './paint.ts';
import { cellsOf } from './plain-text.ts';
import type { ListedShow } from './schedule.ts';
import { type Bars, barsOf } from './schedule-bars.ts';

/** Where there is no terminal that says how wide it is. */
const USUAL_WIDTH = 140;
/** A narrower picture tells nothing. */
const LEAST_CHART = 12;
const MOST_CHART = 80;

interface Column {
  readonly heading: string;
  /** The widest that a cell may be; what is longer is cut. */
  readonly most: number;
  readonly isRight?: boolean;
  readonly text: (item: ScheduleListItem) => string;
  readonly ink?: (item: ScheduleListItem) => Ink | undefined;
}

const COLUMNS: readonly Column[] = [
  { heading: 'id', most: 34, text: ({ id, depth }) => '  '.repeat(depth) + id, ink: inkOf },
  { heading: 'what', most: 9, text: ({ kind }) => kind },
  { heading: 'start', most: 14, text: ({ days }) => (days ? dayText(days.first) : '') },
  { heading: 'end', most: 14, text: ({ days }) => (days ? dayText(days.last) : '') },
  { heading: 'length', most: 12, isRight: true, text: ({ length }) => length },
  { heading: 'slack', most: 8, isRight: true, text: slackText, ink: inkOf },
  { heading: 'slip', most: 6, isRight: true, text: slipText, ink: ({ slip }) => (slip! > 0 ? 'warning' : undefined) },
  { heading: 'who', most: 24, text: ({ people }) => people.join(', ') },
  { heading: 'where', most: 16, text: ({ room }) => room ?? '' },
];

/** Ends in a line break. A line is no wider than the terminal unless its words alone are. */
export function scheduleTable({ title, today, items }: ListedShow, { paint, columns }: Sink): string {
  const shown = COLUMNS.flatMap((column) => {
    const cells = items.map((item) => fitted(column.text(item), column.most));
    const width = Math.max(...cells.map(widthOf));
    return width === 0 ? [] : [{ ...column, cells, width: Math.max(width, column.heading.length) }];
  });
  const room = (columns ?? USUAL_WIDTH) - shown.reduce((sum, { width }) => sum + width + 2, 0);
  const bars: Bars | undefined =
    room < LEAST_CHART ? undefined : barsOf(items, today, Math.min(room, MOST_CHART), paint);
  const padded = (text: string, width: number, isRight: boolean | undefined, paintText = text) => {
    const blank = ' '.repeat(width - widthOf(text));
    return isRight ? blank + paintText : paintText + blank;
  };
  const head = shown.map(({ heading, width, isRight }) => padded(heading, width, isRight)).join('  ');
  const lines = items.map((item, row) => {
    const cells = shown.map(({ cells, width, isRight, ink }) => {
      const text = cells[row]!;
      const colour = ink?.(item);
      return padded(text, width, isRight, colour && text ? paint(colour, text) : text);
    });
    return `${cells.join('  ')}  ${bars?.lines[row] ?? ''}`.trimEnd();
  });
  return `${[heading(title, items), '', paint('faint', `${head}  ${bars?.scale ?? ''}`.trimEnd()), ...lines].join('\n')}\n`;
}

/** `Night Train: 97 items, Mon 2026-01-05 to Tue 2026-09-15` */
function heading(title: string | undefined, items: readonly ScheduleListItem[]): string {
  const days = items.flatMap((item) => item.days ?? []);
  const first = days.reduce((least, each) => Math.min(least, each.first), Number.POSITIVE_INFINITY);
  const last = days.reduce((most, each) => Math.max(most, each.last), Number.NEGATIVE_INFINITY);
  const when = days.length > 0 ? `, ${dayText(first)} to ${dayText(last)}` : '';
  return `${title ? `${fitted(title, 60)}: ` : ''}${count(items.length, 'item')}${when}`;
}

export function dayText(day: number): string {
  return `${weekdayName(weekdayOf(day))} ${formatDate(day)}`;
}

function slackText({ slack, isDone }: ScheduleListItem): string {
  return isDone ? 'done' : slack ? dayCount(slack) : '';
}

/** `+3`, `-1`, `0`; nothing where nobody approved a date. */
function slipText({ slip }: ScheduleListItem): string {
  return slip === undefined ? '' : slip > 0 ? `+${slip}` : String(slip);
}

function inkOf({ slack, isCritical }: ScheduleListItem): Ink | undefined {
  return slack && slack.sign < 0 ? 'error' : isCritical ? 'strong' : undefined;
}

/** Text with nothing that a terminal would obey, cut to a width. */
export function fitted(text: string, most: number): string {
  const cells = cellsOf(text.replaceAll('\t', ' '));
  let width = 0;
  let shown = '';
  for (const cell of cells) {
    width += cell.width;
    if (width > most) return `${cut(shown, most - 1)}…`;
    shown += cell.shown;
  }
  return shown;
}

function cut(text: string, most: number): string {
  let width = 0;
  let shown = '';
  for (const cell of cellsOf(text)) {
    width += cell.width;
    if (width > most) break;
    shown += cell.shown;
  }
  return shown;
}

export function widthOf(text: string): number {
  return cellsOf(text).reduce((sum, { width }) => sum + width, 0);
}
