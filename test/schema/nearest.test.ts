/** The nearest word: one question over a list, and many over a tree that must give the same answers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest, Words } from '../../server/src/language/schema/nearest.ts';

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

  test('among thousands takes no time that grows with their number for each question', () => {
    const words = new Words(Array.from({ length: 20_000 }, (_, index) => `task${index}`));
    const started = performance.now();
    for (let index = 0; index < 20_000; index++) words.nearest(`tsak${index}`);
    // One by one these are 400 million comparisons: minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('counts a swap of neighbours as one', () => {
    expect(editDistance('mxi', 'mix', 3)).toBe(1);
  });
});
