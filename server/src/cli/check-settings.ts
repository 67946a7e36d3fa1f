/** What a check is to be like: the options as they were written, so that workers can be told. */
import { checks, type Level, parseLevel, type Severity, type Today } from '../language/index.ts';
import { type Paint, painter } from './paint.ts';
import { REPORT_FORMATS, type ReportFormat } from './report-format.ts';
import { todayBy } from './today-option.ts';

/** Plain data. */
export interface CheckSettings {
  /** The folder that paths are relative to. */
  readonly cwd: string;
  readonly format: string;
  /** The mildest that is told. */
  readonly least: Severity;
  /** Levels of rules, as `code=level`. */
  readonly levels: readonly string[];
  readonly today: string | undefined;
  /** When the check began, in milliseconds since 1970: all of it has the same day. */
  readonly now: number;
  /** Whether output goes to a terminal. */
  readonly isTerminal: boolean;
}

export interface CheckMeans {
  readonly levels: Readonly<Record<string, Level>>;
  readonly today: Today;
  readonly format: ReportFormat;
  readonly paint: Paint;
}

/** What settings mean, or what is wrong with them. */
export function meansOf(settings: CheckSettings): CheckMeans | { readonly problem: string } {
  const levels = levelsOf(settings.levels);
  if ('problem' in levels) return levels;
  const today = todayBy(settings.today, new Date(settings.now));
  if ('problem' in today) return today;
  const paint = painter(settings.isTerminal, process.env);
  return { levels: levels.levels, today, format: REPORT_FORMATS[settings.format]!, paint };
}

/** Levels by code, as `--rule` gives them. */
function levelsOf(
  written: readonly string[],
): { readonly levels: Readonly<Record<string, Level>> } | { readonly problem: string } {
  const codes = checks.map(({ code }) => code);
  const levels: Record<string, Level> = {};
  for (const text of written) {
    const parsed = parseLevel(text, codes);
    if ('message' in parsed) return { problem: parsed.message };
    levels[parsed.code] = parsed.level;
  }
  return { levels };
}
