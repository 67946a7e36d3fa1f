/** The items of a show's schedules as a network: who waits for whom. Names that mean nothing wait for nothing. */
import type { WorkingCalendar } from '../calendar/index.ts';
import type { Statement } from '../document/tree.ts';
import type { ItemFact, LinkText, ScheduleFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { calendarOfSchedule } from './calendars.ts';
import { elapsedLength, type WorkingLength, workingLength } from './working-length.ts';

/** finish-start, start-start, finish-finish, start-finish: which end of the one holds which end of the other. */
export type LinkKind = 'FS' | 'SS' | 'FF' | 'SF';

export interface Link {
  readonly from: NetworkItem;
  readonly to: NetworkItem;
  readonly kind: LinkKind;
  /** Signed minutes, of work or, `elapsed`, of the clock; undefined when no such length can be. */
  readonly lag: { readonly minutes: number; readonly elapsed: boolean } | undefined;
  readonly text: LinkText;
}

export interface NetworkItem {
  /** Its place in the order of the text. */
  readonly index: number;
  readonly fact: ItemFact;
  readonly isPhase: boolean;
  readonly calendar: WorkingCalendar;
  /** The schedule's first day, which nothing starts before. */
  readonly floor: number | undefined;
  /** Working time; zero for what has none, undefined for a length that is no working time. */
  readonly length: WorkingLength | undefined;
  /** What it waits for, as written: first `after`, then `ends after`. */
  readonly links: readonly Link[];
  /** The phase that it stands in directly. */
  readonly phase: NetworkItem | undefined;
  /** What stands in it directly, for a phase. */
  readonly members: readonly NetworkItem[];
}

export interface Network {
  /** In the order of the text. */
  readonly items: readonly NetworkItem[];
  readonly byKey: ReadonlyMap<string, NetworkItem>;
  /** What must be known before what: from each item to those that wait for it, and from members to their phase. */
  readonly followers: readonly (readonly number[])[];
}

interface Building extends NetworkItem {
  readonly links: Link[];
  readonly members: NetworkItem[];
}

const NOTHING: WorkingLength = { minutes: 0, inDays: false };

/** Reads the network of a show. Of items that share a name, the first is the one that the name means. */
export function buildNetwork(show: Show): Network {
  const schedules = new Map<Statement, ScheduleFact>();
  for (const schedule of show.all('schedule')) schedules.set(schedule.statement, schedule);
  const items: Building[] = [];
  const byStatement = new Map<Statement, Building>();
  const byKey = new Map<string, Building>();
  for (const fact of show.sorted('item')) {
    const schedule = fact.schedule && schedules.get(fact.schedule);
    const calendar = calendarOfSchedule(show, schedule);
    const owner = fact.phases.findLast((phase) => byStatement.has(phase));
    const item: Building = {
      index: items.length,
      fact,
      isPhase: fact.word === 'phase',
      calendar,
      floor: schedule?.start?.day,
      length: lengthOf(fact, calendar),
      links: [],
      phase: owner && byStatement.get(owner),
      members: [],
    };
    items.push(item);
    byStatement.set(fact.statement, item);
    if (!byKey.has(fact.id.key)) byKey.set(fact.id.key, item);
  }
  const followers: number[][] = items.map(() => []);
  for (const item of items) {
    if (item.phase) {
      (item.phase as Building).members.push(item);
      followers[item.index]!.push(item.phase.index);
    }
    const { after, endsAfter } = item.fact;
    for (const text of after) connect(text, text.ofStart ? 'SS' : 'FS', item);
    for (const text of endsAfter) connect(text, text.ofStart ? 'SF' : 'FF', item);
  }
  return { items, byKey, followers };

  function connect(text: LinkText, kind: LinkKind, to: Building): void {
    const from = byKey.get(text.item.key);
    if (!from) return;
    to.links.push({ from, to, kind, lag: lagOf(text, to.calendar), text });
    followers[from.index]!.push(to.index);
  }
}

/** As written; without a length, what lies between two pinned ends, else nothing. */
function lengthOf({ length, on, endsOn }: ItemFact, calendar: WorkingCalendar): WorkingLength | undefined {
  if (length) return workingLength(length.written, calendar);
  if (on?.day === undefined || endsOn?.day === undefined) return NOTHING;
  const minutes = calendar.minuteOf(endsOn.day + 1) - calendar.minuteOf(on.day);
  return { minutes: Math.max(0, minutes), inDays: true };
}

function lagOf({ lag }: LinkText, calendar: WorkingCalendar): Link['lag'] {
  if (!lag) return { minutes: 0, elapsed: false };
  const minutes = lag.elapsed ? elapsedLength(lag.length) : workingLength(lag.length, calendar)?.minutes;
  return minutes === undefined ? undefined : { minutes: lag.sign * minutes, elapsed: lag.elapsed };
}
