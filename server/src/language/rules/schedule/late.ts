/** `schedule/late`: by the newest status, something should have happened and nobody says that it has. */
import type { StatusFact } from '../../model/facts.ts';
import { isCountedBack } from '../../schedule/backward.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { alsoText, byLine } from './by-line.ts';
import { daysApart, dayText, isPoint, namesText } from './words.ts';

export const late: Rule = wholeRule({
  code: 'schedule/late',
  severity: 'warning',
  title: 'The newest status says of everything that should be over that it is.',
  reads: SCHEDULE_READS,
  check(show, report) {
    const newest = newestOf(show.sorted('status'));
    if (newest === undefined) return;
    const today = newest.date.day!;
    const schedule = scheduleOf(show);
    const due: { item: NetworkItem; day: number; isOver: boolean }[] = [];
    for (const item of schedule.items) {
      const { days, actual } = schedule.placementOf(item);
      // A pass that another took the place of is history.
      if (!days || days.first >= today || actual === 'done' || item.isPhase || item.next) continue;
      // What is counted back from the end has its own rule: schedule/starts-before-today.
      if (isCountedBack(item) && !actual) continue;
      if (days.last < today) due.push({ item, day: days.last, isOver: true });
      else if (actual !== 'started' && !isPoint(item)) due.push({ item, day: days.first, isOver: false });
    }
    const groups = byLine(
      due,
      ({ item, isOver }) => [item.fact, isOver],
      ({ day }) => -day,
    );
    for (const { worst, others } of groups) {
      const { item, day, isOver } = worst;
      report({
        message: `${namesText([item])} ${dueText(item, isOver)} ${dayText(day)}, ${daysApart(item.workCalendar, day, today)} before this status, and no status says that it ${isOver ? 'is done' : 'has started'}. Say \`${item.fact.id.written} ${isOver ? 'done' : 'started'} …\`, or plan it anew.${alsoText(others.map((each) => each.item))}`,
        at: item.fact.id.at,
        related: [{ at: newest.at, message: `The newest status, ${dayText(today)}.` }],
      });
    }
  },
});

function dueText(item: NetworkItem, isOver: boolean): string {
  if (!isOver) return 'was to start on';
  return isPoint(item) ? 'was to be on' : 'was to be finished on';
}

function newestOf(all: readonly StatusFact[]): StatusFact | undefined {
  const dated = all.filter(({ date }) => date.day !== undefined);
  return dated.length > 0 ? dated.reduce((a, b) => (b.date.day! > a.date.day! ? b : a)) : undefined;
}
