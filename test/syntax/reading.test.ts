/** Rows are read when somebody asks, and forgotten when nobody does: nobody may see a difference. */
import { describe, expect, test } from 'vitest';
import { Document } from '../../server/src/language/document/document.ts';
import { withDescendants } from '../../server/src/language/document/tree.ts';
import type { Bound } from '../../server/src/language/schema/bound.ts';
import { Row, textOf } from '../../server/src/language/syntax/row.ts';
import { SAMPLE } from '../support/sample-text.ts';

/** Reads so many other rows that everything read before is forgotten. */
function readOthers(): void {
  for (let index = 0; index < 2_000; index++) expect(new Row(`task t${index} 1d`, 'b.cuelock').nodes).toHaveLength(1);
}

function drawBound({ spec, args, clauses }: Bound): string {
  const said = args.map(({ slot, values }) => `${slot.name}=${values.map((value) => value.map(textOf).join(' '))}`);
  return `${spec.word}(${[...said, ...clauses.map(drawBound)].join('; ')})`;
}

function draw(document: Document): string[] {
  return document.root.children.flatMap((top) =>
    [...withDescendants(top)].map(({ items, bound, start, end }) => {
      expect([start, end]).toEqual([items[0]?.start ?? start, items.at(-1)?.end ?? end]);
      return `${items.map(textOf).join(' ')} → ${bound ? drawBound(bound) : '?'}`;
    }),
  );
}

describe('a row', () => {
  test('is the same to those who ask for it again and again, whatever else they read', () => {
    const row = new Row('ana "Ana Ruiz" director // lead', 'a.cuelock');
    const { nodes, comments } = row;
    for (let index = 0; index < 20; index++) {
      for (let other = 0; other < 100; other++) expect(new Row(`t${other} ;`, 'b.cuelock').nodes).toHaveLength(1);
      expect(row.nodes).toBe(nodes);
      expect(row.comments).toBe(comments);
    }
  });

  test('keeps nothing but its text when nobody has asked for long', () => {
    const row = new Row('ana "Ana Ruiz" director', 'a.cuelock');
    const { nodes } = row;
    readOthers();
    expect(row.reading).toBeUndefined();
    const [again] = row.nodes;
    expect(again).not.toBe(nodes[0]);
    expect(again?.kind === 'statement' && again.items.map(textOf)).toEqual(['ana', '"Ana Ruiz"', 'director']);
  });
});

test('statements that were forgotten are read as they were', () => {
  const document = new Document('a.cuelock', SAMPLE);
  const before = draw(document);
  readOthers();
  expect(draw(document)).toEqual(before);
  expect(before.join('\n')).toContain('"Main Title"');
});

test('two statements of one row are each read as themselves', () => {
  const document = new Document('a.cuelock', 'cues music { 1m1 "One" { note "a"; note "b" }; 1m2 "Two" } show "X"\n');
  const before = draw(document);
  expect(before).toHaveLength(6);
  readOthers();
  expect(draw(document)).toEqual(before);
});
