/** `cuelock tc`: the timecode calculator, on words or on lines of standard input. */
import { createInterface } from 'node:readline';
import {
  type CalculatorOptions,
  type ConversionMode,
  evaluateTimecode,
  FILM_FORMATS,
  type FilmFormat,
  parseRate,
  type Rate,
} from '../language/index.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';
import { refuse } from './refuse.ts';
import { answerText, problemText } from './tc-text.ts';

export async function run(options: Options, io: Io): Promise<number> {
  const settings = settingsOf(options);
  if ('problem' in settings) return refuse(options.command, settings.problem, io);
  const isTyped = options.words.length === 0 && io.input.isTTY;
  let failed = false;
  let waiting = '';
  const answer = async (expression: string) => {
    const { json, problems } = evaluateTimecode(expression, settings);
    if ('errors' in json) failed = true;
    if (options.has('json')) waiting += `${JSON.stringify(json)}\n`;
    else {
      await io.err.write(problems.map((problem) => problemText(expression, problem, io.err.paint)).join(''));
      if (!('errors' in json)) waiting += answerText(json, io.out.paint);
    }
    // A person who types wants each answer at once; a long list goes out in pieces.
    if (isTyped || waiting.length > 1 << 16) await flush();
  };
  const flush = async () => {
    const text = waiting;
    waiting = '';
    if (text !== '') await io.out.write(text);
  };
  if (options.words.length > 0) for (const expression of expressionsOf(options.words)) await answer(expression);
  else for await (const line of createInterface({ input: io.input })) if (line.trim() !== '') await answer(line.trim());
  await flush();
  return failed ? 1 : 0;
}

/** Words that a sign joins are one expression, so that `01:00:00:00 + 90f` needs no quotes. */
function expressionsOf(words: readonly string[]): string[] {
  const expressions: string[] = [];
  for (const word of words) {
    const before = expressions.at(-1);
    const goesOn = before !== undefined && (/^\s*[+\-−–—]/.test(word) || /[+\-−–—]\s*$/.test(before));
    if (goesOn) expressions[expressions.length - 1] = `${before} ${word}`;
    else expressions.push(word);
  }
  return expressions;
}

function settingsOf(options: Options): CalculatorOptions | { readonly problem: string } {
  const rate = rateOf(options.value('rate') ?? '24');
  if ('problem' in rate) return rate;
  const film = options.value('film') ?? '35';
  if (!isFilm(film)) return { problem: `\`${film}\` is no film format: use ${FILM_FORMATS.join(', ')}.` };
  const wanted = options.value('to');
  if (wanted === undefined) {
    return options.has('mode') ? { problem: '`--mode` says what `--to` keeps; give both.' } : { rate, film };
  }
  const to = rateOf(wanted);
  if ('problem' in to) return to;
  const mode = (options.value('mode') ?? 'time') as ConversionMode;
  return { rate, film, convert: { to, mode } };
}

function isFilm(text: string): text is FilmFormat {
  return FILM_FORMATS.includes(text as FilmFormat);
}

function rateOf(text: string): Rate | { readonly problem: string } {
  const found = parseRate(text);
  return found.rate ?? { problem: found.message };
}
