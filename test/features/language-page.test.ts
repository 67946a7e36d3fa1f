/** The page about the language keeps its word: what it says of its schedule comes out so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hover, Workspace } from '../../server/src/language/index.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/language.md'), 'utf8');
const URI = 'file:///show/show.cuelock';

/** The example under a heading. */
function example(heading: string): string {
  const section = PAGE.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`));
  const block = /```cuelock\n([\s\S]*?)```/.exec(section ?? '')?.[1];
  if (block === undefined) throw new Error(`No example under ${heading}`);
  return block;
}

const HEAD = `show "Night Train" { rate 24 }
crew {
  ana "Ana Ruiz" director; dee "Dee Okafor" producer; sam "Sam Reed" editor; ines "Inès Faure" colorist
}
rooms { stage-5 "Dub Stage 5"; bay-2 "Grading Bay 2" }
picture v8 on 2026-02-20 { reel 1 01:00:00:00 lfoa 01:19:00:00; reel 2 02:00:00:00 lfoa 02:19:00:00 }
picture v9 on 2026-04-20 from v8 { replace 02:01:00:00 - 02:02:00:00 "Platform lift" }
`;

function opened(text: string): Workspace {
  const workspace = new Workspace({ roots: ['file:///show/'] });
  workspace.open(URI, text);
  return workspace;
}

/** What pointing at the first place behind `before` says. */
function pointedAt(text: string, before: string): string {
  return hover(opened(text), URI, text.indexOf(before) + before.length + 1)?.markdown ?? '';
}

const PER = example('Once for each reel, act, episode or language');

test('once for each: the amended reel takes a day more, and waits as the page says', () => {
  const premix = pointedAt(HEAD + PER, 'task premix 2d after dialogue-edit of all, ');
  expect(premix).toMatch(/premix of reel 2(\*\*)? \| .*, amended \|/);
  expect(
    opened(HEAD + PER)
      .findings(URI)
      .filter(({ severity }) => severity === 'error'),
  ).toEqual([]);
});

test('a status wins over the plan, and its baseline tells the slip', () => {
  const text = HEAD + PER + example('What happened') + example('The plan that was approved');
  expect(pointedAt(text, 'status 2026-04-10 {\n  ')).toContain(
    'approved for Fri 2026-04-03 (approved), finished Wed 2026-04-08, 3 working days later',
  );
});

test('a reopening makes the next pass, and tells who had trusted the one before', () => {
  const locked =
    'status 2026-04-16 { picture-lock of reel 2 done 2026-04-10; dialogue-edit of reel 2 started 2026-04-13 }\n';
  const again = example('Opened again').split('fail')[0]!;
  const text = HEAD + PER + locked + again;
  expect(pointedAt(text, `${locked}`)).toContain('Had trusted it: dialogue-edit of reel 2');
  expect(
    opened(text)
      .findings(URI)
      .map(({ code }) => code),
  ).toContain('lock/reopened');
});

test.each([
  ['Rooms and people, booked', ''],
  ['Otherwise, on purpose', '; follow feature'],
])('%s: reads without an error', (heading, settings) => {
  const schedule = `schedule {
  start 2026-06-01
  task final-mix 6d in stage-5
  lock mix-lock after final-mix signoff dee
  task final-grade 8d after mix-lock with ines in bay-2
}
`;
  const found = opened(HEAD.replace('rate 24', `rate 24${settings}`) + schedule + example(heading)).findings(URI);
  expect(found.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
});
