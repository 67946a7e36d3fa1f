/** A workspace that was edited says, byte for byte, what the same files say when they are opened afresh. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Span, Workspace } from '../../server/src/language/index.ts';
import { drawFindings } from '../support/draw-findings.ts';
import { type RandomEdit, randomEdit, spanIn } from '../support/random-edits.ts';
import { SAMPLE_SERIES } from '../support/sample-series.ts';
import { SAMPLE_WORKSPACE } from '../support/sample-workspace.ts';

type Files = Readonly<Record<string, string>>;

const SAMPLES: readonly (readonly [string, Files])[] = [
  ['a show', SAMPLE_WORKSPACE],
  ['a series', SAMPLE_SERIES],
];

interface Step {
  readonly file: number;
  /** An edit; another number for an episode; `remove` forgets the file, `open` brings it back as it was at first. */
  readonly act: RandomEdit | Renumbering | 'remove' | 'open';
  /** Whether anybody looks at the findings after it. */
  readonly looks: boolean;
}

interface Renumbering {
  readonly episode: number;
  readonly number: string;
}

const renumbering: fc.Arbitrary<Renumbering> = fc.record({
  episode: fc.nat(5),
  number: fc.constantFrom('101', '102', '0103', 'pilot', ''),
});

/** Where an edit is made in a text; nowhere when it is about an episode and there is none. */
function placeOf(act: RandomEdit | Renumbering, text: string): { span: Span; text: string } | undefined {
  if (!('episode' in act)) return { span: spanIn(act, text.length), text: act.text };
  const numbers = [...text.matchAll(/(?<=\bepisode ?)\w*/g)];
  const number = numbers[act.episode % numbers.length];
  return number && { span: { start: number.index, end: number.index + number[0].length }, text: act.number };
}

const step: fc.Arbitrary<Step> = fc.record({
  file: fc.nat(3),
  act: fc.oneof(
    { weight: 10, arbitrary: randomEdit },
    { weight: 2, arbitrary: renumbering },
    fc.constantFrom('remove' as const, 'open' as const),
  ),
  looks: fc.boolean(),
});

function openAll(texts: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace();
  for (const [uri, text] of texts) workspace.open(uri, text);
  return workspace;
}

describe.for(SAMPLES)('a workspace of %s that was edited', ([, sample]) => {
  const uris = Object.keys(sample);

  test('says what it says when opened afresh, whatever the edits', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
        const texts = new Map(Object.entries(sample));
        const workspace = openAll(texts);
        for (const { file, act, looks } of steps) {
          const uri = uris[file % uris.length]!;
          const text = texts.get(uri);
          if (act === 'remove') {
            texts.delete(uri);
            workspace.remove(uri);
          } else if (act === 'open') {
            texts.set(uri, sample[uri]!);
            workspace.open(uri, sample[uri]!);
          } else if (text !== undefined) {
            const edit = placeOf(act, text);
            if (!edit) continue;
            texts.set(uri, text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end));
            workspace.edit(uri, [edit]);
          }
          if (looks) expect(drawFindings(workspace)).toBe(drawFindings(openAll(texts)));
        }
        expect(drawFindings(workspace)).toBe(drawFindings(openAll(new Map([...texts].reverse()))));
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  }, 600_000);

  test('has something to say of the sample, so that there is something to compare', () => {
    expect(drawFindings(openAll(new Map(Object.entries(sample)))).split('\n').length).toBeGreaterThan(5);
  });
});

describe('a file that was cut off', () => {
  const files = SAMPLES.flatMap(([, sample]) => Object.keys(sample).map((uri) => [uri, sample] as const));
  test.for(files)('%s never throws, wherever it ends', ([uri, sample]) => {
    const text = sample[uri]!;
    const workspace = openAll(new Map(Object.entries(sample)));
    for (let end = text.length; end >= 0; end -= 3) {
      workspace.edit(uri, [{ span: { start: end, end: workspace.document(uri)!.length }, text: '' }]);
      expect(() => drawFindings(workspace)).not.toThrow();
    }
  });
});
