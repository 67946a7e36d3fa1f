/** Rules over every label and every date of a show: each rule is one code of what reading them has to say. */
import type { Fix } from '../../findings.ts';
import type { Show } from '../../model/show.ts';
import type { TimecodeProblemCode } from '../../time/index.ts';
import { eachOf, type Report, type Rule } from '../rule.ts';
import { type LabelTrouble, labelTroubles } from './label-troubles.ts';

interface ProblemRule {
  readonly code: TimecodeProblemCode;
  readonly severity: 'error' | 'warning';
  readonly title: string;
  /** The best label to put instead is surely the one that was meant, where there is only one. */
  readonly soleFixIsMeant: boolean;
}

/** The rule that reports problems of one code, at the very columns that are wrong. */
export function labelProblemRule({ code, severity, title, soleFixIsMeant }: ProblemRule): Rule {
  return eachOf<LabelTrouble>({
    code,
    severity,
    title,
    of: labelTroubles,
    reads: ['show'],
    check(trouble, show, report) {
      if (trouble.problem.code === code) reportProblem(trouble, show, soleFixIsMeant, report);
    },
  });
}

/** Says what is wrong with one label, and offers the labels, and the rates, that would be right. */
export function reportProblem(
  { at: label, problem }: LabelTrouble,
  show: Show,
  soleFixIsMeant: boolean,
  report: Report,
): void {
  const { row, start } = label;
  const { fixes, rateFixes = [] } = problem;
  const rate = show.setting('rate');
  const offered: Fix[] = fixes.map((text) => ({ title: `Change to ${text}`, edits: [{ at: label, text }] }));
  if (soleFixIsMeant && offered[0] && fixes.length === 1 && rateFixes.length === 0)
    offered[0] = { ...offered[0], preferred: true };
  for (const text of rate ? rateFixes : [])
    offered.push({ title: `Make the show’s rate ${text}`, edits: [{ at: rate!.at, text }] });
  report({
    message: problem.message,
    at: { row, start: start + problem.start, end: start + problem.end },
    ...(problem.severity && { severity: problem.severity }),
    ...(rate && rateFixes.length > 0 && { related: [{ at: rate.at, message: 'The rate that it is read at.' }] }),
    ...(offered.length > 0 && { fixes: offered }),
  });
}
