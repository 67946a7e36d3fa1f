/** Codes of cue sheets: which of several counts, what a show may say otherwise, and where a reader sees them. */
import { describe, expect, test } from 'vitest';
import { hover, Workspace } from '../../server/src/language/index.ts';
import { usageCode } from '../../server/src/language/model/usage.ts';

const URI = 'file:///show/show.cuelock';

function showOf(text: string) {
  const workspace = new Workspace({ rules: [] });
  workspace.open(URI, text);
  return workspace.showOf(URI)!;
}

const plain = showOf('show "x" { rate 24 }');

describe.each([
  ['ASCAP', '', 'BI'],
  ['BMI', 'background vocal', 'BV'],
  ['SESAC', 'source vocal', 'BV'],
  ['ASCAP', 'visual source', 'VI'],
  ['ASCAP', 'visual vocal', 'VV'],
  ['ASCAP', 'featured', 'BI'],
  ['ASCAP', 'main-title', 'MT'],
  ['ASCAP', 'main-title vocal', 'MT'],
  ['ASCAP', 'theme main-title', 'TO'],
  ['ASCAP', 'theme end-title vocal', 'TC'],
  ['ASCAP', 'theme', 'BI'],
  ['ASCAP', 'logo', 'L'],
  ['Production house', 'visual source', 'VS'],
  ['Production house', 'visual source vocal', 'VV'],
  ['Production house', 'featured vocal', 'FV'],
  ['Production house', 'logo', 'EE'],
  ['IPRS', 'main-title vocal', 'OV'],
  ['IPRS', 'end-title', 'CI'],
  ['IPRS', 'visual', 'FI'],
  ['PRS', '', 'B'],
  ['PRS', 'visual vocal', 'F'],
  ['PRS', 'end-title', 'S'],
  ['PRS', 'logo', undefined],
  ['SACEM', 'background', undefined],
  ['nobody', '', undefined],
])('for %s a cue that says "%s"', (society, words, code) => {
  test(`is ${code}`, () => expect(usageCode(plain, society, words.split(' '))).toBe(code));
});

test('the words of a cue come in any order, and others than those of usage are passed over', () => {
  expect(usageCode(plain, 'ASCAP', ['main-title', 'noise', 'theme'])).toBe('TO');
  expect(usageCode(plain, 'ASCAP', new Set(['theme', 'main-title']))).toBe('TO');
});

test('a show’s own code counts before one that ships, and what it leaves out still comes from there', () => {
  const show = showOf(`show "x" { rate 24 }
    usage "Ours" for ASCAP { XX background }
    usage "Paris" for SACEM { F background instrumental; C background vocal }`);
  expect(usageCode(show, 'ASCAP', [])).toBe('XX');
  expect(usageCode(show, 'ASCAP', ['visual'])).toBe('VI');
  expect(usageCode(show, 'BMI', [])).toBe('BI');
  expect(usageCode(show, 'SACEM', ['vocal'])).toBe('C');
});

test('an inner show inherits the codes of the show around it', () => {
  const workspace = new Workspace({ rules: [] });
  workspace.open('file:///s/show.cuelock', 'show "s" { rate 24 }\nusage "Paris" for SACEM { F background }');
  workspace.open('file:///s/101/show.cuelock', 'show "101" {}');
  expect(usageCode(workspace.showOf('file:///s/101/show.cuelock')!, 'SACEM', [])).toBe('F');
});

test('a line without words stands for nothing', () => {
  expect(usageCode(showOf('show "x" {}\nusage "Ours" for ASCAP { XX }'), 'ASCAP', [])).toBe('BI');
});

test('pointing at a music cue says what sheets will call it', () => {
  const workspace = new Workspace();
  const text = `show "x" { rate 24 }
crew { jo "Jo" composer society PRS }
people { hall "Hall" society BMI }
companies { night "Night" publisher society ASCAP }
cues music { 1m1 01:00:08:00 - 01:01:42:12 "Main Title" main-title }
cues foley { 01:00:08:00 - 01:00:09:00 feet "Boots" }`;
  workspace.open(URI, text);
  const said = (word: string) => hover(workspace, URI, text.indexOf(word))?.markdown ?? '';
  expect(said('1m1')).toContain('On the cue sheet: MT for ASCAP, BMI; S for PRS');
});

test('pointing at a line of ADR says why it is recorded again, in words and short', () => {
  const workspace = new Workspace();
  const text = `show "x" { rate 24 }
characters { LENA "Lena" actor "Mia Holt" }
reasons { lip-sync "Lip sync" LS; noise "Train noise" TN }
cues adr {
  LENA 01:00:10:00 - 01:00:12:00 "Is this the night train?" noise reason lip-sync reason "too much wind"
  LENA 01:00:20:00 - 01:00:22:00 "Hello." reason unheard-of
}`;
  workspace.open(URI, text);
  const said = hover(workspace, URI, text.indexOf('LENA 01:00:10'))?.markdown ?? '';
  expect(said).toContain('Recorded again: Train noise (TN), Lip sync (LS), too much wind');
  expect(workspace.findings(URI).map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'language/unresolved-name: No reason is called `unheard-of`. Check the spelling, or list it in `reasons { }`.',
  ]);
});
