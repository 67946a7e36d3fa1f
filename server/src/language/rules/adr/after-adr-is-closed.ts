import type { Show } from '../../model/show.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { itemsOfStage } from '../../schedule/stage-items.ts';
import { eachRule } from '../rule.ts';
import { dayText } from '../schedule/words.ts';

/** Lines spotted when the last day on the ADR stage has gone by: nobody will record them. */
export const afterAdrIsClosed = eachRule({
  code: 'adr/after-adr-is-closed',
  severity: 'warning',
  title: 'ADR is spotted before the last day on which it is recorded.',
  kinds: ['session'],
  reads: [...SCHEDULE_READS, 'pipeline', 'show'],
  check({ form, department, date }, show, report) {
    const last = form === 'spotting' && department === 'adr' && date?.day !== undefined ? lastDay(show) : undefined;
    if (!last || date!.day! <= last.day) return;
    const { written } = last.item.fact.id;
    report({
      message: `These lines are spotted on ${dayText(date!.day!)}, but \`${written}\` ends on ${dayText(last.day)}: no actor and no stage are booked for them. Plan another day of ADR, or keep the production sound.`,
      at: date!.at,
      related: [{ at: last.item.fact.at, message: 'The last day of ADR is planned here.' }],
    });
  },
});

/** The recording that ends last. */
function lastDay(show: Show): { item: NetworkItem; day: number } | undefined {
  const schedule = scheduleOf(show);
  let last: { item: NetworkItem; day: number } | undefined;
  for (const item of itemsOfStage(show, 'adr')) {
    const day = schedule.placementOf(item).days?.last;
    if (day !== undefined && (!last || day > last.day)) last = { item, day };
  }
  return last;
}
