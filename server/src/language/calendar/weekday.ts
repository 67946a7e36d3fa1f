/** Weekdays, counted as ISO 8601 does: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Names as they are written before a date, Monday first. */
export const WEEKDAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const LONG_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The weekday of a day number. */
export function weekdayOf(day: number): Weekday {
  // Day 0, 1970-01-01, was a Thursday.
  const rest = (day + 3) % 7;
  return ((rest < 0 ? rest + 7 : rest) + 1) as Weekday;
}

/** `Mon` … `Sun`. */
export function weekdayName(weekday: Weekday): string {
  return WEEKDAY_NAMES[weekday - 1] ?? '';
}

/** `Monday` … `Sunday`, as it stands in a sentence. */
export function weekdayInFull(weekday: Weekday): string {
  const name = LONG_NAMES[weekday - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Reads a weekday by its name or its first three letters or more, in any case: `Mon`, `thurs`, `FRIDAY`. */
export function parseWeekday(text: string): Weekday | undefined {
  const wanted = text.toLowerCase();
  if (wanted.length < 3) return undefined;
  const index = LONG_NAMES.findIndex((name) => name.startsWith(wanted));
  return index < 0 ? undefined : ((index + 1) as Weekday);
}

/** The weekdays from one to another, both included, over the weekend where it must: `Sat .. Mon` is 6, 7, 1. */
export function weekdaySpan(first: Weekday, last: Weekday): Weekday[] {
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, step) => (((first - 1 + step) % 7) + 1) as Weekday);
}
