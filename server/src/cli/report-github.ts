/** Findings as workflow commands, which GitHub shows as annotations in a pull request. */
import type { Severity } from '../language/index.ts';
import { plainText } from './plain-text.ts';
import type { ReportedFinding } from './report.ts';
import type { ReportFormat } from './report-format.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export const reportGithub: ReportFormat = {
  head: () => '',
  *part({ findings }) {
    for (const finding of findings) yield annotation(finding);
  },
  separator: '',
  tail: ({ problems }) => problems.map((problem) => `::error::${value(problem)}\n`).join(''),
};

function annotation({ severity, code, message, at, related }: ReportedFinding): string {
  const { start, end, file } = at;
  // GitHub takes columns only of a place within one line.
  const columns = start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : [];
  const properties = [
    `file=${property(file)}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    ...columns,
    `title=${property(code)}`,
  ];
  const notes = related.map((each) => `${each.at.file}:${each.at.start.line}: ${each.message}`);
  return `::${COMMANDS[severity]} ${properties.join(',')}::${[message, ...notes].map(value).join('%0A')}\n`;
}

function value(text: string): string {
  return plainText(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
