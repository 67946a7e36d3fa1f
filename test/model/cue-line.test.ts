/** A cue line keeps little; what it works out is what the words of the language say of its text. */
import { expect, test } from 'vitest';
import { Workspace } from '../../server/src/language/index.ts';
import type { CueFact } from '../../server/src/language/model/facts.ts';
import { harvest } from '../../server/src/language/model/harvest.ts';

const URI = 'file:///s/show.cuelock';

/** The facts of cue lines that stand in one session. */
function linesOf(...lines: readonly string[]): CueFact[] {
  const workspace = new Workspace();
  workspace.open(URI, `cues adr picture v2 {\n${lines.join('\n')}\n}\n`);
  return [...workspace.facts(URI)!.all()].filter((fact) => fact.kind === 'cue');
}

function lineOf(...lines: readonly string[]): CueFact {
  const [fact, ...others] = linesOf(...lines);
  expect(others).toEqual([]);
  return fact!;
}

test.for([
  ['1m1'],
  ['01:00:08:00'],
  ['01:00:08:00 -'],
  ['01:00:08:00 - 01:00:20:00 "Boots"'],
  ['01:00:08:00 + 00:00:04:00 hit 01:00:09:00 "Door"'],
  ['01:00:08:00 + 0:40'],
  ['01:00:08:00 + 12s'],
  [
    '1m1 01:00:08:00 – 01:00:20:00 hit 01:00:09:00 {',
    '  hit 01:00:10:00 "Train"',
    '  hit',
    '  note "01:00:11:00"',
    '}',
  ],
  ['LN101 01:00:08:00 - 01:00:20:00 todo ana "Ask" by 2026-03-01 {', '  todo "Again" by Mon 2026-03-02 done', '}'],
  ['01:00:08:00 -', '    01:00:20:00'],
  ['1m1 "A, B", ', '    01:00:08:00 + 00:00:04:00'],
])('%j has the times that stand in its slots', (lines) => {
  for (const fact of linesOf(...lines)) {
    const { timecodes, timeLengths, dates } = harvest(fact.statement);
    const places = (times: readonly { at: { start: number; end: number }; written: string }[]) =>
      times.map(({ at, written }) => [at.start, at.end, written]);
    expect(places(fact.timecodes)).toEqual(places(timecodes));
    expect(places(fact.timeLengths)).toEqual(places(timeLengths));
    expect(places(fact.dates)).toEqual(places(dates));
  }
});

test('an out and a length are told apart by what joins them to the in', () => {
  const out = lineOf('01:00:08:00 - 01:00:20:00').range!;
  expect([out.in.written, out.out?.written, out.length]).toEqual(['01:00:08:00', '01:00:20:00', undefined]);
  const long = lineOf('01:00:08:00 + 0:12').range!;
  expect([long.in.written, long.out, long.length?.written]).toEqual(['01:00:08:00', undefined, '0:12']);
  const open = lineOf('01:00:08:00 -').range!;
  expect([open.in.written, open.out, open.length]).toEqual(['01:00:08:00', undefined, undefined]);
});

test('one note, several and none are lists', () => {
  const notes = (fact: CueFact) => fact.notes.map(({ who, text }) => [who?.written, text]);
  expect(notes(lineOf('01:00:08:00 "Boots"'))).toEqual([]);
  expect(notes(lineOf('01:00:08:00 "Boots" note ana "Dry."'))).toEqual([['ana', 'Dry.']]);
  expect(notes(lineOf('01:00:08:00 "Boots" {', '  note "One"', '  note ana “Two”', '}'))).toEqual([
    [undefined, 'One'],
    ['ana', 'Two'],
  ]);
});

test.for([
  ['"Dry \\"and\\" close, \\\\"', 'Dry "and" close, \\'],
  ['“Dry \\ and” ', 'Dry \\ and'],
  ['«Dry»', 'Dry'],
  ['"Dry \\"', 'Dry \\"'],
  ['"', ''],
  ['', ''],
] as const)('note %s says %j', ([written, text]) => {
  expect(lineOf(`01:00:08:00 note ${written}`).notes[0]?.text).toBe(text);
});

test.for([
  ['01:00:08:00 note "Wild."', true],
  ['01:00:08:00 todo "Ask."', true],
  ['01:00:08:00', false],
  ['01:00:08:00 "Boots" note "Wild."', false],
  ['1m1 note "Wild."', false],
  ['LENA 01:00:08:00 note "Wild."', false],
] as const)('whether %s is said of a place, not of a cue: %s', ([line, isFree]) => {
  expect(lineOf(line).isFreeNote).toBe(isFree);
});

test('a number says its reel, and its episode', () => {
  const [plain, ofEpisode] = linesOf('01m03', '101_02m3a');
  expect([plain!.group, plain!.episode]).toEqual(['1', undefined]);
  expect([ofEpisode!.group, ofEpisode!.episode]).toEqual(['2', '101']);
});

test('names that a line declares and refers to are its own', () => {
  const fact = lineOf('1m1 01:00:08:00 "A" was 1m2 was 1m3 segue 1m4 uses w note ana "Dry."');
  expect(fact.declares.map(({ key }) => key)).toEqual(['1m1', '1m2', '1m3']);
  expect(fact.references.map(({ key }) => key)).toEqual(['1m4', 'w', 'ana']);
  expect([...fact.declares, ...fact.references].every((name) => name.fact === fact)).toBe(true);
  expect([fact.number, ...fact.was]).toEqual(fact.declares);
  expect([fact.segue, ...fact.uses, fact.notes[0]?.who]).toEqual(fact.references);
});
