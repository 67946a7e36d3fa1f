/** `check` over a series: folders and blocks that are episodes, and the day from which it counts. */
import { describe, expect, test } from 'vitest';
import { buildCommandLine, folderOf } from './bundle.ts';

const { run } = await buildCommandLine();

const SERIES = {
  'show.cuelock': `show "Night Train" {
  rate 25
  zone "Europe/Paris"
}
crew {
  ana "Ana Ruiz" director
}
episode 101 "Low Water" {
  picture v1 { reel 1 01:00:00:00 lfoa 01:20:00:00 }
  spotting music picture v1 with ana {
    1m1 01:00:10:00 - 01:01:00:25 "Low"
  }
}
`,
  '102/show.cuelock': 'show "High Water" {\n  episode 102\n}\n',
  '102/music.cuelock': `picture v1 { reel 1 01:00:00:00 lfoa 01:20:00:00 }
spotting music picture v1 with anna {
  1m1 01:00:10:00 - 01:01:00:00 "High"
}
`,
};

const placesIn = (folder: string, ...args: string[]) =>
  (JSON.parse(run(['check', '--format', 'json', ...args], { cwd: folder }).out).findings as PrintedFinding[])
    .filter(({ severity }) => severity === 'error')
    .map(({ file, range, code }) => `${file}:${range.start.line} ${code}`);

interface PrintedFinding {
  readonly file: string;
  readonly code: string;
  readonly severity: string;
  readonly range: { readonly start: { readonly line: number } };
}

describe('a series', () => {
  const folder = folderOf(SERIES);
  const inBlock = 'show.cuelock:11 timecode/field-out-of-range';
  const inFolder = '102/music.cuelock:2 language/unresolved-name';

  test('is checked with its episodes, in blocks and in folders', () => {
    expect(placesIn(folder)).toEqual([inFolder, inBlock]);
  });

  test('the folder of an episode alone is checked with the series around it', () => {
    expect(placesIn(folder, '102')).toEqual([inFolder]);
    const clean = folderOf({ ...SERIES, '102/music.cuelock': SERIES['102/music.cuelock'].replace('anna', 'ana') });
    expect(run(['check', '102'], { cwd: clean }).out).toBe('High Water: 2 files, no findings\n');
  });

  test('all its titles are named', () => {
    const clean = folderOf({
      'show.cuelock': SERIES['show.cuelock'].replace('01:01:00:25', '01:01:00:24'),
      '102/show.cuelock': SERIES['102/show.cuelock'],
    });
    expect(run(['check'], { cwd: clean }).out).toBe('High Water, Low Water, Night Train: 2 files, no findings\n');
  });

  test('an episode block makes no show of its folder', () => {
    const inner = {
      'show.cuelock': SERIES['show.cuelock'],
      'deep/a.cuelock': 'episode 101 { cues music { 1m1 note ana "x" } }\n',
    };
    expect(placesIn(folderOf(inner), 'deep')).toEqual([]);
  });
});

describe('the day', () => {
  const held = (more: string) =>
    folderOf({
      'show.cuelock': `show "Night Train" { rate 25 }
rooms { bay-2 "Grading Bay 2" }
schedule {
  hold bay-2 2931-06-23 .. 2931-07-03 until 2931-05-29
}
${more}`,
    });
  const lapsed = (folder: string, ...args: string[]) =>
    run(['check', ...args], { cwd: folder }).out.includes('schedule/hold-lapsed');

  test('--today says which it is', () => {
    const folder = held('');
    expect(lapsed(folder, '--today', '2931-05-29')).toBe(false);
    expect(lapsed(folder, '--today', '2931-05-30')).toBe(true);
    // Whoever runs this test does so before 2931.
    expect(lapsed(folder)).toBe(false);
  });

  test('a status is stronger', () => {
    expect(lapsed(held('status 2931-05-30 { }\n'))).toBe(true);
    expect(lapsed(held('status 2931-05-20 { }\n'), '--today', '2931-05-30')).toBe(false);
  });
});
