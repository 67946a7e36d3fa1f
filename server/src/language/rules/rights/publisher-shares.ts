import { percentOf, publishersOf, schemeOf } from '../../model/shares.ts';
import { eachRule } from '../rule.ts';
import { reportShares } from './judge-shares.ts';

/** The publishers of a work have 100 % between them, where writers and publishers are counted apart. */
export const publisherShares = eachRule<'work'>({
  code: 'rights/publisher-shares',
  severity: 'error',
  title: 'The publishers’ shares of a work add up to exactly 100 %.',
  kinds: ['work'],
  reads: ['show'],
  check(work, show, report) {
    const publishers = publishersOf(work);
    // Publishers who all have nothing are `publisher-without-share`.
    if (schemeOf(show, work) === '100%' || publishers.every((party) => percentOf(party)?.sign === 0)) return;
    reportShares(work, publishers, 'publishers', report);
  },
});
