/** One term of a calculator's expression as an exact number of frames. */
import { framesOfSeconds } from './clock.ts';
import { durationSeconds, parseDuration } from './duration.ts';
import { type FilmFormat, parseFeet } from './feet-frames.ts';
import type { Rate } from './rate.ts';
import { Rational } from './rational.ts';
import { parseTimecode } from './timecode.ts';
import type { TimecodeProblem } from './timecode-problem.ts';

export interface Term {
  /** Undefined where the term could not be read. */
  readonly frames: Rational | undefined;
  /** Whether it is a timecode, and not a length. */
  readonly isPosition: boolean;
  /** At offsets of the term's text. */
  readonly problems: readonly TimecodeProblem[];
}

/** Reads a timecode, `90f`, `12.5s`, `1001/24s`, `12+08` of a film format, or `48000samples` at 48 kHz. */
export function readTerm(text: string, rate: Rate, film: FilmFormat): Term {
  if (/[:;]/.test(text)) {
    const { frame, problems } = parseTimecode(text, rate);
    return { frames: frame === undefined ? undefined : Rational.of(frame), isPosition: true, problems };
  }
  if (text.includes('+')) return readFeet(text, film);
  const frames = readLength(text, rate);
  return { frames, isPosition: false, problems: frames === undefined ? [unknownTerm(text)] : [] };
}

function readLength(text: string, rate: Rate): Rational | undefined {
  const samples = /^(\d{1,15}(?:\.\d{1,9}|\/\d{1,15})?)samples?$/.exec(text);
  if (samples?.[1] !== undefined) {
    const count = Rational.parse(samples[1]);
    return count && framesOfSeconds(count.dividedBy(Rational.of(48000)), rate);
  }
  const duration = parseDuration(text);
  if (duration === undefined) return undefined;
  if (duration.unit === 'f') return duration.amount;
  const seconds = durationSeconds(duration);
  return seconds && framesOfSeconds(seconds, rate);
}

function readFeet(text: string, film: FilmFormat): Term {
  const reading = parseFeet(text, film);
  if (reading.frames !== undefined) return { frames: Rational.of(reading.frames), isPosition: false, problems: [] };
  const { message, fixes } = reading;
  return {
    frames: undefined,
    isPosition: false,
    problems: [
      {
        code: 'timecode/field-out-of-range',
        severity: 'error',
        field: 'frames',
        start: text.indexOf('+') + 1,
        end: text.length,
        message,
        fixes,
      },
    ],
  };
}

function unknownTerm(text: string): TimecodeProblem {
  const bare = /^\d+$/.test(text);
  return {
    code: 'timecode/malformed',
    severity: 'error',
    start: 0,
    end: text.length,
    message: bare
      ? `${text} needs a unit: ${text}f for frames, ${text}s for seconds.`
      : `${text} is not a timecode, nor a length such as 90f, 12.5s, 12+08 or 48000samples.`,
    fixes: bare ? [`${text}f`, `${text}s`] : [],
  };
}
