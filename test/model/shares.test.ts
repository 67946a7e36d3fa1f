import { expect, test } from 'vitest';
import { partyOf, shareOf } from '../../server/src/language/model/shares.ts';
import { showOf } from '../schedule/show-of.ts';

const PARTIES = `people { hall "Robert Hall" society BMI; hart "Lucy Hart" }
companies { nightmusic "Night Music" publisher society ASCAP }
`;

/** What each party is paid, in the order of their parts. */
function shares(scheme: string, work: string) {
  const show = showOf(`show "A" { rate 24; ${scheme} }\n${PARTIES}works { ${work} }`);
  const [fact] = show.sorted('work');
  return fact!.shares.map((party) => `${party.who.written} ${shareOf(show, fact!, party)?.toFixed(2) ?? '?'}`);
}

test.each([
  ['shares 200%', 'a composer hall publisher nightmusic', ['hall 100.00', 'nightmusic 100.00']],
  ['shares 100%', 'a composer hall publisher nightmusic', ['hall ?', 'nightmusic ?']],
  ['shares 100%', 'a composer hall', ['hall 100.00']],
  ['shares 200%', 'a composer hall 33.34% lyricist hart 66.66%', ['hall 33.34', 'hart 66.66']],
  ['shares 200%', 'a composer hall 50% lyricist hart', ['hall 50.00', 'hart ?']],
  ['', 'a composer hall 50% publisher nightmusic 50%', ['hall 50.00', 'nightmusic 50.00']],
  ['', 'a public-domain composer hall publisher nightmusic', ['hall 0.00', 'nightmusic 0.00']],
  [
    '',
    'a public-domain composer hall arranger hart publisher nightmusic',
    ['hall 0.00', 'hart 100.00', 'nightmusic 100.00'],
  ],
])('%s, %s', (scheme, work, expected) => expect(shares(scheme, work)).toEqual(expected));

test('a party is a person or a company, each with a society', () => {
  const show = showOf(`${PARTIES}works { a composer hall publisher nightmusic }`);
  const [work] = show.sorted('work');
  expect(work!.shares.map(({ who }) => partyOf(show, who)?.society?.written)).toEqual(['BMI', 'ASCAP']);
});
