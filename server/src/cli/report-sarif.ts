/** Findings as SARIF 2.1.0 (OASIS), for code scanning. */
import { checks, type Severity } from '../language/index.ts';
import { productVersion } from './product.ts';
import type { ReportedFinding, ReportedFix, ReportedPlace } from './report.ts';
import type { ReportFormat } from './report-format.ts';
import { indented } from './report-json.ts';
import { counted, type Tally } from './tally.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

export const reportSarif: ReportFormat = {
  head: (total) => around(total)[0],
  *part({ findings }) {
    for (const [at, finding] of findings.entries())
      yield `${at > 0 ? ',' : ''}\n        ${indented(result(finding), 8)}`;
  },
  separator: ',',
  tail: (total) => `${counted(total) > 0 ? '\n      ' : ''}${around(total)[1]}`,
};

const indexOf = new Map(checks.map(({ code }, index) => [code, index]));

/** What stands around the results: up to their bracket, and from the one that closes them. */
function around({ problems }: Tally): [string, string] {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Cuelock',
            semanticVersion: productVersion(),
            rules: checks.map(({ code, severity, title }) => ({
              id: code,
              shortDescription: { text: title },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [],
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
      },
    ],
  };
  const text = JSON.stringify(log, undefined, 2);
  const at = text.indexOf('"results": [') + '"results": ['.length;
  return [text.slice(0, at), `${text.slice(at)}\n`];
}

function result({ code, severity, message, at, related, fixes }: ReportedFinding) {
  return {
    ruleId: code,
    ...(indexOf.has(code) && { ruleIndex: indexOf.get(code) }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [location(at)],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, id) => ({
        id: id + 1,
        ...location(each.at),
        message: { text: each.message },
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixesToList(fixes).map(describeFix) }),
  };
}

function location(place: ReportedPlace) {
  return { physicalLocation: { artifactLocation: artifact(place), region: region(place) } };
}

function artifact({ file, uri }: ReportedPlace) {
  if (!uri.startsWith('file:')) return { uri };
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

function region({ start, end }: ReportedPlace) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The one that is meant, where there is one: others may write half the file, once with each of its findings. */
function fixesToList(fixes: readonly ReportedFix[]): readonly ReportedFix[] {
  const meant = fixes.filter(({ isPreferred }) => isPreferred);
  return meant.length > 0 ? meant : fixes;
}

function describeFix({ title, edits }: ReportedFix) {
  const files = [...new Set(edits.map(({ at }) => at.uri))];
  return {
    description: { text: title },
    artifactChanges: files.map((uri) => {
      const here = edits.filter(({ at }) => at.uri === uri);
      return {
        artifactLocation: artifact(here[0]!.at),
        replacements: here.map(({ at, text }) => ({ deletedRegion: region(at), insertedContent: { text } })),
      };
    }),
  };
}
