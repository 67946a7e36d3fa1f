import { eachRule } from '../rule.ts';
import { publishersOf, reportShares, schemeOf, writersOf } from './judge-shares.ts';

/** The writers of a work have 100 % between them; under a scheme of 100 %, all parties have. */
export const composerShares = eachRule<'work'>({
  code: 'rights/composer-shares',
  severity: 'error',
  title: 'The writers’ shares of a work add up to exactly 100 %.',
  kinds: ['work'],
  reads: ['show'],
  check(work, show, report) {
    if (schemeOf(show, work) === '200%') reportShares(work, writersOf(work), 'writers', report);
    else reportShares(work, [...writersOf(work), ...publishersOf(work)], 'parties', report);
  },
});
