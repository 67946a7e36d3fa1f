/** The library is read in groups, by kinds: each kind must be in one group, and be said to be. */
import { expect, test } from 'vitest';
import { Workspace } from '../../server/src/language/analysis/workspace.ts';
import { LIBRARY, LIBRARY_GROUPS } from '../../server/src/language/library/index.ts';

test('every group says which kinds it has, and no two have one in common', () => {
  const workspace = new Workspace();
  for (const { kinds, uris } of LIBRARY_GROUPS) {
    const facts = uris.flatMap((uri) => [...workspace.facts(uri)!.all()]);
    const found = facts.flatMap(({ kind, declares }) => [kind, ...declares.map((each) => each.kind)]);
    expect(new Set(kinds)).toEqual(new Set(found));
  }
  const all = LIBRARY_GROUPS.flatMap(({ kinds }) => kinds);
  expect(new Set(all).size).toBe(all.length);
  expect(LIBRARY_GROUPS.flatMap(({ uris }) => uris)).toEqual([...LIBRARY.keys()]);
});

test('what is asked for first makes no difference', () => {
  const names = (first: 'role' | 'stage' | 'society' | 'delivery-spec') => {
    const library = new Workspace().allShows().at(-1)!;
    library.names(first);
    return [
      [...library.referredKeys()],
      ...(['role', 'stage', 'society', 'delivery-spec'] as const).map((kind) =>
        library.names(kind).map(({ key }) => key),
      ),
      library.sorted('pipeline').map(({ id }) => id.key),
    ].map((each) => each.sort());
  };
  const usual = names('stage');
  expect(usual.every((each) => each.length > 5)).toBe(true);
  expect(names('role')).toEqual(usual);
  expect(names('delivery-spec')).toEqual(usual);
});
