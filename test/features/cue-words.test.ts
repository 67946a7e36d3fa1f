/** What the editor says and offers about scenes, acts, renumbered cues, and lines of ADR. */
import { describe, expect, test } from 'vitest';
import {
  complete,
  Document,
  definition,
  documentSymbols,
  format,
  hover,
  workspaceSymbols,
} from '../../server/src/language/index.ts';
import { applyEdits, openMarked } from '../support/markers.ts';

const HEAD = `show "A" { rate 24; numbers by act }
characters { LENA "Lena" prefix LN actor "Mia Holt"; GUARD2 "Second guard" }
picture v1 on 2026-02-13 { reel 1 01:00:00:00 lfoa 01:19:59:23; act 1 01:00:00:00 "Teaser"; act 2 01:10:00:00 }
picture v2 on 2026-02-20 from v1 { remove 01:02:00:00 - 01:02:10:00 }
scenes picture v1 {
  24      01:00:00:00 "INT. BAR"
  24D     01:04:02:00 "EXT. RAILS"
  "27/28" 01:12:04:00
}
`;

function hovered(source: string): string {
  const { workspace, uri, offset } = openMarked(HEAD + source);
  return hover(workspace, uri, offset)?.markdown ?? '';
}

function labels(source: string): string[] {
  const { workspace, uri, offset } = openMarked(source);
  return complete(workspace, uri, offset).map(({ label }) => label);
}

describe('hover of a cue', () => {
  test('says its act and the scene it begins in, in the cut that counts', () => {
    const said = hovered('cues music picture v1 { 1m<|>1 01:04:02:00 - 01:05:00:00 "Theme" }');
    expect(said).toContain('(reel 1, act 1, v1)');
    expect(said).toContain('- Begins in scene 24D EXT. RAILS');
    expect(hovered('cues music picture v2 { 1m<|>1 01:04:00:00 - 01:05:00:00 }')).toContain('scene 24D EXT. RAILS');
    expect(hovered('cues music picture v2 { 2m<|>1 01:12:00:00 - 01:13:00:00 }')).toMatch(/Begins in scene 27\/28$/);
  });

  test('says what its status means', () => {
    expect(hovered('cues adr { LENA<|> 01:04:02:00 + 2s "No."; LN201 01:04:02:00 + 2s status booked }')).toBe(
      '**Lena** — character\n\n- Played by Mia Holt\n- ADR lines LN…',
    );
    expect(hovered('cues music { 1m<|>1 01:04:02:00 + 2s status booked }')).toContain(
      '- Status: booked (the players or the actor are booked for it)',
    );
  });

  test('goes on under its new number', () => {
    const renumbered = `spotting music picture v1 { 1m3a 01:04:02:00 - 01:05:00:00 "Platform" note "A waltz." }
cues music picture v2 { 1m3 01:03:52:00 - 01:04:50:00 was 1m3a }
cues music { 1m2 01:03:00:00 - 01:03:52:00 segue 1m3 }
`;
    const said = hovered(renumbered.replace('{ 1m3 ', '{ 1m<|>3 '));
    expect(said).toContain('**1m3** “Platform” — music cue');
    expect(said).toContain('- Was 1m3a');
    expect(said).toContain('- A waltz.');
    expect(hovered(renumbered.replace('picture v1 { 1m3a', 'picture v1 { 1m<|>3a'))).toContain('**1m3** “Platform”');
  });
});

test('a number that a cue had before leads to it', () => {
  const { workspace, uri, offset } = openMarked(
    `${HEAD}cues music { 1m3 01:03:52:00 - 01:04:50:00 was 1m3a; 1m2 01:03:00:00 - 01:03:52:00 segue 1m<|>3a }`,
  );
  const { start, end } = definition(workspace, uri, offset)!.targets[0]!.nameSpan;
  expect(workspace.document(uri)!.text().slice(start, end)).toBe('1m3a');
  expect(workspace.findings(uri).filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('lines of ADR', () => {
  const errors = (line: string) => {
    const { workspace, uri } = openMarked(`${HEAD}cues adr {\n  ${line}\n}\n`);
    const found = workspace.findings(uri).filter(({ severity }) => severity === 'error');
    return found.map(({ code, message }) => `${code}: ${message}`);
  };

  test.each([
    'LN201 omit',
    'LN201 status dubbed',
    'LN201',
    'LN201 LENA 01:02:00:00 "No."',
    'LN201 01:02:00:00 "No."; LN202 01:03:00:00 "Not." alt LN201 segue LN203; LN203 01:03:02:00 "No!" was LN12',
    'LN201 01:02:00:00 LENA "No."',
  ])('%s is one', (line) => expect(errors(line)).toEqual([]));

  test('a word that nobody knows is none', () => {
    expect(errors('omti')).toHaveLength(1);
    expect(errors('LN201 omti')[0]).toContain('`omit`');
    expect(errors('statsu booked')[0]).toMatch(/^language\//);
  });

  test('a character whose name ends in a digit says several', () => {
    const { workspace, uri } = openMarked(
      `${HEAD}cues adr { GUARD2 01:02:00:00 + 2s "Halt." noise; GUARD2 01:03:00:00 + 2s "Go." noise }`,
    );
    expect(workspace.findings(uri).map(({ code }) => code)).not.toContain('cue/duplicate-number');
  });
});

describe('symbols', () => {
  test('know scenes and acts', () => {
    const { workspace, uri } = openMarked(HEAD);
    const all = documentSymbols(workspace, uri);
    expect(all.find(({ kind }) => kind === 'scenes')).toMatchObject({ name: 'scenes', detail: 'v1' });
    expect(all.find(({ kind }) => kind === 'scenes')!.children.map(({ name, detail }) => [name, detail])).toEqual([
      ...[
        ['scene 24', 'INT. BAR'],
        ['scene 24D', 'EXT. RAILS'],
        ['scene 27/28', '01:12:04:00'],
      ],
    ]);
    expect(
      all
        .flatMap(({ children }) => children)
        .filter(({ kind }) => kind === 'act')
        .map(({ name }) => name),
    ).toEqual([...['act 1', 'act 2']]);
    expect(workspaceSymbols(workspace, '24d')[0]).toMatchObject({ name: '24D', kind: 'scene', detail: 'EXT. RAILS' });
    expect(workspaceSymbols(workspace, 'rails')[0]).toMatchObject({ name: '24D' });
  });
});

describe('completion', () => {
  test('offers scenes, acts, what is done, and old numbers', () => {
    expect(labels('<|>')).toContain('scenes');
    expect(labels('picture v1 { <|> }')).toContain('act');
    expect(labels('scenes <|>')).toEqual(['picture']);
    expect(labels('cues music { 1m1 todo "Sketch" by 2026-02-24 <|> }')).toContain('done');
    expect(labels(`${HEAD}cues music { 1m4 01:03:00:00; 1m3 was <|> }`)).toContain('1m4');
    expect(labels(`${HEAD}scenes { 24 <|> }`)).toContain('01:00:00:00');
  });

  test('begins numbers as the show numbers its cues', () => {
    expect(labels('show "A" { rate 24; numbers by episode }\nepisode 103 {\n  cues music { <|> }\n}')).toContain(
      '103m1',
    );
    expect(labels(`${HEAD}cues music { <|> }`)).toContain('1m1');
  });

  test('the next line of a character', () => {
    const all = labels(`${HEAD}cues adr { LN201 01:03:00:00 "No."\n<|> }`);
    expect(all).toContain('LN202');
    expect(all).toContain('LN201');
  });
});

test('scenes stand in columns', () => {
  const text = 'scenes picture v1 {\n  24 01:00:00:00 "INT. BAR"\n  "27/28" 01:12:04:00\n  24D 01:04:02:00 "EXT."\n}\n';
  expect(applyEdits(text, format(new Document('a.cuelock', text)))).toBe(
    'scenes picture v1 {\n  24      01:00:00:00 "INT. BAR"\n  "27/28" 01:12:04:00\n  24D     01:04:02:00 "EXT."\n}\n',
  );
});
