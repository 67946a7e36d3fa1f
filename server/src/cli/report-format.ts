/** A way to print findings: in parts, each when it is known, so that none has to wait for the last. */
import type { Workspace } from '../language/index.ts';
import type { Paint } from './paint.ts';
import type { Report } from './report.ts';
import { reportGithub } from './report-github.ts';
import { reportJson } from './report-json.ts';
import { reportJunit } from './report-junit.ts';
import { reportSarif } from './report-sarif.ts';
import { reportText } from './report-text.ts';
import type { Tally } from './tally.ts';

export interface ReportFormat {
  /** What stands before all findings. */
  head(total: Tally): string;
  /** Whether the head says what all comes to: nothing can be printed before the last part is there. */
  readonly sumsFirst?: boolean;
  /** A part of the findings, in pieces; nothing at all where there is nothing to say. */
  part(report: Report, workspace: Workspace, paint: Paint): Iterable<string>;
  /** What stands between two parts. */
  readonly separator: string;
  /** What stands behind all findings. */
  tail(total: Tally, paint: Paint): string;
}

export const REPORT_FORMATS: Readonly<Record<string, ReportFormat>> = {
  text: reportText,
  json: reportJson,
  sarif: reportSarif,
  github: reportGithub,
  junit: reportJunit,
};
