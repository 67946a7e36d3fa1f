/** Calendars, schedules and what stands in them. */
import { parseWeekday, type Weekday, weekdaySpan } from '../../calendar/index.ts';
import { allClausesOf, clauseOf, clausesOf, NONE, type Statement } from '../../document/tree.ts';
import { type Bound, findArg, placeOfValue, stringOf, tokensOf, wordOf } from '../../schema/bound.ts';
import { ITEM_WORDS, type ItemWord } from '../../schema/words/schedule.ts';
import { type Token, textOf } from '../../syntax/row.ts';
import type * as facts from '../facts.ts';
import { dateOf, dateSpan, dateText, linksOf, linkText, nameOf, namesOf, scopeOf, writtenOf } from '../read.ts';
import type { Body, Builders } from './builder.ts';
import { demandOf } from './pipeline.ts';

export const scheduleBuilders: Builders<'calendar' | 'schedule' | 'item' | 'per' | 'booking' | 'skip' | 'waiver'> = {
  calendar: (statement, bound) => {
    const id = nameOf(bound, 'id');
    const workdays = clauseOf(statement, 'workdays');
    const hours = clauseOf(statement, 'hours');
    const open = hours && tokensOf(hours, 'hours');
    return (
      id && {
        kind: 'calendar',
        id,
        extends: namesOf(clauseOf(statement, 'extends'), 'calendar'),
        workdays: workdays && weekdaysOf(findArg(workdays, 'days')?.values ?? []),
        day: writtenOf(clauseOf(statement, 'day'), 'length'),
        packDays: clauseOf(statement, 'pack') !== undefined,
        hours: open && { from: textOf(open[0]!), to: textOf(open[2]!), at: placeOfValue(open) },
        closed: closedOf(statement),
      }
    );
  },

  schedule: (statement) => ({
    kind: 'schedule',
    calendar: nameOf(clauseOf(statement, 'calendar'), 'calendar'),
    start: dateOf(clauseOf(statement, 'start')),
    finish: dateOf(clauseOf(statement, 'finish')),
    closed: closedOf(statement),
  }),

  item: (statement, bound) => {
    const id = nameOf(bound, 'id');
    if (!id) return undefined;
    const place = placeOfItem(statement, bound, id);
    const of = scopeOf(clauseOf(statement, 'of'));
    // A phase's clauses are defaults for what stands in it; an amendment says only what it says.
    const item = itemOf(statement, bound, place, of ? NONE : place.phases);
    return of ? { kind: 'amendment', ...place, of, plan: saidOf(item) } : item;
  },

  per: (_, bound) => ({ kind: 'per', each: namesOf(bound, 'each') }),

  booking: (statement, bound) => {
    const what = nameOf(bound, 'what');
    const dates = tokensOf(bound, 'dates');
    const span = dates && dateSpan(dates);
    const forWhat = clauseOf(statement, 'for');
    const item = nameOf(forWhat, 'item');
    const of = scopeOf(forWhat?.clauses.find((clause) => clause.spec.word === 'of'));
    if (!what || !span) return undefined;
    return {
      kind: 'booking',
      word: bound.spec.word as 'book' | 'hold',
      what,
      span,
      for: item && { item, of },
      until: dateOf(clauseOf(statement, 'until')),
    };
  },

  skip: (_, bound) => {
    const stage = nameOf(bound, 'stage');
    return stage && { kind: 'skip', stage, why: stringOf(bound, 'why') };
  },

  waiver: (statement) => {
    const demand = demandOf(statement);
    return demand && { kind: 'waiver', demand, signoff: namesOf(clauseOf(statement, 'signoff'), 'who') };
  },
};

type Item = Body<facts.ItemFact>;
type PlaceOfItem = Pick<Item, 'word' | 'id' | 'schedule' | 'phases' | 'per' | 'reopening'>;

function placeOfItem(statement: Statement, bound: Bound, id: facts.Name): PlaceOfItem {
  let phases: readonly Statement[] = NONE;
  let per: readonly Statement[] = NONE;
  let schedule: Statement | undefined;
  let reopening: Statement | undefined;
  // Inward out: of several schedules around it the outermost counts.
  for (let owner = statement.parent.owner; owner; owner = owner.parent.owner) {
    const { spec } = owner;
    if (spec?.word === 'phase') phases = [owner, ...phases];
    else if (spec?.word === 'per') per = [owner, ...per];
    else if (spec?.fact === 'schedule') schedule = owner;
    else if (spec?.fact === 'reopening') reopening = owner;
  }
  const word = ITEM_WORDS.find((each) => each === bound.spec.word) as ItemWord;
  return { word, id, schedule, phases, per, reopening };
}

/** One literal, in which nothing is copied: items are many. */
function itemOf(statement: Statement, bound: Bound, place: PlaceOfItem, phases: readonly Statement[]): Item {
  const clauses = allClausesOf(statement);
  const clause = (word: string) => clauseIn(clauses, word);
  const inherited = (word: string) => {
    let found = clause(word);
    for (let at = phases.length - 1; at >= 0 && !found; at--) found = clauseOf(phases[at]!, word);
    return found;
  };
  const ends: readonly Bound[] = clause('ends')
    ? clauses.flatMap((each) => (each.spec.word === 'ends' ? each.clauses : []))
    : NONE;
  const by = clause('by');
  const byValue = by && tokensOf(by, 'date');
  const at = clause('at');
  return {
    kind: 'item',
    word: place.word,
    id: place.id,
    schedule: place.schedule,
    phases: place.phases,
    per: place.per,
    reopening: place.reopening,
    title: stringOf(bound, 'title'),
    length: writtenOf(bound, 'length'),
    after: linksOf(clauses, 'after'),
    endsAfter: linksOf(ends, 'after'),
    on: dateOf(clause('on')),
    from: dateOf(clause('from')),
    endsOn: dateOf(clauseIn(ends, 'on')),
    by: byValue && (dateText(byValue) ?? linkText(byValue)),
    asLate: clause('as-late') !== undefined,
    with: namesOf(inherited('with'), 'who'),
    room: nameOf(inherited('in'), 'room'),
    calendar: nameOf(inherited('calendar'), 'calendar'),
    setsCalendar: clause('calendar') !== undefined,
    time: at && wordOf(at, 'time'),
    signoff: namesOf(clause('signoff'), 'who'),
    stage: nameOf(clause('as'), 'stage'),
    picture: nameOf(clause('picture'), 'version'),
    delivery: bound.spec.word === 'delivery' ? deliveryOf(statement) : undefined,
  };
}

function clauseIn(clauses: readonly Bound[], word: string): Bound | undefined {
  for (const clause of clauses) if (clause.spec.word === word) return clause;
  return undefined;
}

function deliveryOf(statement: Statement): facts.DeliveryText {
  const clause = (word: string) => clauseOf(statement, word);
  return {
    spec: nameOf(clause('spec'), 'spec'),
    loudness: writtenOf(clause('loudness'), 'level'),
    truePeak: writtenOf(clause('true-peak'), 'level'),
    rate: writtenOf(clause('rate'), 'rate'),
    aspect: writtenOf(clause('aspect'), 'aspect'),
    stems: namesOf(clause('stems'), 'stems'),
  };
}

/** What a plan says: the rest is left out, also of what a delivery must have. */
function saidOf(item: Item): facts.AmendmentFact['plan'] {
  const { kind: _, word, id, schedule, phases, per, reopening, delivery, ...plan } = item;
  const figures = delivery && withoutSilence(delivery);
  return { ...withoutSilence(plan), ...(figures && Object.keys(figures).length > 0 && { delivery: figures }) };
}

function withoutSilence<T extends object>(plan: T): Partial<T> {
  const said = Object.entries(plan).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said) as Partial<T>;
}

function closedOf(statement: Statement): facts.ClosedText[] {
  return clausesOf(statement, 'closed').flatMap((bound) => {
    const value = tokensOf(bound, 'dates');
    const span = value && dateSpan(value);
    const from = bound.clauses.find((clause) => clause.spec.word === 'from');
    return span ? [{ span, why: stringOf(bound, 'why'), from: from && wordOf(from, 'time') }] : [];
  });
}

function weekdaysOf(values: readonly (readonly Token[])[]): Weekday[] {
  return values.flatMap((value) => {
    const first = parseWeekday(textOf(value[0]!));
    const last = value[2] && parseWeekday(textOf(value[2]));
    return first ? (last ? weekdaySpan(first, last) : [first]) : [];
  });
}
