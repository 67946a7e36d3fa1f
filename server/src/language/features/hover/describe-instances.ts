/** Several instances of one line: when each is, its slack and what holds it, as a table. */
import type { Show } from '../../model/show.ts';
import { nameOfInstance } from '../../schedule/instance-name.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { type Schedule, scheduleOf } from '../../schedule/schedule.ts';
import { isFixed } from '../../schedule/wall.ts';
import { slackOfOne, tightest } from '../lookup/describe-slack.ts';
import { whenText } from '../lookup/planned-days.ts';
import { plain } from './markdown.ts';

/** More rows than these are not shown; the tightest always is. */
const MOST_ROWS = 12;

/** A Markdown table in which what is critical is bold; and how many more there are. */
export function instanceTable(show: Show, items: readonly NetworkItem[]): string {
  const schedule = scheduleOf(show);
  const rows = shownOf(schedule, items).map((item) => {
    const name = plain(nameOfInstance(item));
    const isCritical = schedule.lateOf(item)?.isCritical === true && !isFixed(item);
    const cells = [isCritical ? `**${name}**` : name, whenText(show, schedule, item), slackOfOne(schedule, item) ?? ''];
    return `| ${[...cells.slice(0, 1), ...cells.slice(1).map(plain), heldText(schedule, item)].join(' | ')} |`;
  });
  const more = items.length - rows.length;
  return [
    '| | when | slack | waits for |\n| --- | --- | --- | --- |',
    ...rows,
    ...(more > 0 ? [`\nand ${more} more; in bold what has no slack`] : []),
  ].join('\n');
}

/** The first ones; where they are too many, the tightest in the place of the last. */
function shownOf(schedule: Schedule, items: readonly NetworkItem[]): readonly NetworkItem[] {
  if (items.length <= MOST_ROWS) return items;
  const first = items.slice(0, MOST_ROWS);
  const tight = tightest(schedule, items);
  return !tight || first.includes(tight) ? first : [...first.slice(0, -1), tight];
}

/** What drives it. */
function heldText(schedule: Schedule, item: NetworkItem): string {
  const drivers = [...new Set(schedule.driversOf(item).map(({ from }) => plain(nameOfInstance(from))))];
  const more = drivers.length - MOST_DRIVERS;
  return drivers.slice(0, MOST_DRIVERS).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const MOST_DRIVERS = 2;
