import { describe, expect, test } from 'vitest';
import { bandGeometry } from '../../client/webview/layout-bands.ts';
import { layReels } from '../../client/webview/layout-reels.ts';
import { carried, frameAt, layStrip, positionIn } from '../../client/webview/layout-strip.ts';
import type { CueBar, ReelView, TimelineView } from '../../server/src/language/views/timeline-view.ts';
import { withParts } from './sample-series.ts';
import { featureView } from './sample-views.ts';

const source = { uri: 'file:///a.cuelock', start: 0, end: 1 };
const cue = (key: string, startFrame: number, endFrame?: number): CueBar => ({
  key,
  startFrame,
  ...(endFrame === undefined ? {} : { endFrame }),
  words: [],
  hits: [],
  lines: [],
  findings: [],
  source,
});
const reel = (key: string, startFrame: number, endFrame: number, cues: readonly CueBar[] = []): ReelView => ({
  key,
  title: `Reel ${key}`,
  startFrame,
  endFrame,
  lanes: [{ department: 'music', cues }],
  changes: [],
  notes: [],
});
const show = (...reels: ReelView[]): TimelineView => ({ title: 'T', reels });
const hour = 86_400;

describe('the strip', () => {
  const strip = layStrip([reel('1', hour, hour + 4000), reel('2', 2 * hour, 2 * hour + 2000)]);

  test('lays reels end to end with a small gap', () => {
    expect(strip.segments.map(({ at, length }) => [at, length])).toEqual([
      [0, 4000],
      [4100, 2000],
    ]);
  });

  test('names the frame under a position, and finds the position of a frame', () => {
    for (const position of [0, 1, 3999, 4100, 6099]) {
      const found = frameAt(strip, position);
      expect(found && positionIn(strip, found.segment, found.frame)).toBe(position);
    }
    expect(frameAt(strip, 4050)?.segment.reel.key).toBe('1');
  });

  test('carries a position over to a strip whose reels moved or grew', () => {
    const grown = layStrip([reel('1', hour, hour + 4600), reel('2', 2 * hour, 2 * hour + 2000)]);
    expect(frameAt(grown, carried(strip, grown, 4200))?.frame).toBe(frameAt(strip, 4200)?.frame);
    const without = layStrip([reel('2', 2 * hour, 2 * hour + 2000)]);
    expect(carried(strip, without, 10)).toBe(10);
  });
});

describe('the reel view', () => {
  test('runs a cue over a reel change into the next reel', () => {
    const view = show(
      reel('1', hour, hour + 4000, [cue('a', hour + 3900, 2 * hour + 50)]),
      reel('2', 2 * hour, 2 * hour + 2000),
    );
    expect(layReels(view, undefined, 24).cues.get('a')).toMatchObject({ start: 3900, end: 4150, goesOn: false });
    const first = layReels(view, '1', 24).cues.get('a');
    expect(first).toMatchObject({ start: 3900, goesOn: true, comesIn: false });
    expect(first?.end).toBeLessThan(4200);
    const second = layReels(view, '2', 24);
    expect(second.cues.get('a')).toMatchObject({ end: 50, comesIn: true });
    expect(second.from).toBeGreaterThan(-200);
  });

  test('gives an unknown out half a minute at most, and no more than up to the next cue', () => {
    const view = show(reel('1', 0, 90_000, [cue('a', 100), cue('b', 400), cue('c', 450), cue('d', 4000)]));
    const { cues } = layReels(view, '1', 24);
    const shown = (key: string) => (cues.get(key)?.end ?? 0) - (cues.get(key)?.start ?? 0);
    expect([shown('a'), shown('b'), shown('c'), shown('d')]).toEqual([300, 120, 720, 720]);
    expect(cues.get('a')?.open).toBe(true);
  });

  test('keeps the lanes in place from reel to reel', () => {
    const view = featureView();
    const lanes = (key: string | undefined) =>
      layReels(view, key, 24).bands.flatMap((band) => (band.kind === 'lane' ? [band.title] : []));
    expect(lanes('3')).toEqual(lanes(undefined));
  });

  test('grows its rows with the window, within limits', () => {
    const { bands } = layReels(featureView(), undefined, 24);
    expect(bandGeometry(bands, 100).row).toBe(26);
    expect(bandGeometry(bands, 5000).row).toBe(48);
    const geometry = bandGeometry(bands, 400);
    expect(geometry.height).toBe(geometry.bands.reduce((sum, band) => sum + band.height, 0));
  });
});

describe('acts and scenes', () => {
  const view = withParts(featureView(), 4);
  const scene = layReels(view, undefined, 24);

  test('are bands over everything else, low ones', () => {
    expect(scene.bands.slice(0, 2).map(({ kind, title }) => [kind, title])).toEqual([
      ['parts', 'Acts'],
      ['parts', 'Scenes'],
    ]);
    expect(bandGeometry(scene.bands, 900).bands.slice(0, 2)).toEqual([
      { top: 0, height: 20 },
      { top: 20, height: 20 },
    ]);
  });

  test('reach to the next one, the last to the end of its reel, and never overlap', () => {
    const band = scene.bands[1];
    const parts = band?.kind === 'parts' ? (band.rows[0]?.row ?? []) : [];
    expect(parts.length).toBe(20);
    parts.forEach((part, index) => {
      expect(part.end).toBeGreaterThan(part.start);
      expect(part.end).toBeLessThanOrEqual(parts[index + 1]?.start ?? scene.strip.length);
    });
    const { at, length } = scene.strip.segments[0]!;
    expect(parts[3]).toMatchObject({ end: at + length, endFrame: view.reels[0]?.endFrame });
  });

  test('of a show that has none take no room', () => {
    expect(layReels(featureView(), undefined, 24).bands.some(({ kind }) => kind === 'parts')).toBe(false);
  });
});
