/** The nearest word: one question over a list, and many over a tree that must give the same answers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, isOneSlip, nearest, Words } from '../../server/src/language/schema/nearest.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'c', '1'), maxLength: 12 });

describe('the nearest word', () => {
  test('is one or more slips away, by length', () => {
    expect(nearest('mixx', ['mix', 'max'])).toBe('mix');
    expect(nearest('compsoer', ['composer'])).toBe('composer');
    expect(nearest('ab', ['abc'])).toBeUndefined();
    expect(nearest('ana', ['Ana', 'and'])).toBe('Ana');
    expect(nearest('and', ['anb', 'ana'])).toBe('ana');
  });

  test('in a tree is the one that the list says', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.array(word, { minLength: 10, maxLength: 12 }),
        (words, asked) => {
          const tree = new Words(words);
          for (const each of asked) expect(tree.nearest(each)).toBe(nearest(each, words));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('is found among thousands', () => {
    const words = new Words(Array.from({ length: 20_000 }, (_, index) => `task${index}`));
    for (let index = 0; index < 20_000; index += 100) expect(words.nearest(`tsak${index}`)).toBe(`task${index}`);
  });

  test('one slip is a distance of one', () => {
    const near = word.chain((a) =>
      fc.tuple(fc.constant(a), fc.nat(12), fc.nat(12), word).map(([, at, cut, piece]) => {
        const b = a.slice(0, at) + piece.slice(0, cut % 3) + a.slice(at + (cut % 4));
        return [a, b] as const;
      }),
    );
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(word, word)), ([a, b]) => {
        expect(isOneSlip(a, b)).toBe(editDistance(a, b, 1) === 1);
      }),
      { numRuns: 10_000 },
    );
  });

  test('counts a swap of neighbours as one', () => {
    expect(editDistance('mxi', 'mix', 3)).toBe(1);
  });
});
