/** Completion of dates. Nobody here knows what day it is, so only those are offered that the text leads to. */
import { formatDate, parseDate, parseWeekday, weekdayName, weekdayOf } from '../../calendar/index.ts';
import { currentPicture } from '../../model/pictures.ts';
import { lexRow } from '../../syntax/lexer.ts';
import { textOf } from '../../syntax/row.ts';
import type { Ask } from './ask.ts';
import { RANK } from './offers.ts';

/** How far above the cursor a date still leads to the next one. */
const LINES_ABOVE = 60;

/**
 * The date written last above the cursor, the working day after it (Monday to Friday) and the same day a week on; else
 * those of the newest cut. With a weekday before it, the next such day.
 */
export function offerDates(ask: Ask, weekday?: string): void {
  const last = lastDateAbove(ask) ?? currentPicture(ask.show)?.date?.day;
  if (last === undefined) return;
  const offer = (day: number, detail: string) => {
    const name = weekdayName(weekdayOf(day));
    ask.offers.add(RANK.wanted, { label: formatDate(day), kind: 'date', detail: `${name}, ${detail}` });
  };
  const wanted = weekday && parseWeekday(weekday);
  if (wanted) {
    const next = last + ((wanted - weekdayOf(last) + 7) % 7);
    offer(next, next === last ? 'as above' : `the next after ${formatDate(last)}`);
    offer(next + 7, 'a week later');
    return;
  }
  offer(last, 'as above');
  let next = last + 1;
  while (weekdayOf(next) > 5) next++;
  offer(next, 'the next working day');
  offer(last + 7, 'a week later');
}

function lastDateAbove({ cursor }: Ask): number | undefined {
  const { document, row, offset } = cursor;
  let at: typeof row | undefined = row;
  for (let count = 0; at && count < LINES_ABOVE; count++, at = document.previousRow(at)) {
    const begin = document.spanOf({ row: at, start: 0, end: 0 }).start;
    for (const token of lexRow(at).reverse()) {
      if (token.kind !== 'Date' || begin + token.end > offset || token === cursor.partial) continue;
      const isTyped = begin + token.start === cursor.replace.start;
      const reading = parseDate(textOf(token));
      if (!isTyped && reading.day !== undefined) return reading.day;
    }
  }
  return undefined;
}
