/**
 * Every check has a page whose bad example it finds and whose good example it does not. `UPDATE=1` writes what follows
 * from the table: the line with the severity, and the list of all.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInChecks } from '../../server/src/language/rules/built-in.ts';
import { checks } from '../../server/src/language/rules/table.ts';
import { findingsOf, uriOf, workspaceOf } from '../support/fixture.ts';
import { drawIndex, parsePage, type RulePage, withSeverity } from '../support/rule-pages.ts';

const DOCS = join(import.meta.dirname, '../../docs/rules');
const INDEX = join(DOCS, 'README.md');
const pageOf = (code: string) => join(DOCS, `${code}.md`);
const builtIn = new Set(builtInChecks.map((check) => check.code));

/** What cannot be read in an example, in words. */
function unreadable(files: RulePage['good']): string[] {
  const workspace = workspaceOf(files);
  return files.flatMap((file) =>
    workspace
      .document(uriOf(file))!
      .findings()
      .map((finding) => `${file.path}: ${finding.message}`),
  );
}

const codesIn = (files: RulePage['good']) => findingsOf(workspaceOf(files)).map((finding) => finding.code);

if (process.env.UPDATE) {
  writeFileSync(INDEX, drawIndex());
  for (const { code } of checks.filter(({ code }) => existsSync(pageOf(code))))
    writeFileSync(pageOf(code), withSeverity(readFileSync(pageOf(code), 'utf8'), code));
}

describe('the page of', () => {
  test.for(checks.map((check) => check.code))('%s holds what it says', (code) => {
    expect(existsSync(pageOf(code)), 'the page is there').toBe(true);
    const text = readFileSync(pageOf(code), 'utf8');
    const { title, headings, bad, good } = parsePage(text);
    expect(title).toBe(code);
    expect(headings).toEqual(['Bad', 'Good', 'Fix', 'Silence it']);
    expect(text).toMatch(/^\*\*Why\*\*/m);
    expect(text, 'the severity is that of the table').toBe(withSeverity(text, code));
    expect(codesIn(bad), 'the bad example').toContain(code);
    if (!builtIn.has(code)) expect(unreadable(bad), 'the bad example').toEqual([]);
    expect(codesIn(good), 'the good example').not.toContain(code);
    expect(unreadable(good), 'the good example').toEqual([]);
  });
});

describe('the pages', () => {
  test('are each of a check that there is', () => {
    const groups = readdirSync(DOCS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const pages = groups.flatMap(({ name }) => readdirSync(join(DOCS, name)).map((file) => `${name}/${file}`));
    const known = checks.map(({ code }) => `${code}.md`);
    expect(pages.filter((page) => !known.includes(page))).toEqual([]);
  });

  test('are all in the list', () => {
    expect(readFileSync(INDEX, 'utf8')).toBe(drawIndex());
  });
});
