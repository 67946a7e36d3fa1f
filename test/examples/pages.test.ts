/** Cuelock text in the pages that people read first: it says what the page says of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Document, Workspace } from '../../server/src/language/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const blocksOf = (page: string) =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(/```cuelock\n([\s\S]*?)```/g)].map((match) => match[1]!);

test("the README's show has the one mistake that the README names", () => {
  const workspace = new Workspace();
  workspace.open('file:///readme/show.cuelock', blocksOf('README.md')[0]!);
  const found = workspace.findings('file:///readme/show.cuelock');
  expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error schedule/order']);
  expect(found[0]!.fixes).toHaveLength(2);
});

test('every example of the language page reads without a finding', () => {
  const blocks = blocksOf('docs/language.md');
  expect(blocks.length).toBeGreaterThan(5);
  for (const block of blocks) expect(new Document('file:///page.cuelock', block).findings()).toEqual([]);
});
