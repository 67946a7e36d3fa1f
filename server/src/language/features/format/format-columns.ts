/** Columns: the cells of neighbouring lines under each other, by the width they take on the screen. */
import { displayWidth } from './display-width.ts';
import type { Cell } from './format-cells.ts';
import type { RowLayout } from './format-row.ts';

/** A cell wider than this pushes nobody else's column out. */
const WIDEST = 56;
/** Empty columns wider than this together are not kept before a line's clauses. */
const DEEPEST_HOLE = 12;
/** Comments at the ends of lines longer than this stand where they fall. */
const LONGEST = 100;

/** Widens the gaps of a run of lines so that their columns stand under each other. */
export function alignRun(run: readonly RowLayout[]): void {
  if (run.length < 2) return;
  alignTable(run.filter(({ isTable }) => isTable));
  alignPaths(
    run.filter(({ isTable }) => !isTable),
    0,
  );
  alignComments(run);
}

/** Lines of a table: every slot has its column, whether a line fills it or not. */
function alignTable(run: readonly RowLayout[]): void {
  const keys = columnsOf(run);
  const widths = keys.map((key) => widest(run.map((layout) => cellOf(layout, key))));
  const hole = keys
    .slice(1, -1)
    .reduce((sum, _, column) => sum + (widths[column + 1]! > 0 ? widths[column + 1]! + 1 : 0), 0);
  for (const layout of run) {
    // A line that says only its name and clauses, such as `1m7 omit`, is not torn apart by what others have between.
    const isBare = slotCells(layout).length === 2 && cellOf(layout, 'clauses') && hole > DEEPEST_HOLE;
    let missing = 0;
    keys.forEach((key, column) => {
      const found = cellOf(layout, key);
      if (found && column > 0) layout.gaps[found.cell.first] = ' '.repeat(missing + 1);
      const width = widths[column]!;
      if (found) missing = Math.max(0, width - widthOf(layout, found.cell));
      else if (width > 0 && !isBare) missing += width + 1;
    });
  }
}

/** Slots in the order of the longest line, clauses last. */
function columnsOf(run: readonly RowLayout[]): string[] {
  const specs = [...new Set(run.flatMap(({ spec }) => (spec ? [spec] : [])))];
  const names = specs.map(({ slots }) => slots.map((slot) => slot.name)).sort((a, b) => b.length - a.length);
  return [...new Set(['id', ...names.flat(), 'clauses'])];
}

function cellOf(layout: RowLayout, key: string): { layout: RowLayout; cell: Cell } | undefined {
  const cell = layout.cells!.find((each) => each.key === key);
  return cell && { layout, cell };
}

/** Other lines: the words they begin with are a column; what follows is one as long as the kind of value is the same. */
function alignPaths(run: readonly RowLayout[], level: number): void {
  for (let start = 0; start < run.length; ) {
    const key = slotCells(run[start]!)[level]?.key;
    let end = start + 1;
    while (end < run.length && slotCells(run[end]!)[level]?.key === key) end++;
    const group = run.slice(start, end);
    start = end;
    if (key === undefined || group.length < 2) continue;
    const followed = group.filter((layout) => slotCells(layout).length > level + 1);
    const width = widest(followed.map((layout) => ({ layout, cell: slotCells(layout)[level]! })));
    for (const layout of followed) {
      const [cell, next] = slotCells(layout).slice(level, level + 2);
      layout.gaps[next!.first] = ' '.repeat(Math.max(0, width - widthOf(layout, cell!)) + 1);
    }
    alignPaths(group, level + 1);
  }
}

function slotCells({ cells }: RowLayout): readonly Cell[] {
  return cells!.filter(({ key }) => key !== 'comment');
}

/** Comments at the ends of neighbouring lines. */
function alignComments(run: readonly RowLayout[]): void {
  for (let start = 0; start < run.length; ) {
    if (!cellOf(run[start]!, 'comment')) {
      start++;
      continue;
    }
    let end = start;
    while (end < run.length && cellOf(run[end]!, 'comment')) end++;
    const group = run.slice(start, end);
    start = end;
    const widths = group.map((layout) => lineWidth(layout));
    const column = Math.max(0, ...widths.filter((width) => width <= LONGEST));
    group.forEach((layout, at) => {
      layout.gaps[layout.tokens.length - 1] = ' '.repeat(Math.max(0, column - widths[at]!) + 1);
    });
  }
}

function lineWidth({ tokens, texts, gaps }: RowLayout): number {
  let width = 0;
  for (let at = 0; at < tokens.length - 1; at++) width += displayWidth(gaps[at]!) + displayWidth(texts[at]!);
  return width;
}

function widest(cells: readonly ({ layout: RowLayout; cell: Cell } | undefined)[]): number {
  const widths = cells.flatMap((found) => (found ? [widthOf(found.layout, found.cell)] : []));
  return Math.max(0, ...widths.filter((width) => width <= WIDEST));
}

function widthOf({ texts, gaps }: RowLayout, { first, last }: Cell): number {
  let width = displayWidth(texts[first]!);
  for (let at = first + 1; at <= last; at++) width += gaps[at]!.length + displayWidth(texts[at]!);
  return width;
}
