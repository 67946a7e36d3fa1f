/**
 * What it costs, in one table: each figure beside the thing it is compared with, measured in the same run, because on a
 * shared machine only ratios travel. Run with `npm run bench`.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace } from '../../server/src/language/index.ts';
import { formatTimecode, parseTimecode, rateByToken } from '../../server/src/language/time/index.ts';
import { generateCues, generateMistakes, generateSchedule } from './generate-show.ts';
import { measure } from './measure.ts';

const [root = '.', peerModule] = process.argv.slice(2);
const rows: string[][] = [['figure', 'ours', 'beside', 'ratio']];
const ms = (value: number) => (value < 0.1 ? `${(value * 1000).toFixed(1)} µs` : `${value.toFixed(2)} ms`);

function opened(text: string): Workspace {
  const workspace = new Workspace();
  workspace.open('file:///bench/show.cuelock', text);
  workspace.findings('file:///bench/show.cuelock');
  return workspace;
}

/** Types a character into the middle of the file and takes it out again, asking for all findings each time. */
function keystrokes(text: string, runs: number) {
  const uri = 'file:///bench/show.cuelock';
  const workspace = opened(text);
  const at = text.indexOf('Cue ', text.length >> 1);
  return measure(runs, (run) => {
    const isTyping = run % 2 === 0;
    workspace.edit(uri, [{ span: { start: at, end: at + (isTyping ? 0 : 1) }, text: isTyping ? 'x' : '' }]);
    workspace.findings(uri);
  });
}

const small = generateCues(1_000);
const large = generateCues(100_000);
opened(small);
keystrokes(small, 200);
const read = measure(3, () => opened(large));
const inSmall = keystrokes(small, 400);
const inLarge = keystrokes(large, 200);
const lines = large.split('\n').length;
rows.push([`read and check ${lines} lines`, ms(read.median), '', '']);
rows.push(['keystroke to findings, 1,000 lines, median', ms(inSmall.median), '', '']);
rows.push([
  `the same in ${lines} lines`,
  ms(inLarge.median),
  `${ms(inSmall.median)} in 1,000 lines`,
  `${(inLarge.median / inSmall.median).toFixed(1)} ×`,
]);
rows.push([
  '',
  ms(inLarge.median),
  `${ms(read.median)} to read it all again`,
  `1 / ${Math.round(read.median / inLarge.median)}`,
]);
rows.push(['the same, slowest of a hundred', ms(inLarge.p99), '', '']);

const clean = generateCues(14_000);
const mistaken = generateMistakes(14_000);
const mistakes = opened(mistaken).findings('file:///bench/show.cuelock').length;
keystrokes(mistaken, 20);
const inClean = keystrokes(clean, 200);
const inMistaken = keystrokes(mistaken, 200);
rows.push([
  `keystroke to ${mistakes} findings in ${mistaken.split('\n').length} lines`,
  ms(inMistaken.median),
  `${ms(inClean.median)} without any`,
  `${(inMistaken.median / inClean.median).toFixed(1)} ×`,
]);

const schedule = generateSchedule(5_000);
opened(generateSchedule(500));
rows.push(['schedule of 5,000 tasks: read, dates, rules', ms(measure(5, () => opened(schedule)).median), '', '']);

for (const token of ['23.976', '29.97df']) {
  const rate = rateByToken(token)!;
  const labels = Array.from({ length: 10_000 }, (_, index) => formatTimecode((index * 2_589) % 2_000_000, rate));
  const ours = () => {
    for (const label of labels) formatTimecode(parseTimecode(label, rate).frame!, rate);
  };
  measure(20, ours);
  const mine = measure(40, ours).median;
  if (!peerModule) continue;
  const { default: Timecode } = (await import(peerModule)) as {
    default: (label: string, rate: number, drop: boolean) => { toString(): string };
  };
  const theirs = () => {
    for (const label of labels) Timecode(label, token === '29.97df' ? 29.97 : 23.976, token.endsWith('df')).toString();
  };
  measure(3, theirs);
  const peer = measure(8, theirs).median;
  rows.push([
    `10,000 labels read and written at ${token}`,
    ms(mine),
    `${ms(peer)} smpte-timecode`,
    `1 / ${(peer / mine).toFixed(1)}`,
  ]);
}

for (const bundle of ['extension.js', 'server.js', 'cuelock.js', 'webview/timeline.js']) {
  rows.push([`dist/${bundle}`, `${Math.round(statSync(join(root, 'dist', bundle)).size / 1024)} kB`, '', '']);
}

const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
