/** Facts are built while a text is read: what stands further below must not be missed by those that it is read into. */
import { expect, test } from 'vitest';
import { FileFacts } from '../../server/src/language/model/file-facts.ts';
import { SAMPLE } from '../support/sample-text.ts';

const FILE = 'file:///a.cuelock';

/** What all facts of a file say, by line: places as the text that stands there, statements as where they begin. */
function draw(facts: FileFacts): string[] {
  const { document } = facts;
  const sorted = [...facts.all()].sort((a, b) => document.compare(a.at, b.at));
  return sorted.map((fact) =>
    JSON.stringify(fact, (key, value) => {
      if (key === 'fact' || key === 'statement') return undefined;
      if (!value?.row) return value;
      const { start, end } = document.spanOf(value);
      return `${start} ${document.text().slice(start, end)} ${value.key ?? ''}`;
    }),
  );
}

/** The facts of a text that was typed into an empty file. */
function typed(text: string): FileFacts {
  const facts = FileFacts.read(FILE, '');
  facts.apply(facts.document.edit({ start: 0, end: 0 }, text));
  return facts;
}

const inSchedule = (...lines: string[]) => ['crew {', '  ana "Ana"', '}', 'schedule {', ...lines, '}', ''].join('\n');

test.each([
  ['above', inSchedule('  phase one {', '    with ana', '    task cut 1d', '  }')],
  ['below', inSchedule('  phase one {', '    task cut 1d', '    with ana', '  }')],
  ['below, behind other lines', inSchedule('  phase one {', '    task cut 1d', '    note "a"', '    with ana', '  }')],
  [
    'around an inner one',
    inSchedule('  phase one {', '    phase two {', '      task cut 1d', '    }', '    with ana', '  }'),
  ],
  ['in one row', inSchedule('  phase one { task cut 1d; with ana }')],
  [
    'in a block that a stray brace closed',
    inSchedule('  phase one {', '    task cut 1d', '  }', '    with ana', '  }'),
  ],
  ['in a block without its brace', inSchedule('  phase one', '    with ana', '    task cut 1d', '  task mix 1d')],
  [
    'in a block that the line below leaves',
    'schedule {\n  phase one {\n    task cut 1d\n    with ana\ncrew {\n  ana "Ana"\n}\n',
  ],
  [
    'in a block that is never closed',
    'crew {\n  ana "Ana"\n}\nschedule {\n  phase one {\n    task cut 1d\n    with ana',
  ],
])('a task has the people of its phase when they stand %s', (_, text) => {
  const read = draw(FileFacts.read(FILE, text));
  expect(read.find((fact) => fact.includes('task cut 1d'))).toMatch(/"with":\["\d+ ana ana"\]/);
  expect(read).toEqual(draw(typed(text)));
});

test('a line of an episode below what stands in it is read', () => {
  const text = 'episode 101 {\n  cues music {\n    1m1 01:00:00:00 - 01:00:10:00\n  }\n  rate 24\n}\n';
  expect(draw(FileFacts.read(FILE, text))).toEqual(draw(typed(text)));
  expect([...FileFacts.read(FILE, text).shows].map(({ rate }) => rate?.written)).toEqual(['24']);
});

test('an episode that was an entry of the works above for a while is an episode again', () => {
  const works = 'works { score { composer jo } }\n';
  const text = `${works}  cues music {\n    1m1 01:00:10:00\nepisode 102 { picture v1 { reel 1 01:00:00:00 } }\n`;
  const facts = FileFacts.read(FILE, text);
  const edit = (start: number, end: number, by: string) => facts.apply(facts.document.edit({ start, end }, by));
  edit(works.length + 2, works.length + 6, 'score-two');
  expect(draw(facts).filter((fact) => fact.includes('"kind":"work"'))).toHaveLength(3);
  edit(works.length + 2, works.length + 11, 'cues');
  expect(draw(facts)).toEqual(draw(FileFacts.read(FILE, text)));
});

test('what is read at once, to any line, is what is read when it is typed', () => {
  const lines = SAMPLE.split('\n');
  for (let end = 0; end <= lines.length; end += 7) {
    const text = lines.slice(0, end).join('\n');
    expect(draw(FileFacts.read(FILE, text))).toEqual(draw(typed(text)));
  }
});
