/**
 * Pages of the checks, `docs/rules/<group>/<name>.md`: written by hand, but for the line that says the severity and the
 * list of them all, which follow from the table.
 */
import { checks } from '../../server/src/language/rules/table.ts';
import { type FixtureFile, splitFiles } from './fixture.ts';

export interface RulePage {
  readonly title: string;
  readonly headings: readonly string[];
  readonly bad: readonly FixtureFile[];
  readonly good: readonly FixtureFile[];
}

const SEVERITY = /^Severity: .*$/m;

export function parsePage(text: string): RulePage {
  const example = (heading: string) => {
    const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
    return splitFiles(/^```cuelock\n([\s\S]*?)^```$/m.exec(section)?.[1] ?? '');
  };
  return {
    title: /^# (.*)$/m.exec(text)?.[1] ?? '',
    headings: [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1]!),
    bad: example('Bad'),
    good: example('Good'),
  };
}

/** The page with the severity that the table says, in the line below its first paragraph. */
export function withSeverity(text: string, code: string): string {
  const line = `Severity: ${checks.find((check) => check.code === code)?.severity ?? 'unknown'}`;
  if (SEVERITY.test(text)) return text.replace(SEVERITY, line);
  const [title = '', what = '', ...rest] = text.split('\n\n');
  return [title, what, line, ...rest].join('\n\n');
}

/** `docs/rules/README.md`. */
export function drawIndex(): string {
  const groups = new Set(checks.map(({ code }) => code.slice(0, code.indexOf('/'))));
  const sections = [...groups].map((group) => {
    const members = checks.filter(({ code }) => code.startsWith(`${group}/`));
    const rows = members.map(({ code, severity, title }) => {
      const name = code.slice(group.length + 1);
      return `| [${name}](${code}.md) | ${severity} | ${title.replaceAll('|', '\\|')} |`;
    });
    return [`## ${group}/`, '', '| check | severity | what holds |', '| --- | --- | --- |', ...rows].join('\n');
  });
  return `${HEAD}\n${sections.join('\n\n')}\n`;
}

const HEAD = `# What Cuelock checks

Each check has a code, a severity, and a page with an example that it finds and one that it does not. This list is written
by the tests from the table of checks.

To silence one finding, write \`// cuelock-allow code: why\` at the end of its line, or on a line of its own above it. To
change how severe a check is, or to switch it off: \`rules { cue/overlap warning; schedule/off-day off }\` in the text for
one show, \`cuelock.rules\` in the editor's settings, \`--rule code=level\` on the command line. Levels are \`error\`,
\`warning\`, \`info\`, \`hint\` and \`off\`.
`;
