import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document } from '../../server/src/language/document/document.ts';
import { SERIES } from '../edits/shows/series.ts';
import { drawDocument } from '../support/draw-document.ts';
import { randomEdit, spanIn } from '../support/random-edits.ts';
import { SAMPLE } from '../support/sample-text.ts';

describe('a document that was edited', () => {
  const texts = [
    ['a show', SAMPLE],
    ['a series', SERIES['file:///series/show.cuelock']!],
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
          expect(drawDocument(document)).toBe(drawDocument(new Document('a.cuelock', text)));
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
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
