/** `schedule/away`: work for somebody who is not there. */
import type { PersonFact } from '../../model/facts.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { personOf } from '../../schedule/occupied.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
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
    const missed = schedule.items.flatMap((item) => {
      const { days } = schedule.placementOf(item);
      if (item.isPhase || item.next || !days) return [];
      return item.plan.with.flatMap((name) => {
        const person = personOf(show, name);
        return (person ? absences(person) : []).flatMap((absence) => {
          const from = Math.max(absence.first, days.first);
          const until = Math.min(absence.last, days.last);
          const text = from > until ? undefined : daysMissed(item, from, until);
          return person && text !== undefined ? [{ item, name, person, absence, days, text, from }] : [];
        });
      });
    });
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

function absences({ away: spans }: PersonFact) {
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
