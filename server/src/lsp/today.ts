/** The one clock there is: which calendar day it is where the show is made. */
import { dayOfCivil, type Show } from '../language/index.ts';

/** Today as a day number, in the zone that the show states; in this machine's when it states none, or none that exists. */
export function todayFor(show: Show, now = new Date()): number {
  const parts = partsIn(show.setting('zone')?.name, now) ?? partsIn(undefined, now)!;
  const part = (type: string) => Number(parts.find((each) => each.type === type)!.value);
  return dayOfCivil(part('year'), part('month'), part('day'));
}

function partsIn(timeZone: string | undefined, now: Date): Intl.DateTimeFormatPart[] | undefined {
  try {
    const options = { timeZone, calendar: 'gregory', year: 'numeric', month: 'numeric', day: 'numeric' } as const;
    return new Intl.DateTimeFormat('en-u-nu-latn', options).formatToParts(now);
  } catch {
    return undefined; // no such zone
  }
}
