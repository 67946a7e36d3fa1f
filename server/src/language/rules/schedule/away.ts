/** `schedule/away`: work for somebody who is not there. */
import type { Name, PersonFact } from '../../model/facts.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { absentPeople, personOf } from '../../schedule/people.ts';
import type { PlacedDays } from '../../schedule/placement.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import type { Place } from '../../syntax/row.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { alsoText, byLine } from './by-line.ts';
import { dayText, namesText, workingDays } from './words.ts';

export const away: Rule = wholeRule({
  code: 'schedule/away',
  severity: 'warning',
  title: 'Whoever does a thing is there on the days on which it is done.',
  reads: [...SCHEDULE_READS, 'person'],
  check(show, report) {
    const schedule = scheduleOf(show);
    const absent = absentPeople(show);
    if (absent.size === 0) return;
    const missed: Missed[] = [];
    for (const item of schedule.items) {
      const { days } = schedule.placementOf(item);
      if (item.isPhase || item.next || !days) continue;
      for (const name of item.plan.with) {
        const person = personOf(show, name);
        for (const absence of person && absent.has(person) ? absences(person) : []) {
          const from = Math.max(absence.first, days.first);
          const until = Math.min(absence.last, days.last);
          const text = from > until ? undefined : daysMissed(item, from, until);
          if (text !== undefined) missed.push({ item, name, person: person!, absence, days, text, from });
        }
      }
    }
    const groups = byLine(
      missed,
      ({ name, absence }) => [name, absence.at],
      ({ from }) => -from,
    );
    for (const { worst, others } of groups) {
      const { item, name, person, absence, days, text } = worst;
      report({
        message: `${person.name} is away ${spanText(absence.first, absence.last)}, ${text} of ${namesText([item])}${days.first === days.last ? '' : ` (${spanText(days.first, days.last)})`}. Move it, shorten it, or find somebody else.${alsoText(others.map((each) => each.item))}`,
        at: name.at,
        related: [{ at: absence.at, message: `${person.name} is away ${spanText(absence.first, absence.last)}.` }],
      });
    }
  },
});

interface Missed {
  readonly item: NetworkItem;
  readonly name: Name;
  readonly person: PersonFact;
  readonly absence: Absence;
  readonly days: PlacedDays;
  /** How much of the work is missed, and from which day on. */
  readonly text: string;
  readonly from: number;
}

interface Absence {
  readonly first: number;
  readonly last: number;
  readonly at: Place;
}

function absences({ away: spans }: PersonFact): Absence[] {
  return spans.flatMap(({ first, last, at }) =>
    first.day === undefined || last.day === undefined ? [] : [{ first: first.day, last: last.day, at }],
  );
}

/** How much of the work is missed; a gala on a Saturday is missed, too, though nobody works on it. */
function daysMissed({ calendar }: NetworkItem, from: number, until: number): string | undefined {
  const worked = calendar.workdaysBetween(from, until + 1);
  if (worked > 0) return workingDays(worked);
  return from === until && !calendar.isWorkday(from) ? 'the day' : undefined;
}

function spanText(first: number, last: number): string {
  return first === last ? `on ${dayText(first)}` : `from ${dayText(first)} to ${dayText(last)}`;
}
