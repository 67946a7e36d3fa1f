/** `cuelock schedule` asked more: what if, what makes way, what is approved; printed, as JSON, and written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCommandLine, folderOf } from './bundle.ts';

const { run } = await buildCommandLine();

const SHOW = `show "Lantern Street" { rate 24 }
crew  { lou "Lou Brandt" re-recording-mixer }
rooms { stage-5 "Dub Stage 5" }
`;
const PLAN = `schedule {
  start Mon 2026-05-04
  task premix 5d in stage-5 with lou // the long one
  task dub    2d in stage-5
  lock mix-lock after premix
  review playback 1d after mix-lock
  delivery dcp after playback by Wed 2026-05-13
  delivery foreign after dub by Fri 2026-05-08
}
`;
const show = (plan = PLAN) => folderOf({ 'show.cuelock': SHOW, 'plan.cuelock': plan });
const textIn = (cwd: string) => readFileSync(join(cwd, 'plan.cuelock'), 'utf8');
const ask = (cwd: string, ...args: string[]) => run(['schedule', '--today', '2026-05-01', ...args], { cwd });

describe('what if', () => {
  test('names what moves and what breaks, and changes nothing', () => {
    const cwd = show();
    expect(ask(cwd, '--what-if', 'mix-lock + 3d')).toEqual({
      code: 1,
      err: '',
      out: `Lantern Street. If mix-lock + 3d: 3 items would move

id        what      from            to              by
mix-lock  lock      Fri 2026-05-08  Wed 2026-05-13  +3d
playback  review    Mon 2026-05-11  Thu 2026-05-14  +3d
dcp       delivery  Mon 2026-05-11  Thu 2026-05-14  +3d

This breaks
  \`dcp\` is finished on Thu 2026-05-14, 1 working day after the promised Wed 2026-05-13.
`,
    });
    expect(textIn(cwd)).toBe(PLAN);
  });

  test('asked of several at once, with tasks counted', () => {
    const { code, out } = ask(show(), '--what-if', 'premix + 1d', '--what-if', 'dub + 1d');
    expect(out).toMatch(/^Lantern Street\. If premix \+ 1d and dub \+ 1d: 6 items would move\n/);
    expect(out).toContain('and 2 tasks, which `--format json` lists\n');
    expect(code).toBe(0);
  });

  test('as JSON', () => {
    const { code, out } = ask(show(), '--what-if', 'playback + 3d', '--format', 'json');
    const { moves, broken, ...more } = JSON.parse(out);
    expect(moves[0]).toEqual({
      id: 'playback',
      kind: 'review',
      before: { start: '2026-05-11', end: '2026-05-11' },
      after: { start: '2026-05-14', end: '2026-05-14' },
      days: 3,
    });
    expect(broken).toEqual([{ kind: 'promise', id: 'dcp', message: expect.stringContaining('the promised') }]);
    expect({ code, more }).toEqual({ code: 1, more: {} });
  });

  test('of what nobody knows says what was meant', () => {
    const { code, out, err } = ask(show(), '--what-if', 'mixlock + 3d');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('cuelock schedule: There is no `mixlock` in the schedule. Did you mean `mix-lock`?\n');
    expect(ask(show(), '--what-if', 'mix-lock').err).toContain('`mix-lock` cannot be read. Say what slips');
  });
});

describe('levelling', () => {
  test('prints every move and its cause, and what it breaks', () => {
    const cwd = show();
    const { code, out } = ask(cwd, '--level');
    expect(out).toBe(
      `Lantern Street. Levelled: 5 items would move

id        what      from            to              by   why
premix    task      Mon 2026-05-04  Wed 2026-05-06  +2d  Dub Stage 5 is needed for \`dub\`
mix-lock  lock      Fri 2026-05-08  Tue 2026-05-12  +2d  follows \`premix\`
playback  review    Mon 2026-05-11  Wed 2026-05-13  +2d  follows \`mix-lock\`
dcp       delivery  Mon 2026-05-11  Wed 2026-05-13  +2d  follows \`playback\`
`.replace('5 items', '4 items'),
    );
    expect(code).toBe(0);
    expect(textIn(cwd)).toBe(PLAN);
  });

  test('is written as `from`, once', () => {
    const cwd = show();
    const { code, err } = ask(cwd, '--level', '--write');
    expect({ code, err }).toEqual({ code: 0, err: '1 item moved in plan.cuelock.\n' });
    const written = PLAN.replace('premix 5d in', 'premix 5d from Wed 2026-05-06 in');
    expect(textIn(cwd)).toBe(written);
    expect(ask(cwd, '--level', '--write')).toMatchObject({
      code: 0,
      err: '',
      out: 'Lantern Street. Levelled: nothing would move\n',
    });
    expect(textIn(cwd)).toBe(written);
  });

  test('leaves what cannot make way, and says so', () => {
    const plan = 'schedule { task a 2d on Mon 2026-05-04 in stage-5; task b 2d on Tue 2026-05-05 in stage-5 }\n';
    const { code, out } = ask(show(plan), '--level');
    expect(out).toContain('This cannot make way\n  Dub Stage 5 is needed twice on Tue 2026-05-05');
    expect(code).toBe(1);
    expect(JSON.parse(ask(show(plan), '--level', '--format', 'json').out)).toMatchObject({
      moves: [],
      broken: [],
      left: [{ kind: 'clash' }],
    });
  });
});

describe('a baseline', () => {
  const BLOCK = `baseline approved 2026-05-01 {
  mix-lock 2026-05-08
  dcp      2026-05-11
  foreign  2026-05-05
}
`;

  test('is printed', () => {
    const cwd = show();
    expect(ask(cwd, '--baseline', 'approved')).toEqual({ code: 0, err: '', out: BLOCK });
    expect(textIn(cwd)).toBe(PLAN);
  });

  test('is written behind the schedule, never over another, and slip is counted from it', () => {
    const cwd = show();
    expect(ask(cwd, '--baseline', 'approved', '--write').err).toBe('Written into plan.cuelock.\n');
    expect(textIn(cwd)).toBe(`${PLAN}\n${BLOCK}`);
    const again = ask(cwd, '--baseline', 'approved', '--write');
    expect({ code: again.code, out: again.out }).toEqual({ code: 2, out: '' });
    expect(textIn(cwd)).toBe(`${PLAN}\n${BLOCK}`);
    ask(cwd, '--level', '--write');
    const items = JSON.parse(ask(cwd, '--format', 'json').out).items as { id: string; slip_days?: number }[];
    expect(items.map(({ id, slip_days }) => [id, slip_days])).toEqual([
      ['premix', undefined],
      ['dub', undefined],
      ['mix-lock', 2],
      ['playback', undefined],
      ['dcp', 2],
      ['foreign', 0],
    ]);
    expect(ask(cwd).out).toMatch(/^id .* slip /m);
  });
});

test('one question at a time, and nothing is written that nobody asked for', () => {
  const cwd = show();
  const refused = (...args: string[]) => {
    const { code, out, err } = ask(cwd, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    return err.split('\n')[0];
  };
  expect(refused('--level', '--baseline', 'a')).toContain('Ask one thing at a time');
  expect(refused('--level', '--format', 'csv')).toContain('prints a table or JSON');
  expect(refused('--write')).toContain('goes with');
  expect(refused('--what-if', 'dub + 1d', '--write')).toContain('goes with');
  expect(textIn(cwd)).toBe(PLAN);
  expect(ask(folderOf({ 'show.cuelock': SHOW }), '--level').err).toContain('There is no schedule here.');
});
