/** The table of words must stay unambiguous, or binding would have to guess. */
import { describe, expect, test } from 'vitest';
import { allSpecs, fileBlock } from '../../server/src/language/schema/language.ts';
import type { Slot, Spec } from '../../server/src/language/schema/spec.ts';
import { Row, type Token } from '../../server/src/language/syntax/row.ts';

const specs = allSpecs();
const nameOf = ({ spec, within }: { spec: Spec; within: Spec | undefined }) =>
  `${within ? `${within.word} › ` : ''}${spec.word}`;

/** The items of a line that holds a slot's example. */
function itemsOf(text: string): readonly Token[] {
  const node = new Row(text, 'a.cuelock').nodes[0];
  return node?.kind === 'statement' ? node.items : [];
}

function takes(slot: Slot, items: readonly Token[]): boolean {
  return slot.type.take(items, 0) > 0;
}

describe('the words of the language', () => {
  test('there are many', () => expect(specs.length).toBeGreaterThan(100));

  test.each(specs.map((each) => [nameOf(each), each] as const))(
    '%s: every slot takes the whole of its own example',
    (_, { spec }) => {
      for (const slot of spec.slots) {
        const items = itemsOf(slot.type.example);
        expect(slot.type.take(items, 0), `${slot.name}: ${slot.type.example}`).toBe(items.length);
      }
    },
  );

  test.each(specs.map((each) => [nameOf(each), each] as const))(
    '%s: no two free optional slots begin alike',
    (_, { spec }) => {
      const optional = spec.slots.filter((slot) => slot.optional);
      for (const slot of optional) {
        const rivals = optional.filter((other) => other !== slot && takes(other, itemsOf(slot.type.example)));
        expect(rivals.map((rival) => `${slot.name} and ${rival.name}`)).toEqual([]);
      }
    },
  );

  test.each(specs.map((each) => [nameOf(each), each] as const))(
    '%s: its closed words, clauses and statements differ',
    (_, { spec }) => {
      const closed = spec.slots.flatMap((slot) => (slot.type.nameAt ? [] : Object.keys(slot.words ?? {})));
      const words = [...closed, ...spec.clauses.map((each) => each.word), ...spec.statements.map((each) => each.word)];
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    },
  );

  test('no keyword holds a digit, so that an entry whose name holds one is never taken for a keyword', () => {
    expect(specs.filter(({ spec }) => spec.leads.length === 0 && /\d/.test(spec.word)).map(nameOf)).toEqual([]);
  });

  test('a block whose entries may begin with any word has no statements beside them', () => {
    const mixed = specs.filter(({ spec }) => {
      const anyWord = spec.entries.some((entry) => entry.leads.some((lead) => lead.length === 1 && lead[0] === 'Name'));
      return anyWord && spec.statements.length > 0;
    });
    expect(mixed.map(nameOf)).toEqual([]);
  });

  test('every word, slot and clause says what it is, in a sentence', () => {
    for (const each of specs) {
      expect(each.spec.doc, nameOf(each)).toMatch(/^[A-Z0-9].*[.…]$/);
      for (const slot of each.spec.slots) expect(slot.doc, `${nameOf(each)} ${slot.name}`).toMatch(/.[.…]$/);
    }
  });

  test('the top of a file knows only keywords', () => expect(fileBlock.entries).toEqual([]));
});
