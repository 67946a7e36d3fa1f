/** Slip since dates were approved; and the baseline that approves the dates as they stand. */
import { describe, expect, test } from 'vitest';
import { dayOfCivil } from '../../server/src/language/calendar/index.ts';
import { baselineEdit, Workspace } from '../../server/src/language/index.ts';
import { nameOfInstance } from '../../server/src/language/schedule/instance-name.ts';
import { scheduleOf } from '../../server/src/language/schedule/schedule.ts';
import { slipOf } from '../../server/src/language/schedule/slip.ts';
import { showOf } from './show-of.ts';

/** Slip in working days by instance, of what anybody approved. */
function slips(plan: string, baselines: string): Record<string, number> {
  const show = showOf(`schedule { start 2026-05-04; ${plan} }\n${baselines}`);
  const found = scheduleOf(show).items.map((item) => [nameOfInstance(item), slipOf(show, item)?.workdays] as const);
  return Object.fromEntries(found.filter(([, days]) => days !== undefined)) as Record<string, number>;
}

describe('slip', () => {
  test('is counted in working days, to both sides', () => {
    const plan = 'task a 5d; lock b after a; lock c; lock d on 2026-05-11';
    // b is on Friday the 8th, c on Monday the 4th.
    const baseline = 'baseline first 2026-04-01 { b 2026-05-06; c 2026-05-04; d 2026-05-13; nothing 2026-05-01 }';
    expect(slips(plan, baseline)).toEqual({ b: 2, c: 0, d: -2 });
    expect(slips(plan, 'baseline first 2026-04-01 { d 2026-05-08 }')).toEqual({ d: 1 });
  });

  test('is held against the newest that names the item, and against what really happened', () => {
    const plan = 'lock a on 2026-05-06; lock b on 2026-05-06';
    const both = 'baseline one 2026-04-01 { a 2026-05-05; b 2026-05-05 }\nbaseline two 2026-04-02 { a 2026-05-04 }';
    expect(slips(plan, both)).toEqual({ a: 2, b: 1 });
    expect(slips(plan, `${both}\nstatus 2026-05-08 { a done 2026-05-08 }`)).toEqual({ a: 4, b: 1 });
    expect(slips(plan, 'baseline one { a 2026-05-05 }')).toEqual({});
  });

  test('is that of each instance', () => {
    const plan = 'per en, de { lock a }; lock a of de on 2026-05-08';
    expect(slips(plan, 'baseline one 2026-04-01 { a 2026-05-05 }')).toEqual({ 'a of en': -1, 'a of de': 3 });
    expect(slips(plan, 'baseline one 2026-04-01 { a of de 2026-05-05 }')).toEqual({ 'a of de': 3 });
  });
});

const URI = 'file:///a/show.cuelock';
const DAY = dayOfCivil(2026, 4, 1);

function approve(text: string, name = 'approved'): { block: string; text: string } | string {
  const workspace = new Workspace({ rules: [] });
  workspace.open(URI, text);
  const found = baselineEdit(workspace, workspace.showsIn(URI).at(-1)!, name, DAY);
  if ('refusal' in found) return found.refusal;
  const [{ span, text: instead }] = found.edits.get(URI) as [{ span: { start: number; end: number }; text: string }];
  return { block: found.text, text: text.slice(0, span.start) + instead + text.slice(span.end) };
}

const PLAN = `schedule {
  start 2026-05-04
  task cut 1w
  per en, de { lock sub after cut; task x 1d }
  lock sub of de on 2026-05-12
  per en, de { per a, b { delivery deep }; lock same }
  delivery deep of a on 2026-05-20
  milestone premiere on 2026-06-01
  lock lost after lost
} // the end
`;

describe('a baseline', () => {
  test('has all locks, deliveries and milestones, behind the schedule', () => {
    const found = approve(PLAN);
    expect(found).toEqual({
      block: `baseline approved 2026-04-01 {
  sub      of en      2026-05-08
  sub      of de      2026-05-12
  deep     of a of en 2026-05-20
  deep     of b of en 2026-05-04
  deep     of a of de 2026-05-20
  deep     of b of de 2026-05-04
  same     2026-05-04
  premiere 2026-06-01
}
`,
      text: expect.stringContaining('} // the end\n\nbaseline approved 2026-04-01 {\n'),
    });
  });

  test('that is written says that nothing has slipped, once', () => {
    const found = approve(PLAN) as { text: string };
    const show = showOf(found.text);
    const slipped = scheduleOf(show).items.flatMap((item) => slipOf(show, item)?.workdays ?? []);
    expect(slipped).toEqual(new Array(9).fill(0));
    expect(approve(found.text)).toMatch(/There is a baseline `approved` already/);
    expect(approve(found.text, 'again')).toMatchObject({ block: expect.stringMatching(/^baseline again /) });
  });

  test('stands where the file ends, where lines end otherwise, and inside an episode', () => {
    const end = approve('schedule { lock a on 2026-05-04 }') as { text: string };
    expect(end.text).toBe('schedule { lock a on 2026-05-04 }\n\nbaseline approved 2026-04-01 {\n  a 2026-05-04\n}\n');
    const windows = approve('schedule {\r\n  lock a on 2026-05-04\r\n}\r\n') as { text: string };
    expect(windows.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const episode = 'show "S" { rate 24 }\nepisode 101 {\n  schedule {\n    lock a on 2026-05-04\n  }\n}\n';
    expect((approve(episode) as { text: string }).text).toBe(
      episode.replace('\n  }\n', '\n  }\n\n  baseline approved 2026-04-01 {\n    a 2026-05-04\n  }\n'),
    );
  });

  test('needs a name, and something to approve', () => {
    expect(approve(PLAN, 'two words')).toMatch(/cannot name a baseline/);
    expect(approve(PLAN, '2026-01-01')).toMatch(/cannot name a baseline/);
    expect(approve(PLAN, 'lock')).toMatch(/cannot name a baseline/);
    expect(approve('schedule { start 2026-05-04; task a 1d }')).toMatch(/No lock, delivery or milestone has a date/);
  });
});
