/** The one clock there is: which calendar day it is where the show is made. */
import { dayOfCivil, type Show } from '../language/index.ts';

/** Today as a day number, in the zone that the show states; in this machine's when it states none, or none that exists. */
export function todayFor(show: Show, now = new Date()): number {
  const zone = show.setting('zone')?.name;
  const format = zone === undefined ? undefined : formatIn(zone);
  // The machine's own zone needs none of the tables that a format loads, and those take longer than a small check.
  if (!format) return dayOfCivil(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const parts = format.formatToParts(now);
  const part = (type: string) => Number(parts.find((each) => each.type === type)!.value);
  return dayOfCivil(part('year'), part('month'), part('day'));
}

/** By zone: one takes long to make, and is asked for by every show. Undefined for a zone that does not exist. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatIn(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(timeZone)) formats.set(timeZone, makeFormat(timeZone));
  return formats.get(timeZone);
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    const options = { timeZone, calendar: 'gregory', year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    return new Intl.DateTimeFormat('en-u-nu-latn', options);
  } catch {
    return undefined; // no such zone
  }
}
