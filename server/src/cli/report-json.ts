/** Findings for programs. `infos` in the summary counts hints too: what is milder than a warning. */
import type { Report, ReportedFinding, ReportedPlace } from './report.ts';

export function reportJson({ findings, files }: Report): string {
  const counted = (...severities: string[]) => findings.filter(({ severity }) => severities.includes(severity)).length;
  const plain = {
    findings: findings.map(plainFinding),
    summary: {
      files: files.length,
      errors: counted('error'),
      warnings: counted('warning'),
      infos: counted('info', 'hint'),
    },
  };
  return `${JSON.stringify(plain, undefined, 2)}\n`;
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
