import { readIswc } from '../../identifiers/index.ts';
import { eachRule } from '../rule.ts';
import { reportIdentifier } from './judge-identifier.ts';

/** A work is found at the societies by this number. */
export const iswcCheckDigit = eachRule<'work'>({
  code: 'rights/iswc-check-digit',
  severity: 'error',
  title: 'The ISWC of a work has the right form and check digit.',
  kinds: ['work'],
  reads: [],
  check(work, _, report) {
    reportIdentifier(work.iswc, readIswc, report);
  },
});
