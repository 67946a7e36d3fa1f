/** A workspace that was edited says, byte for byte, what the same files say when they are opened afresh. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Place, Workspace } from '../../server/src/language/index.ts';
import { type RandomEdit, randomEdit, spanIn } from '../support/random-edits.ts';
import { SAMPLE_WORKSPACE } from '../support/sample-workspace.ts';

const URIS = Object.keys(SAMPLE_WORKSPACE);

interface Step {
  readonly file: number;
  /** An edit; `remove` forgets the file, `open` brings it back as it was at first. */
  readonly act: RandomEdit | 'remove' | 'open';
  /** Whether anybody looks at the findings after it. */
  readonly looks: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  file: fc.nat(URIS.length - 1),
  act: fc.oneof({ weight: 12, arbitrary: randomEdit }, fc.constantFrom('remove' as const, 'open' as const)),
  looks: fc.boolean(),
});

/** Everything there is to say of every file, as text. */
function draw(workspace: Workspace): string {
  const where = (place: Place) => {
    const { uri, start, end } = workspace.spanOf(place);
    return `${uri} ${start}-${end}`;
  };
  return workspace
    .uris()
    .flatMap((uri) => workspace.findings(uri))
    .map(({ code, severity, message, at, related = [], fixes = [], unneeded = false }) =>
      [
        `${where(at)} ${severity} ${code} ${message}${unneeded ? ' (unneeded)' : ''}`,
        ...related.map((each) => `  see ${where(each.at)} ${each.message}`),
        ...fixes.map((fix) => {
          const edits = fix.edits.map((edit) => `${where(edit.at)} "${edit.text}"`);
          return `  fix ${fix.preferred ? '* ' : ''}${fix.title}: ${edits.join(', ')}`;
        }),
      ].join('\n'),
    )
    .join('\n');
}

function openAll(texts: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace();
  for (const [uri, text] of texts) workspace.open(uri, text);
  return workspace;
}

describe('a workspace that was edited', () => {
  test('says what it says when opened afresh, whatever the edits', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
        const texts = new Map(Object.entries(SAMPLE_WORKSPACE));
        const workspace = openAll(texts);
        for (const { file, act, looks } of steps) {
          const uri = URIS[file]!;
          const text = texts.get(uri);
          if (act === 'remove') {
            texts.delete(uri);
            workspace.remove(uri);
          } else if (act === 'open') {
            texts.set(uri, SAMPLE_WORKSPACE[uri]!);
            workspace.open(uri, SAMPLE_WORKSPACE[uri]!);
          } else if (text !== undefined) {
            const span = spanIn(act, text.length);
            texts.set(uri, text.slice(0, span.start) + act.text + text.slice(span.end));
            workspace.edit(uri, [{ span, text: act.text }]);
          }
          if (looks) expect(draw(workspace)).toBe(draw(openAll(texts)));
        }
        expect(draw(workspace)).toBe(draw(openAll(new Map([...texts].reverse()))));
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  }, 600_000);

  test('has something to say of the sample, so that there is something to compare', () => {
    expect(draw(openAll(new Map(Object.entries(SAMPLE_WORKSPACE)))).split('\n').length).toBeGreaterThan(5);
  });
});

describe('a file that was cut off', () => {
  test.for(URIS)('%s never throws, wherever it ends', (uri) => {
    const text = SAMPLE_WORKSPACE[uri]!;
    const workspace = openAll(new Map(Object.entries(SAMPLE_WORKSPACE)));
    for (let end = text.length; end >= 0; end -= 3) {
      workspace.edit(uri, [{ span: { start: end, end: workspace.document(uri)!.length }, text: '' }]);
      expect(() => draw(workspace)).not.toThrow();
    }
  });
});
