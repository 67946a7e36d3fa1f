/** A schedule for spreadsheets: UTF-8 with a byte order mark, every cell quoted, nothing that could be a formula. */
import { formatDate, type ScheduleListItem } from '../language/index.ts';

const HEADINGS = [
  ...['id', 'kind', 'title', 'start', 'end', 'length'],
  ...['slack_days', 'slip_days', 'critical', 'driver', 'who', 'where'],
];

export function scheduleCsv(items: readonly ScheduleListItem[]): string {
  const rows = [HEADINGS.map(quoted), ...items.map(cellsOf)];
  return `\uFEFF${rows.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

function cellsOf(item: ScheduleListItem): string[] {
  const { id, kind, title, days, length, slack, slip, isCritical, driver, people, room } = item;
  return [
    ...[id, kind, title ?? '', days ? formatDate(days.first) : '', days ? formatDate(days.last) : '', length].map(text),
    // A number of our own is no formula, though it may begin with a minus.
    quoted(slack ? String(Number(slack.toFixed(4))) : ''),
    quoted(slip === undefined ? '' : String(slip)),
    ...[isCritical ? 'yes' : 'no', driver ?? '', people.join(', '), room ?? ''].map(text),
  ];
}

/** A cell of text; what a spreadsheet would work out is made text by an apostrophe. */
function text(cell: string): string {
  return quoted(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
