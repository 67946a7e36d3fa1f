/** Findings for programs. `infos` in the summary counts hints too: what is milder than a warning. */
import type { ReportedFinding, ReportedPlace } from './report.ts';
import type { ReportFormat } from './report-format.ts';
import { counted } from './tally.ts';

export const reportJson: ReportFormat = {
  head: () => '{\n  "findings": [',
  *part({ findings }) {
    for (const [at, finding] of findings.entries())
      yield `${at > 0 ? ',' : ''}\n    ${indented(plainFinding(finding), 4)}`;
  },
  separator: ',',
  tail(total) {
    const summary = {
      files: total.files,
      errors: counted(total, 'error'),
      warnings: counted(total, 'warning'),
      infos: counted(total, 'info', 'hint'),
    };
    return `${counted(total) > 0 ? '\n  ' : ''}],\n  "summary": ${indented(summary, 2)}\n}\n`;
  },
};

/** JSON as it stands inside another, whose lines are indented so far. No line ends within a string of JSON. */
export function indented(value: unknown, columns: number): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${' '.repeat(columns)}`);
}

/** A finding as every JSON of the command line has it. */
export function plainFinding({ at, code, severity, message, related, fixes }: ReportedFinding) {
  return {
    ...placed(at),
    code,
    severity,
    message,
    related: related.map((each) => ({ ...placed(each.at), message: each.message })),
    fixes: fixes.map(({ title }) => title),
  };
}

function placed({ file, start, end }: ReportedPlace) {
  return { file, range: { start, end } };
}
