/** Random schedules on several calendars that wait for each other, as text: for what only the real passes can compare. */
import fc from 'fast-check';
import { formatDate } from '../../server/src/language/calendar/index.ts';
import { BASE, START } from './random-schedule.ts';

const CALENDARS = [
  'workdays Mon .. Fri; day 8h; hours 09:00 - 18:00',
  'workdays Mon .. Sat; day 10h; hours 08:00 - 19:00',
  'workdays Mon .. Fri; day 8h; hours 09:00 - 18:00; pack days',
  'workdays Tue .. Thu, Sun; day 5h; hours 10:00 - 16:00',
];

const lag = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom(' + 1d', ' - 1d', ' + 3h', ' - 5h', ' + 3d elapsed', ' - 30h elapsed', ' + 5h elapsed'),
);
const link = fc.record({ to: fc.nat(), kind: fc.constantFrom('FS', 'FS', 'SS', 'FF', 'SF'), lag });
const item = fc.record({
  length: fc.constantFrom('', '1d', '2d', '3d', '1w', '0.5d', '4h', '12h', '7h', '2d elapsed', '14h elapsed'),
  /** Somebody who works by a calendar of their own. */
  who: fc.constantFrom('', '', 'p0', 'p1'),
  links: fc.array(link, { maxLength: 3 }),
  says: fc.option(
    fc.record({ word: fc.constantFrom('from', 'on', 'by', 'by'), day: fc.integer({ min: 0, max: 60 }) }),
    {
      freq: 4,
    },
  ),
  calendar: fc.nat(CALENDARS.length - 1),
});
const closing = fc.record({
  calendar: fc.nat(CALENDARS.length - 1),
  day: fc.integer({ min: 0, max: 40 }),
  days: fc.nat(6),
  half: fc.boolean(),
});

export const randomCalendars: fc.Arbitrary<string> = fc
  .record({
    items: fc.array(item, { minLength: 2, maxLength: 10 }),
    closed: fc.array(closing, { maxLength: 4 }),
  })
  .map(({ items, closed }) => {
    const calendars = CALENDARS.map((says, index) => {
      const own = closed.filter(({ calendar }) => calendar === index);
      const days = own.map(
        ({ day, days, half }) => `; closed ${date(day)} .. ${date(day + days)}${half ? ' from 13:00' : ''}`,
      );
      return `calendar c${index} { ${says}${days.join('')} }`;
    });
    const lines = items.map(({ length, links, says, calendar, who }, index) => {
      const made = index === 0 ? [] : links.map((each) => ({ ...each, to: each.to % index }));
      const text = (kinds: readonly string[]) =>
        made
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ to, kind, lag }) => `${kind[0] === 'S' ? 'start of ' : ''}i${to}${lag}`)
          .join(', ');
      const [after, ends] = [text(['FS', 'SS']), text(['FF', 'SF'])];
      const held = says ? ` ${says.word} ${date(says.day)}` : '';
      const what = length === '' ? `lock i${index}` : `task i${index} ${length}`;
      const line = `${what}${after && ` after ${after}`}${held}${ends && ` ends after ${ends}`}${who && ` with ${who}`}`;
      return `schedule calendar c${calendar} {\n  start ${date(0)}\n  ${line}\n}`;
    });
    const crew = 'crew { p0 "Ana" calendar c0; p1 "Lou" calendar c1 }';
    return `${calendars.join('\n')}\n${crew}\n${lines.join('\n')}\n`;
  });

function date(day: number): string {
  return formatDate(BASE + START + day);
}
