/**
 * What it costs, in one table: each figure beside the thing it is held against, measured in the same run, because on a
 * shared machine only ratios travel. `npm run bench` starts this with what it prepared; every group runs in a process of
 * its own, so that no group meets what another one left in the heap or made the engine believe.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Group, Prepared } from './group.ts';
import { bundles } from './groups/bundles.ts';
import { keystroke } from './groups/keystroke.ts';
import { parsing } from './groups/parsing.ts';
import { requests } from './groups/requests.ts';
import { schedule } from './groups/schedule.ts';
import { size } from './groups/size.ts';
import { start } from './groups/start.ts';
import { timecode } from './groups/timecode.ts';
import { timeline } from './groups/timeline.ts';
import { workspace } from './groups/workspace.ts';
import { leftOut, type Row } from './row.ts';
import { drawTable } from './table.ts';

const GROUPS: readonly Group[] = [
  keystroke,
  size,
  parsing,
  requests,
  start,
  schedule,
  timecode,
  timeline,
  workspace,
  bundles,
];

/** Gigabytes for a group: a show of a million lines is a part of one. */
const HEAP = 12;

interface Order {
  readonly prepared: Prepared;
  readonly asked: readonly string[];
}

if (process.send) process.once('message', measureHere);
else await measureAll(JSON.parse(process.argv[2]!));

async function measureAll({ prepared, asked }: Order): Promise<void> {
  const unknown = asked.filter((name) => !GROUPS.some((group) => group.name === name));
  if (unknown.length > 0) {
    console.log(`No group is called ${unknown.join(', ')}; there are ${GROUPS.map(({ name }) => name).join(', ')}.`);
    return;
  }
  const done: { title: string; rows: Row[] }[] = [];
  for (const group of GROUPS) {
    if (asked.length > 0 && !asked.includes(group.name)) continue;
    const started = performance.now();
    console.log(`\n${group.title} …`);
    const rows = await measureApart(group, prepared);
    done.push({ title: group.title, rows });
    console.log(`${drawTable([{ title: `${Math.round((performance.now() - started) / 1000)} s`, rows }])}`);
  }
  console.log(`\n${drawTable(done)}`);
  const bars = done.flatMap(({ rows }) => rows).filter(({ met }) => met !== undefined);
  console.log(`\n${bars.filter(({ met }) => met).length} of ${bars.length} bars are met.`);
}

/** Runs a group in a process of its own. What breaks there is a row that says so. */
function measureApart(group: Group, prepared: Prepared): Promise<Row[]> {
  const rows: Row[] = [];
  const child: ChildProcess = fork(process.argv[1]!, [group.name], {
    execArgv: [`--max-old-space-size=${HEAP * 1024}`],
  });
  child.send(prepared);
  child.on('message', (row) => void rows.push(row as Row));
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      if (code !== 0) rows.push(leftOut(`broke off: its process ended with ${code}`, ''));
      resolve(rows);
    });
  });
}

async function measureHere(prepared: Prepared): Promise<void> {
  // Whoever started this is gone, or it is done.
  process.once('disconnect', () => process.exit());
  const group = GROUPS.find(({ name }) => name === process.argv[2])!;
  const scratch = join(prepared.scratch, group.name);
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const report = (row: Row) => void process.send!(row);
  try {
    await group.measure({ ...prepared, scratch, report });
  } catch (error) {
    const [line] = (error as Error).message.split('\n');
    report(leftOut(`broke off: ${line!.slice(0, 200)}`, ''));
  }
  process.disconnect();
}
