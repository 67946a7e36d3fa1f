/** Instances as the picture, the hints at the ends of lines and the hover show them. */
import { describe, expect, test } from 'vitest';
import { hover, inlayHints, Workspace } from '../../server/src/language/index.ts';
import { scheduleView } from '../../server/src/language/views/schedule-view.ts';

const URI = 'file:///test/show.cuelock';
const TEXT = `show "Night Train" { rate 24 }
crew { lou "Lou Brandt" mixer; ana "Ana Ruiz" director }
picture v1 { reel 1 01:00:00:00; reel 2 02:00:00:00 }
schedule {
  start 2026-01-05
  per reel {
    lock picture-lock signoff director
    task premix "Premix" 2d after picture-lock with lou
  }
  task premix of 2 3d with ana
  task mix 1w after premix on 2026-01-12
  task trailer 1d on 2026-01-20
}
reopen picture-lock of reel 2 on 2026-01-07 because "Platform lift" {
  task recut 1d
  lock picture-lock after recut
}
status 2026-01-07 { picture-lock done 2026-01-05; mix started 2026-01-13 }
`;

const workspace = new Workspace();
workspace.open(URI, TEXT);

describe('the picture', () => {
  const view = scheduleView(workspace, workspace.showOf(URI)!)!;

  test('has a row for each instance and pass', () => {
    expect(view.rows.map(({ key, title, people, actual }) => [key, title, people.join(), actual])).toEqual([
      ['picture-lock of reel 1', 'picture-lock of reel 1', '', 'done'],
      ['premix of reel 1', 'Premix of reel 1', 'Lou Brandt', undefined],
      ['picture-lock of reel 2', 'picture-lock of reel 2', '', 'done'],
      ['premix of reel 2', 'Premix of reel 2', 'Ana Ruiz', undefined],
      ['mix', 'mix', '', 'started'],
      ['trailer', 'trailer', '', undefined],
      ['recut of reel 2', 'recut of reel 2', '', undefined],
      ['picture-lock of reel 2 (second pass)', 'picture-lock of reel 2 (second pass)', '', undefined],
    ]);
  });

  test('links each to its own', () => {
    expect(
      view.dependencies.map(({ from, to, driving }) => `${from} → ${to}${driving ? '' : ' (not driving)'}`),
    ).toEqual([
      'picture-lock of reel 1 → premix of reel 1',
      'picture-lock of reel 2 (second pass) → premix of reel 2',
      'premix of reel 1 → mix (not driving)',
      'premix of reel 2 → mix (not driving)',
      'recut of reel 2 → picture-lock of reel 2 (second pass)',
    ]);
  });
});

test('a hint is the span of all instances; a line that amends has that of those it amends', () => {
  const hints = inlayHints(workspace, URI, { start: TEXT.indexOf('schedule'), end: TEXT.length });
  const lineOf = (offset: number) => TEXT.slice(TEXT.lastIndexOf('\n', offset - 1) + 1, offset).trim();
  expect(hints.map(({ offset, label }) => `${lineOf(offset)}: ${label.replace(/, .* slack$/, '')}`)).toEqual([
    'lock picture-lock signoff director: Mon 2026-01-05',
    'task premix "Premix" 2d after picture-lock with lou: Tue 2026-01-06 .. Mon 2026-01-12',
    'task premix of 2 3d with ana: Thu 2026-01-08 .. Mon 2026-01-12',
    'task mix 1w after premix on 2026-01-12: Tue 2026-01-13 .. Mon 2026-01-19',
    'task recut 1d: Wed 2026-01-07',
    'lock picture-lock after recut: Wed 2026-01-07',
  ]);
  expect(hints[1]!.tooltip).toBe(
    'premix of reel 1: Tue 2026-01-06 .. Wed 2026-01-07\npremix of reel 2: Thu 2026-01-08 .. Mon 2026-01-12, amended',
  );
});

describe('hover', () => {
  const said = (word: string) => hover(workspace, URI, TEXT.indexOf(word) + 1)!.markdown;

  test('shows the instances of a line with their dates, slack and drivers, the critical ones in bold', () => {
    expect(said('picture-lock with lou')).toContain(
      [
        '| | when | slack | waits for |',
        '| --- | --- | --- | --- |',
        '| picture-lock of reel 1 | Mon 2026-01-05, done |  |  |',
        '| picture-lock of reel 2 | Mon 2026-01-05, done |  |  |',
        '| picture-lock of reel 2 (second pass) | Wed 2026-01-07 | 6 d | recut of reel 2 |',
      ].join('\n'),
    );
    expect(said('premix on')).toContain(
      '| premix of reel 2 | Thu 2026-01-08 .. Mon 2026-01-12, amended | 6 d | picture-lock of reel 2 (second pass) |',
    );
  });

  test('says that one alone is under way', () => {
    expect(said('mix started')).toContain('- Under way Tue 2026-01-13 .. Mon 2026-01-19');
  });

  test('of a stage says what the show does without, and what it waived', () => {
    const skipping = new Workspace();
    const text = `show "x" { follow ours }\npipeline ours { stage preview; stage picture-lock; stage premix
      require preview before picture-lock; require picture-lock before premix }
    schedule { skip preview "Festival cut."; waive picture-lock before premix "Ana has seen it." }`;
    skipping.open(URI, text);
    const of = (word: string) => hover(skipping, URI, text.indexOf(word) + 1)!.markdown;
    expect(of('preview;')).toContain('- This show does without it: Festival cut.');
    expect(of('picture-lock;')).toContain('- Before premix, waived here');
  });

  test('of a long list names the first, and the tightest', () => {
    const long = new Workspace();
    const names = Array.from({ length: 20 }, (_, at) => `n${at}`).join(', ');
    const text = `schedule { start 2026-01-05; per ${names} { task dub 1d }; task dub of n17 2d }`;
    long.open(URI, text);
    const { markdown } = hover(long, URI, text.indexOf('dub') + 1)!;
    expect(markdown.match(/^\| (\*\*)?dub of/gm)).toHaveLength(12);
    expect(markdown).toContain('| **dub of n17** | Mon 2026-01-05 .. Tue 2026-01-06, amended | no slack |');
    expect(markdown).toContain('\n\nand 8 more');
  });
});
