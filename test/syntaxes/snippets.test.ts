import { describe, expect, test } from 'vitest';
import { Document } from '../../server/src/language/document/document.ts';
import { allSpecs } from '../../server/src/language/schema/language.ts';
import { findingsIn, type Snippet, variants } from './snippet-text.ts';
import { readJson } from './tokenizer.ts';

const snippets = readJson('snippets/cuelock.json') as Record<string, Snippet>;

describe.each(Object.entries(snippets))('%s', (name, snippet) => {
  test('is whole and right, whichever choice is taken', () => {
    for (const text of variants(snippet)) expect(findingsIn(name, text), text).toEqual([]);
  });

  test('says what it is for, and can be found', () => {
    expect(snippet.description).toMatch(/^[A-Z].{20,110}\.$/);
    expect([snippet.prefix].flat()).not.toEqual([]);
    for (const prefix of [snippet.prefix].flat()) expect(prefix).toMatch(/^[a-z][a-z-]*$/);
  });

  test('has its stops in order, and the cursor ends somewhere', () => {
    const body = snippet.body.join('\n');
    const stops = [...body.matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop));
    const once = [...new Set(stops.filter((stop) => stop > 0))];
    expect(once).toEqual(once.map((_, at) => at + 1));
    expect(stops.filter((stop) => stop === 0)).toHaveLength(1);
  });
});

test('no two snippets answer to the same prefix', () => {
  const prefixes = Object.values(snippets).flatMap(({ prefix }) => prefix);
  expect(prefixes).toEqual([...new Set(prefixes)]);
});

test('every statement of the language has a snippet', () => {
  const offered = new Set(Object.values(snippets).flatMap(({ prefix }) => prefix));
  const statements = allSpecs().filter(({ spec, within }) => !within || within.statements.includes(spec));
  expect(statements.map(({ spec }) => spec.word).filter((word) => !offered.has(word))).toEqual([]);
});

test('a wrong snippet would be found', () => {
  const broken = { prefix: 'x', description: '', body: [`task \${1:mix} \${2|2w,2m|}$0`] };
  expect(variants(broken)).toEqual(['task mix 2w', 'task mix 2m']);
  expect(variants(broken).map((text) => findingsIn('Task', text).length > 0)).toEqual([false, true]);
  expect(new Document('a.cuelock', 'tusk mix').findings()).not.toEqual([]);
});
