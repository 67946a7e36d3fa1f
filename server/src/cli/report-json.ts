/** Findings for programs. `infos` in the summary counts hints too: what is milder than a warning. */
import type { Report, ReportedPlace } from './report.ts';

export function reportJson({ findings, files }: Report): string {
  const counted = (...severities: string[]) => findings.filter(({ severity }) => severities.includes(severity)).length;
  const plain = {
    findings: findings.map(({ at, code, severity, message, related, fixes }) => ({
      ...placed(at),
      code,
      severity,
      message,
      related: related.map((each) => ({ ...placed(each.at), message: each.message })),
      fixes: fixes.map(({ title }) => title),
    })),
    summary: {
      files: files.length,
      errors: counted('error'),
      warnings: counted('warning'),
      infos: counted('info', 'hint'),
    },
  };
  return `${JSON.stringify(plain, undefined, 2)}\n`;
}

function placed({ file, start, end }: ReportedPlace) {
  return { file, range: { start, end } };
}
