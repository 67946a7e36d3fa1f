/** Rows of the commonest forms are read without the parser: the grammar must say the same of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Row, textOf } from '../../server/src/language/syntax/row.ts';
import type { RowNode } from '../../server/src/language/syntax/row-parser.ts';

function draw(nodes: readonly RowNode[]): string {
  const drawn = nodes.map((node) => {
    if (node.kind === 'close') return textOf(node.token);
    const { items, block } = node;
    const inner = block && `${textOf(block.open)}${draw(block.statements)}${block.close ? textOf(block.close) : ''}`;
    return `[${items.map(textOf).join(' ')}${inner ?? ''}]`;
  });
  return drawn.join(' ');
}

const drawRow = (text: string) => draw(new Row(text, 'a.cuelock').nodes);

test.each([
  ['', ''],
  ['note "Softer."', '[note "Softer."]'],
  ['1m1 "Theme" {', '[1m1 "Theme"{]'],
  ['{', '[{]'],
  ['}', '}'],
  ['} }', '} }'],
  ['a { b; c { d } } e {', '[a{[b] [c{[d]}]}] [e{]'],
])('%s', (text, drawn) => expect(drawRow(text)).toBe(drawn));

test('a separator, which no quick way takes, changes nothing', () => {
  const mark = fc.constantFrom('a', '"b"', '1', '{', '}');
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 5 }), (marks) => {
      const text = marks.join(' ');
      expect(drawRow(text)).toBe(drawRow(`; ${text}`));
    }),
    { numRuns: 2000 },
  );
});
