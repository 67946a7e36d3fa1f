/**
 * A day's edits in a process of their own: `node --expose-gc memory-worker.js <scenario> <edits> [leak]`. Prints how many
 * bytes are alive after a tenth of the edits and after all of them, as JSON; the texts are as long then as they were.
 */
import { inlayHints, timelineView, Workspace } from '../../server/src/language/index.ts';
import { Row } from '../../server/src/language/syntax/row.ts';
import { drawFindings } from '../support/draw-findings.ts';
import type { Files } from './session.ts';
import { FEATURE } from './shows/feature.ts';
import { SCHEDULE } from './shows/schedule.ts';

interface Scenario {
  readonly files: Files;
  /** The edits of one round, after which all is as it was. What is named and dated is new in each round. */
  round(workspace: Workspace, n: number): Iterable<void>;
}

const MUSIC = 'file:///feature/music.cuelock';
const PLAN = 'file:///s/show.cuelock';

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  /** A line is typed key by key, and taken away by backspace. */
  typing: {
    files: FEATURE,
    *round(workspace, n) {
      const start = workspace.document(MUSIC)!.text().indexOf('  1m2a');
      const line = `  1m${n} 01:03:${two(n % 60)}:${two(n % 24)} "Cue ${n}" uses w${n} { note p${n} "${n}" }\n`;
      for (let at = 0; at < line.length; at++) yield put(workspace, MUSIC, start + at, 0, line[at]!);
      for (let at = line.length; at > 0; at--) yield put(workspace, MUSIC, start + at - 1, 1, '');
    },
  },
  /** Lengths, names and days of lines change, and a status comes and goes. */
  schedule: {
    files: SCHEDULE,
    *round(workspace, n) {
      const find = (text: string) => workspace.document(PLAN)!.text().indexOf(text);
      const status = `status 2026-02-${two(1 + (n % 28))} { grade started 2026-01-${two(1 + (n % 28))} left ${n % 9}d }\n`;
      yield put(workspace, PLAN, find('task grade 3d') + 11, 1, `${4 + (n % 5)}`);
      yield put(workspace, PLAN, 0, 0, status);
      yield put(workspace, PLAN, find('task titles') + 5, 6, `t${n}`);
      yield put(workspace, PLAN, 0, status.length, '');
      yield put(workspace, PLAN, find(`task t${n} `) + 5, `t${n}`.length, 'titles');
      yield put(workspace, PLAN, find('task grade') + 11, 1, '3');
    },
  },
  /** Files come, with a show of their own now and then, and go; one is opened with another text. */
  files: {
    files: FEATURE,
    *round(workspace, n) {
      const uri = `file:///feature/${n % 3 === 0 ? `${n}/show` : n}.cuelock`;
      yield workspace.open(uri, `show "Show ${n}" { rate 25 }\ncrew { p${n} "Person ${n}" director }\n`);
      yield workspace.open(uri, `cues sfx { 01:00:${two(n % 60)}:00 "Door ${n}" }\ninclude "../people.cuelock"\n`);
      yield workspace.remove(uri);
    },
  },
};

function put(workspace: Workspace, uri: string, start: number, length: number, text: string): void {
  workspace.edit(uri, [{ span: { start, end: start + length }, text }]);
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

function look(workspace: Workspace): void {
  drawFindings(workspace);
  for (const uri of workspace.uris()) {
    inlayHints(workspace, uri, { start: 0, end: 1000 });
    timelineView(workspace, uri);
  }
}

/**
 * Bytes alive, when all that an editor asks for was asked for. How many of the rows read last happen to be at hand is no
 * growth: so many others are read that all of these are forgotten.
 */
function alive(workspace: Workspace): number {
  look(workspace);
  for (let index = 0; index < 2_000; index++) if (new Row('cut', 'other.cuelock').nodes.length !== 1) throw new Error();
  gc!();
  gc!();
  return process.memoryUsage().heapUsed;
}

function live(name: string, edits: number, leaks: boolean): { tenth: number; all: number } {
  const { files, round } = SCENARIOS[name]!;
  const workspace = new Workspace();
  for (const [uri, text] of Object.entries(files)) workspace.open(uri, text);
  const leaked: unknown[] = [];
  let made = 0;
  let tenth: number | undefined;
  for (let n = 1; made < edits; n++) {
    for (const _ of round(workspace, n)) {
      made++;
      if (made % 40 === 0) drawFindings(workspace);
      if (leaks) leaked.push({ made });
    }
    if (n % 100 === 0) look(workspace);
    if (made >= edits / 10) tenth ??= alive(workspace);
  }
  const all = alive(workspace);
  return { tenth: tenth!, all: leaked.length < 0 ? 0 : all };
}

const [name, edits, leak] = process.argv.slice(2);
console.log(JSON.stringify(live(name!, Number(edits), leak === 'leak')));
