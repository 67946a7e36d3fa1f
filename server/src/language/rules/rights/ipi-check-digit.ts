import { readIpi } from '../../identifiers/index.ts';
import { eachRule } from '../rule.ts';
import { reportIdentifier } from './judge-identifier.ts';

/** Money finds its owner by this number; a wrong digit is another party, or nobody. */
export const ipiCheckDigit = eachRule<'person' | 'company'>({
  code: 'rights/ipi-check-digit',
  severity: 'error',
  title: 'The IPI number of a person or company has the right form and check digits.',
  kinds: ['person', 'company'],
  reads: [],
  check(party, _, report) {
    reportIdentifier(party.ipi, readIpi, report);
  },
});
