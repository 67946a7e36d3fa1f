/**
 * Every rule against its fixture, `<group>/<name>.cuelock-fixture`: what it finds, drawn, is what the fixture draws; and
 * every fix it offers does away with its finding and brings no new one. `UPDATE=1` rewrites the fixtures
 * (`UPDATE=timecode` those of a group, or any other beginning of a code): read the diff.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../../server/src/language/rules/table.ts';
import {
  drawCase,
  drawFixture,
  findingsOf,
  isDrawn,
  parseFixture,
  troubleAfterFix,
  workspaceOf,
} from '../support/fixture.ts';

const FOLDER = import.meta.dirname;
const ENDING = '.cuelock-fixture';

const fileOf = (code: string) => join(FOLDER, `${code}${ENDING}`);

function fixtureCodes(): string[] {
  const groups = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return groups
    .flatMap(({ name }) => readdirSync(join(FOLDER, name)).map((file) => `${name}/${file}`))
    .filter((path) => path.endsWith(ENDING))
    .map((path) => path.slice(0, -ENDING.length));
}

function readFixture(code: string) {
  const fixture = parseFixture(readFileSync(fileOf(code), 'utf8'));
  const update = process.env.UPDATE;
  if (!update || (update !== '1' && !code.startsWith(update))) return fixture;
  const drawn = drawFixture(fixture, code);
  writeFileSync(fileOf(code), drawn);
  return parseFixture(drawn);
}

const fixtures = new Map(fixtureCodes().map((code) => [code, readFixture(code)]));

for (const [code, fixture] of fixtures) {
  describe(code, () => {
    for (const { title, files, drawn } of fixture.cases) {
      test(title, () => {
        expect(drawCase(files, isDrawn(fixture, code))).toBe(drawn);
        for (const [index, finding] of findingsOf(workspaceOf(files)).entries()) {
          if (finding.code !== code) continue;
          const fixes = finding.fixes ?? [];
          expect(fixes.filter((fix) => fix.preferred).length, 'at most one fix is preferred').toBeLessThanOrEqual(1);
          expect(new Set(fixes.map((fix) => fix.title)).size, 'titles of fixes differ').toBe(fixes.length);
          for (const [at, fix] of fixes.entries()) {
            expect(troubleAfterFix(files, index, at, fixture.fixLeaves), `after "${fix.title}"`).toEqual([]);
          }
        }
      });
    }
  });
}

describe('the fixtures', () => {
  test('are each of a check that there is', () => {
    const known = checks.map((check) => check.code);
    expect(fixtureCodes().filter((code) => !known.includes(code))).toEqual([]);
  });

  test.for(checks.map((check) => check.code))('show %s firing twice and silent twice', (code) => {
    expect(existsSync(fileOf(code)), 'the fixture is there').toBe(true);
    const firing = fixtures
      .get(code)!
      .cases.filter(({ files }) => findingsOf(workspaceOf(files)).some((finding) => finding.code === code));
    expect(firing.length).toBeGreaterThanOrEqual(2);
    expect(fixtures.get(code)!.cases.length - firing.length).toBeGreaterThanOrEqual(2);
  });
});
