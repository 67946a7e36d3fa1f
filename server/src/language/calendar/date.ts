/**
 * Calendar dates as whole day numbers since 1970-01-01, in the proleptic Gregorian calendar of ISO 8601. No clock, no
 * zone and no float takes part: adding a day is adding one.
 */
export interface DateProblem {
  readonly code: 'timecode/malformed' | 'timecode/field-out-of-range';
  readonly field?: 'year' | 'month' | 'day';
  /** Half-open offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Dates to put instead, best first. */
  readonly fixes: readonly string[];
}

export type DateReading =
  | { readonly day: number; readonly problem?: undefined }
  | { readonly day?: undefined; readonly problem: DateProblem };

/** Year, month 1–12 and day of the month 1–31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const MONTHS: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/**
 * Reads `YYYY-MM-DD`, years 0001 to 9999. A date that does not exist is refused with the nearest one that does; a wrong
 * shape with the padded form, or with both readings where day and month may be swapped.
 */
export function parseDate(text: string): DateReading {
  const shape = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (shape === null) return { problem: malformed(text) };
  const year = Number(shape[1]);
  const month = Number(shape[2]);
  const dayOfMonth = Number(shape[3]);
  if (year === 0) {
    return { problem: outOfRange('year', 0, 4, 'There is no year 0; years run from 0001.', `0001${text.slice(4)}`) };
  }
  if (month < 1 || month > 12) {
    const nearest = dateText(year, Math.min(Math.max(month, 1), 12), dayOfMonth);
    const swapped = realDates([[year, dayOfMonth, month]]);
    return { problem: outOfRange('month', 5, 7, `There is no month ${month} (1–12).`, nearest, swapped[0]) };
  }
  const last = daysInMonth(year, month);
  if (dayOfMonth < 1 || dayOfMonth > last) {
    const message = `${MONTHS[month - 1]} ${shape[1]} has ${last} days; there is no ${dayOfMonth}.`;
    return { problem: outOfRange('day', 8, 10, message, dateText(year, month, dayOfMonth)) };
  }
  return { day: dayOfCivil(year, month, dayOfMonth) };
}

/** `YYYY-MM-DD`; years before 0 or after 9999 are written with their sign, as ISO 8601 expands them. */
export function formatDate(day: number): string {
  const { year, month, dayOfMonth } = civilOfDay(day);
  const size = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  return `${sign}${size}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** The day number of a date; month 1–12, day of the month within it. */
export function dayOfCivil(year: number, month: number, dayOfMonth: number): number {
  // Counted from 1 March, so that the leap day is the last of its year; eras of 400 years are all alike.
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970;
}

/** The date of a day number. */
export function civilOfDay(day: number): CivilDate {
  const fromEpoch = day + DAYS_BEFORE_1970;
  const era = Math.floor(fromEpoch / DAYS_PER_ERA);
  const dayOfEra = fromEpoch - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/** Days in a month of 1–12: 29 for February of a leap year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const DAYS_PER_ERA = 146_097;
/** From 1 March of the year 0 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468;

function outOfRange(
  field: 'year' | 'month' | 'day',
  start: number,
  end: number,
  message: string,
  nearest: string,
  swapped?: string,
): DateProblem {
  const other = swapped === undefined ? '' : `; with day and month exchanged it is ${swapped}`;
  return {
    code: 'timecode/field-out-of-range',
    field,
    start,
    end,
    message: `${message} The nearest date is ${nearest}${other}.`,
    fixes: swapped === undefined ? [nearest] : [nearest, swapped],
  };
}

function malformed(text: string): DateProblem {
  const fixes = readableAs(text);
  const advice = fixes.length === 0 ? '' : ` Did you mean ${fixes.join(' or ')}?`;
  return {
    code: 'timecode/malformed',
    start: 0,
    end: text.length,
    message: `${text} is not a whole date; it is written YYYY-MM-DD.${advice}`,
    fixes,
  };
}

/** The dates a loosely written one can mean: unpadded, or with the year last and day and month in either order. */
function readableAs(text: string): readonly string[] {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst !== null) {
    return realDates([[Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])]]);
  }
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (yearLast === null) return [];
  const [, first, second, year] = yearLast.map(Number) as [number, number, number, number];
  return realDates([
    [year, second, first],
    [year, first, second],
  ]);
}

function realDates(candidates: readonly (readonly [number, number, number])[]): readonly string[] {
  const texts = candidates
    .filter(([year, month, day]) => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))
    .map(([year, month, day]) => dateText(year, month, day));
  return [...new Set(texts)];
}

/** The date, with its day cut to the month. */
function dateText(year: number, month: number, dayOfMonth: number): string {
  const day = Math.min(Math.max(dayOfMonth, 1), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
