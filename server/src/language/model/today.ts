/** Which day it is for a show. */
import type { Show } from './show.ts';

/**
 * The day of the newest status, of the show or of the one around it; where none is written, the day that the adapter
 * says it is; undefined when nobody says.
 */
export function todayOf(show: Show): number | undefined {
  return show.memo(newestStatus, ['status']) ?? show.clock;
}

function newestStatus(show: Show): number | undefined {
  let newest: number | undefined;
  for (let each: Show | undefined = show; each; each = each.outer) {
    for (const { date } of each.all('status')) {
      if (date.day !== undefined && (newest === undefined || date.day > newest)) newest = date.day;
    }
  }
  return newest;
}
