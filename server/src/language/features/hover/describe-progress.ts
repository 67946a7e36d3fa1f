/** A line of a status, and a reopening: what was approved, what is now, what trusted what was broken. */
import type { Workspace } from '../../analysis/workspace.ts';
import { formatDate, weekdayName, weekdayOf } from '../../calendar/index.ts';
import type { Statement } from '../../document/tree.ts';
import type { ReopeningFact, StatusFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { nameOfInstance } from '../../schedule/instance-name.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { slipOf, slipText } from '../../schedule/slip.ts';
import { daysText } from '../lookup/planned-days.ts';
import { list, plain } from './markdown.ts';

/** More names than these are counted. */
const MOST = 8;

/** What was approved of the item that a line of a status speaks of, and what is now; empty where no baseline has it. */
export function describeProgress(workspace: Workspace, show: Show, line: Statement): string {
  const status = workspace.facts(line.row.uri)?.around(line);
  if (status?.kind !== 'status' || status.statement === line) return '';
  const said = status.progress.find(({ at }) => at.row === line.row && at.start === line.items[0]?.start);
  if (!said) return '';
  const schedule = scheduleOf(show);
  const items = schedule.instancesAt(said.item, said.of).filter(({ isPhase }) => !isPhase);
  const lines = items.slice(0, MOST).flatMap((item) => {
    const found = slipOf(show, item);
    const { days, actual } = schedule.placementOf(item);
    if (!days || found?.workdays === undefined) return [];
    const { approved, baseline, workdays } = found;
    const now = `${actual === 'done' ? 'finished' : 'now to be finished'} ${dayText(days.last)}`;
    const approval = `approved for ${dayText(approved)} (${baseline.id.written})`;
    return [`${nameOfInstance(item)}: ${approval}, ${now}, ${slipText(workdays)}`];
  });
  return [list(...lines.map(plain)), supersededText(status, items)].filter(Boolean).join('\n\n');
}

/** A newer status says more of the same item: this line is the record. */
function supersededText(status: StatusFact, items: readonly NetworkItem[]): string {
  const newer = items.find(({ actual }) => actual && actual.status !== status && actual.day > (status.date.day ?? 0));
  return newer ? `The status of ${dayText(newer.actual!.day)} says more of it; that one counts.` : '';
}

/** What a `reopen` or `fail` broke, who had trusted it, what waits for the next pass. */
export function describeReopening(show: Show, fact: ReopeningFact): string {
  const schedule = scheduleOf(show);
  const passes = schedule.network.names.all(fact.item.key);
  const broken = passes.filter(({ next }) => next?.reopening?.fact === fact);
  const again = passes.filter(({ reopening }) => reopening?.fact === fact);
  const when = (item: NetworkItem) => {
    const { days, actual } = schedule.placementOf(item);
    return `${nameOfInstance(item)}: ${actual ?? 'planned'} ${days ? daysText(days) : 'without a date'}`;
  };
  const after = (items: readonly NetworkItem[]) => [...new Set(items.flatMap((item) => waitingFor(show, item)))];
  const own = new Set(again);
  const trusted = after(broken).filter(({ actual, next }) => actual && !next);
  const waiting = after(again).filter((item) => !item.actual && !own.has(item));
  return list(
    ...broken.map((item) => `Broken: ${plain(when(item))}`),
    again.length === 0 && 'No line of its block locks it again',
    ...again.map((item) => `Next: ${plain(when(item))}`),
    trusted.length > 0 && `Had trusted it: ${namesOf(trusted)}`,
    waiting.length > 0 && `Waits for the next pass: ${namesOf(waiting)}`,
  );
}

/** What waits directly for an item. */
function waitingFor(show: Show, item: NetworkItem): NetworkItem[] {
  const { network, items } = scheduleOf(show);
  return [...network.followers.from(item.index)].map((at) => items[at]!).filter(({ isPhase }) => !isPhase);
}

function namesOf(items: readonly NetworkItem[]): string {
  const more = items.length - MOST;
  const names = items.slice(0, MOST).map((item) => plain(nameOfInstance(item)));
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function dayText(day: number): string {
  return `${weekdayName(weekdayOf(day))} ${formatDate(day)}`;
}
