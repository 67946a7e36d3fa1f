/** The shipped pipelines hold what the trade holds: which stage comes before which, and how grave the opposite is. */
import { describe, expect, test } from 'vitest';
import { LIBRARY, Workspace } from '../../server/src/language/index.ts';
import type { PipelineFact } from '../../server/src/language/model/facts.ts';
import { termOf } from '../../server/src/language/model/vocabulary.ts';
import { demandsOn } from '../../server/src/language/schedule/demands.ts';
import { showOf } from './show-of.ts';

const library = new Workspace({ rules: [] }).showOf([...LIBRARY.keys()][0]!)!;
const PIPELINES = library.names('pipeline').map(({ key }) => key);

/** A pipeline of the library and those that it extends. */
function chainOf(id: string): PipelineFact[] {
  const found: PipelineFact[] = [];
  for (let at = pipelineOf(id); at; at = pipelineOf(at.extends?.key)) found.push(at);
  return found;
}

function pipelineOf(id: string | undefined): PipelineFact | undefined {
  return [...library.all('pipeline')].find((each) => each.id.key === id);
}

const demands = demandsOn(showOf('show "x" { follow feature }'));
const lines = demands.order.map(({ requirement }) => requirement);

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

  test('says who signs', () => {
    const signers = demands
      .of('signoff')
      .map(({ requirement: { first, who } }) => [first.key, who.map(({ key }) => key).join(', ')]);
    expect(Object.fromEntries(signers)).toEqual({
      'picture-lock': 'director, producer',
      'mix-lock': 'director, producer',
      'grade-lock': 'director, cinematographer',
      'vfx-lock': 'vfx-supervisor',
      'qc-pass': 'qc-operator',
    });
  });

  test('leaves it to a series who has the last word there', () => {
    const series = demandsOn(showOf('show "x" { follow episodic }')).of('signoff');
    const signers = series.filter(({ requirement }) => requirement.first.key === 'picture-lock');
    expect(signers.map(({ requirement }) => requirement.who.map(({ key }) => key))).toEqual([
      ['showrunner', 'producer'],
    ]);
  });

  test('says who looks together, and before what', () => {
    const reviews = demands
      .of('joint-review')
      .map(({ requirement: { who, then } }) => [then.key, who.map(({ key }) => key).join(', ')]);
    expect(Object.fromEntries(reviews)).toEqual({
      'picture-lock': 'director, producer',
      compose: 'composer, music-editor',
      'mix-lock': 'director, re-recording-mixer',
      'final-grade': 're-recording-mixer, colorist',
      'grade-lock': 'director, cinematographer, colorist',
    });
  });
});

describe.each(PIPELINES)('the pipeline %s', (id) => {
  const show = showOf(`show "x" { follow ${id} }`);
  const { order, of, widened } = demandsOn(show);
  const chain = chainOf(id);
  const declared = chain.flatMap(({ stages }) => stages.map((stage) => stage.id.key));

  test('says why for each demand', () => {
    const why = chain.flatMap(({ requirements }) => requirements.map((each) => each.why));
    expect(why.length).toBeGreaterThan(0);
    expect(why.filter((text) => !text || !/^[A-Z].*\.$/.test(text))).toEqual([]);
  });

  test('declares the stages that it speaks of, each once', () => {
    const named = chain.flatMap(({ stages, requirements }) => [
      ...stages.flatMap(({ within }) => within ?? []),
      ...requirements.flatMap((each) => [
        ...('first' in each ? [each.first] : []),
        ...('then' in each ? [each.then] : []),
      ]),
    ]);
    const known = id.startsWith('dga-') ? library.names('stage').map(({ key }) => key) : declared;
    expect(named.map(({ key }) => key).filter((key) => !known.includes(key))).toEqual([]);
    expect(declared).toEqual([...new Set(declared)]);
  });

  test('asks only for roles that the library lists', () => {
    const roles = [...of('signoff'), ...of('joint-review')].flatMap(({ requirement }) => requirement.who);
    expect(roles.map(({ key }) => key).filter((key) => !termOf(library, 'role', key))).toEqual([]);
  });

  test('demands no ring', () => {
    const stages = [...new Set(order.flatMap(({ requirement: { first, then } }) => [first.key, then.key]))];
    const tasks = stages.map((stage) => {
      const wider = widened(stage);
      const before = order.flatMap(({ requirement: { first, then } }) =>
        // What is first of a wider stage is first of the narrower ones in it too.
        wider.includes(then.key) ? stages.filter((each) => widened(each).includes(first.key)) : [],
      );
      return `task ${stage} 1d${before.length > 0 ? ` after ${[...new Set(before)].join(', ')}` : ''}`;
    });
    const checked = new Workspace();
    checked.open('file:///a.cuelock', `show "x" { follow ${id} }\nschedule { start 2026-05-04\n${tasks.join('\n')} }`);
    const found = checked.findings('file:///a.cuelock').filter(({ code }) => /^schedule\/(cycle|order|gap)/.test(code));
    expect(found.map(({ message }) => message)).toEqual([]);
  });
});

test('a pipeline nearer to the show counts, pair by pair, and a ring of pipelines ends', () => {
  const own = demandsOn(
    showOf(`show "x" { follow ours }
      pipeline ours extends theirs { stage a; stage b; stage c within b; expect a before b }
      pipeline theirs extends ours { require a before b; require b before a; stage b within b }`),
  );
  const said = own.order.map(({ requirement: { first, then, severity } }) => `${first.key} ${then.key} ${severity}`);
  expect(said).toEqual(['a b warning', 'b a error']);
  expect(own.widened('c')).toEqual(['c', 'b']);
});
