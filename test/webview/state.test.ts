import { describe, expect, test } from 'vitest';
import { contrast, legible, mix, parseColour } from '../../client/webview/colours.ts';
import { cueTable, scheduleTable } from '../../client/webview/layout-table.ts';
import { emptied, kept, received, restored } from '../../client/webview/state.ts';
import { URI } from './sample-place.ts';
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

describe('the tables', () => {
  test('have a row for each cue, in order of time, in the words of the picture', () => {
    const table = cueTable(view, '2', (frame) => `f${frame}`);
    expect(table.rows.length).toBe(26);
    const stale = table.rows.find((row) => row.name.startsWith('2m2'));
    expect(stale?.cells).toContain('stale: timed against v7, changed since');
    expect(cueTable(view, undefined, String).rows.length).toBe(130);
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
