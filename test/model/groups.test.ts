/** Groups are those that sets by key would be, in the order of the text, whatever came and went. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Groups } from '../../server/src/language/model/groups.ts';
import type { Place } from '../../server/src/language/syntax/row.ts';

interface Member {
  readonly at: Place;
}

const order = { compare: (a: Place, b: Place) => a.start - b.start };
const members: readonly Member[] = Array.from({ length: 8 }, (_, start) => ({ at: { start, end: start } as Place }));

const step = fc.record({
  member: fc.nat(7),
  keys: fc.option(fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })),
});

test('groups hold what was put into them, in order, and tell what they touch', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const touched = new Set<string>();
      const groups = new Groups<Member>(order, (key) => touched.add(key));
      const expected = new Map<Member, readonly string[]>();
      for (const { member: index, keys } of steps) {
        const member = members[index]!;
        const had = expected.get(member) ?? [];
        touched.clear();
        if (keys) groups.put(member, keys);
        else groups.remove(member);
        expected.set(member, keys ?? []);
        expect([...touched].sort()).toEqual([...new Set([...had, ...(keys ?? [])])].sort());
      }
      const filled = ['a', 'b', 'c'].filter((key) => members.some((each) => expected.get(each)?.includes(key)));
      expect([...groups.keys()].sort()).toEqual(filled);
      for (const key of ['a', 'b', 'c'])
        expect(groups.members(key)).toEqual(members.filter((each) => expected.get(each)?.includes(key)));
    }),
  );
});
