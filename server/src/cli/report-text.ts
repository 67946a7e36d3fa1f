/** Findings for a person at a terminal: each with its lines underlined, and a summary at the end. */
import type { Workspace } from '../language/index.ts';
import { count } from './count.ts';
import { drawExcerpt } from './excerpt.ts';
import type { Ink, Paint } from './paint.ts';
import { plainText } from './plain-text.ts';
import { compareText, type Report, type ReportedFinding, type ReportedPlace, SEVERITIES } from './report.ts';
import type { ReportFormat } from './report-format.ts';
import { counted, type Tally } from './tally.ts';

/** From this many findings on, what there is most of is said at the end, where a long list leaves the reader. */
const MANY = 50;

export const reportText: ReportFormat = { head: () => '', part: findingTexts, separator: '', tail };

/** Finding by finding: of thousands, the first are on their way before the last is drawn. */
function* findingTexts(report: Report, workspace: Workspace, paint: Paint): Generator<string> {
  const lines = new Map<string, readonly string[]>();
  const linesOf = (uri: string) => {
    let known = lines.get(uri);
    if (!known)
      lines.set(
        uri,
        (known = workspace
          .document(uri)!
          .text()
          .split(/\r\n|\r|\n/)),
      );
    return known;
  };
  for (const finding of report.findings) yield `${findingText(finding, linesOf, paint)}\n\n`;
}

function tail(total: Tally, paint: Paint): string {
  // Where nothing could be read there is nothing to sum up.
  if (total.files === 0) return '';
  const counts = counted(total) >= MANY ? `${countsByCheck(total)}\n\n` : '';
  return `${counts}${summary(total, paint)}\n`;
}

function findingText(finding: ReportedFinding, linesOf: (uri: string) => readonly string[], paint: Paint): string {
  const { severity, code, message, at, related, fixes } = finding;
  const gutter = Math.max(...[at, ...related.map((each) => each.at)].map(({ end }) => String(end.line).length));
  const draw = (place: ReportedPlace, ink: Ink) => [
    `${' '.repeat(gutter)}${paint('frame', '-->')} ${plainText(place.file)}:${place.start.line}:${place.start.column}`,
    ...drawExcerpt(linesOf(place.uri), place.start, place.end, gutter, ink, paint),
  ];
  const bar = paint('frame', `${' '.repeat(gutter)} |`);
  const sign = paint('frame', `${' '.repeat(gutter)} =`);
  return [
    paint(severity, `${severity}[${code}]`) + paint('strong', `: ${plainText(message)}`),
    ...draw(at, severity),
    ...related.flatMap((each) => [
      bar,
      `${paint('note', 'note')}: ${plainText(each.message)}`,
      ...draw(each.at, 'note'),
    ]),
    ...(fixes.length > 0 ? [bar] : []),
    ...fixes.map(({ title }) => `${sign} ${paint('help', 'help')}: ${plainText(title)}`),
  ].join('\n');
}

/** `  812  cue/overlap, first at cues.cuelock:14:7`, the most frequent check first. */
function countsByCheck({ codes }: Tally): string {
  const rows = [...codes].sort(([a, one], [b, other]) => other.number - one.number || compareText(a, b));
  const width = String(rows[0]![1].number).length;
  return rows
    .map(([code, { first, number }]) => {
      const { line, column } = first.start;
      return `${String(number).padStart(width)}  ${code}, first at ${plainText(first.file)}:${line}:${column}`;
    })
    .join('\n');
}

/** `3 errors, 1 warning in 9 files`, or `Night Train: 9 files, no findings`. */
function summary(total: Tally, paint: Paint): string {
  const { files, titles, mendable } = total;
  const findings = counted(total);
  if (findings === 0) {
    const shows = [...titles].sort(compareText);
    const title = shows.length > 0 && shows.length <= 3 ? `${shows.map(plainText).join(', ')}: ` : '';
    return `${paint('strong', title)}${count(files, 'file')}, no findings`;
  }
  const counts = SEVERITIES.flatMap((severity) => {
    const number = counted(total, severity);
    return number > 0 ? [paint(severity, count(number, severity))] : [];
  });
  const advice = mendable > 0 ? ` (--fix can mend ${mendable === findings ? 'all' : mendable})` : '';
  return `${counts.join(', ')} in ${count(files, 'file')}${advice}`;
}
