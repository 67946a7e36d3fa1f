/**
 * Findings as JUnit XML, one suite a file. Findings at error level are failures, as the exit code says; milder ones
 * pass and say what they have to say.
 */
import { plainText } from './plain-text.ts';
import type { ReportedFinding } from './report.ts';
import type { ReportFormat } from './report-format.ts';
import { counted } from './tally.ts';

export const reportJunit: ReportFormat = {
  // What has no finding is a test that passes.
  head(total) {
    const unread = total.problems.length;
    const tests = counted(total) + total.clean + unread;
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="cuelock" tests="${tests}" failures="${counted(total, 'error')}" errors="${unread}">`,
      '',
    ].join('\n');
  },
  sumsFirst: true,
  *part({ findings, files }) {
    const byFile = new Map(files.map((file): [string, ReportedFinding[]] => [file, []]));
    for (const finding of findings) byFile.get(finding.at.file)?.push(finding);
    for (const [file, found] of byFile) yield suite(file, found);
  },
  separator: '',
  tail: ({ problems }) => `${problems.length > 0 ? trouble(problems) : ''}</testsuites>\n`,
};

function trouble(problems: readonly string[]): string {
  return [
    `  <testsuite name="reading" tests="${problems.length}" failures="0" errors="${problems.length}">`,
    ...problems.map((problem) => `    <testcase name="read"><error message="${escaped(problem)}"/></testcase>`),
    '  </testsuite>',
    '',
  ].join('\n');
}

function suite(file: string, findings: readonly ReportedFinding[]): string {
  const name = escaped(file);
  const cases = findings.map((finding) => testCase(finding, name));
  return [
    `  <testsuite name="${name}" tests="${Math.max(1, cases.length)}" failures="${findings.filter(isFailure).length}" errors="0">`,
    ...(cases.length > 0 ? cases : [`    <testcase name="${name}" classname="${name}"/>`]),
    '  </testsuite>',
    '',
  ].join('\n');
}

function testCase(finding: ReportedFinding, name: string): string {
  const { code, severity, message, at } = finding;
  const { line, column } = at.start;
  const said = escaped(`${at.file}:${line}:${column}: ${severity}: ${message}`);
  const body = isFailure(finding)
    ? `<failure type="${code}" message="${escaped(message)}">${said}</failure>`
    : `<system-out>${said}</system-out>`;
  return `    <testcase name="${code} ${line}:${column}" classname="${name}" file="${name}" line="${line}">${body}</testcase>`;
}

function isFailure({ severity }: ReportedFinding): boolean {
  return severity === 'error';
}

/** Characters that XML cannot hold at all are made visible. */
function escaped(text: string): string {
  return plainText(text)
    .replace(/[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
