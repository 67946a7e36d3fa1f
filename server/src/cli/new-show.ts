/** A new show from a template: its title, its rate and its first day in place of those that the template has. */
import { dayOfCivil, formatDate, parseDate, type Rate, weekdayName, weekdayOf } from '../language/index.ts';
import { formatted } from './format.ts';
import { templates } from './templates/index.ts';

export interface NewShow {
  readonly template: string;
  /** One line of text. */
  readonly title: string;
  /** The template's own when it is absent. */
  readonly rate: Rate | undefined;
  /** The first day, as days since 1970-01-01; on a weekend, the Monday after is meant. */
  readonly start: number;
}

export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** What the templates say of themselves. */
const WRITTEN = { start: dayOfCivil(2026, 1, 5), title: '"Untitled"' };

/** The files of a new show, laid out, in the order in which they are best read. The template is one there is. */
export function newShow({ template, title, rate, start }: NewShow): NewFile[] {
  return Object.entries(templates[template]!).map(([name, text]) => {
    const named = text
      .replace(WRITTEN.title, () => `"${title.replaceAll(/["\\]/g, '\\$&')}"`)
      .replace(/(?<=^ +rate +)\S+/m, (written) => rate?.token ?? written);
    return { name, text: formatted(name, withLabels(withDates(named, start), rate)) };
  });
}

/** The day itself, or the Monday after a weekend. */
export function workday(day: number): number {
  const weekday = weekdayOf(day);
  return weekday > 5 ? day + 8 - weekday : day;
}

/** Every date as far from the start as the template has it; one that falls on a weekend becomes the Monday after. */
function withDates(text: string, start: number): string {
  return text.replace(/([A-Z][a-z]{2} )?(\d{4}-\d\d-\d\d)/g, (all, weekday: string | undefined, written: string) => {
    const reading = parseDate(written);
    if (reading.day === undefined) return all;
    const day = workday(start + reading.day - WRITTEN.start);
    return weekday ? `${weekdayName(weekdayOf(day))} ${formatDate(day)}` : formatDate(day);
  });
}

/** Labels with the sign and the digits that a rate is written with. */
function withLabels(text: string, rate: Rate | undefined): string {
  if (!rate) return text;
  return text.replace(
    /\b(\d\d:\d\d:\d\d):(\d\d)\b/g,
    (_, seconds: string, frames: string) =>
      `${seconds}${rate.drop ? ';' : ':'}${frames.padStart(rate.frameDigits, '0')}`,
  );
}
