/** `cuelock schedule`: the table, JSON and CSV of what a show plans, and how it ends. */
import { describe, expect, test } from 'vitest';
import { buildCommandLine, folderOf } from './bundle.ts';

const { run } = await buildCommandLine();

const SHOW = `show "Lantern Street" {
  rate 24
}

crew {
  ana "Ana Ruiz" director
  lou "Lou Brandt" re-recording-mixer
}

rooms {
  stage-5 "Dub Stage 5"
}

picture v1 on 2026-02-01 {
  reel 1 01:00:00:00 lfoa 01:19:59:23
  reel 2 02:00:00:00 lfoa 02:19:59:23
}

`;
const PLAN = `schedule {
  start Mon 2026-03-02
  phase editorial with ana {
    task cut "=SUM(1; 2)" 2w
    per reel { lock picture-lock after cut signoff ana }
  }
  task score "夜の電車 \\"B\\"" 1w
  task premix 12h after picture-lock of reel 2 in stage-5 with lou
  delivery dcp after premix, score by Tue 2026-03-17
  task lost 1d after found
  task found 1d after lost
  milestone premiere on Sat 2026-05-16
}

status Wed 2026-03-04 {
  score done 2026-03-04
}
`;

const planned = folderOf({ 'show.cuelock': SHOW, 'plan.cuelock': PLAN });
const tidy = folderOf({
  'show.cuelock': SHOW,
  'plan.cuelock': 'schedule {\n  start Mon 2026-03-02\n  task cut 2w with ana\n}\n',
});

interface Printed {
  items: { id: string; slack_days: number | null }[];
  findings: { code: string }[];
}

function json(cwd: string, ...args: string[]): Printed {
  return JSON.parse(run(['schedule', '--format', 'json', ...args], { cwd }).out);
}

describe('schedule', () => {
  test('as a table, with what is wrong counted', async () => {
    const { code, out, err } = run(['schedule', '--today', '2026-03-04'], { cwd: planned });
    await expect(out).toMatchFileSnapshot('snapshots/schedule.txt');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const lengths = out.split('\n').map((line) => [...line].length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(140);
  });

  test('in colour says the same', async () => {
    const { out } = run(['schedule', '--today', '2026-03-04'], { cwd: planned, env: { FORCE_COLOR: '1' } });
    await expect(out.replaceAll('\u001B', '\\e')).toMatchFileSnapshot('snapshots/schedule-colour.txt');
    const plain = out.replaceAll(/\u001B\[[\d;]*m/g, '');
    expect(plain).toBe(run(['schedule', '--today', '2026-03-04'], { cwd: planned }).out);
  });

  test('as JSON: exactly the keys that are promised, findings as in a check', async () => {
    const { code, out } = run(['schedule', '--format', 'json', '--today', '2026-03-04'], { cwd: planned });
    const { items, findings, ...more } = JSON.parse(out);
    await expect(`${JSON.stringify(items, undefined, 2)}\n`).toMatchFileSnapshot('snapshots/schedule.json');
    expect(more).toEqual({});
    const checked = JSON.parse(run(['check', '--format', 'json', '--today', '2026-03-04'], { cwd: planned }).out);
    expect(findings).toEqual(checked.findings);
    expect(findings.map((finding: { code: string }) => finding.code)).toContain('schedule/cycle');
    expect(code).toBe(1);
  });

  test('as CSV: a byte order mark, everything quoted, no formula', async () => {
    const { code, out } = run(['schedule', '--format', 'csv'], { cwd: planned });
    await expect(out).toMatchFileSnapshot('snapshots/schedule.csv');
    expect(out.startsWith('\uFEFF"id",')).toBe(true);
    expect(
      out
        .split('\r\n')
        .slice(0, -1)
        .every((line) => /^\uFEFF?"([^"]|"")*"(,"([^"]|"")*")*$/.test(line)),
    ).toBe(true);
    expect(out).toContain('"\'=SUM(1; 2)"');
    expect(out).toContain('"夜の電車 ""B"""');
    expect(code).toBe(1);
  });

  test('ends well where nothing is wrong', () => {
    const { code, out, err } = run(['schedule', '--today', '2026-03-02'], { cwd: tidy });
    expect(out).toMatch(/^Lantern Street: 1 item, Mon 2026-03-02 to Fri 2026-03-13\n\nid .*\ncut .*\n$/);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('of one file is the schedule of its show, with the findings of that file alone', () => {
    expect(json(planned, 'show.cuelock').items.map(({ id }) => id)).toEqual(json(planned).items.map(({ id }) => id));
    expect(json(planned, 'show.cuelock').findings).toEqual([]);
  });

  test('of a show without one says so', () => {
    const cwd = folderOf({ 'show.cuelock': SHOW });
    expect(run(['schedule'], { cwd }).out).toContain('There is no schedule here.\n');
    expect(json(cwd).items).toEqual([]);
  });

  test('of nothing cannot be worked out', () => {
    const { code, out, err } = run(['schedule', 'nowhere'], { cwd: planned });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('nowhere cannot be read');
  });

  test('takes the day that is given, for a schedule that is counted back', () => {
    const cwd = folderOf({
      'show.cuelock': SHOW,
      'plan.cuelock': 'schedule {\n  finish Fri 2026-03-13 backward\n  task cut 2w with ana\n}\n',
    });
    const codes = (today: string) => json(cwd, '--today', today).findings.map(({ code }) => code);
    expect(codes('2026-03-02')).not.toContain('schedule/starts-before-today');
    expect(codes('2026-03-03')).toContain('schedule/starts-before-today');
  });
});

test('the output is the same in every zone, language and terminal', () => {
  const odd = {
    TZ: 'Asia/Kathmandu',
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'tr_TR.UTF-8',
    COLUMNS: '40',
    TERM: 'xterm-256color',
  };
  for (const format of ['table', 'json', 'csv']) {
    const args = ['schedule', '--format', format, '--today', '2026-03-04'];
    expect(run(args, { cwd: planned, env: odd })).toEqual(run(args, { cwd: planned, env: { TZ: 'UTC', LC_ALL: 'C' } }));
  }
});
