/** What the calculator says to a person. */
import type { FramesJson, TimecodeProblem } from '../language/index.ts';
import { drawUnderline } from './excerpt.ts';
import type { Paint } from './paint.ts';
import { plainText } from './plain-text.ts';

/** A result in every form, one to a line. */
export function answerText(answer: FramesJson, paint: Paint): string {
  const { converted } = answer;
  const rows: (readonly [string, string | null])[] = [
    ['timecode', answer.timecode],
    ['frames', String(answer.frames)],
    ['clock', answer.clock],
    ['seconds', answer.seconds],
    ['35 mm', answer.feet35],
    ['35 mm 3-perf', answer.feet35_3perf],
    ['35 mm 2-perf', answer.feet35_2perf],
    ['16 mm', answer.feet16],
    ['48 kHz', samplesText(answer)],
  ];
  if (answer.remainder !== undefined) rows.push(['rounded', exactly(answer.remainder)]);
  if (converted) {
    const rounded = converted.exact ? '' : ` (rounded; ${exactly(converted.remainder)})`;
    rows.push([`at ${converted.rate}`, converted.timecode + rounded]);
  }
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.flatMap(([name, value]) =>
    value === null ? [] : [`  ${paint('faint', name.padEnd(width))}  ${value}`],
  );
  return `${paint('strong', plainText(answer.input))} at ${answer.rate} fps\n${lines.join('\n')}\n`;
}

/** A problem with the expression and the place underlined. */
export function problemText(expression: string, problem: TimecodeProblem, paint: Paint): string {
  const { severity, code, message, fixes, start, end } = problem;
  const lines = [
    `${paint(severity, `${severity}[${code}]`)}${paint('strong', `: ${plainText(message)}`)}`,
    ...drawUnderline(expression, start, end, severity, paint).map((line) => `  ${line}`),
    ...fixes.map((fix) => `  ${paint('help', 'help')}: ${plainText(fix)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function samplesText({ samples48k: { exact, nearest } }: FramesJson): string {
  return exact.endsWith('/1') ? `${nearest} samples` : `${nearest} samples (rounded from ${exact})`;
}

/** Where the exact result lies, given what it is more than the frame shown. */
function exactly(remainder: string): string {
  return `the exact place is ${remainder.replace('-', '')} of a frame ${remainder.startsWith('-') ? 'earlier' : 'later'}`;
}
