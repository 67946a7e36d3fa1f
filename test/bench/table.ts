/** The table, for a terminal and for a page. */
import type { Row } from './row.ts';

const HEAD = ['figure', 'ours', 'beside', 'ratio', 'target', 'met'];

/** Rows of several groups as one Markdown table, aligned so that it reads in a terminal as well. */
export function drawTable(groups: readonly { readonly title: string; readonly rows: readonly Row[] }[]): string {
  const lines = [HEAD, HEAD.map(() => '---')];
  for (const { title, rows } of groups) {
    lines.push([`**${title}**`, '', '', '', '', '']);
    for (const row of rows) lines.push(cells(row));
  }
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) => `| ${line.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`).join('\n');
}

function cells({ figure, ours, peer, ratio, target, met }: Row): string[] {
  return [figure, ours, peer, ratio, target, met === undefined ? '' : met ? 'yes' : 'no'];
}
