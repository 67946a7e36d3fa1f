/** `schedule/starts-before-predecessor`: a pinned date that comes before what the item waits for. */
import { conflictOf } from '../../schedule/conflict.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { replacePin } from './edits.ts';
import { dateLike, daysApart, dayText, isPoint, namesText } from './words.ts';

export const startsBeforePredecessor: Rule = wholeRule({
  code: 'schedule/starts-before-predecessor',
  severity: 'error',
  title: 'A pinned date is not before what the item waits for.',
  reads: SCHEDULE_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    for (const item of schedule.items) {
      const conflict = conflictOf(schedule, item);
      if (!conflict) continue;
      const { fact, calendar } = item;
      const { link, pinned, allowed } = conflict;
      const pin = (fact.on?.day === undefined ? fact.endsOn : fact.on)!;
      const before = schedule.placementOf(link.from).days!;
      const isFromStart = link.kind === 'SS' || link.kind === 'SF';
      const until = isPoint(link.from)
        ? `on ${dayText(before.last)}`
        : isFromStart
          ? `starting on ${dayText(before.first)}`
          : `finished on ${dayText(before.last)}`;
      const verb = pin === fact.on ? (isPoint(item) ? 'set' : 'set to start') : 'set to end';
      report({
        message: `${namesText([item])} is ${verb} on ${dayText(pinned)}, but waits for ${namesText([link.from])}, ${until}: ${daysApart(calendar, pinned, allowed)} too early.`,
        at: pin.at,
        related: [
          { at: link.text.at, message: `${namesText([item])} waits for it here.` },
          { at: link.from.fact.id.at, message: `${namesText([link.from])} is ${until}.` },
        ],
        fixes: [
          {
            title: `Move to ${dayText(allowed)}`,
            edits: [{ at: pin.at, text: dateLike(pin, allowed) }],
            preferred: true,
          },
          { title: `Remove the date, so that ${namesText([link.from])} decides`, edits: replacePin(fact, []) },
        ],
      });
    }
  },
});
