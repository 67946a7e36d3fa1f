import { describe, expect, test } from 'vitest';
import { definition, highlights, prepareRename, references, rename } from '../../server/src/language/index.ts';
import { applyEdits, type MarkedWorkspace, openMarked, ROOT } from '../support/markers.ts';

const byPlace = (a: { uri: string; start: number }, b: { uri: string; start: number }) =>
  a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.start - b.start;

/** Every marked range is a use of the name at the cursor, and there is no other. */
function expectReferences(source: string): MarkedWorkspace {
  const marked = openMarked(source);
  const { workspace, uri, offset, ranges } = marked;
  const found = references(workspace, uri, offset, true).map(({ uri, span }) => ({ uri, ...span }));
  expect(found).toEqual([...ranges].sort(byPlace));
  return marked;
}

function renamed(source: string, newName: string): Record<string, string> | string {
  const { workspace, uri, offset } = openMarked(source);
  const result = rename(workspace, uri, offset, newName);
  if ('refusal' in result) return result.refusal;
  return Object.fromEntries(
    [...result.edits].map(([file, edits]) => [
      file.slice(ROOT.length),
      applyEdits(workspace.document(file)!.text(), edits),
    ]),
  );
}

describe('references', () => {
  test('over files, whatever the cursor stands on', () => {
    expectReferences(
      '//- show.cuelock\nshow "A"\ncrew { <|ana|> "Ana" director }\n//- a/cues.cuelock\nspotting music with <|a<|>na|> { 1m1 note <|ana|> "x" }\n',
    );
  });

  test('cue numbers without case and leading zeros', () => {
    expectReferences('cues music { <|1m<|>1|> 01:00:00:00; 1m2 segue <|1M01|>; <|1m01|> status cut }');
  });

  test('by kind: a person and a room of the same name are two', () => {
    expectReferences('crew { <|bay<|>|> "B" }\nrooms { bay "R" }\nschedule { task t with <|bay|> in bay }');
  });

  test('a role is declared by everybody who has it', () => {
    expectReferences(
      'crew { a "A" <|editor|>; b "B" <|editor|> }\nschedule { task t with <|ed<|>itor|>; lock l signoff <|editor|> }',
    );
  });

  test('an inner show sees names of the outer one, and has cues of its own', () => {
    expectReferences(
      '//- show.cuelock\nshow "A"\ncrew { <|a<|>na|> "Ana" }\n//- 101/show.cuelock\nshow "B"\nspotting music with <|ana|> { }\n',
    );
    expectReferences(
      '//- show.cuelock\nshow "A"\ncues music { <|1m<|>1|> }\n//- 101/show.cuelock\nshow "B"\ncues music { 1m1 }\n',
    );
  });

  test('without the declarations when they are not wanted', () => {
    const { workspace, uri, offset } = openMarked('crew { a<|>na "Ana" }\nspotting music with ana { }');
    expect(references(workspace, uri, offset, false)).toHaveLength(1);
  });
});

describe('definition', () => {
  test('goes to the name, with the whole line around it', () => {
    const { workspace, uri, offset, ranges } = openMarked(
      'crew { <|<|ana|> "Ana" director|> }\nspotting music with a<|>na { }',
    );
    const found = definition(workspace, uri, offset)!;
    expect(found.targets).toHaveLength(1);
    const [{ span, nameSpan }] = found.targets as [(typeof found.targets)[0]];
    expect([span, nameSpan]).toEqual(ranges.map(({ start, end }) => ({ start, end })));
  });

  test('of a stage goes into the library; of an ADR line to its character; of an include to the file', () => {
    const stage = openMarked('pipeline p extends feature { require mix-l<|>ock before final-grade }');
    expect(definition(stage.workspace, stage.uri, stage.offset)?.targets[0]?.uri).toMatch(/^cuelock-library:/);
    const line = openMarked('characters { <|LENA|> "Lena" prefix LN }\ncues adr { LN2<|>01 01:00:00:00 }');
    const target = definition(line.workspace, line.uri, line.offset)!.targets[0]!;
    expect(target.nameSpan.start).toBe(line.ranges[0]!.start);
    const file = openMarked('//- a.cuelock\ninclude "b.cue<|>lock"\n//- b.cuelock\ncrew { }\n');
    expect(definition(file.workspace, file.uri, file.offset)?.targets[0]?.uri).toBe(`${ROOT}b.cuelock`);
  });

  test('nowhere when nothing declares it', () => {
    const { workspace, uri, offset } = openMarked('spotting music with a<|>na { }');
    expect(definition(workspace, uri, offset)).toBeUndefined();
  });
});

test('highlights are those of the same file, declarations written', () => {
  const { workspace, uri, offset } = openMarked(
    '//- a.cuelock\nshow "A"\ncrew { a<|>na "Ana" }\nspotting music with ana { }\n//- b.cuelock\nspotting adr with ana { }\n',
  );
  expect(highlights(workspace, uri, offset).map(({ kind }) => kind)).toEqual(['write', 'read']);
});

describe('rename', () => {
  test('changes every use in every file', () => {
    expect(
      renamed(
        '//- a.cuelock\nshow "A"\ncrew { a<|>na "Ana" }\n//- b.cuelock\nspotting music with ana { 1m1 note ana "ana" }\n',
        'anna',
      ),
    ).toEqual({
      'a.cuelock': 'show "A"\ncrew { anna "Ana" }\n',
      'b.cuelock': 'spotting music with anna { 1m1 note anna "ana" }\n',
    });
  });

  test('of a cue takes all its spellings', () => {
    expect(renamed('cues music { 1m<|>1; 1m2 segue 1M01 }', '1m5')).toEqual({
      'main.cuelock': 'cues music { 1m5; 1m2 segue 1m5 }',
    });
    expect(renamed('cues music { 1m<|>1 }', '1M01')).toEqual({ 'main.cuelock': 'cues music { 1M01 }' });
  });

  test.each([
    ['pipeline p extends feat<|>ure { }', 'x', /library/],
    ['crew { a<|>na "Ana" }', 'with', /word of the language/],
    ['crew { a<|>na "Ana" }', 'two words', /cannot be a name/],
    ['crew { a<|>na "Ana" }', '1m2', /cannot be a name/],
    ['crew { a<|>na "Ana" }', '', /cannot be a name/],
    ['crew { a<|>na "Ana"; dee "Dee" }', 'dee', /already/],
    ['cues music { 1m<|>1 }', 'main', /not a cue number/],
    ['spotting music with a<|>na { }', 'x', /not declared/],
    ['show "A<|>"', 'x', /no name here/],
  ])('%s cannot become %s', (source, name, reason) => {
    expect(renamed(source, name)).toMatch(reason);
  });

  test('the name itself is what is selected', () => {
    const { workspace, uri, offset, ranges } = openMarked('crew { <|a<|>na|> "Ana" }');
    const { start, end } = ranges[0]!;
    expect(prepareRename(workspace, uri, offset)).toEqual({ span: { start, end }, placeholder: 'ana' });
  });
});
