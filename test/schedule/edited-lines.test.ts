/** A plan of a hundred and more, edited line by line as people do: dates, slack, causes and findings are those of the same text opened afresh. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Workspace } from '../../server/src/language/index.ts';
import { nameOfInstance } from '../../server/src/language/schedule/instance-name.ts';
import { occupiedOf } from '../../server/src/language/schedule/occupied.ts';
import { scheduleOf } from '../../server/src/language/schedule/schedule.ts';
import { generateSchedule } from '../bench/generate-schedule.ts';
import { drawFindings } from '../support/draw-findings.ts';

const RUNS = Number(process.env.RUNS ?? 8);
const URI = 'file:///bench/show.cuelock';
const TEXT = generateSchedule(130);

type Change = readonly [from: RegExp, to: string | ((lines: readonly string[], at: number) => string[])];

/** What can be written on the line of a task, in place of something or behind it; `#` stands for a number. */
const OF_TASKS: readonly Change[] = [
  [/ \d+[dh]\b/, ' #d'],
  [/ \d+[dh]\b/, ' #h'],
  [/ \d+[dh]\b/, ''],
  [/ \d+[dh]\b/, ' #d elapsed'],
  [/ elapsed/, ''],
  [/$/, ' by 2026-04-1#'],
  [/ by \S+/, ''],
  [/ from \S+/, ''],
  [/ after /, ' from 2026-03-0# after '],
  [/ after /, ' on 2026-03-1# after '],
  [/ on 20\S+/, ''],
  [/ after /, ' after t4#, '],
  [/ after /, ' after t5# + 1d, '],
  [/ after /, ' after start of t4#, '],
  [/ after /, ' after nobody-knows, '],
  [/ after [^ ,]+$/, ''],
  [/ with p\d+/, ' with p#'],
  [/ in room-\d/, ' in room-#'],
  [/ as \S+$/, ''],
  [/$/, ' as premix'],
  [/$/, ' as-late'],
  [/ as-late/, ''],
  [/ calendar six/, ''],
  [/ signoff .*/, ''],
  [/"[^"]*"/, '"Said anew #"'],
];

/** Lines of the plan that come, go, move, are called otherwise, or stand in other blocks. */
const OF_LINES: readonly Change[] = [
  [/ t\d+/, ' t4#'],
  [/ t\d+/, ' t5#'],
  [/ t\d+/, ' t3#'],
  [/ t\d+(?=.* after)/, ' other-#'],
  [/^.*$/, ''],
  [/^.*$/, ''],
  [/$/, '\n  task new-# 2d after t5# with p#'],
  [/$/, '\n  lock t5# after t4#, new-#'],
  [/^(?= *task t[12]\d )/, '  task t3# 2d after turnover\n'],
  [/$/, '\n  task other-# 4h after start of new-# + 1d by 2026-03-1#'],
  [/$/, '\n  task t99-cut of reel # 4d'],
  [/^.*$/, '  phase part-# as premix {\n$&\n  }'],
  [/^.*$/, '  per reel {\n$&\n  }'],
  [/^.*$/, '  per en, de, f# {\n$&\n  }'],
  [/^ *(?=task|lock)/, swapped],
  [/^ *(?:task|lock) t\d+/, (lines, at) => renamed(lines, /t\d+/.exec(lines[at]!)![0])],
];

/** A line and the next one, each in the place of the other. */
function swapped(lines: readonly string[], at: number): string[] {
  return lines.toSpliced(at, 2, ...lines.slice(at, at + 2).reverse());
}

/** As the command does it: where it is declared, and wherever it is used. */
function renamed(lines: readonly string[], name: string): string[] {
  return lines.map((line) => line.replace(new RegExp(`\\b${name}(?![-\\w])`, 'g'), `${name}0`));
}

/** What is said around the plan. */
const AROUND: readonly Change[] = [
  [/ done (\S+)/, ' done 2026-01-2#'],
  [/ done (\S+)/, ' started 2026-01-2# left #d'],
  [/closed 2026-05-01/, 'closed 2026-03-0#'],
  [/workdays Mon .. Sat/, 'workdays Mon .. Thu'],
  [/( reel 6).*/, ''],
  [/^( *)per reel/, '$1per act'],
  [/ as premix \{/, ' {'],
  [/(p\d+ "Person \d+").*/, '$1 away 2026-03-0# .. 2026-03-1#'],
  [/(p\d+ "Person \d+").*/, '$1 calendar six'],
  [/(room-\d "[^"]*")/, '$1 calendar six'],
  [/ calendar six/, ''],
  [/status 2026-01-30/, 'status 2026-02-0#'],
  [/^status/, 'reopen picture-lock on 2026-02-0# { task recut #d; lock picture-lock after recut }\nstatus'],
  [/^status/, 'book p# 2026-03-02 .. 2026-03-0# for t4#\nstatus'],
];

const change = fc.record({
  change: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...OF_TASKS) },
    { weight: 9, arbitrary: fc.constantFrom(...OF_LINES) },
    fc.constantFrom(...AROUND),
  ),
  /** Which of the lines that it can be made in: mostly one of few, whose links lead to each other. */
  line: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 43, max: 56 }) }, fc.nat()),
  number: fc.integer({ min: 1, max: 9 }),
  looks: fc.nat(5).map((chance) => chance === 0),
});

/** The text after a change; the same where no line is for it. */
function changed(
  text: string,
  { change: [from, to], line, number }: typeof change extends fc.Arbitrary<infer T> ? T : never,
) {
  const lines = text.split('\n');
  const isPlan = !/away|reel|as premix|closed|status|workdays|done/.test(from.source);
  const fit = lines.flatMap((each, at) => {
    const fits = isPlan ? /^ {2,}(task|lock|milestone|review) /.test(each) : true;
    return fits && from.test(each) ? at : [];
  });
  if (fit.length === 0) return text;
  const at = fit[line % fit.length]!;
  if (typeof to === 'function') return to(lines, at).join('\n');
  return lines.with(at, lines[at]!.replace(from, to.replaceAll('#', String(number)))).join('\n');
}

/** Types what differs. */
function type(workspace: Workspace, before: string, after: string): void {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const span = { start, end: before.length - tail };
  workspace.edit(URI, [{ span, text: after.slice(start, after.length - tail) }]);
}

function draw(workspace: Workspace): string {
  const show = workspace.showOf(URI)!;
  const schedule = scheduleOf(show);
  const items = schedule.items.map((item) => {
    const { days, times } = schedule.placementOf(item);
    const causes = schedule
      .causesOf(item)
      .map((each) => (each.kind === 'link' ? nameOfInstance(each.link.from) : each.kind));
    const late = schedule.lateOf(item);
    const slack = late && [late.totalSlack, late.freeSlack, late.holder?.kind];
    return `${nameOfInstance(item)} ${JSON.stringify([days, times, causes, slack])}`;
  });
  const taken = [...occupiedOf(show)].map(([key, all]) => `${key} ${all.map(({ start, end }) => `${start}-${end}`)}`);
  return [...items, ...taken, drawFindings(workspace)].join('\n');
}

function opened(text: string): Workspace {
  const workspace = new Workspace();
  workspace.open(URI, text);
  return workspace;
}

test('an edited plan is what it is when it is opened afresh', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 20, maxLength: 60 }), (changes) => {
      let text = TEXT;
      const workspace = opened(text);
      draw(workspace);
      for (const each of changes) {
        const after = changed(text, each);
        type(workspace, text, after);
        text = after;
        scheduleOf(workspace.showOf(URI)!);
        if (each.looks) expect(draw(workspace), text).toBe(draw(opened(text)));
      }
      expect(draw(workspace), text).toBe(draw(opened(text)));
    }),
    { numRuns: RUNS },
  );
}, 600_000);
