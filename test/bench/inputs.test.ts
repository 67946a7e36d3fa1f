/** That the benchmark measures what it says: inputs without a finding, peers that read all of them. No times. */
import { describe, expect, test } from 'vitest';
import { Document, type Workspace } from '../../server/src/language/index.ts';
import { countByHand, countOurs } from './count-tree.ts';
import { generateCueSheet, withMistakes } from './generate-cue-sheet.ts';
import { generateSchedule } from './generate-schedule.ts';
import { summary } from './measure.ts';
import { opened, SHOW } from './opened.ts';
import { parseByHand } from './peers/hand-written-parser.ts';
import { atMostTimes, leftOut, timesLess } from './row.ts';
import { drawTable } from './table.ts';

const said = (workspace: Workspace) => workspace.findings(SHOW).map(({ message }) => message);

describe('inputs of the benchmark', () => {
  test.each([100, 1_000, 5_000])('a cue sheet of %i lines has about as many, and no finding', (lines) => {
    const text = generateCueSheet(lines);
    expect(said(opened(text))).toEqual([]);
    const ratio = text.split('\n').length / lines;
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.2);
  });

  test('mistakes are many, and overlaps and unknown people are among them', () => {
    const codes = opened(withMistakes(generateCueSheet(5_000)))
      .findings(SHOW)
      .map(({ code }) => code);
    for (const code of ['cue/overlap', 'language/unresolved-name']) {
      expect(codes.filter((each) => each === code).length).toBeGreaterThan(100);
    }
  });

  test('a schedule has no finding', () => expect(said(opened(generateSchedule(300)))).toEqual([]));

  test('the parser by hand builds a tree of the same size', () => {
    for (const cuesPerBlock of [25, Number.POSITIVE_INFINITY]) {
      const text = generateCueSheet(2_000, { cuesPerBlock });
      expect(countByHand(parseByHand(text))).toEqual(countOurs(new Document(SHOW, text)));
    }
  });
});

describe('the table', () => {
  test('says by how much a bar is met or missed', () => {
    const rows = [
      atMostTimes('start', 20, { name: 'a script', value: 10 }, 1.5),
      timesLess('key', 1, { name: 'all of it', value: 1_500 }, 1_000),
      leftOut('peer', 'not there'),
    ];
    expect(drawTable([{ title: 'Group', rows }]).split('\n')).toEqual([
      '| figure    | ours    | beside            | ratio     | target    | met |',
      '| ---       | ---     | ---               | ---       | ---       | --- |',
      '| **Group** |         |                   |           |           |     |',
      '| start     | 20.0 ms | 10.0 ms a script  | 2.0 ×     | ≤ 1.5 ×   | no  |',
      '| key       | 1.00 ms | 1500 ms all of it | 1 / 1,500 | 1 / 1,000 | yes |',
      '| peer      |         | not there         |           |           |     |',
    ]);
  });

  test('the slow ones are among the last', () => {
    expect(summary(Array.from({ length: 100 }, (_, at) => 99 - at))).toEqual({
      least: 0,
      median: 50,
      p95: 95,
      p99: 99,
    });
  });
});
