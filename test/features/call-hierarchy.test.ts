import { describe, expect, test } from 'vitest';
import { blocks, plannedItemsAt, waitsOn } from '../../server/src/language/index.ts';
import { openMarked } from '../support/markers.ts';

const HEAD = 'show "S" { rate 24 }\npicture v1 { reel 1 01:00:00:00; reel 2 02:00:00:00 }\n';

/** Names and details of what is at the cursor, and around each. */
function at(lines: string) {
  const { workspace, uri, offset } = openMarked(`${HEAD}schedule {\nstart 2026-05-04\n${lines}\n}\n`);
  const shown = ({ name, detail }: { name: string; detail: string }) => `${name}: ${detail}`;
  return plannedItemsAt(workspace, uri, offset).map((item) => ({
    name: item.name,
    before: waitsOn(workspace, item).map(shown),
    after: blocks(workspace, item).map(shown),
  }));
}

describe('call hierarchy', () => {
  test('marks what drives, and says how what does not is linked', () => {
    expect(
      at('task a 3d\ntask b 1d\ntask <|>c 1d after a, start of b + 1d ends after b\nlock d after c + 2d elapsed'),
    ).toEqual([
      {
        name: 'c',
        before: ['a: driving · Mon 2026-05-04 .. Wed 2026-05-06', 'b: start to start · + 1d · Mon 2026-05-04'],
        after: ['d: driving · + 2d elapsed · Mon 2026-05-11'],
      },
    ]);
  });

  test('goes instance by instance, each with those of its own reel', () => {
    expect(at('per reel { task premix 1d; lock ok after pre<|>mix }\nlock all after ok')).toEqual([
      { name: 'premix of reel 1', before: [], after: ['ok of reel 1: driving · Mon 2026-05-04'] },
      { name: 'premix of reel 2', before: [], after: ['ok of reel 2: driving · Mon 2026-05-04'] },
    ]);
    expect(at('per reel { task premix 1d; lock ok after premix }\nlock <|>all after ok')).toMatchObject([
      { before: ['ok of reel 1: driving · Mon 2026-05-04', 'ok of reel 2: driving · Mon 2026-05-04'] },
    ]);
  });

  test('an amendment speaks of the instance that it amends', () => {
    expect(at('per reel { task premix 1d }\ntask <|>premix of reel 2 2d').map(({ name }) => name)).toEqual([
      'premix of reel 2',
    ]);
  });

  test('a phase waits on what its items wait on outside of it; what waits for it is blocked by them', () => {
    const plan = (name: string) =>
      `task a 1d\nphase p { task b 1d after a; task c 1d after b }\nlock d after p`.replace(`${name} `, `<|>${name} `);
    expect(at(plan('p'))[0]).toMatchObject({
      before: ['a: driving · Mon 2026-05-04'],
      after: ['d: driving · Wed 2026-05-06'],
    });
    expect(at(plan('c'))[0]).toMatchObject({
      before: ['b: driving · Tue 2026-05-05'],
      after: ['d: driving · Wed 2026-05-06'],
    });
  });

  test('says nothing of a name that is no item, and of what happened says so', () => {
    expect(at('task a 1d with <|>lou')).toEqual([]);
    expect(at('task a 1d\nlock <|>b after a\n}\nstatus 2026-05-06 { a done 2026-05-05')).toMatchObject([
      { before: ['a: driving · done Tue 2026-05-05'] },
    ]);
  });
});
