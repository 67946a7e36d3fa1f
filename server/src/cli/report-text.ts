/** Findings for a person at a terminal: each with its lines underlined, and a summary at the end. */
import type { Workspace } from '../language/index.ts';
import { count } from './count.ts';
import { drawExcerpt } from './excerpt.ts';
import type { Ink, Paint } from './paint.ts';
import { plainText } from './plain-text.ts';
import { type Report, type ReportedFinding, type ReportedPlace, SEVERITIES } from './report.ts';

export function reportText(report: Report, workspace: Workspace, paint: Paint): string {
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
  const blocks = report.findings.map((finding) => `${findingText(finding, linesOf, paint)}\n\n`);
  return `${blocks.join('')}${summary(report, paint)}\n`;
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

/** `3 errors, 1 warning in 9 files`, or `Night Train: 9 files, no findings`. */
function summary({ findings, files, shows }: Report, paint: Paint): string {
  if (findings.length === 0) {
    const title = shows.length > 0 && shows.length <= 3 ? `${shows.map(plainText).join(', ')}: ` : '';
    return `${paint('strong', title)}${count(files.length, 'file')}, no findings`;
  }
  const counts = SEVERITIES.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number > 0 ? [paint(severity, count(number, severity))] : [];
  });
  const mendable = findings.filter(({ fixes }) => fixes.some(({ isPreferred }) => isPreferred)).length;
  const advice = mendable > 0 ? ` (--fix can mend ${mendable === findings.length ? 'all' : mendable})` : '';
  return `${counts.join(', ')} in ${count(files.length, 'file')}${advice}`;
}
