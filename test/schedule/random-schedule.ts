/** Random schedules without rings, as Cuelock text and as the naive planner takes them. */
import fc from 'fast-check';
import { formatDate, weekdayOf } from '../../server/src/language/calendar/index.ts';
import type { NaiveItem, NaiveLink } from './naive-planner.ts';

/** The first day of the naive list, a Monday; the schedule starts `START` days later, so that leads have room. */
export const BASE = 20_000 - ((weekdayOf(20_000) - 1) % 7);
export const START = 700;
export const DAYS = 3000;

export interface RandomSchedule {
  /** The lines of each item, in the order in which links lead; a phase holds those that are inside. */
  readonly blocks: readonly string[];
  readonly calendar: string;
  readonly items: readonly NaiveItem[];
  readonly names: readonly string[];

  readonly hoursOf: readonly number[];
}

/** The text, with the blocks in any order. */
export function textOf({ blocks, calendar }: RandomSchedule, order: readonly number[]): string {
  const lines = order.map((index) => blocks[index]!);
  return `${calendar}\nschedule calendar own {\n  start ${formatDate(BASE + START)}\n${lines.join('\n')}\n}\n`;
}

export const length = fc.constantFrom('', '1d', '2d', '3d', '1w', '2w', '0.5d', '4h', '3h', '12h', '8h');
export const lag = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc.constantFrom(' + 1d', ' - 1d', ' + 2d', ' - 3d', ' + 3h', ' - 5h', ' + 1w', ' + 3d elapsed', ' - 2d elapsed'),
);
const link = fc.record({ to: fc.nat(), kind: fc.constantFrom('FS', 'FS', 'FS', 'SS', 'FF', 'SF'), lag });
const item = fc.record({
  length,
  links: fc.array(link, { maxLength: 3 }),
  date: fc.option(
    fc.record({ kind: fc.constantFrom('from', 'on', 'ends on'), day: fc.integer({ min: -20, max: 60 }) }),
    { freq: 5 },
  ),
  /** Whether it stands in the phase that is open, opens a new one, or stands free. */
  place: fc.constantFrom('in', 'free', 'new'),
});

export const randomSchedule: fc.Arbitrary<RandomSchedule> = fc
  .record({
    items: fc.array(item, { minLength: 1, maxLength: 14 }),
    closed: fc.array(fc.record({ day: fc.integer({ min: -10, max: 80 }), days: fc.nat(9), half: fc.boolean() }), {
      maxLength: 4,
    }),
    sixDays: fc.boolean(),
  })
  .map(({ items, closed, sixDays }) => build(items, closed, sixDays));

type RandomItem = typeof item extends fc.Arbitrary<infer T> ? T : never;

function build(
  random: readonly RandomItem[],
  closed: readonly { day: number; days: number; half: boolean }[],
  sixDays: boolean,
): RandomSchedule {
  const week = sixDays ? 6 : 5;
  const hoursOf: number[] = Array.from({ length: DAYS }, (_, day) => (day % 7 < week ? 8 : 0));
  const closures = closed.map(({ day, days, half }) => {
    const [first, last] = [START + day, START + day + days];
    for (let at = first; at <= last; at++) hoursOf[at] = Math.min(hoursOf[at]!, half ? 4 : 0);
    return `closed ${date(first)} .. ${date(last)}${half ? ' from 13:00' : ''}`;
  });
  const workdays = sixDays ? 'Mon .. Sat' : 'Mon .. Fri';
  const calendar = `calendar own { workdays ${workdays}; day 8h; hours 09:00 - 18:00; ${closures.join('; ')} }`;

  const items: NaiveItem[] = [];
  const names: string[] = [];
  const blocks: string[] = [];
  let open: { members: number[]; lines: string[]; name: string } | undefined;
  const close = () => {
    if (!open) return;
    items.push({ hours: 0, inDays: false, links: [], members: open.members });
    names.push(open.name);
    blocks.push(`  phase ${open.name} {\n${open.lines.join('\n')}\n  }`);
    open = undefined;
  };
  for (const { length, links, date: held, place } of random) {
    if (place !== 'in') close();
    if (place === 'new') open = { members: [], lines: [], name: `p${items.length}` };
    const known = items.length;
    const [hours, inDays] = hoursOfLength(length, week);
    const made = known === 0 ? [] : links.map(({ to, kind, lag }) => linkOf(to % known, kind, lag, week));
    const day = held ? START + held.day : undefined;
    const name = `i${known}`;
    // A milestone that ends on a day is as one that is on it; only tasks say `ends on`.
    const kind = held?.kind === 'ends on' && hours === 0 ? 'on' : held?.kind;
    items.push({
      hours,
      inDays,
      links: made,
      ...(day !== undefined && kind === 'from' && { notBefore: day }),
      ...(day !== undefined && kind === 'on' && { pinned: day }),
      ...(day !== undefined && kind === 'ends on' && { endsOn: day }),
    });
    names.push(name);
    const clauses = clausesOf(
      made.map((each, at) => ({ ...each, text: links[at]!.lag })),
      names,
    );
    const endsOn = kind === 'ends on' ? ` on ${date(day!)}` : '';
    const ends = clauses.ends || endsOn ? ` ends${clauses.ends}${endsOn}` : '';
    const fixed = kind === 'from' || kind === 'on' ? ` ${kind} ${date(day!)}` : '';
    const line = `${hours === 0 ? 'lock' : 'task'} ${name}${length ? ` ${length}` : ''}${clauses.after}${fixed}${ends}`;
    if (open) {
      open.members.push(known);
      open.lines.push(`    ${line}`);
    } else blocks.push(`  ${line}`);
  }
  close();
  return { blocks, calendar, items, names, hoursOf };
}

export function date(day: number): string {
  return formatDate(BASE + day);
}

export function hoursOfLength(length: string, week: number): [number, boolean] {
  const amount = Number.parseFloat(length);
  if (length === '') return [0, false];
  if (length.endsWith('h')) return [amount, false];
  return [length.endsWith('w') ? amount * week * 8 : amount * 8, true];
}

export function linkOf(from: number, kind: string, lag: string, week: number): NaiveLink {
  const elapsed = lag.endsWith('elapsed');
  const shape = /([+-]) (\S+)/.exec(lag);
  const [hours] = hoursOfLength(shape?.[2] ?? '', week);
  const sign = shape?.[1] === '-' ? -1 : 1;
  return { from, kind: kind as NaiveLink['kind'], lag: sign * (elapsed ? hours / 8 : hours) || 0, elapsed };
}

function clausesOf(links: readonly (NaiveLink & { text: string })[], names: readonly string[]) {
  const say = (kinds: readonly string[]) =>
    links
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ from, kind, text }) => `${kind[0] === 'S' ? 'start of ' : ''}${names[from]}${text}`)
      .join(', ');
  const after = say(['FS', 'SS']);
  const ends = say(['FF', 'SF']);
  return { after: after && ` after ${after}`, ends: ends && ` after ${ends}` };
}
