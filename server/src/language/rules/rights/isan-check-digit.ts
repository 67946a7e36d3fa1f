import { readIsan } from '../../identifiers/index.ts';
import { eachRule } from '../rule.ts';
import { reportIdentifier } from './judge-identifier.ts';

/** A show is found at broadcasters and societies by this number. */
export const isanCheckDigit = eachRule<'show'>({
  code: 'rights/isan-check-digit',
  severity: 'error',
  title: 'The ISAN of the show has the right form and check characters.',
  kinds: ['show'],
  reads: [],
  check(statement, _, report) {
    reportIdentifier(statement.isan, readIsan, report);
  },
});
