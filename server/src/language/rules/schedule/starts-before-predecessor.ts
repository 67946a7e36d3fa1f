/** `schedule/starts-before-predecessor`: a pinned date that comes before what the item waits for. */

import { conflictOf } from '../../schedule/conflict.ts';
import { drivingPath } from '../../schedule/driving-path.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { isPinned } from '../../schedule/wall.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { alsoText, byLine } from './by-line.ts';
import { replacePin } from './edits.ts';
import { pathText, relatedOfPath } from './path-text.ts';
import { dateLike, daysApart, dayText, isPoint, namesText } from './words.ts';

export const startsBeforePredecessor: Rule = wholeRule({
  code: 'schedule/starts-before-predecessor',
  severity: 'error',
  title: 'A pinned date is not before what the item waits for.',
  reads: SCHEDULE_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    const conflicts = schedule.itemsThat(isPinned).flatMap((item) => {
      const conflict = conflictOf(schedule, item);
      return conflict
        ? [{ item, conflict, pin: (item.plan.on?.day === undefined ? item.plan.endsOn : item.plan.on)! }]
        : [];
    });
    const groups = byLine(
      conflicts,
      ({ pin }) => [pin],
      ({ conflict }) => conflict.allowed,
    );
    for (const { worst, others } of groups) {
      const { item, conflict, pin } = worst;
      const { plan, workCalendar } = item;
      const { link, pinned, allowed } = conflict;
      const before = schedule.placementOf(link.from).days!;
      const path = drivingPath(schedule, link.from);
      const held = path.length > 1 ? ` What holds it is ${pathText(path)}.` : '';
      const isFromStart = link.kind === 'SS' || link.kind === 'SF';
      const until = isPoint(link.from)
        ? `on ${dayText(before.last)}`
        : isFromStart
          ? `which starts on ${dayText(before.first)}`
          : `finished on ${dayText(before.last)}`;
      const verb = pin === plan.on ? (isPoint(item) ? 'set' : 'set to start') : 'set to end';
      report({
        message: `${namesText([item])} is ${verb} on ${dayText(pinned)}, but waits for ${namesText([link.from])}, ${until}: ${daysApart(workCalendar, pinned, allowed)} too early.${held} Move the date, or take it out.${alsoText(others.map((each) => each.item))}`,
        at: pin.at,
        related: [
          { at: link.text.at, message: `${namesText([item])} waits for it here.` },
          {
            at: link.from.fact.id.at,
            message: `${namesText([link.from])} ${isFromStart && !isPoint(link.from) ? `starts on ${dayText(before.first)}` : `is ${until}`}.`,
          },
          ...relatedOfPath(path.slice(0, -1), schedule),
        ],
        fixes: [
          {
            title: `Move to ${dayText(allowed)}`,
            edits: [{ at: pin.at, text: dateLike(pin, allowed) }],
            preferred: true,
          },
          { title: `Remove the date, so that ${namesText([link.from])} decides`, edits: replacePin(item, []) },
        ],
      });
    }
  },
});
