import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allSpecs } from '../../server/src/language/schema/language.ts';

const root = join(import.meta.dirname, '../..');

test('what is generated from the schema is up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(`${status} ${stderr}`).toBe('0 ');
});

describe('docs/words.md', () => {
  const page = readFileSync(join(root, 'docs/words.md'), 'utf8');

  test('has every word and what it means', () => {
    const wanted = allSpecs().flatMap(({ spec }) => [
      spec.doc,
      ...(spec.leads.length === 0 ? [`\`${spec.word}`] : [`### ${spec.word}\n`]),
      ...spec.slots.flatMap(({ words = {} }) =>
        Object.keys(words).length > 1 ? Object.values(words) : Object.keys(words),
      ),
    ]);
    expect(wanted.filter((text) => !page.includes(text))).toEqual([]);
  });

  test('has one heading for each link', () => {
    const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
      title!.replaceAll('`', '').replaceAll(' ', '-'),
    );
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, target]) => target!);
    for (const link of links)
      expect(
        headings.filter((heading) => heading === link),
        link,
      ).toHaveLength(1);
  });

  test('says nothing empty', () => {
    expect(page).not.toMatch(/undefined|\[object|\| {2}\| {2}\|/);
  });
});
