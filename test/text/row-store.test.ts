import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bucket, RowStore, type StoredRow } from '../../server/src/language/text/row-store.ts';

const row = (text: string): StoredRow => ({
  text,
  breaks: text.split('\n').length - 1,
  bucket: undefined as Bucket<StoredRow> | undefined,
});

test('a store that was filled and then spliced many times answers like a plain list of rows', () => {
  const change = fc.record({
    at: fc.nat(400),
    count: fc.nat(90),
    rows: fc.array(fc.constantFrom('a\n', 'bb\n', 'c\nd\n', ''), { maxLength: 200 }),
  });
  fc.assert(
    fc.property(fc.nat(300), fc.array(change, { minLength: 1, maxLength: 12 }), (first, changes) => {
      const store = new RowStore<StoredRow>();
      const plain: StoredRow[] = [];
      for (let index = 0; index < first; index++) {
        const one = row(index % 3 === 0 ? 'a\n' : 'c\nd\n');
        store.append(one);
        plain.push(one);
        expect([store.at(index), store.lineOf(one)]).toEqual([one, store.breaks - one.breaks]);
      }
      for (const { at, count, rows } of changes) {
        const index = Math.min(at, plain.length);
        const gone = Math.min(count, plain.length - index);
        const fresh = rows.map(row);
        store.splice(index, gone, fresh);
        plain.splice(index, gone, ...fresh);
      }
      expect(store.size).toBe(plain.length);
      expect(store.length).toBe(plain.reduce((sum, each) => sum + each.text.length, 0));
      expect(store.breaks).toBe(plain.reduce((sum, each) => sum + each.breaks, 0));
      expect(store.last).toBe(plain.at(-1));
      expect(store.text()).toBe(plain.map((each) => each.text).join(''));
      let offset = 0;
      let line = 0;
      plain.forEach((each, index) => {
        expect(store.at(index)).toBe(each);
        expect(store.indexOf(each)).toBe(index);
        expect(store.offsetOf(each)).toBe(offset);
        expect(store.lineOf(each)).toBe(line);
        expect(store.next(each)).toBe(plain[index + 1]);
        expect(store.previous(each)).toBe(plain[index - 1]);
        if (each.text !== '') expect(store.rowAtOffset(offset)).toEqual({ row: each, offset: 0 });
        if (index > 0) expect(store.compare(plain[index - 1]!, each)).toBeLessThan(0);
        offset += each.text.length;
        line += each.breaks;
      });
      expect([store.length, store.breaks]).toEqual([offset, line]);
    }),
    { numRuns: 150 },
  );
});
