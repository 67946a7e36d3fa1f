/** An identifier is one value, as people write it, and takes nothing that comes after it. */
import { describe, expect, test } from 'vitest';
import { identifier } from '../../server/src/language/schema/slot-types.ts';
import { Row } from '../../server/src/language/syntax/row.ts';

/** How many of the items of a text an identifier takes, and how many there are. */
function taken(text: string): { taken: number; of: number } {
  const node = new Row(text, 'a.cuelock').nodes[0];
  const items = node?.kind === 'statement' ? node.items : [];
  return { taken: identifier.take(items, 0), of: items.length };
}

describe('an identifier', () => {
  test.each([
    ...['T-034.524.680-1', 'T0345246801', 'T-034524680-1', '00014107338', '014107338', 'I-001068130-6'],
    ...['I-001.068.130-6', 'US-SKG-19-12345', 'USRC17607839', 'GX26J2400002', 'BC1Z-91-12345'],
    ...['1881-66C7-3420-0000-3', '1881-66C7-3420-6541-Y-9F3A-0245-O', 'B159-D8FA-0124-0000-K', '188166C7342000003'],
    ...['0000-0000-1234-0000-5', '10.5240/7791-8534-2C23-9030-8610-5', '10.5240/EA73-79D7-1B2B-B378-3A73-M'],
    ...['10.5240/1489-4912-3956-4020-1116-5', '10.5240/7EC7-228A-510A-053E-CBB8-J'],
  ])('%s is one token', (text) => {
    expect(taken(text)).toEqual({ taken: 1, of: 1 });
  });

  test.each([
    'T 034 524 680 1',
    'T 034.524 680',
    '00014 10733 8',
    'US–SKG–19–12345',
    'T–034.524.680–1',
    'I - 001068130 - 6',
  ])('%s is several tokens and one value', (text) => {
    const { taken: count, of } = taken(text);
    expect(of).toBeGreaterThan(1);
    expect(count).toBe(of);
  });

  test.each(['society ASCAP', 'editor-2', '2nd-editor', '50%', '"Title"', ', 2', '- , 2', '-', '+ 2d', '01:00:00:00'])(
    'takes nothing of what follows it: %s',
    (after) => expect(taken(`00014107338 ${after}`).taken).toBe(1),
  );

  test.each(['"T-034.524.680-1"', '50%', '-', ', 1'])('does not begin with %s', (text) => {
    expect(taken(`${text}`).taken).toBe(0);
  });
});
