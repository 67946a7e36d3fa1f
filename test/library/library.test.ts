/** What ships with Cuelock reads without a finding, says where its figures come from, and is what its page says. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIBRARY, Workspace } from '../../server/src/language/index.ts';
import { termOf, titleOfTerm } from '../../server/src/language/model/vocabulary.ts';
import { DEPARTMENTS, REASONS } from '../../server/src/language/schema/words/cues.ts';
import { drawPage } from './draw-page.ts';

const PAGE = join(import.meta.dirname, '../../docs/library.md');

test('docs/library.md is what the library says', () => {
  const drawn = drawPage();
  if (process.env.UPDATE) writeFileSync(PAGE, drawn);
  expect(readFileSync(PAGE, 'utf8')).toBe(drawn);
});

describe.each([...LIBRARY])('%s', (uri, text) => {
  test('reads without a finding', () => {
    expect(new Workspace().document(uri)!.findings()).toEqual([]);
  });

  test('would be clean as a show of its own', () => {
    const workspace = new Workspace();
    workspace.open('file:///ours/show.cuelock', `show "x" { rate 24 }\n${text}`);
    const found = workspace.findings('file:///ours/show.cuelock').filter(({ severity }) => severity !== 'hint');
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  test('says of each thing why it is there, in a comment above it', () => {
    const lines = text.split('\n');
    const bare = lines.filter(
      (line, at) => /^[a-z]/.test(line) && !/^\/\/\/ [A-Z]|^\/\/\/ .*\.$/.test(lines[at - 1] ?? ''),
    );
    expect(bare).toEqual([]);
  });
});

test('the names of the library are declared once', () => {
  const workspace = new Workspace();
  const show = workspace.showOf([...LIBRARY.keys()][0]!)!;
  for (const kind of ['pipeline', 'role', 'department', 'reason', 'society', 'delivery-spec'] as const) {
    expect(show.names(kind).length).toBeGreaterThan(3);
    const twice = show.names(kind).filter(({ key }) => show.declarationsHere(kind, key).length > 1);
    expect(twice.map(({ written }) => written)).toEqual([]);
  }
});

test('every department and every reason that is a word of the language has a title', () => {
  const show = new Workspace().showOf([...LIBRARY.keys()][0]!)!;
  for (const word of Object.keys(DEPARTMENTS)) expect(titleOfTerm(show, 'department', word)).not.toBe(word);
  for (const word of Object.keys(REASONS)) expect(termOf(show, 'reason', word)?.code, word).toBeDefined();
});
