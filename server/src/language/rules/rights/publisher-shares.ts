import { eachRule } from '../rule.ts';
import { publishersOf, reportShares, schemeOf } from './judge-shares.ts';

/** The publishers of a work have 100 % between them, where writers and publishers are counted apart. */
export const publisherShares = eachRule<'work'>({
  code: 'rights/publisher-shares',
  severity: 'error',
  title: 'The publishers’ shares of a work add up to exactly 100 %.',
  kinds: ['work'],
  reads: ['show'],
  check(work, show, report) {
    if (schemeOf(show, work) === '200%') reportShares(work, publishersOf(work), 'publishers', report);
  },
});
