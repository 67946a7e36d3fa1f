import { clauseOf } from '../../document/tree.ts';
import { placeOfValue, tokensOf } from '../../schema/bound.ts';
import { textOf } from '../../syntax/row.ts';
import { parseRate } from '../../time/index.ts';
import { eachRule } from '../rule.ts';

/** A rate that no camera, recorder or society of engineers knows. It is refused, never rounded to the nearest. */
export const unknownRate = eachRule({
  code: 'timecode/unknown-rate',
  severity: 'error',
  title: 'A frame rate is one that exists.',
  kinds: ['show', 'item'],
  reads: [],
  check({ kind, statement }, _, report) {
    const clause = clauseOf(statement, 'rate');
    const value = clause && tokensOf(clause, 'rate');
    if (!value) return;
    const at = placeOfValue(value);
    const reading = parseRate(textOf(at));
    if (reading.rate) return;
    const { message, nearest } = reading;
    const fix = nearest && { title: `Change to ${nearest}`, edits: [{ at, text: nearest }] };
    const cost = kind === 'show' ? ' Until then no timecode is checked.' : '';
    report({ message: message + cost, at, ...(fix && { fixes: [fix] }) });
  },
});
