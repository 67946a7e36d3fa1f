import { describe, expect, test } from 'vitest';
import { foldsFor, isFolded, scheduleLines } from '../../client/webview/layout-lines.ts';
import { barIn, headingKey, laySchedule, ROW } from '../../client/webview/layout-schedule.ts';
import { headingTip, instanceLabel, rowTip } from '../../client/webview/words-schedule.ts';
import { featureSchedule } from './sample-schedule.ts';
import { seriesSchedule } from './sample-series.ts';

const OPEN = { all: false, lines: {} };
const FOLDED = { all: true, lines: {} };
const view = seriesSchedule(6);
const at = (key: string) => view.rows.find((row) => row.key === key)!;

describe('the lines of a schedule', () => {
  const lines = scheduleLines(view.rows);

  test('stand in the order of the text, what a reopening brought behind what was reopened', () => {
    expect(lines.map(({ key, rows }) => [key, rows.length])).toEqual([
      ['cut', 6],
      ['picture-lock', 7],
      ['recut', 1],
      ['compose', 6],
      ['dialogue-edit', 6],
      ['premix', 6],
      ['final-mix', 6],
      ['mix-lock', 6],
      ['broadcast', 6],
      ['party', 1],
    ]);
  });

  test('have each pass behind the one that it took the place of, and the name of the first', () => {
    const lock = lines[1]!;
    expect(lock.name).toBe('Picture lock');
    expect(lock.rows.slice(0, 3).map(({ of, pass }) => [of, pass])).toEqual([
      ['episode 101', undefined],
      ['episode 101', 2],
      ['episode 102', undefined],
    ]);
  });

  test('of a film are its rows, one by one', () => {
    const { rows } = featureSchedule();
    expect(scheduleLines(rows).map(({ rows: own }) => own)).toEqual(rows.map((row) => [row]));
  });

  test('what reopens a line that is not there stands at the end', () => {
    const rows = view.rows.filter(({ line }) => line !== 'picture-lock');
    expect(scheduleLines(rows).at(-1)?.key).toBe('recut');
  });

  test('begin folded when there are many, and as somebody said after that', () => {
    expect(foldsFor(view.rows)).toBe(true);
    expect(foldsFor(seriesSchedule(3).rows)).toBe(true);
    expect(foldsFor(seriesSchedule(2).rows)).toBe(false);
    expect(foldsFor(featureSchedule().rows)).toBe(false);
    expect(isFolded({ key: 'premix', kind: 'task' }, FOLDED)).toBe(true);
    expect(isFolded({ key: 'premix', kind: 'task' }, { all: true, lines: { premix: false } })).toBe(false);
    expect(isFolded({ key: 'sound', kind: 'phase' }, OPEN)).toBe(true);
  });
});

describe('headings', () => {
  test('folded, six episodes of eight stages are a row for each stage', () => {
    const scene = laySchedule(view, FOLDED);
    expect(scene.rows.length).toBe(10);
    expect(scene.height).toBe(10 * ROW);
    expect(scene.items.length).toBe(view.rows.length);
  });

  test('unfolded, a line has a row for each instance below its heading', () => {
    const scene = laySchedule(view, { all: true, lines: { 'picture-lock': false } });
    const heading = scene.headings.get(headingKey('picture-lock'))!;
    expect([heading.index, heading.open]).toEqual([1, true]);
    const labels = scene.rows.slice(2, 6).map((row) => row.kind === 'item' && row.items[0].label);
    expect(labels).toEqual([
      'episode 101',
      'episode 101 · second pass: Picture lock, v6',
      'episode 102',
      'episode 103',
    ]);
    expect(scene.byKey.get('picture-lock of episode 102')?.index).toBe(4);
    expect(scene.byKey.get('recut of episode 101')).toMatchObject({ index: 9, label: 'Ferry out · episode 101' });
  });

  test('folded, what is at the same time stands in lanes inside its row', () => {
    const scene = laySchedule(seriesSchedule(6), FOLDED);
    const cut = scene.headings.get(headingKey('compose'))!;
    expect(cut.items.every(({ lane }) => lane?.count === 1)).toBe(true);
    const tight = view.rows.map((row) => ({ ...row, startDay: 20500, lastDay: 20510 }));
    const crowded = laySchedule({ ...view, rows: tight }, FOLDED).headings.get(headingKey('compose'))!;
    expect(crowded.items.map(({ lane }) => lane?.index)).toEqual([0, 1, 2, 3, 4, 5]);
    const bars = crowded.items.map((item) => barIn(item));
    bars.forEach(({ top, height }, index) => {
      expect(height).toBeGreaterThan(0);
      expect(top + height).toBeLessThanOrEqual(bars[index + 1]?.top ?? ROW);
    });
  });

  test('arrows know where their ends stand, also in a folded row', () => {
    const scene = laySchedule(view, FOLDED);
    expect(scene.dependencies.length).toBe(view.dependencies.length);
    expect(
      scene.dependencies.every(({ from, to }) => scene.rows[from.index]?.items.includes(from as never) && to),
    ).toBe(true);
  });

  test('gates are those that count', () => {
    expect(laySchedule(view, OPEN).gates.map(({ key }) => key)).not.toContain('picture-lock of episode 101');
  });

  test('say how their instances stand', () => {
    const { rows } = scheduleLines(view.rows)[1]!;
    const { title, lines } = headingTip('Picture lock', rows, false);
    expect([title, ...lines.map(({ text }) => text)]).toEqual([
      'Picture lock',
      'Tue 2026-02-10 – Tue 2026-04-21',
      '7 instances: 1 done, 5 planned, 1 replaced',
      'folded',
    ]);
  });
});

describe('what a row says', () => {
  const textsOf = (key: string) => rowTip(at(key), []).lines.map(({ text }) => text);

  test('done, under way, history', () => {
    expect(textsOf('cut of episode 101')).toContain('done');
    expect(textsOf('broadcast of episode 106').join()).not.toMatch(/done|started/);
    const started = view.rows.find(({ actual }) => actual === 'started')!;
    expect(textsOf(started.key)).toContain('started, over through Thu 2026-02-26');
    const lock = textsOf('picture-lock of episode 101');
    expect(lock).toContain('done, and since replaced by a later pass: history');
    expect(lock.join()).not.toContain('slack');
  });

  test('what was approved, and what is held for it', () => {
    expect(textsOf('mix-lock of episode 102')).toContain(
      'approved for Mon 2026-03-16 (approved), now 3 working days later',
    );
    expect(textsOf('premix of episode 102')).toContain(
      'Stage A held Sun 2026-03-15 – Mon 2026-03-16, to be confirmed by Thu 2026-03-05',
    );
    expect(textsOf('premix of episode 101').join()).toContain('Stage A booked Sun 2026-03-01 – Mon 2026-03-02');
  });

  test('passes of what stands once are told apart', () => {
    const [first, second] = [at('party'), { ...at('party'), pass: 2 }];
    expect([first, second].map((row) => instanceLabel(row, 'Wrap party'))).toEqual(['first pass', 'second pass']);
  });
});
