/** `schedule/starts-before-today`: a schedule that is counted back asks for a start that cannot be any more. */
import type { Fix } from '../../findings.ts';
import type { DateText } from '../../model/facts.ts';
import { todayOf } from '../../model/today.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, type Schedule, scheduleOf } from '../../schedule/schedule.ts';
import { type TooEarly, tooEarly } from '../../schedule/too-early.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { alsoText, byLine } from './by-line.ts';
import { dateLike, daysApart, dayText, isPoint, namesText, workingDays } from './words.ts';

export const startsBeforeToday: Rule = wholeRule({
  code: 'schedule/starts-before-today',
  severity: 'warning',
  title: 'A schedule that is counted back from its last day starts nothing before it can start.',
  reads: [...SCHEDULE_READS, 'status'],
  check(show, report) {
    const schedule = scheduleOf(show);
    const first = firstOfChains(tooEarly(schedule, todayOf(show)));
    const lines = byLine(
      first,
      ({ item, because }) => [item.fact, because.kind],
      ({ day, earliest }) => earliest - day,
    );
    const shortages = shortagesOf(first);
    for (const { worst, others } of lines) {
      const { item, day, earliest } = worst;
      const finish = item.schedule!.finish!;
      const missing = daysApart(item.workCalendar, day, earliest);
      report({
        message: `${namesText([item])} ${isPoint(item) ? 'must be' : 'must start'} on ${dayText(day)} for everything to be finished on ${dayText(finish.day!)}: ${missing} ${reasonText(worst)}. Finish later, or find the days.${alsoText(others.map((each) => each.item))}`,
        at: item.fact.id.at,
        related: [
          { at: finish.at, message: 'The schedule is counted back from here.' },
          ...(worst.because.kind === 'link'
            ? [{ at: worst.because.link.text.at, message: `${namesText([item])} waits for it here.` }]
            : []),
        ],
        fixes: later(schedule, item, finish, shortages.get(finish)!),
      });
    }
  },
});

/** What is too early for today or for the start of the schedule pulls no more than itself: what comes first says it all. */
function firstOfChains(all: readonly TooEarly[]): TooEarly[] {
  const early = new Set<NetworkItem>();
  for (const { item, because } of all) {
    if (!isForAll(because)) continue;
    for (let at: NetworkItem | undefined = item; at; at = at.phase) early.add(at);
  }
  return all.filter(({ item, because }) => !isForAll(because) || !item.links.some(({ from }) => early.has(from)));
}

function isForAll({ kind }: TooEarly['because']): boolean {
  return kind === 'today' || kind === 'start';
}

function reasonText({ because, earliest }: TooEarly): string {
  switch (because.kind) {
    case 'today':
      return `before today, ${dayText(earliest)}`;
    case 'start':
      return `before the schedule starts, ${dayText(earliest)}`;
    case 'from':
      return `before its \`from\`, ${dayText(earliest)}`;
    case 'link':
      return `before ${namesText([because.link.from])} lets it, ${dayText(earliest)}`;
  }
}

/** By how many working days the last day of each schedule comes too early. */
function shortagesOf(all: readonly TooEarly[]): Map<DateText, number> {
  const shortages = new Map<DateText, number>();
  for (const { item, day, earliest } of all) {
    const finish = item.schedule!.finish!;
    const shortage = item.workCalendar.workdaysBetween(day, earliest);
    shortages.set(finish, Math.max(shortage, shortages.get(finish) ?? 0));
  }
  return shortages;
}

/** A later last day helps where it is the last day that holds the chain, not a promise or a pin on the way. */
function later(schedule: Schedule, item: NetworkItem, finish: DateText, shortage: number): Fix[] {
  const last = schedule.slackChainOf(item).at(-1)!;
  const day = last.workCalendar.addWorkdays(finish.day!, shortage);
  if (schedule.lateOf(last)?.holder?.kind !== 'finish' || shortage <= 0 || day === undefined) return [];
  return [
    {
      title: `Finish on ${dayText(day)}, ${workingDays(shortage)} later`,
      edits: [{ at: finish.at, text: dateLike(finish, day) }],
    },
  ];
}
