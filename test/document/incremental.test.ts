import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document } from '../../server/src/language/document/document.ts';
import type { Block } from '../../server/src/language/document/tree.ts';
import { textOf } from '../../server/src/language/syntax/row.ts';
import { randomEdit, spanIn } from '../support/random-edits.ts';
import { SAMPLE_SERIES } from '../support/sample-series.ts';
import { SAMPLE } from '../support/sample-text.ts';

/** Everything that can be seen of a document, as text. */
function draw(document: Document): string {
  const lines: string[] = [];
  const visit = (block: Block, depth: number) => {
    for (const statement of block.children) {
      const at = document.spanOf({ row: statement.row, start: statement.items[0]?.start ?? 0, end: 0 }).start;
      const closes = statement.block
        ? ` {${statement.block.closes.map((token) => document.spanOf(token).start).join(' ')}}`
        : '';
      lines.push(
        `${'  '.repeat(depth)}${at} ${statement.bound?.spec.word ?? '?'} ${statement.items.map(textOf).join(' ')}${closes}`,
      );
      if (statement.parent !== block) lines.push('WRONG PARENT');
      if (statement.block) {
        if (statement.block.owner !== statement) lines.push('WRONG OWNER');
        visit(statement.block, depth + 1);
      }
    }
  };
  visit(document.root, 0);
  const findings = document.findings().map((finding) => {
    const { start, end } = document.spanOf(finding.at);
    const fixes = finding.fixes?.map(
      (fix) => `${fix.title}@${fix.edits.map((edit) => document.spanOf(edit.at).start)}`,
    );
    return `${String(start).padStart(6)}-${end} ${finding.code} ${finding.message} ${fixes ?? ''}`;
  });
  return [...lines, ...findings.sort()].join('\n');
}

describe('a document that was edited', () => {
  const texts = [
    ['a show', SAMPLE],
    ['a series', SAMPLE_SERIES['file:///series/show.cuelock']!],
  ] as const;
  test.for(texts)('equals the same text read afresh, whatever the edits: %s', ([, sample]) => {
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 12 }), (edits) => {
        const document = new Document('a.cuelock', sample);
        let text: string = sample;
        for (const edit of edits) {
          const span = spanIn(edit, text.length);
          text = text.slice(0, span.start) + edit.text + text.slice(span.end);
          document.edit(span, edit.text);
          expect(document.text()).toBe(text);
          expect(draw(document)).toBe(draw(new Document('a.cuelock', text)));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('any prefix of a valid file is a tree', () => {
    for (let end = 0; end <= SAMPLE.length; end++)
      expect(new Document('a.cuelock', SAMPLE.slice(0, end)).text()).toHaveLength(end);
  });

  test('a valid file has nothing to say', () => {
    expect(new Document('a.cuelock', SAMPLE).findings().map((finding) => finding.message)).toEqual([]);
  });

  test('positions and offsets agree in both directions, at every offset', () => {
    const text = 'a\r\nb,\n  c\rd\n\n';
    const document = new Document('a.cuelock', text);
    const lines = text.split(/\r\n|\r|\n/);
    for (let offset = 0; offset <= text.length; offset++) {
      const { line, column } = document.positionAt(offset);
      if (!text.startsWith('\r\n', offset - 1)) expect(document.offsetAt(line, column)).toBe(offset);
      expect(column).toBeLessThanOrEqual(lines[line]!.length);
    }
    expect(document.lineCount).toBe(lines.length);
  });
});
