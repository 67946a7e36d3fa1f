/** The shipped pipeline holds what the trade holds: which stage comes before which, and how grave the opposite is. */
import { describe, expect, test } from 'vitest';
import { LIBRARY, Workspace } from '../../server/src/language/index.ts';
import { demandsOn } from '../../server/src/language/schedule/demands.ts';
import { showOf } from './show-of.ts';

const URI = [...LIBRARY.keys()].find((uri) => uri.endsWith('/feature.cuelock'))!;
const demands = demandsOn(showOf('show "x" { follow feature }'));
const lines = demands.all.map(({ requirement }) => requirement);

/** What cannot work the other way round. */
const IMPOSSIBLE = `
picture-lock turnover
turnover sound-edit, conform, vfx-count
music-spotting compose
compose scoring
scoring music-mix
sound-spotting adr
adr premix
foley premix
effects-edit premix
premix final-mix
music-mix final-mix
final-mix playback, mix-lock
mix-lock print-master, music-and-effects, stems, music-cue-sheet, final-grade
picture-lock conform
conform grade
vfx-final final-grade
final-grade master
titles master
print-master master
master qc
qc deliverables`;

/** What can, and costs. */
const UNUSUAL = `
preview picture-lock
picture-lock music-spotting, sound-spotting
music-clearance mix-lock
music-and-effects foreign-dub
dialogue-list foreign-dub, subtitles`;

function pairs(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [first, ...rest] = row.split(/,? /);
      return rest.map((then) => [first!, then]);
    });
}

describe('the feature pipeline', () => {
  test.each(pairs(IMPOSSIBLE))('requires %s before %s', (first, then) => {
    expect(lines.find((line) => line.first.key === first && line.then.key === then)?.severity).toBe('error');
  });

  test.each(pairs(UNUSUAL))('expects %s before %s', (first, then) => {
    expect(lines.find((line) => line.first.key === first && line.then.key === then)?.severity).toBe('warning');
  });

  test('says why for each, and uses each stage that it declares', () => {
    expect(lines.filter(({ why }) => !why || !/^[A-Z].*\.$/.test(why))).toEqual([]);
    const [pipeline] = new Set(demands.all.map((each) => each.pipeline));
    const declared = pipeline!.stages.map(({ id }) => id.key);
    for (const { first, then } of lines) expect(declared).toEqual(expect.arrayContaining([first.key, then.key]));
    for (const { within } of pipeline!.stages) if (within) expect(declared).toContain(within.key);
    expect(new Set(declared).size).toBe(declared.length);
  });

  test('demands no ring', () => {
    const schedule = new Workspace({ rules: [] });
    const stages = [...new Set(lines.flatMap(({ first, then }) => [first.key, then.key]))];
    const tasks = stages.map((stage) => {
      const wider = demands.widened(stage);
      const before = lines.filter(({ then }) => wider.includes(then.key)).map(({ first }) => first.key);
      return `task ${stage} 1d${before.length > 0 ? ` after ${before.join(', ')}` : ''}`;
    });
    schedule.open(
      'file:///a.cuelock',
      `show "x" { follow feature }\nschedule { start 2026-05-04\n${tasks.join('\n')} }`,
    );
    const checked = new Workspace();
    checked.open('file:///a.cuelock', schedule.document('file:///a.cuelock')!.text());
    const found = checked.findings('file:///a.cuelock').filter(({ code }) => code.startsWith('schedule/'));
    expect(found.map(({ message }) => message)).toEqual([]);
  });

  test('reads as Cuelock without a finding of its own', () => {
    expect(new Workspace().document(URI)!.findings()).toEqual([]);
  });
});

test('a pipeline nearer to the show counts, pair by pair, and a ring of pipelines ends', () => {
  const own = demandsOn(
    showOf(`show "x" { follow ours }
      pipeline ours extends theirs { stage a; stage b; stage c within b; expect a before b }
      pipeline theirs extends ours { require a before b; require b before a; stage b within b }`),
  );
  const said = own.all.map(({ requirement: { first, then, severity } }) => `${first.key} ${then.key} ${severity}`);
  expect(said).toEqual(['a b warning', 'b a error']);
  expect(own.widened('c')).toEqual(['c', 'b']);
});
