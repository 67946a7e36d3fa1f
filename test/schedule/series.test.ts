/** A series plans its episodes: one instance for each, with the reels of the episode's own cut. */
import { describe, expect, test } from 'vitest';
import { Workspace } from '../../server/src/language/index.ts';
import { nameOfInstance } from '../../server/src/language/schedule/instance-name.ts';
import { judgeOrder } from '../../server/src/language/schedule/judge-order.ts';
import { scheduleOf } from '../../server/src/language/schedule/schedule.ts';
import { itemsOfStage } from '../../server/src/language/schedule/stage-items.ts';
import { datesOf } from './show-of.ts';

const SERIES = 'file:///s/show.cuelock';
const FIRST = 'file:///s/101/show.cuelock';
const SECOND = 'file:///s/102/show.cuelock';
const reels = (count: number) =>
  Array.from({ length: count }, (_, at) => `reel ${at + 1} 0${at + 1}:00:00:00`).join('; ');

function open(schedule: string, files: Record<string, string> = {}) {
  const workspace = new Workspace({ rules: [] });
  workspace.open(
    SERIES,
    `show "Series" { rate 24; follow ours }\npipeline ours { require picture-lock before premix }\nschedule { start 2026-01-05\n${schedule}\n}`,
  );
  workspace.open(SECOND, `show "Two" episode 102\npicture v1 { ${reels(1)} }`);
  workspace.open(FIRST, `show "One" episode 101\npicture v1 { ${reels(2)} }`);
  for (const [uri, text] of Object.entries(files)) workspace.open(uri, text);
  return workspace;
}

const dates = (workspace: Workspace) => datesOf(scheduleOf(workspace.showOf(SERIES)!));

describe('a series', () => {
  test('has an instance for each episode, in their order; previous is the episode before', () => {
    expect(
      dates(open('per episode { task mix 2d after mix of previous }; task mix of 102 3d; lock out after mix')),
    ).toEqual({
      'mix of episode 101': '2026-01-05 2026-01-06',
      'mix of episode 102': '2026-01-07 2026-01-09',
      out: '2026-01-09',
    });
  });

  test('has the reels of each episode’s own cut; links stay in the episode', () => {
    const workspace = open(
      'per episode { per reel { task premix 1d after premix of previous }; task mix 1d after premix }',
    );
    expect(dates(workspace)).toEqual({
      'premix of reel 1 of episode 101': '2026-01-05',
      'premix of reel 2 of episode 101': '2026-01-06',
      'mix of episode 101': '2026-01-07',
      'premix of reel 1 of episode 102': '2026-01-05',
      'mix of episode 102': '2026-01-06',
    });
  });

  test('follows an edit of an episode’s cut, an episode that comes, one that goes', () => {
    const workspace = open('per episode { per reel { task premix 1d } }');
    const count = () => scheduleOf(workspace.showOf(SERIES)!).items.length;
    expect(count()).toBe(3);
    workspace.open(SECOND, `show "Two" episode 102\npicture v1 { ${reels(4)} }`);
    expect(count()).toBe(6);
    workspace.open('file:///s/103/show.cuelock', 'show "Three" episode 103');
    expect(Object.keys(dates(workspace)).at(-1)).toBe('premix of episode 103');
    workspace.remove(FIRST);
    expect(count()).toBe(5);
  });

  test('counts episodes that are blocks, too', () => {
    const workspace = open('per episode { per reel { task premix 1d } }', {
      'file:///s/more.cuelock': `episode 104 { picture v1 { ${reels(2)} } }`,
    });
    expect(Object.keys(dates(workspace)).slice(3)).toEqual([
      'premix of reel 1 of episode 104',
      'premix of reel 2 of episode 104',
    ]);
  });

  test('without episodes stands once', () => {
    const workspace = new Workspace({ rules: [] });
    workspace.open(SERIES, 'show "Series"\nschedule { start 2026-01-05; per episode { task mix 1d } }');
    expect(dates(workspace)).toEqual({ mix: '2026-01-05' });
  });
});

describe('an episode that plans nothing itself', () => {
  const workspace = open(
    'per episode { lock picture-lock on 2026-01-07; task premix 1d }; task premix-all 1d as premix',
  );
  const show = workspace.showOf(FIRST)!;

  test('has the series’ instances of it, with their dates', () => {
    const schedule = scheduleOf(show);
    const items = itemsOfStage(show, 'premix');
    expect(items.map((item) => nameOfInstance(item))).toEqual(['premix of episode 101']);
    expect(schedule.placementOf(items[0]!).days).toEqual({ first: 20458, last: 20458 });
  });

  test('is judged once: in the series', () => {
    expect(judgeOrder(show)).toEqual([]);
    const judged = judgeOrder(workspace.showOf(SERIES)!);
    expect(judged.map(({ item, first }) => `${nameOfInstance(item)} / ${nameOfInstance(first)}`)).toEqual([
      'premix of episode 101 / picture-lock of episode 101',
      'premix of episode 102 / picture-lock of episode 102',
      'premix-all / picture-lock of episode 101',
    ]);
  });

  test('its own schedule, where it has one, counts alone', () => {
    const own = open('per episode { task premix 1d }', {
      [FIRST]: `show "One" episode 101\nschedule { start 2026-02-02; task premix 2d }`,
    });
    expect(itemsOfStage(own.showOf(FIRST)!, 'premix').map((item) => nameOfInstance(item))).toEqual(['premix']);
  });
});
