/** `schedule/hold-lapsed`: a hold that could be confirmed up to a day that is past. */
import { clauseOf } from '../../document/tree.ts';
import type { PlaceEdit } from '../../findings.ts';
import type { BookingFact } from '../../model/facts.ts';
import { todayOf } from '../../model/today.ts';
import { placeOf } from '../../syntax/row.ts';
import { eachRule, type Rule } from '../rule.ts';
import { dayText } from './words.ts';

export const holdLapsed: Rule = eachRule({
  code: 'schedule/hold-lapsed',
  severity: 'warning',
  title: 'A hold is confirmed while that can be done.',
  kinds: ['booking'],
  reads: ['status', 'room', 'person'],
  check(booking, show, report) {
    const today = todayOf(show);
    const until = booking.until?.day;
    const last = booking.span.last.day;
    if (booking.word !== 'hold' || today === undefined || until === undefined || until >= today) return;
    // What it was held for is over: nobody can lose it any more.
    if (last === undefined || last < today) return;
    const name = (show.find('room', booking.what) ?? show.find('person', booking.what))?.name ?? booking.what.written;
    const work = booking.for ? ` for \`${booking.for.item.written}\`` : '';
    report({
      message: `The hold on ${name}${work} lapsed on ${dayText(until)}: it may be somebody else’s by now. Ask, then write \`book\` if it is ours, or hold other days.`,
      at: booking.until!.at,
      fixes: [{ title: 'Change to `book`: it is confirmed', edits: confirm(booking) }],
    });
  },
});

/** `book` for `hold`, without the day until which it could be confirmed. */
function confirm({ statement, until }: BookingFact): PlaceEdit[] {
  const head = statement.bound!.head!;
  const clause = clauseOf(statement, 'until')!;
  const { row } = clause.first;
  const before = row.text.slice(0, clause.first.start).trimEnd().length;
  const isOwnLine = row !== head.row && row.text.slice(0, clause.first.start).trim() === '';
  const removed = isOwnLine
    ? { row, start: 0, end: row.text.length }
    : { row, start: row === head.row ? before : clause.first.start, end: until!.at.end };
  return [
    { at: placeOf(head), text: 'book' },
    { at: removed, text: '' },
  ];
}
