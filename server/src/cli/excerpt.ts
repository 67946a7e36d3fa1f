/** Lines of a file with a place in them underlined, as compilers print them. */
import type { Ink, Paint } from './paint.ts';
import { type Cell, cellsOf } from './plain-text.ts';
import type { Point } from './report.ts';

/** Columns of source that are shown; of a longer line, the part around the place. */
const MOST_COLUMNS = 140;
/** A place of more lines than this is shown by its first and last. */
const MOST_LINES = 6;

/**
 * Draws the lines of a place, each behind its number.
 *
 * @param lines the file
 * @param gutter columns that line numbers take
 */
export function drawExcerpt(
  lines: readonly string[],
  start: Point,
  end: Point,
  gutter: number,
  ink: Ink,
  paint: Paint,
): string[] {
  const bar = paint('frame', `${' '.repeat(gutter)} |`);
  const numbered = (line: number) => paint('frame', `${String(line).padStart(gutter)} |`);
  const textOf = (line: number) => lines[line - 1] ?? '';
  // A place that ends before the first character of a line ends in the line before.
  const last =
    end.line > start.line && end.column === 1 ? { line: end.line - 1, column: textOf(end.line - 1).length + 1 } : end;
  if (last.line === start.line) {
    const drawn = drawUnderline(textOf(start.line), start.column - 1, last.column - 1, ink, paint);
    return [bar, `${numbered(start.line)} ${drawn[0]}`.trimEnd(), `${bar} ${drawn[1]}`];
  }
  const body: string[] = [];
  const side = paint(ink, '|');
  for (let line = start.line; line <= last.line; line++) {
    if (last.line - start.line >= MOST_LINES && line === start.line + 2) {
      body.push(`${paint('frame', '...')}${' '.repeat(Math.max(0, gutter - 1))} ${side}`);
      line = last.line - 2;
      continue;
    }
    const { shown, cells } = firstColumns(textOf(line));
    if (line > start.line) body.push(`${numbered(line)} ${side} ${shown}`.trimEnd());
    else if (
      textOf(line)
        .slice(0, start.column - 1)
        .trim() === ''
    ) {
      body.push(`${numbered(line)} ${paint(ink, '/')} ${shown}`);
    } else {
      body.push(`${numbered(line)}   ${shown}`);
      body.push(`${bar}  ${paint(ink, `${'_'.repeat(columnOf(cells, start.column - 1) + 1)}^`)}`);
    }
  }
  const width = columnOf(firstColumns(textOf(last.line)).cells, last.column - 1);
  body.push(`${bar} ${paint(ink, `|${'_'.repeat(Math.max(1, width))}^`)}`);
  return [bar, ...body];
}

/** A line, and marks below its offsets `start` to `end`; at least one mark. */
export function drawUnderline(line: string, start: number, end: number, ink: Ink, paint: Paint): [string, string] {
  // Far more units than columns: graphemes of many units, and none of a huge line worked out in vain.
  const from = Math.max(0, start - MOST_COLUMNS * 4);
  const cells = cellsOf(line.slice(from, Math.max(end, start) + MOST_COLUMNS * 4));
  const before = columnOf(cells, start - from);
  const width = Math.max(1, columnOf(cells, end - from) - before);
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= MOST_COLUMNS && from === 0) {
    return [cells.map((cell) => cell.shown).join(''), ' '.repeat(before) + paint(ink, '^'.repeat(width))];
  }
  const room = MOST_COLUMNS - Math.min(width, MOST_COLUMNS);
  const skip = from === 0 && before + width <= MOST_COLUMNS ? 0 : Math.max(0, before - Math.ceil(room / 2));
  const { shown, skipped } = windowOf(cells, skip);
  const lead = skip > 0 || from > 0 ? '…' : '';
  const tail = skip + MOST_COLUMNS < total ? '…' : '';
  const marks = '^'.repeat(Math.min(width, MOST_COLUMNS));
  return [lead + shown + tail, ' '.repeat(lead.length + before - skipped) + paint(ink, marks)];
}

/** The cells that fill the columns from `skip` on, and the columns that really were left out. */
function windowOf(cells: readonly Cell[], skip: number): { shown: string; skipped: number } {
  let column = 0;
  let skipped = 0;
  let shown = '';
  for (const cell of cells) {
    if (column < skip) skipped = column + cell.width;
    else if (column + cell.width <= skip + MOST_COLUMNS) shown += cell.shown;
    column += cell.width;
  }
  return { shown, skipped };
}

/** As much of a line as is shown. */
function firstColumns(line: string): { shown: string; cells: readonly Cell[] } {
  const all = cellsOf(line.slice(0, MOST_COLUMNS * 4));
  let column = 0;
  const end = all.findIndex((cell) => (column += cell.width) > MOST_COLUMNS);
  const cells = end < 0 ? all : all.slice(0, end);
  return { shown: cells.map((cell) => cell.shown).join('') + (end < 0 ? '' : '…'), cells };
}

/** Columns before an offset. */
function columnOf(cells: readonly Cell[], offset: number): number {
  let column = 0;
  let at = 0;
  for (const cell of cells) {
    if (at + cell.length > offset) break;
    at += cell.length;
    column += cell.width;
  }
  return column;
}
