/** The schedule: read, dated and checked, and again after an edit. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rename, type Workspace } from '../../../server/src/language/index.ts';
import { buildNetwork } from '../../../server/src/language/schedule/network.ts';
import { Schedule, scheduleOf } from '../../../server/src/language/schedule/schedule.ts';
import { inBrowser } from '../browser.ts';
import { generateSchedule } from '../generate-schedule.ts';
import type { Bench, Group } from '../group.ts';
import { measure, measureByTurns, timed } from '../measure.ts';
import { opened, SHOW } from '../opened.ts';
import { toMermaid, toTaskJuggler } from '../peers/same-network.ts';
import { atMostTimes, leftOut, shown, within } from '../row.ts';

const TASKS = 5_000;

export const schedule: Group = {
  name: 'schedule',
  title: `A schedule of ${TASKS.toLocaleString('en')} tasks`,
  async measure(bench) {
    const { report } = bench;
    const text = generateSchedule(TASKS);
    const whole = measure(7, () => opened(text), 3).least;
    const workspace = opened(text);
    const show = workspace.showOf(SHOW)!;
    const computed = scheduleOf(show);
    const links = computed.items.reduce((sum, item) => sum + item.links.length, 0);
    const of = `${computed.items.length.toLocaleString('en')} items, ${links.toLocaleString('en')} links`;
    report(within(`read, dates and all rules: ${of}`, whole, 100));
    const dates = measure(15, () => new Schedule(buildNetwork(show))).least;
    report(within('the network alone: links and dates', dates, 25));
    const late = measure(15, () => {
      const fresh = new Schedule(buildNetwork(show));
      return fresh.lateOf(fresh.items[0]!);
    }).least;
    report(shown('with late dates and slack', late));
    const edits = editTask(workspace, text);
    report(within('a task becomes a day longer, to all findings, p50', edits.median, 10));
    report(shown('the same, p99', edits.p99));
    const [added, removed] = await addTask(workspace, text);
    report(within('a task is added, to all findings, p50', added.median, 10));
    report(within('a task is removed, to all findings, p50', removed.median, 10));
    report(within('a task is renamed, to all findings, p50', renameTask(workspace, text).median, 10));
    const [ten, hundred] = [10_000, 100_000].map((tasks) => {
      const larger = generateSchedule(tasks);
      return measure(tasks > 10 * TASKS ? 1 : 5, () => opened(larger), 0).least / tasks;
    });
    report(atMostTimes('per task of 100,000', hundred!, { name: 'of 10,000', value: ten! }, 2));
    besideTaskJuggler(bench, whole, computed);
    await besideMermaid(bench, whole, computed);
  },
};

/** The length of a task in the middle, back and forth. */
function editTask(workspace: Workspace, text: string) {
  const length = / ([1-9])d after /g;
  length.lastIndex = text.length >> 1;
  const at = length.exec(text)!.index + 1;
  const days = Number(text[at]);
  return measure(100, (run) => {
    workspace.edit(SHOW, [{ span: { start: at, end: at + 1 }, text: String(run % 2 === 0 ? (days % 9) + 1 : days) }]);
    return workspace.findings(SHOW);
  });
}

/** A task in the middle, and its removal, by turns: each how long it took. */
function addTask(workspace: Workspace, text: string) {
  const at = text.indexOf('\n', text.length >> 1) + 1;
  const task = '  task one-more "One more" 2d after t2000 with p3\n';
  const replaced = (length: number, by: string) => async () => {
    workspace.edit(SHOW, [{ span: { start: at, end: at + length }, text: by }]);
    return workspace.findings(SHOW);
  };
  return measureByTurns(
    100,
    () => timed(replaced(0, task)),
    () => timed(replaced(task.length, '')),
    25,
  );
}

/** A task in the middle that others wait for, with its name wherever it stands, to a new name and back. */
function renameTask(workspace: Workspace, text: string) {
  const task = /\btask (t\d+) /g;
  task.lastIndex = text.length >> 1;
  const found = task.exec(text)!;
  const names = [found[1]!, 'another-name'];
  return measure(100, (run) => {
    const renamed = rename(workspace, SHOW, found.index + 'task '.length, names[(run + 1) % 2]!);
    if (!('edits' in renamed)) throw new Error(renamed.refusal);
    workspace.edit(SHOW, renamed.edits.get(SHOW)!);
    return workspace.findings(SHOW);
  });
}

function besideTaskJuggler({ tj3, scratch, report }: Bench, ours: number, computed: Schedule): void {
  const figure = 'beside TaskJuggler: tasks, lengths and links only';
  if (!tj3) {
    report(leftOut(figure, 'tj3 is not installed'));
    return;
  }
  const file = join(scratch, 'bench.tjp');
  writeFileSync(file, toTaskJuggler(computed));
  const started = performance.now();
  execFileSync(tj3, ['--silent', '--no-color', file], { cwd: scratch, stdio: ['ignore', 'ignore', 'pipe'] });
  report(shown(figure, ours, { name: 'tj3', value: performance.now() - started }));
}

async function besideMermaid({ peers, chromium, report }: Bench, ours: number, computed: Schedule): Promise<void> {
  const figure = 'beside a Mermaid gantt: tasks, lengths and links only';
  if (!peers.mermaid) return report(leftOut(figure, 'Mermaid could not be installed'));
  if (!chromium) return report(leftOut(figure, 'there is no Chromium'));
  const script = join(peers.mermaid, 'mermaid', 'dist', 'mermaid.min.js');
  const text = toMermaid(computed);
  const [time, tasks] = await inBrowser(chromium, { html: '<body></body>', scripts: [script] }, (page) =>
    page.evaluate(async (source) => {
      const { mermaid } = window as unknown as {
        mermaid: {
          initialize(options: object): void;
          mermaidAPI: { getDiagramFromText(text: string): Promise<{ db: { getTasks(): unknown[] } }> };
        };
      };
      mermaid.initialize({ startOnLoad: false, maxTextSize: 1e8 });
      let best = Number.POSITIVE_INFINITY;
      let count = 0;
      for (let run = 0; run < 3; run++) {
        const started = performance.now();
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(source);
        count = db.getTasks().length;
        best = Math.min(best, performance.now() - started);
      }
      return [best, count] as const;
    }, text),
  );
  if (tasks !== computed.items.length) throw new Error(`Mermaid read ${tasks} of ${computed.items.length} tasks`);
  report(shown(figure, ours, { name: 'Mermaid', value: time }));
}
