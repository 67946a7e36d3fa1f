/** What the editor offers and says about scopes, statuses, passes, bookings, exceptions and baselines. */
import { describe, expect, test } from 'vitest';
import {
  complete,
  Document,
  type DocumentSymbol,
  definition,
  documentSymbols,
  foldingRanges,
  hover,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  signatureHelp,
} from '../../server/src/language/index.ts';
import { applyEdits, openMarked, readMarks } from '../support/markers.ts';

const SHOW = `show "Night Train" { rate 24; follow feature }
crew { ana "Ana Ruiz" director; dee "Dee Okafor" producer; ines "Inès Faure" colorist; lou "Lou Brandt" re-recording-mixer }
rooms { stage-5 "Dub Stage 5"; bay-2 "Grading Bay 2" }
picture v8 on 2026-02-20 { reel 1 01:00:00:00; reel 2 02:00:00:00; reel 3 03:00:00:00 }
schedule {
  start Mon 2026-03-02
  task assembly 1w
  review screening 1d after assembly with director, producer
  per reel {
    lock picture-lock after screening, picture-lock of previous + 1d signoff director, producer
    task premix 2d after picture-lock in stage-5
  }
  per en, de { task foreign-dub 2d after premix }
  lock mix-lock after premix signoff director, producer
  task final-grade 3d after screening with ines in bay-2
  // HERE
}
`;

/** The show with a line more in the schedule, and text behind it. */
function offered(line: string, behind = '') {
  const { workspace, uri, offset } = openMarked(SHOW.replace('// HERE', () => line) + behind);
  return complete(workspace, uri, offset);
}

const labels = (line: string, behind = '') => offered(line, behind).map(({ label }) => label);

describe('behind `of`', () => {
  test('what the item stands for, with its days', () => {
    const all = offered('task premix of <|>');
    expect(all.slice(0, 3).map(({ label }) => label)).toEqual(['reel 1', 'reel 2', 'reel 3']);
    expect(all[0]!.detail).toMatch(/^\w{3} 2026-03-\d\d/);
    expect(labels('task foreign-dub of <|>')).toEqual(['en', 'de']);
  });

  test('numbers only, where the dimension stands there', () => {
    expect(labels('task premix of reel <|>')).toEqual(['1', '2', '3']);
    const nested = 'per reel { per de, en { task dub 1d } }\n';
    expect(labels(`${nested}task x 1d after dub of <|>`)).toEqual(expect.arrayContaining(['reel 2', 'de']));
    expect(labels(`${nested}task x 1d after dub of reel 2 of <|>`).slice(0, 2)).toEqual(['de', 'en']);
    expect(labels(`${nested}task x 1d after dub of de of reel <|>`)).toEqual(['1', '2', '3']);
    expect(labels('task premix of act <|>')).toEqual([]);
  });

  test('all and previous, where a line inside a `per` waits', () => {
    expect(labels('per reel { task a 1d after premix of <|> }')).toEqual([
      'previous',
      'all',
      'reel 1',
      'reel 2',
      'reel 3',
    ]);
    expect(labels('per reel { task premix of <|> }')).not.toContain('previous');
    expect(labels('task a 1d after premix of <|>')).not.toContain('previous');
  });

  test('in a status, a reopening, a booking, a baseline, and behind a `by`', () => {
    for (const line of ['status 2026-03-20 { premix of <|> }', 'reopen picture-lock of <|>'])
      expect(labels('', line)[0]).toBe('reel 1');
    expect(labels('', 'baseline b 2026-03-20 { premix of <|> }')[0]).toBe('reel 1');
    expect(labels('hold stage-5 2026-03-20 for premix of <|>')[0]).toBe('reel 1');
    expect(labels('task a 1d by picture-lock of <|>')[0]).toBe('reel 1');
  });

  test('episodes by their numbers, names by themselves', () => {
    const series =
      'show "S" { rate 24 }\nepisode 101 { }\nepisode 102 { }\nschedule { start 2026-03-02; per episode { task mix 2d }\n  task mix of <|>\n}';
    const { workspace, uri, offset } = openMarked(series);
    expect(complete(workspace, uri, offset).map(({ label }) => label)).toEqual(['101', '102']);
  });
});

test('`per` offers reels, acts and episodes', () => {
  expect(labels('per <|>')).toEqual(['reel', 'act', 'episode']);
});

describe('a status', () => {
  test('offers what is not done yet, the first to be finished first', () => {
    const all = labels('', 'status 2026-03-20 {\n  assembly done 2026-03-06\n  <|>\n}');
    expect(all.slice(0, 2)).toEqual(['screening', 'picture-lock of reel 1']);
    expect(all).toContain('picture-lock of reel 1');
    expect(all).toContain('foreign-dub of en');
    expect(all).not.toContain('assembly');
  });

  test('and not twice what the block says', () => {
    const all = labels('', 'status 2026-03-20 {\n  picture-lock of reel 1 started 2026-03-09\n  <|>\n}');
    expect(all).not.toContain('picture-lock of reel 1');
    expect(all).toContain('picture-lock of reel 2');
  });
});

test('what stands for each reel of each episode is offered for each episode', () => {
  const reels = '{ picture v1 on 2026-02-01 { reel 1 01:00:00:00; reel 2 02:00:00:00 } }';
  const { workspace, uri, offset } = openMarked(`show "S" { rate 24 }
episode 101 ${reels}
episode 102 ${reels}
schedule { start 2026-03-02; per episode { per reel { task mix 2d } } }
status 2026-03-20 { <|> }
`);
  const all = complete(workspace, uri, offset).map(({ label }) => label);
  expect(all.slice(0, 2)).toEqual(['mix of 101', 'mix of 102']);
});

test('the day of a status comes first where something is done or started', () => {
  expect(labels('', 'status 2026-03-20 { assembly done <|> }')[0]).toBe('2026-03-20');
});

test('a baseline offers each item with its day', () => {
  const grade = offered('', 'baseline plan 2026-03-01 { <|> }').find(({ label }) => label === 'final-grade');
  expect(grade?.insert).toBe('final-grade 2026-03-12');
});

describe('a reopening', () => {
  test('is of a lock or a review; what fails is a check or a review', () => {
    expect(labels('', 'reopen <|>').slice(0, 3)).toEqual(['mix-lock', 'picture-lock', 'screening']);
    expect(labels('task second-qc 1d after mix-lock as qc', 'fail <|>').slice(0, 2)).toEqual([
      'second-qc',
      'screening',
    ]);
  });

  test('holds in its block what was reopened and what had trusted it', () => {
    const status = 'status 2026-03-20 { picture-lock of reel 1 done 2026-03-10; premix of reel 1 done 2026-03-12 }\n';
    const reopen = (line: string) => labels('', `${status}reopen picture-lock of reel 1 on 2026-03-18 { ${line} }`);
    expect(reopen('lock <|>')[0]).toBe('picture-lock');
    expect(reopen('task <|>')[0]).toBe('premix');
    expect(reopen('task <|>')).not.toContain('assembly');
  });
});

describe('bookings', () => {
  test('are of rooms, then of people', () => {
    expect(labels('book <|>')).toEqual(['stage-5', 'bay-2', 'ana', 'dee', 'ines', 'lou']);
  });

  test('for what is done there', () => {
    expect(labels('hold stage-5 2026-03-20 for <|>')[0]).toBe('premix');
    expect(labels('hold bay-2 2026-03-20 for <|>')[0]).toBe('final-grade');
    expect(labels('book ines 2026-03-20 for <|>')[0]).toBe('final-grade');
  });
});

describe('exceptions and demands', () => {
  test('`waive` offers what is broken now, as a whole line', () => {
    const [first] = offered('waive <|>');
    expect(first).toMatchObject({ label: 'mix-lock before final-grade', kind: 'snippet' });
    expect(first!.insert).toContain('signoff ${2:producer}');
    const again = labels('waive mix-lock before final-grade "Festival." signoff dee\n  waive <|>');
    expect(again).not.toContain('mix-lock before final-grade');
  });

  test('stages of the pipelines that are followed come first, then what else a demand may be of', () => {
    const all = labels('skip <|>');
    expect(all.length).toBeGreaterThan(10);
    expect(labels('', 'pipeline p { require <|> }')).toEqual(
      expect.arrayContaining(['mix-lock', 'review with', 'cue']),
    );
    expect(labels('task trailer 1d as <|>')).toContain('grade');
  });

  test('clauses that go with what the line is about', () => {
    expect(labels('', 'pipeline p { require mix-lock <|> }')).toEqual(['before', 'has', '"…"']);
    expect(labels('', 'pipeline p { require review <|> }')).toEqual(['before', 'with', '"…"']);
    expect(labels('', 'pipeline p { require cue source <|> }')).toEqual(['before', 'has', '"…"']);
    expect(labels('', 'pipeline p { require mix-lock has <|> }').slice(0, 3)).toEqual(['signoff', 'sync', 'master']);
  });

  test('specifications', () => {
    expect(labels('delivery d spec <|>', 'spec ours { loudness -23 LUFS }')[0]).toBe('ours');
  });
});

function hovered(line: string, behind = ''): string {
  const { workspace, uri, offset } = openMarked(SHOW.replace('// HERE', () => line) + behind);
  return hover(workspace, uri, offset)?.markdown ?? '';
}

describe('hover', () => {
  test('behind `of`: which ones, and when', () => {
    expect(hovered('task a 1d after premix of re<|>el 2')).toMatch(
      /^`premix of reel 2`\n\n\| \| when .*\n.*\n\| (\*\*)?premix of reel 2(\*\*)? \| \w{3} 2026-/,
    );
    expect(hovered('task a 1d after premix of reel <|>9')).toBe('`premix of reel 9` — there is none');
    expect(hovered('per reel { task a 1d after premix of pre<|>vious }')).toMatch(
      /\| (\*\*)?premix of reel 1(\*\*)? \|/,
    );
    expect(hovered('', 'status 2026-03-20 { premix of reel <|>3 started 2026-03-20 left 1d }')).toContain('started');
  });

  test('of the words inside a link', () => {
    expect(hovered('task a 1d after st<|>art of premix')).toContain('the start of the item');
    expect(hovered('task a 1d after premix o<|>f all')).toContain('Which one');
    expect(hovered('task a 1d after premix + 2d elap<|>sed')).toContain('by the clock');
  });

  test('of a line of a status: what was approved and what is now', () => {
    const said = hovered(
      '',
      'baseline plan 2026-03-01 { final-grade 2026-03-12 }\nstatus 2026-03-20 { final-<|>grade done 2026-03-17 }',
    );
    expect(said).toContain(
      '- final-grade: approved for Thu 2026-03-12 (plan), finished Tue 2026-03-17, 3 working days later',
    );
  });

  test('of a line of a status that a newer one outdid', () => {
    const said = hovered(
      '',
      'status 2026-03-10 { assem<|>bly left 2d }\nstatus 2026-03-12 { assembly done 2026-03-12 }',
    );
    expect(said).toContain('The status of Thu 2026-03-12 says more of it');
  });

  test('of a reopening: what it broke, who had trusted it, what waits now', () => {
    const said = hovered(
      '',
      `status 2026-03-20 { picture-lock of reel 1 done 2026-03-10; premix of reel 1 done 2026-03-12 }
reop<|>en picture-lock of reel 1 on 2026-03-18 because "Lift" { task recut 2d; lock picture-lock after recut signoff dee }`,
    );
    expect(said).toContain('- Broken: picture-lock of reel 1: done Tue 2026-03-10');
    expect(said).toMatch(
      /- Next: picture-lock of reel 1 \\\(second pass\\\): planned|- Next: picture-lock of reel 1 \(second pass\): planned/,
    );
    expect(said).toContain('- Had trusted it: premix of reel 1');
  });

  test('of a demand: who breaks it', () => {
    const show = SHOW.replace('follow feature', 'follow ours').replace('// HERE', '');
    const line = (text: string) => {
      const { workspace, uri, offset } = openMarked(`${show}pipeline ours { stage x; ${text} }`);
      return hover(workspace, uri, offset)!.markdown;
    };
    expect(line('req<|>uire mix-lock before final-grade')).toMatch(
      /- Broken by final-grade \(.*2026-03-12\): mix-lock \(.*\) comes later/,
    );
    expect(line('exp<|>ect final-grade has 2w')).toContain('- Broken by final-grade (');
    expect(line('req<|>uire screening before mix-lock')).toContain('Nothing in this show breaks it.');
    expect(line('req<|>uire mix-lock has signoff colorist')).toContain('not signed by colorist');
  });
});

describe('names', () => {
  const SERIES = `show "S" { rate 24 }
episode <|101|> "Low Water" { }
episode 102 { }
schedule {
  start 2026-03-02
  per episode { task mix 2d }
  task mix of <|1<|>01|> 3d
  task late 1d after mix of <|101|>
}
status 2026-03-20 { mix of <|101|> done 2026-03-04 }
`;

  test('an episode is found behind `of`, and goes to where it is declared', () => {
    const { workspace, uri, offset, ranges } = openMarked(SERIES);
    const found = references(workspace, uri, offset, true).map(({ uri, span }) => ({ uri, ...span }));
    expect(found).toEqual(ranges);
    expect(definition(workspace, uri, offset)!.targets[0]!.nameSpan.start).toBe(ranges[0]!.start);
    expect(rename(workspace, uri, offset, '105')).toMatchObject({ refusal: expect.stringContaining('by hand') });
  });

  test('a reel behind `of` goes to the reel of the current cut, a name to its `per`', () => {
    const target = (line: string) => {
      const { workspace, uri, offset } = openMarked(SHOW.replace('// HERE', line));
      const { nameSpan } = definition(workspace, uri, offset)!.targets[0]!;
      return workspace.document(uri)!.text().slice(nameSpan.start, nameSpan.end);
    };
    expect(target('task a 1d after premix of reel <|>2')).toBe('reel 2 02:00:00:00');
    expect(target('task a 1d after foreign-dub of <|>de')).toBe('de');
  });

  test('a stage is renamed where it is skipped, waived, demanded and stood for', () => {
    const source = `show "A" { follow p }
pipeline p { stage prev<|>iew; stage test within preview; require preview before mix; require mix before preview; stage mix }
schedule { skip preview "So."; waive preview has 2d signoff dee; waive mix before preview; task showing 1d as preview }
`;
    const { workspace, uri, offset } = openMarked(source);
    const result = rename(workspace, uri, offset, 'screening');
    const edits = 'edits' in result ? result.edits.get(uri)! : [];
    expect(applyEdits(workspace.document(uri)!.text(), edits)).toBe(
      source.replace('<|>', '').replace(/\bpreview\b/g, 'screening'),
    );
  });

  test('a rename goes through amendments, statuses, bookings, passes, exceptions and baselines', () => {
    const source = `show "A"
rooms { stage-5 "S" }
schedule {
  per en, de { task m<|>ix 2d }
  task mix of en 3d; task late 1d after mix of de by mix - 1d
  book stage-5 2026-03-02 for mix of en
  waive mix has 2w "So." signoff dee
}
status 2026-03-20 { mix of en done 2026-03-04 }
reopen mix of en on 2026-03-05 because "Again" { task mix 1d }
fail mix of de on 2026-03-05
baseline plan 2026-03-01 { mix of en 2026-03-05 }
pipeline p { stage dub; require mix before dub }
`;
    const { workspace, uri, offset } = openMarked(source);
    const result = rename(workspace, uri, offset, 'mixdown');
    const edits = 'edits' in result ? result.edits.get(uri)! : [];
    const after = applyEdits(workspace.document(uri)!.text(), edits);
    expect(after).toBe(source.replace('<|>', '').replace(/\bmix\b/g, 'mixdown'));
  });
});

test('semantic tokens: what stands behind `of`', () => {
  const { workspace, uri } = openMarked(SHOW.replace('// HERE', 'task premix of reel 2 3d as-late'));
  const text = workspace.document(uri)!.text();
  const drawn = semanticTokens(workspace, uri).map(
    ({ start, length, type }) => `${text.slice(start, start + length)}:${type}`,
  );
  expect(drawn).toEqual(
    expect.arrayContaining([
      'of:property',
      'reel:enumMember',
      'previous:enumMember',
      'as-late:enumMember',
      'en:enumMember',
    ]),
  );
});

test('the outline tells statuses, passes, bookings and baselines by what they say', () => {
  const { workspace, uri } = openMarked(
    `schedule {
  per reel { task premix 2d }
  per en, de { }
  book stage-5 2026-06-09 .. 2026-06-22 for premix
  hold ines 2026-06-23
  skip preview "Festival."
  waive final-grade has 2w "So." signoff dee
  task premix of reel 2 3d
}
status 2026-04-17 { premix of reel 1 done 2026-04-08 }
reopen picture-lock of reel 3 on 2026-04-17 because "Lift" { lock picture-lock }
baseline approved 2026-01-12 { mix-lock 2026-06-22 }
usage "Ours" for PRS { B background }
departments { walla "Crowd" }
`,
  );
  const draw = (symbols: readonly DocumentSymbol[], depth = 0): string[] =>
    symbols.flatMap(({ kind, name, detail, children }) => [
      `${'  '.repeat(depth)}${kind} ${name}${detail && ` | ${detail}`}`,
      ...draw(children, depth + 1),
    ]);
  expect(draw(documentSymbols(workspace, uri))).toMatchInlineSnapshot(`
    [
      "schedule schedule",
      "  group per reel",
      "    task premix",
      "  group per en, de",
      "  room book stage-5 | 2026-06-09 .. 2026-06-22 for premix",
      "  room hold ines | 2026-06-23",
      "  note skip preview | Festival.",
      "  note waive final-grade | So. has 2w signoff dee",
      "  task premix of reel 2",
      "group status 2026-04-17",
      "  task premix of reel 1 | done 2026-04-08",
      "group reopen picture-lock of reel 3 | 2026-04-17 Lift",
      "  lock picture-lock",
      "group baseline approved | 2026-01-12",
      "  milestone mix-lock | 2026-06-22",
      "group Ours",
      "group departments",
      "  note walla | Crowd",
    ]
  `);
});

test.each([
  ['schedule { book <|> }', 'book what dates > what'],
  ['schedule { book a 2026-06-09 for <|> }', 'for item > item'],
  ['schedule { waive <|> }', 'waive first gap? why? > first'],
  ['schedule { finish 2026-06-09 <|> }', 'finish date backward > backward'],
  ['schedule { task a of <|> }', 'of scope > scope'],
  ['status <|>', 'status date > date'],
  ['status 2026-06-09 { mix left <|> }', 'left length > length'],
  ['reopen a on 2026-06-09 because <|>', 'because why > why'],
  ['baseline b <|>', 'baseline id date > date'],
  ['calendar c { pack <|> }', 'pack days > days'],
  ['usage "x" { BI <|> }', 'usage code code title? > title?'],
])('signature help: %s', (source, expected) => {
  const { workspace, uri, offset } = openMarked(source);
  const found = signatureHelp(workspace, uri, offset)!;
  const active = found.activeParameter === undefined ? undefined : found.parameters[found.activeParameter];
  expect(`${found.label} > ${active ? found.label.slice(...active.label) : ''}`).toBe(expected);
});

test('selection grows over what stands behind `of`, and over a `per`', () => {
  const { text, cursors } = readMarks('schedule {\n  per reel {\n    task premix of reel 2<|> 3d\n  }\n}\n');
  const spans = selectionRanges(new Document('a', text), cursors[0]!).map(({ start, end }) => text.slice(start, end));
  expect(spans.slice(0, 5)).toEqual([
    '2',
    'reel 2',
    'of reel 2',
    'task premix of reel 2 3d',
    '\n    task premix of reel 2 3d\n  ',
  ]);
  expect(spans).toContain('per reel {\n    task premix of reel 2 3d\n  }');
});

test('statuses, passes and blocks of a `per` fold', () => {
  const { text, ranges } = readMarks(
    'schedule {<|\n  per reel {<|\n    task a 1d|>\n  }|>\n}\nstatus 2026-04-17 {<|\n  a done 2026-04-08|>\n}\nreopen a {<|\n  task a 1d|>\n}\n',
  );
  expect(foldingRanges(new Document('a', text)).map(({ start, end }) => ({ start, end }))).toEqual(ranges);
});
