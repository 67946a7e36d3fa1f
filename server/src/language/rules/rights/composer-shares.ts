import { haveAll, publishersOf, schemeOf, writersOf } from '../../model/shares.ts';
import { eachRule } from '../rule.ts';
import { reportShares } from './judge-shares.ts';

/** The writers of a work have 100 % between them; under a scheme of 100 %, all parties have. */
export const composerShares = eachRule<'work'>({
  code: 'rights/composer-shares',
  severity: 'error',
  title: 'The writers’ shares of a work add up to exactly 100 %.',
  kinds: ['work'],
  reads: ['show'],
  check(work, show, report) {
    const [writers, publishers] = [writersOf(work), publishersOf(work)];
    if (schemeOf(show, work) === '200%') return reportShares(work, writers, 'writers', report);
    // Where the writers have it all, publishers without a figure are `publisher-without-share`.
    if (haveAll(writers) && !publishers.some(({ share }) => share)) return;
    reportShares(work, [...writers, ...publishers], 'parties', report);
  },
});
