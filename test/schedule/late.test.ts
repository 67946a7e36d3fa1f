/** Late dates of random networks: against a second backward pass, against the forward pass, and in any order of writing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../../server/src/language/calendar/index.ts';
import { boundOf, startable } from '../../server/src/language/schedule/bounds.ts';
import { isLater } from '../../server/src/language/schedule/instant.ts';
import type { Link, NetworkItem } from '../../server/src/language/schedule/network.ts';
import { ProjectFinish } from '../../server/src/language/schedule/project-finish.ts';
import type { Schedule } from '../../server/src/language/schedule/schedule.ts';
import { pinOf } from '../../server/src/language/schedule/wall.ts';
import { slackNaively } from './naive-late.ts';
import { randomCalendars } from './random-calendars.ts';
import { BASE, randomSchedule, START, textOf } from './random-schedule.ts';
import { datesOf, scheduleOfText } from './show-of.ts';

const RUNS = Number(process.env.RUNS ?? 120);

/** A random network, a promised day (or none) for each of its items, and whether each is as late as it can be. */
const promising = randomSchedule.chain((random) =>
  fc.record({
    random: fc.constant(random),
    promised: fc.array(fc.option(fc.integer({ min: START - 10, max: START + 70 }), { freq: 3, nil: undefined }), {
      minLength: random.items.length,
      maxLength: random.items.length,
    }),
    asLate: fc.array(fc.boolean(), { minLength: random.items.length, maxLength: random.items.length }),
    order: fc.shuffledSubarray([...random.blocks.keys()], { minLength: random.blocks.length }),
  }),
);

/** The text with something said at the end of items' lines. */
function saying(text: string, say: (index: number) => string): string {
  return text.replace(/^ *(?:task|lock) i(\d+)\b.*$/gm, (line, index) => `${line}${say(Number(index))}`);
}

const by = (promised: readonly (number | undefined)[]) => (index: number) =>
  promised[index] === undefined ? '' : ` by ${formatDate(BASE + promised[index])}`;

function named(schedule: Schedule, name: string): NetworkItem {
  return schedule.instancesNamed(name)[0]!;
}

/** What is worse than it should be, by how many minutes: promises and walls that are passed, ends after the finish. */
function lateness(schedule: Schedule, finish: ProjectFinish): Map<string, number> {
  const late = new Map<string, number>();
  const add = (name: string, minutes: number) => late.set(name, Math.max(late.get(name) ?? 0, minutes));
  for (const item of schedule.items) {
    const { times } = schedule.placementOf(item);
    if (!times || item.isPhase) continue;
    const { calendar, length, fact } = item;
    const name = fact.id.written;
    const pin = pinOf(item);
    const due = schedule.dueDayOf(item);
    if (pin === undefined) {
      add(`${name} finish`, times.finish.minute - finish.on(calendar)!);
      if (due !== undefined) add(`${name} by`, times.finish.minute - calendar.minuteOf(due + 1));
      continue;
    }
    const wall = length!.minutes === 0 ? calendar.minuteOf(pin + 1) : times.start.minute;
    for (const link of item.links) {
      const before = schedule.placementOf(link.from).times;
      if (!before) continue;
      const bound = boundOf(link, before, length!);
      add(
        `${link.from.fact.id.written} ${link.kind} ${name} wall`,
        (item.plan.on ? startable(bound, length!, calendar) : bound).minute - wall,
      );
    }
  }
  return late;
}

/**
 * What takes no time opens a day or closes one, by what holds it. Pushed by something else it may turn, which who waits
 * nights or on another calendar notices; its slack is counted as if it did not.
 */
function canTurn({ from, to, lag }: Link): boolean {
  return from.length?.minutes === 0 && (lag?.elapsed === true || from.calendar !== to.calendar);
}

/** Whether a link asks for a later start than there is, be it the next opening of the same instant. */
function pushes(link: Link, schedule: Schedule): boolean {
  const { from, to } = link;
  const [before, after] = [from, to].map((item) => schedule.placementOf(item).times);
  if (!before || !after || pinOf(to) !== undefined) return false;
  const bound = startable(boundOf(link, before, to.length!), to.length!, to.calendar);
  return to.length!.minutes === 0 ? isLater(bound, after.start) : bound.minute > after.start.minute;
}

/** Whether an item may stay for those who wait for the start of its phase, although another one of it could. */
function seesToStart({ phase }: NetworkItem, schedule: Schedule): boolean {
  if (!phase || phase.members.filter(({ plan }) => plan.asLate).length < 2) return false;
  return schedule.items.some(({ links }) => links.some(({ from, kind }) => from === phase && kind.startsWith('S')));
}

describe('slack', () => {
  test('is what the naive pass finds, total and free', () => {
    fc.assert(
      fc.property(promising, ({ random, promised, order }) => {
        const text = saying(textOf(random, order), by(promised));
        const schedule = scheduleOfText(text);
        const items = random.names.map((name) => named(schedule, name));
        const [zero] = items.map(({ calendar }) => calendar.minuteOf(BASE));
        const places = items.map((item) => {
          const { times } = schedule.placementOf(item);
          if (!times) return undefined;
          const hour = (minute: number) => (minute - zero!) / 60;
          return {
            start: hour(times.start.minute),
            end: hour(times.finish.minute),
            opens: times.start.side === 'start',
          };
        });
        // The naive pass wants the items of a phase in the order of the text, as they are in its list.
        const expected = slackNaively(random.items, random.hoursOf, places, promised);
        const found = items.map((item) => {
          const late = item.isPhase ? undefined : schedule.lateOf(item);
          // The naive pass knows whole hours only.
          return late && { total: Math.floor(late.totalSlack / 60), free: Math.floor(late.freeSlack / 60) };
        });
        expect(Object.fromEntries(found.map((slack, at) => [random.names[at], slack])), text).toEqual(
          Object.fromEntries(expected.map((slack, at) => [random.names[at], slack])),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('can be used up, and not a step more: the forward pass says so, on calendars of all kinds', () => {
    let tried = 0;
    fc.assert(
      fc.property(randomCalendars, (text) => {
        const schedule = scheduleOfText(text);
        const finish = new ProjectFinish(schedule);
        const before = lateness(schedule, finish);
        const isLate = [...before.values()].some((minutes) => minutes > 0);
        fc.pre(!schedule.items.some((item) => item.links.some(canTurn)));
        for (const item of schedule.items) {
          const { times } = schedule.placementOf(item);
          const late = schedule.lateOf(item);
          if (item.isPhase || !times || !late || late.totalSlack < 0 || pinOf(item) !== undefined) continue;
          tried++;
          const starting = (minute: number) =>
            lateness(schedule.startingLate(new Map([[item, { minute, side: times.start.side }]])), finish);
          const worse = (after: Map<string, number>) =>
            [...after].filter(([name, minutes]) => minutes > Math.max(0, before.get(name) ?? 0));
          const { minute } = late.start;
          expect(worse(starting(minute)), `${item.fact.id.written} uses its slack in\n${text}`).toEqual([]);
          // Where something is late already, more of it may not show.
          if (isLate) continue;
          const next = startable({ minute: minute + 1, side: 'start' }, item.length!, item.calendar).minute;
          expect(worse(starting(next)), `${item.fact.id.written} uses more in\n${text}`).not.toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
    expect(tried).toBeGreaterThan(RUNS);
  });
});

describe('as-late', () => {
  test('moves nothing else, and would with one step more', () => {
    let moved = 0;
    fc.assert(
      fc.property(promising, ({ random, promised, asLate, order }) => {
        const plain = saying(textOf(random, order), by(promised));
        const text = saying(plain, (index) => (asLate[index] ? ' as-late' : ''));
        const [early, late] = [scheduleOfText(plain), scheduleOfText(text)];
        random.items.forEach(({ members }, index) => {
          if (members) return;
          const [one, other] = [early, late].map((each) => named(each, random.names[index]!));
          const [from, to] = [early.placementOf(one!).times!, late.placementOf(other!).times!];
          if (pinOf(one!) !== undefined) {
            // A pinned lock may wait within its day.
            expect(late.placementOf(other!).days, text).toEqual(early.placementOf(one!).days);
            return;
          }
          if (!asLate[index]) {
            expect(to, text).toEqual(from);
            return;
          }
          if (to.start.minute > from.start.minute) moved++;
          expect(to.start.minute).toBeGreaterThanOrEqual(from.start.minute);
          const step = startable({ minute: to.start.minute + 1, side: 'start' }, other!.length!, other!.calendar);
          const end = step.minute + other!.length!.minutes;
          const due = late.dueDayOf(other!);
          const isHeld =
            (due !== undefined && end > other!.calendar.minuteOf(due + 1)) ||
            end > new ProjectFinish(late).on(other!.calendar)!;
          const finish = new ProjectFinish(late);
          const walls = (schedule: Schedule) =>
            [...lateness(schedule, finish)].filter(([name, minutes]) => name.endsWith('wall') && minutes > 0);
          // Where a wall is run into already, more of it may not show. Of several in a phase one sees to it that it starts.
          if (isHeld || walls(late).length > 0 || seesToStart(other!, late)) return;
          const further = late.startingLate(new Map([[other!, { minute: step.minute, side: to.start.side }]]));
          // Others move, what is as late as it can be is pushed, or a wall is run into.
          const state = (schedule: Schedule) => [
            ...schedule.items.map((each) => (each === other || each.isPhase ? '' : schedule.placementOf(each).times)),
            schedule.items.flatMap((each) =>
              each.links.filter((link) => pushes(link, schedule)).map(({ text }) => text),
            ),
            walls(schedule),
          ];
          expect(state(further), `${random.names[index]} in\n${text}`).not.toEqual(state(late));
        });
      }),
      { numRuns: RUNS },
    );
    expect(moved).toBeGreaterThan(RUNS / 5);
  });
});

describe('counting back', () => {
  const last = formatDate(BASE + START + 60);

  test('keeps every link and the last day, as late as can be, in whatever order it is written', () => {
    fc.assert(
      fc.property(promising, ({ random, promised, order }) => {
        const back = (text: string) =>
          saying(text, by(promised)).replace(/^ {2}start .*$/m, `  finish ${last} backward`);
        const text = back(textOf(random, order));
        const schedule = scheduleOfText(text);
        expect(datesOf(scheduleOfText(back(textOf(random, [...random.blocks.keys()]))))).toEqual(datesOf(schedule));
        for (const item of schedule.items) {
          const { times } = schedule.placementOf(item);
          if (item.isPhase || pinOf(item) !== undefined) continue;
          expect(times, text).toBeDefined();
          expect(schedule.lateOf(item)?.totalSlack, `${item.fact.id.written} in\n${text}`).toBe(0);
          expect(times!.finish.minute).toBeLessThanOrEqual(item.calendar.minuteOf(BASE + START + 61));
          for (const link of item.links) {
            const before = schedule.placementOf(link.from).times;
            if (!before || pinOf(link.from) !== undefined || hasPinned(link.from)) continue;
            const bound = startable(boundOf(link, before, item.length!), item.length!, item.calendar);
            expect(bound.minute, `${item.fact.id.written} in\n${text}`).toBeLessThanOrEqual(times!.start.minute);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  const hasPinned = (item: NetworkItem) => item.members.some((member) => pinOf(member) !== undefined);
});
