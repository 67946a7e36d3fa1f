/** A series whose schedule uses all there is, edited at random: dates and findings are those of the same text opened afresh. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Workspace } from '../../server/src/language/index.ts';
import { scheduleOf } from '../../server/src/language/schedule/schedule.ts';
import { drawFindings } from '../support/draw-findings.ts';
import { randomEdit, spanIn } from '../support/random-edits.ts';
import { datesOf } from './show-of.ts';

const FILES: Readonly<Record<string, string>> = {
  'file:///s/show.cuelock': `show "Series" { rate 24; follow ours }
pipeline ours { stage picture-lock; stage premix; stage mix; require picture-lock before premix; require premix before mix }
calendar six { workdays Mon .. Sat }
schedule calendar six {
  start 2026-01-05
  per episode {
    phase sound calendar six {
      per reel { lock picture-lock after picture-lock of previous + 1d; task premix 2d after picture-lock of all }
      per en, de { task dub 2d after premix, dub of previous by mix + 1d }
    }
    task mix 1w after premix, mix of previous on 2026-01-12
    task premix of reel 2 3d
  }
  task mix of 102 ends on Sat 2026-01-24
  task dub of de after premix of 1
  milestone out after mix, dub of en
  waive premix before mix "As ever."
}
`,
  'file:///s/status.cuelock': `reopen picture-lock of reel 1 on 2026-01-07 because "Lift" { task recut 2d; lock picture-lock after recut }
fail mix of 101 on 2026-01-20 { task fix 1d; task mix 2d after fix; task fix of 101 3d }
status 2026-01-08 { picture-lock of 2 done 2026-01-06; premix started 2026-01-07 left 2d }
status 2026-01-21 { mix of 101 done 2026-01-20; premix left 1d }
`,
  'file:///s/101/show.cuelock': 'show "One" episode 101\npicture v1 { reel 1 01:00:00:00; reel 2 02:00:00:00 }\n',
  'file:///s/102/show.cuelock': 'show "Two" episode 102\npicture v1 { reel 1 01:00:00:00 }\n',
};
const URIS = Object.keys(FILES);

const step = fc.record({
  file: fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 3),
  act: fc.oneof({ weight: 8, arbitrary: randomEdit }, fc.constantFrom('remove' as const, 'open' as const)),
  looks: fc.boolean(),
});

function draw(workspace: Workspace): string {
  const dates = workspace.uris().map((uri) => {
    const show = workspace.showOf(uri);
    return `${uri} ${JSON.stringify(show && datesOf(scheduleOf(show)))}`;
  });
  return [...dates, drawFindings(workspace)].join('\n');
}

function openAll(texts: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace();
  for (const [uri, text] of texts) workspace.open(uri, text);
  return workspace;
}

test('an edited series is what it is when it is opened afresh', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const texts = new Map(Object.entries(FILES));
      const workspace = openAll(texts);
      for (const { file, act, looks } of steps) {
        const uri = URIS[file]!;
        const text = texts.get(uri);
        if (act === 'remove') {
          texts.delete(uri);
          workspace.remove(uri);
        } else if (act === 'open') {
          texts.set(uri, FILES[uri]!);
          workspace.open(uri, FILES[uri]!);
        } else if (text !== undefined) {
          const span = spanIn(act, text.length);
          texts.set(uri, text.slice(0, span.start) + act.text + text.slice(span.end));
          workspace.edit(uri, [{ span, text: act.text }]);
        }
        if (looks) expect(draw(workspace)).toBe(draw(openAll(texts)));
      }
      expect(draw(workspace)).toBe(draw(openAll(new Map([...texts].reverse()))));
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
}, 600_000);
