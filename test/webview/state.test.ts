import { describe, expect, test } from 'vitest';
import { contrast, legible, mix, parseColour } from '../../client/webview/colours.ts';
import { cueTable, scheduleTable } from '../../client/webview/layout-table.ts';
import { emptied, kept, received, restored, shownMode, withFold } from '../../client/webview/state.ts';
import { URI } from './sample-place.ts';
import { seriesSchedule, withParts } from './sample-series.ts';
import { featureView } from './sample-views.ts';

const view = featureView();
const broken = { message: 'a brace is missing', source: { uri: URI, start: 3, end: 4 } };

describe('the state of the page', () => {
  test('keeps the last good picture while the text is broken, and drops the badge after', () => {
    const good = received(restored(undefined), URI, view, 1);
    const stale = received(good, URI, { ...view, reels: [], broken }, 2);
    expect(stale.view).toBe(view);
    expect(stale.broken).toEqual(broken);
    const mended = received(stale, URI, { ...view, title: 'Mended' }, 3);
    expect(mended.view?.title).toBe('Mended');
    expect(mended.broken).toBeUndefined();
  });

  test('draws what there is when no good picture existed', () => {
    const first = received(restored(undefined), URI, { ...view, broken }, 1);
    expect(first.view?.reels.length).toBe(5);
    expect(first.broken).toEqual(broken);
  });

  test('drops pictures that come late', () => {
    const newer = received(restored(undefined), URI, view, 5);
    expect(received(newer, URI, { ...view, title: 'Older' }, 4)).toBe(newer);
    expect(emptied(newer, URI, 'gone', 4)).toBe(newer);
  });

  test('returns from what was kept, and survives what never was', () => {
    const state = { ...received(restored(undefined), URI, view, 1), selected: 'music-1-0', reel: '2' };
    const again = restored(kept({ ...state, cameras: { reels: { unitsPerPixel: 2, first: 30, top: 4 } } }));
    expect(again).toMatchObject({ uri: URI, selected: 'music-1-0', reel: '2', cameras: { reels: { first: 30 } } });
    for (const odd of [null, 7, 'x', { reels: { unitsPerPixel: 0, first: 1, top: 1 }, reel: 9 }]) {
      expect(restored(odd)).toMatchObject({ cameras: {}, mode: 'reels' });
    }
  });

  test('forgets a reel that is gone and shows a show without reels as a schedule', () => {
    const state = { ...received(restored(undefined), URI, view, 1), reel: '5' };
    expect(received(state, URI, { ...view, reels: view.reels.slice(0, 4) }, 2).reel).toBeUndefined();
    expect(received(restored(undefined), URI, { ...view, reels: [] }, 1).mode).toBe('schedule');
  });
});

describe('an episode and its series', () => {
  const series = { title: 'Harbour', reels: [], schedule: seriesSchedule(6) };
  const episode = (number: string) => ({ ...view, episode: { number, series: 'Harbour' } });

  test('a broken episode never shows the picture of another', () => {
    const first = received(restored(undefined), URI, episode('101'), 1);
    expect(received(first, URI, { ...episode('101'), reels: [], broken }, 2).view).toBe(first.view);
    const other = received(first, URI, { ...episode('102'), reels: [], broken }, 2);
    expect(other.view?.episode?.number).toBe('102');
  });

  test('outside of episodes the schedule is shown, and the chosen reels come back inside', () => {
    const chosen = { ...received(restored(undefined), URI, episode('101'), 1), modeChosen: true };
    const outside = received(chosen, URI, series, 2);
    expect([outside.mode, shownMode(outside)]).toEqual(['reels', 'schedule']);
    expect(shownMode(received(outside, URI, episode('101'), 3))).toBe('reels');
    const { schedule: _, ...unplanned } = episode('102');
    expect(shownMode({ ...received(restored(undefined), URI, unplanned, 1), mode: 'schedule' })).toBe('reels');
  });

  test('what is folded stays so through updates and a restart, and is decided once', () => {
    const first = received(restored(undefined), URI, series, 1);
    expect(first.folds).toEqual({ all: true, lines: {} });
    const opened = withFold(first, 'premix', false);
    const shorter = received(opened, URI, { ...series, schedule: seriesSchedule(1) }, 2);
    expect(shorter.folds).toEqual({ all: true, lines: { premix: false } });
    expect(restored(kept(shorter)).folds).toEqual(shorter.folds);
    const inside = received(shorter, URI, { ...episode('101'), schedule: seriesSchedule(1) }, 3);
    expect(inside.folds).toEqual({ all: false, lines: { premix: false } });
    expect(restored({ folds: { all: 1 } }).folds).toBeUndefined();
  });
});

describe('the tables', () => {
  test('have a row for each cue, in order of time, in the words of the picture', () => {
    const table = cueTable(view, '2', (frame) => `f${frame}`);
    expect(table.rows.length).toBe(26);
    const stale = table.rows.find((row) => row.name.startsWith('2m2'));
    expect(stale?.cells).toContain('stale: timed against v7, changed since');
    expect(cueTable(view, undefined, String).rows.length).toBe(130);
  });

  test('list the acts and scenes of each reel', () => {
    const { rows } = cueTable(withParts(view, 3), '2', (frame) => `f${frame}`);
    expect(rows.length).toBe(31);
    const { startFrame, endFrame } = view.reels[1]!;
    const next = startFrame + Math.floor((endFrame - startFrame) * 0.6);
    expect(rows[0]?.cells.slice(0, 4)).toEqual(['act', 'Reel 2', `f${startFrame}`, `f${next}`]);
    expect(rows.slice(0, 5).map(({ name }) => name)).toEqual([
      'Act 3 Before',
      'Act 4 After',
      '4 INT. SLEEPING CAR - NIGHT',
      '5 INT. SLEEPING CAR - NIGHT',
      '6 INT. SLEEPING CAR - NIGHT',
    ]);
    expect(rows[4]?.cells[3]).toBe(`f${endFrame}`);
  });

  test('have every instance of a schedule, folded or not, and say how it stands', () => {
    const schedule = seriesSchedule(6);
    const { headers, rows } = scheduleTable('T', schedule);
    expect(rows.length).toBe(schedule.rows.length);
    const cell = (key: string, header: string) =>
      rows.find((row) => row.key === key)?.cells[headers.indexOf(header) - 1];
    expect(cell('cut of episode 101', 'State')).toBe('done');
    expect(cell('broadcast of episode 106', 'State')).toBe('planned');
    expect(cell('premix of episode 101', 'Taken')).toMatch(/^Stage A booked /);
    expect(cell('mix-lock of episode 101', 'Approved')).toMatch(/3 working days later$/);
  });

  test('name what an item waits on', () => {
    const row = scheduleTable('T', view.schedule!).rows.find((one) => one.key === 'final-mix');
    expect(row?.cells).toContain('Premix, reel 5, Music mix + 2d');
  });
});

describe('colours', () => {
  test('are read in every form a theme has', () => {
    expect(parseColour('#fff')).toEqual([255, 255, 255, 1]);
    expect(parseColour('#11223380')?.[3]).toBeCloseTo(0.5, 2);
    expect(parseColour('rgba(1, 2, 3, 0.5)')).toEqual([1, 2, 3, 0.5]);
    expect(parseColour('rgb(1 2 3 / 50%)')).toEqual([1, 2, 3, 0.5]);
    expect(parseColour('teal')).toBeUndefined();
    expect(parseColour('')).toBeUndefined();
  });

  test('are legible when asked to be', () => {
    const ground = mix([31, 31, 31, 1], [55, 148, 255, 1], 0.36);
    expect(contrast([0, 0, 0, 1], [255, 255, 255, 1])).toBeCloseTo(21);
    expect(contrast(ground, legible(ground, ground, [204, 204, 204, 1], [255, 255, 255, 1]))).toBeGreaterThanOrEqual(
      4.5,
    );
  });
});
