/** Cuts, their reels, acts, scenes and change lists. */
import { clauseOf, type Statement } from '../../document/tree.ts';
import { type Bound, placeOfBound, stringOf, tokensOf, unquote, wordOf } from '../../schema/bound.ts';
import { textOf } from '../../syntax/row.ts';
import type * as facts from '../facts.ts';
import { dateOf, nameOf, rangeOf, timeText } from '../read.ts';
import type { Builders } from './builder.ts';

export const pictureBuilders: Builders<'picture' | 'scenes'> = {
  picture: (statement, bound) => {
    const version = nameOf(bound, 'version');
    const lines = (statement.block?.children ?? []).filter((child) => child.bound);
    return (
      version && {
        kind: 'picture',
        version,
        date: dateOf(clauseOf(statement, 'on')),
        from: nameOf(clauseOf(statement, 'from'), 'version'),
        reels: lines.flatMap(reelOf),
        acts: lines.flatMap(({ bound: line }) => (line?.spec.word === 'act' ? actOf(line) : [])),
        changes: lines.flatMap(changeOf),
      }
    );
  },

  scenes: (statement) => ({
    kind: 'scenes',
    picture: nameOf(clauseOf(statement, 'picture'), 'version'),
    scenes: (statement.block?.children ?? []).flatMap(({ bound: line }) =>
      line?.spec.word === 'scene' ? sceneOf(line) : [],
    ),
  }),
};

function reelOf({ bound }: Statement): facts.ReelText[] {
  const start = bound?.spec.word === 'reel' ? tokensOf(bound, 'start') : undefined;
  if (!bound || !start) return [];
  const lfoa = bound.clauses.find((clause) => clause.spec.word === 'lfoa');
  const last = lfoa && tokensOf(lfoa, 'lfoa');
  const reel = wordOf(bound, 'reel')!;
  return [
    {
      reel: reel.replace(/^0+(?=\d)/, ''),
      start: timeText(start[0]!),
      lastFrame: last && timeText(last[0]!),
      at: placeOfBound(bound),
    },
  ];
}

function actOf(bound: Bound): facts.ActText[] {
  const start = tokensOf(bound, 'first');
  const act = wordOf(bound, 'act');
  if (!start || act === undefined) return [];
  return [
    {
      act: act.replace(/^0+(?=\d)/, ''),
      start: timeText(start[0]!),
      title: stringOf(bound, 'title'),
      at: placeOfBound(bound),
    },
  ];
}

function sceneOf(bound: Bound): facts.SceneText[] {
  const start = tokensOf(bound, 'first');
  const name = tokensOf(bound, 'scene')?.[0];
  if (!start || !name) return [];
  const scene = name.kind === 'String' || name.kind === 'SmartString' ? unquote(name) : textOf(name);
  return [{ scene, start: timeText(start[0]!), title: stringOf(bound, 'title'), at: placeOfBound(bound) }];
}

function changeOf(statement: Statement): facts.ChangeText[] {
  const bound = statement.bound!;
  const kind = bound.spec.word;
  if (kind !== 'insert' && kind !== 'remove' && kind !== 'move' && kind !== 'replace') return [];
  const range = rangeOf(bound, kind === 'insert' ? 'at' : 'range');
  const to = clauseOf(statement, 'to');
  const target = to && tokensOf(to, 'to');
  return range
    ? [{ kind, range, to: target && timeText(target[0]!), why: stringOf(bound, 'why'), at: placeOfBound(bound) }]
    : [];
}
