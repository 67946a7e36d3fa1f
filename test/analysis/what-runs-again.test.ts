/** Which cues a rule looks at again after an edit: those that the edit can mean something for, and no others. */
import { beforeEach, describe, expect, test } from 'vitest';
import { Workspace } from '../../server/src/language/index.ts';
import { characterOf } from '../../server/src/language/model/characters.ts';
import { cueRule, nameOfCue } from '../../server/src/language/rules/cue/cue-rule.ts';
import type { Rule } from '../../server/src/language/rules/rule.ts';

const URI = 'file:///train/show.cuelock';
const TEXT = [
  'show "Night Train" {',
  '  rate 24',
  '}',
  'crew { ana "Ana Ruiz" director }',
  'characters {',
  '  LENA "Lena" prefix LN',
  '  TOM "Tom"',
  '}',
  'picture v1 on 2026-01-05 {',
  '  reel 1 01:00:00:00 lfoa 01:10:00:00',
  '}',
  'cues music {',
  '  1m1 01:00:10:00 - 01:00:20:00 "Departure" { note ana "Softer." }',
  '}',
  'cues adr {',
  '  LENA 01:01:00:00 - 01:01:02:00 "No."',
  '  TOM 01:02:00:00 - 01:02:02:00 "Yes."',
  '  LN12 01:03:00:00 - 01:03:02:00 "Never."',
  '}',
  '',
].join('\n');

let looked: string[] = [];
let workspace: Workspace;

/** Speaks of every cue, and says what it looked at. */
const watcher: Rule = cueRule({
  code: 'test/watcher',
  severity: 'hint',
  title: 'Every cue is looked at.',
  expects: ['character'],
  check(cue, show) {
    looked.push(nameOfCue(cue));
    if (cue.timing) characterOf(show, cue.timing.fact);
  },
});

/** Speaks of one cue, and points at the character. */
const teller: Rule = cueRule({
  code: 'test/teller',
  severity: 'hint',
  title: 'Lines of Lena are told.',
  expects: ['character'],
  tells: ['character'],
  check(cue, show, report) {
    const character = cue.timing && characterOf(show, cue.timing.fact);
    if (character?.id.key === 'LENA') report({ message: `${character.name} says it.`, at: cue.at });
  },
});

function messages(): string[] {
  return workspace.findings(URI).map(({ message }) => message);
}

/** Puts one text in the place of another, and says which cues were looked at because of it. */
function lookedAfter(was: string, is: string): string[] {
  const start = workspace.document(URI)!.text().indexOf(was);
  expect(start).toBeGreaterThan(-1);
  looked = [];
  workspace.edit(URI, [{ span: { start, end: start + was.length }, text: is }]);
  workspace.findings(URI);
  return looked.sort();
}

beforeEach(() => {
  workspace = new Workspace({ rules: [watcher, teller] });
  workspace.open(URI, TEXT);
  workspace.findings(URI);
});

describe('no cue is looked at', () => {
  test.for([
    ['the title of the show', 'Night Train', 'Night Trains'],
    ['the name of a person in a note', 'Ana Ruiz', 'Ana Ruizz'],
    ['the name of a character', '"Tom"', '"Tomas"'],
    ['the end of a line of a cut', '01:10:00:00', '01:10:00:00 '],
    ['a comment', 'reel 1', '// the only one\n  reel 1'],
  ] as const)('after an edit of %s', ([, was, is]) => {
    expect(lookedAfter(was, is)).toEqual([]);
  });
});

const ALL = ['1m1', 'LENA’s “No.”', 'LN12', 'TOM’s “Yes.”'];

describe('every cue is looked at', () => {
  test.for([
    ['the rate', 'rate 24', 'rate 25'],
    ['the end of a reel', '01:10:00:00', '01:10:00:01'],
    ['a second cut', 'cues music', 'picture v2 on 2026-02-05 { }\ncues music'],
  ] as const)('after an edit of %s', ([, was, is]) => {
    expect(lookedAfter(was, is)).toEqual(ALL);
  });
});

describe('only those are looked at', () => {
  test('that were edited', () => {
    expect(lookedAfter('"Departure"', '"Arrival"')).toEqual(['1m1']);
  });

  test('that name a character who is gone', () => {
    expect(lookedAfter('  TOM "Tom"\n', '')).toEqual(['TOM’s “Yes.”']);
  });

  test('that name a character who is a group now', () => {
    expect(lookedAfter('"Tom"', '"Tom" group')).toEqual(['TOM’s “Yes.”']);
  });

  test('whose number begins like the prefix of a character', () => {
    expect(lookedAfter('prefix LN', 'prefix LX')).toEqual(['LN12']);
  });
});

test('what a finding tells of is told anew', () => {
  expect(messages()).toEqual(['Lena says it.', 'Lena says it.']);
  lookedAfter('"Lena"', '"Helena"');
  expect(messages()).toEqual(['Helena says it.', 'Helena says it.']);
  lookedAfter('prefix LN', '');
  expect(messages()).toEqual(['Helena says it.']);
});

test('a rule that was off looks at everything when it is on again', () => {
  workspace.levels = { 'test/*': 'off' };
  expect(messages()).toEqual([]);
  expect(lookedAfter('"Departure"', '"Arrival"')).toEqual([]);
  looked = [];
  workspace.levels = {};
  expect(messages()).toHaveLength(2);
  expect(looked.sort()).toEqual(ALL);
});

test('findings of a file are the same list until something changes for it', () => {
  const other = 'file:///train/other.cuelock';
  workspace.open(other, 'cues music { 1m2 01:05:00:00 - 01:05:20:00 "Later" }');
  const findings = workspace.findings(URI);
  workspace.findings(other);
  workspace.edit(other, [{ span: { start: 0, end: 0 }, text: '\n' }]);
  expect(workspace.findings(URI)).toBe(findings);
  lookedAfter('"Lena"', '"Helena"');
  expect(workspace.findings(URI)).not.toBe(findings);
});
