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
  check(fact, _, report) {
    const at = (fact.kind === 'show' ? fact.rate : fact.delivery?.rate)?.at;
    if (!at) return;
    const reading = parseRate(textOf(at));
    if (reading.rate) return;
    const { message, nearest } = reading;
    const fix = nearest && { title: `Change to ${nearest}`, edits: [{ at, text: nearest }] };
    const cost = fact.kind === 'show' ? ' Until then no timecode is checked.' : '';
    report({ message: message + cost, at, ...(fix && { fixes: [fix] }) });
  },
});
