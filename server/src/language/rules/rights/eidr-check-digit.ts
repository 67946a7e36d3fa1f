import { readEidr } from '../../identifiers/index.ts';
import { eachRule } from '../rule.ts';
import { reportIdentifier } from './judge-identifier.ts';

/** A show is found at distributors and platforms by this number. */
export const eidrCheckDigit = eachRule<'show'>({
  code: 'rights/eidr-check-digit',
  severity: 'error',
  title: 'The EIDR of the show has the right form and check character.',
  kinds: ['show'],
  reads: [],
  check(statement, _, report) {
    reportIdentifier(statement.eidr, readEidr, report);
  },
});
