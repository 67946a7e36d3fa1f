/** A rule may find more than a call has room for as its arguments. */
import { expect, test } from 'vitest';
import { Workspace } from '../../server/src/language/index.ts';
import { eachRule, groupsRule, type Report, type Rule, wholeRule } from '../../server/src/language/rules/rule.ts';
import type { Place } from '../../server/src/language/syntax/row.ts';

const MANY = 150_000;
const URI = 'file:///show.cuelock';

function sayMany(at: Place, report: Report): void {
  for (let count = 0; count < MANY; count++) report({ message: `${count}`, at });
}

const common = { code: 'cue/many', severity: 'hint', title: 'Finds much.' } as const;

const talkative: readonly (readonly [string, Rule])[] = [
  [
    'one thing',
    eachRule<'show'>({ ...common, kinds: ['show'], reads: [], check: ({ at }, _, report) => sayMany(at, report) }),
  ],
  [
    'one group',
    groupsRule<'show'>({
      ...common,
      kinds: ['show'],
      reads: [],
      keysOf: () => ['all'],
      check: ([first], _, report) => sayMany(first!.at, report),
    }),
  ],
  [
    'the show',
    wholeRule({
      ...common,
      reads: ['show'],
      check(show, report) {
        for (const { at } of show.all('show')) sayMany(at, report);
      },
    }),
  ],
];

test.for(talkative)('%s with 150,000 findings', ([, rule]) => {
  const workspace = new Workspace({ rules: [rule] });
  workspace.open(URI, 'show "Night Train"\n');
  expect(workspace.findings(URI).length).toBe(MANY);
});
