import { describe, expect, test } from 'vitest';
import { clearanceOf, isCleared, keepsClearances } from '../../server/src/language/model/clearance.ts';
import { workOf } from '../../server/src/language/model/music.ts';
import { showOf } from '../schedule/show-of.ts';

const PEOPLE = `crew { jo "Jo Park" composer }
people { hall "Robert Hall" }
`;

/** Sync and master of one work. */
function cleared(work: string) {
  const show = showOf(`${PEOPLE}works { ${work} }`);
  const [fact] = show.sorted('work');
  return [isCleared(show, fact!, 'sync'), isCleared(show, fact!, 'master')];
}

describe('what a work says', () => {
  test.each([
    ['blue-lamp { composer hall; sync cleared; master cleared }', [true, true]],
    ['blue-lamp { composer hall; sync requested; master quoted }', [false, false]],
    ['blue-lamp { composer hall; sync cleared; master refused }', [true, false]],
    ['cafe-tram library "Meridian" { sync requested; master cleared }', [false, true]],
    ['score { composer jo; sync requested }', [false, true]],
  ])('counts: %s', (work, expected) => expect(cleared(work)).toEqual(expected));
});

describe('a work that says nothing', () => {
  test.each([
    ['a song from outside', 'blue-lamp composer hall', [false, undefined]],
    ['a song from outside, with a recording', 'blue-lamp composer hall isrc USRC17607839', [false, false]],
    ['the score, whoever wrote it', 'score composer hall', [true, true]],
    ['what the crew wrote', 'waltz composer jo', [true, true]],
    ['what the crew wrote with others', 'waltz composer jo composer hall', [false, undefined]],
    ['library music', 'cafe-tram library "Meridian" composer hall isrc USRC17607839', [true, true]],
    ['a free composition', 'silent-night public-domain composer hall', [true, undefined]],
    ['the recording of a free composition', 'silent-night public-domain isrc USRC17607839', [true, false]],
    ['the crew’s arrangement of one', 'silent-night public-domain arranger jo', [true, true]],
    ['another’s arrangement of one', 'silent-night public-domain arranger hall', [false, undefined]],
    ['a work of nobody', 'blue-lamp "Blue Lamp"', [undefined, undefined]],
  ])('%s', (_, work, expected) => expect(cleared(work)).toEqual(expected));
});

test('a clearance is read from the line, from a line of its own, and from that one’s block', () => {
  const texts = [
    'works { blue-lamp composer hall sync requested 15000 USD mfn by 2026-04-01 until Tue 2036-04-01 master cleared }',
    'works { blue-lamp { composer hall\n sync requested 15000 USD mfn by 2026-04-01 until Tue 2036-04-01\n master cleared } }',
    'works { blue-lamp { composer hall\n sync requested 15000 USD { mfn; by 2026-04-01\n until Tue 2036-04-01 }; master cleared } }',
  ];
  for (const text of texts) {
    const work = workOf(showOf(PEOPLE + text), 'blue-lamp')!;
    const sync = clearanceOf(work, 'sync')!;
    expect([sync.state, sync.fee?.amount, sync.fee?.currency, sync.isMfn]).toEqual(['requested', '15000', 'USD', true]);
    expect([sync.by?.written, sync.until?.written, sync.until?.weekday]).toEqual(['2026-04-01', '2036-04-01', 'Tue']);
    const master = clearanceOf(work, 'master')!;
    expect([master.state, master.fee, master.isMfn, master.by]).toEqual(['cleared', undefined, false, undefined]);
  }
});

test('a show keeps its licences where some work says one', () => {
  expect(keepsClearances(showOf(`${PEOPLE}works { a composer hall; b composer jo }`))).toBe(false);
  expect(keepsClearances(showOf(`${PEOPLE}works { a composer hall; b master quoted }`))).toBe(true);
});
