import { readIsrc } from '../../identifiers/index.ts';
import { eachRule } from '../rule.ts';
import { reportIdentifier } from './judge-identifier.ts';

/** An ISRC has no check digit, so its form is all that can be checked. */
export const isrcForm = eachRule<'work'>({
  code: 'rights/isrc-form',
  severity: 'error',
  title: 'The ISRC of a recording has the right form.',
  kinds: ['work'],
  reads: [],
  check(work, _, report) {
    reportIdentifier(work.isrc, readIsrc, report);
  },
});
