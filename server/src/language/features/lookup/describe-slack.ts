/** What there is to say about how late an item can be, what drives it and what it drives. */
import { formatDate, weekdayName, weekdayOf } from '../../calendar/index.ts';
import { nameOfInstance } from '../../schedule/instance-name.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { dayCount, daysOfMinutes, workingDaysText } from '../../schedule/slack-text.ts';
import { isFixed } from '../../schedule/wall.ts';
import { Rational } from '../../time/index.ts';

/** Plain sentences without a stop, `name` writing the names in them: slack, drivers, what it drives. None without a date. */
export function describeSlack(schedule: Schedule, item: NetworkItem, name: (text: string) => string): string[] {
  const late = schedule.lateOf(item);
  if (!late || item.actual?.kind === 'done') return [];
  const names = (items: readonly NetworkItem[]) => listed(items.map((each) => name(nameOfInstance(each))));
  const drivers = names(schedule.driversOf(item).map(({ from }) => from));
  const driven = names(schedule.drivenBy(item).map(({ to }) => to));
  return [
    slackText(schedule, item, name),
    ...(drivers ? [`Driven by ${drivers}`] : []),
    ...(driven ? [`Drives ${driven}`] : []),
  ];
}

/** `1½ d slack`, `no slack`, `2 d late`, for the end of a line: of several items, what the tightest has. */
export function shortSlack(schedule: Schedule, items: readonly NetworkItem[]): string | undefined {
  const item = tightest(schedule, items);
  if (!item || isFixed(item)) return undefined;
  const days = daysOfMinutes(schedule.lateOf(item)!.totalSlack, item.workCalendar);
  if (days.compare(SHORT) > 0) return undefined;
  return days.sign > 0 ? `${dayCount(days)} d slack` : tightText(days);
}

/** `1½ d`, `no slack`, `2 d late`, `pinned`; undefined for what is done or has no date. */
export function slackOfOne(schedule: Schedule, item: NetworkItem): string | undefined {
  const late = item.actual?.kind === 'done' ? undefined : schedule.lateOf(item);
  if (!late) return undefined;
  if (isFixed(item)) return 'pinned';
  const days = daysOfMinutes(late.totalSlack, item.workCalendar);
  return days.sign > 0 ? `${dayCount(days)} d` : tightText(days);
}

function tightText(days: Rational): string {
  return days.sign === 0 ? 'no slack' : `${dayCount(days.negated())} d late`;
}

/** The item with the least slack, the first of several; undefined where none has a date that is still to come. */
export function tightest(schedule: Schedule, items: readonly NetworkItem[]): NetworkItem | undefined {
  let found: { item: NetworkItem; days: Rational } | undefined;
  for (const item of items) {
    const late = item.actual?.kind === 'done' ? undefined : schedule.lateOf(item);
    if (!late) continue;
    const days = daysOfMinutes(late.totalSlack, item.workCalendar);
    if (!found || days.compare(found.days) < 0) found = { item, days };
  }
  return found?.item;
}

/** More slack than these days is no news on a line. */
const SHORT = Rational.of(5);
const MOST_NAMES = 5;

function slackText(schedule: Schedule, item: NetworkItem, name: (text: string) => string): string {
  const { totalSlack, freeSlack, days } = schedule.lateOf(item)!;
  const last = schedule.slackChainOf(item).at(-1)!;
  const whose = last === item ? undefined : name(nameOfInstance(last));
  const slack = workingDaysText(daysOfMinutes(totalSlack, item.workCalendar));
  if (totalSlack < 0) return `${slack} too late${whose ? ` for ${whose}` : ''}`;
  if (totalSlack > 0) {
    const free = freeSlack >= totalSlack ? '' : `, ${freeText(freeSlack, item)}`;
    return `Slack ${slack}${free}: ${latestText(item, days)}`;
  }
  switch (schedule.lateOf(last)?.holder?.kind) {
    case 'by':
      return `No slack: any delay breaks ${whose ? `the promise of ${whose}` : 'its promise'}`;
    case 'pin':
      return whose ? `No slack: any delay runs into ${whose}, which is pinned` : 'Pinned: it stays where it is';
    case 'finish':
      return 'No slack: any delay delays the whole project';
    default:
      return 'No slack';
  }
}

function freeText(freeSlack: number, { workCalendar }: NetworkItem): string {
  return freeSlack <= 0
    ? 'none before something else moves'
    : `${dayCount(daysOfMinutes(freeSlack, workCalendar))} before something else moves`;
}

function latestText({ length }: NetworkItem, { last }: { last: number }): string {
  return `${length?.minutes === 0 ? 'on' : 'finished by'} ${weekdayName(weekdayOf(last))} ${formatDate(last)} at the latest`;
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return [...new Set(names)].slice(0, MOST_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
