/**
 * The timecode calculator: `01:00:00:00 + 90f - 12.5s` at a rate. Terms are timecodes, frames, clock lengths, feet and
 * frames, and 48 kHz samples; they add up exactly and are rounded once, at the end, to the nearest frame.
 */
import { type CalculatorJson, type ConversionRequest, describeFrames } from './describe-frames.ts';
import type { FilmFormat } from './feet-frames.ts';
import type { Rate } from './rate.ts';
import { Rational } from './rational.ts';
import { readTerm } from './term.ts';
import type { TimecodeProblem } from './timecode-problem.ts';

export interface CalculatorOptions {
  readonly rate: Rate;
  /** How `12+08` counts; 35 mm 4-perf unless told. */
  readonly film?: FilmFormat;
  readonly convert?: ConversionRequest;
}

export interface CalculatorAnswer {
  /** One line of `tc --json`. */
  readonly json: CalculatorJson;
  /** What is wrong, errors and warnings, at offsets of the expression; an error leaves no result. */
  readonly problems: readonly TimecodeProblem[];
}

/** Numbers of frames beyond this (a thousand years at 30 fps) are refused, so that all that is derived stays exact. */
const MOST_FRAMES = 1_000_000_000_000;

const FEET = /\d+\+\d{1,2}(?:\.\d)?(?![\w:;./])/y;
const TERM = /[^\s+\-−–—]+/y;
const SIGN = /[+\-−–—]/y;

/**
 * Works out an expression. A position minus a position is a length, and so is anything that begins with a sign or
 * without a timecode; a position plus a length is a position, wrapped on the label day.
 */
export function evaluateTimecode(input: string, options: CalculatorOptions): CalculatorAnswer {
  const problems: TimecodeProblem[] = [];
  let total = Rational.zero;
  let isPosition = false;
  let at = skipBlanks(input, 0);
  for (let terms = 0; terms === 0 || at < input.length; terms++) {
    const sign = match(SIGN, input, at);
    if (terms > 0 && sign === undefined) {
      problems.push(unexpected(input, at, 'Join terms by + or -.'));
      break;
    }
    at = skipBlanks(input, at + (sign?.length ?? 0));
    const text = match(FEET, input, at) ?? match(TERM, input, at);
    if (text === undefined) {
      problems.push(unexpected(input, at, 'A timecode or a length is wanted here, such as 01:00:00:00, 90f or 12.5s.'));
      break;
    }
    const term = readTerm(text, options.rate, options.film ?? '35');
    for (const problem of term.problems) {
      problems.push({ ...problem, start: problem.start + at, end: problem.end + at });
    }
    if (term.frames !== undefined) {
      const negative = sign !== undefined && sign !== '+';
      total = negative ? total.minus(term.frames) : total.plus(term.frames);
      isPosition = negative ? isPosition && !term.isPosition : isPosition || term.isPosition;
    }
    at = skipBlanks(input, at + text.length);
  }
  if (!problems.some(isError) && !isCountable(total)) {
    problems.push(unexpected(input, 0, 'The result is too large to be a timecode.'));
  }
  if (problems.some(isError)) return { json: { input, errors: problems.filter(isError).map(plainProblem) }, problems };
  const described = describeFrames(input, total, isPosition, options);
  if ('problems' in described) {
    const placed = described.problems.map((problem) => ({ ...problem, start: 0, end: input.length }));
    return { json: { input, errors: placed.map(plainProblem) }, problems: placed };
  }
  const warnings = problems.map(plainProblem);
  return { json: warnings.length === 0 ? described : { ...described, warnings }, problems };
}

/** A problem as `--json` prints it. */
function plainProblem({ code, field, message, fixes }: TimecodeProblem) {
  return { code, field: field ?? null, message, fixes };
}

function isError(problem: TimecodeProblem): boolean {
  return problem.severity === 'error';
}

function isCountable(frames: Rational): boolean {
  const most = Rational.of(MOST_FRAMES);
  return frames.compare(most) <= 0 && frames.compare(most.negated()) >= 0;
}

function unexpected(input: string, at: number, advice: string): TimecodeProblem {
  const rest = input.slice(at).trimEnd();
  const message = rest === '' ? `The expression ends too early. ${advice}` : `${rest} cannot be worked out. ${advice}`;
  return { code: 'timecode/malformed', severity: 'error', start: at, end: at + rest.length, message, fixes: [] };
}

function match(shape: RegExp, text: string, at: number): string | undefined {
  shape.lastIndex = at;
  return shape.exec(text)?.[0];
}

function skipBlanks(text: string, at: number): number {
  let next = at;
  while (/\s/.test(text.charAt(next))) next++;
  return next;
}
