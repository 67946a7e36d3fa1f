/** What a report comes to: all that the last lines of a format need, so that findings can go as soon as they are told. */
import type { Severity } from '../language/index.ts';
import type { Report, ReportedPlace } from './report.ts';

export interface Tally {
  /** Files that were checked. */
  files: number;
  /** Those of them without any finding. */
  clean: number;
  readonly severities: Map<Severity, number>;
  /** Findings with a fix that can only be meant one way. */
  mendable: number;
  /** Findings by code, with the place of the first, in the order of those. */
  readonly codes: Map<string, { readonly first: ReportedPlace; number: number }>;
  /** Titles of the shows, in no order. */
  readonly titles: Set<string>;
  /** What kept files from being read, as sentences. */
  readonly problems: string[];
}

export function emptyTally(): Tally {
  return { files: 0, clean: 0, severities: new Map(), mendable: 0, codes: new Map(), titles: new Set(), problems: [] };
}

/** Adds what comes behind. */
export function addReport(tally: Tally, { findings, files, shows, problems }: Report): void {
  tally.files += files.length;
  tally.clean += files.length - new Set(findings.map(({ at }) => at.file)).size;
  for (const { code, severity, at, fixes } of findings) {
    tally.severities.set(severity, (tally.severities.get(severity) ?? 0) + 1);
    if (fixes.some(({ isPreferred }) => isPreferred)) tally.mendable++;
    addCode(tally, code, at, 1);
  }
  for (const title of shows) tally.titles.add(title);
  addProblems(tally, problems);
}

export function addTally(tally: Tally, other: Tally): void {
  tally.files += other.files;
  tally.clean += other.clean;
  tally.mendable += other.mendable;
  for (const [severity, number] of other.severities) {
    tally.severities.set(severity, (tally.severities.get(severity) ?? 0) + number);
  }
  for (const [code, { first, number }] of other.codes) addCode(tally, code, first, number);
  for (const title of other.titles) tally.titles.add(title);
  addProblems(tally, other.problems);
}

/** How many findings there are of these severities; of all, when none is named. */
export function counted({ severities }: Tally, ...wanted: Severity[]): number {
  let sum = 0;
  for (const [severity, number] of severities) if (wanted.length === 0 || wanted.includes(severity)) sum += number;
  return sum;
}

function addCode({ codes }: Tally, code: string, first: ReportedPlace, number: number): void {
  const known = codes.get(code);
  if (known) known.number += number;
  else codes.set(code, { first, number });
}

/** A file that several shows include is told once. */
function addProblems(tally: Tally, problems: readonly string[]): void {
  for (const problem of problems) if (!tally.problems.includes(problem)) tally.problems.push(problem);
}
