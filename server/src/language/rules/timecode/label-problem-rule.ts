/**
 * Rules over every label and every date of a show: each rule is one code of what reading them has to say. A label is read
 * once at the show's rate; all of these rules ask for the same reading.
 */
import { parseDate } from '../../calendar/index.ts';
import type { Fix } from '../../findings.ts';
import type { Fact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import type { Place } from '../../syntax/row.ts';
import type { TimecodeProblem, TimecodeProblemCode } from '../../time/index.ts';
import { eachRule, type Report, type Rule } from '../rule.ts';

/** What a label and a date have in common when they are wrong. */
type Problem = Pick<TimecodeProblem, 'code' | 'start' | 'end' | 'message' | 'fixes' | 'rateFixes'> & {
  readonly severity?: 'error' | 'warning';
};

interface ProblemRule {
  readonly code: TimecodeProblemCode;
  readonly severity: 'error' | 'warning';
  readonly title: string;
  /** The best label to put instead is surely the one that was meant, where there is only one. */
  readonly soleFixIsMeant: boolean;
}

/** The rule that reports problems of one code, at the very columns that are wrong. */
export function labelProblemRule({ code, severity, title, soleFixIsMeant }: ProblemRule): Rule {
  return eachRule({
    code,
    severity,
    title,
    kinds: ['person', 'picture', 'session', 'cue', 'work', 'calendar', 'schedule', 'item'],
    reads: ['show'],
    check(fact, show, report) {
      const say = (at: Place, problem: Problem) => {
        if (problem.code === code) reportProblem(at, problem, show, soleFixIsMeant, report);
      };
      for (const { written, at } of labelsOf(fact))
        for (const problem of show.reading(written)?.problems ?? []) say(at, problem);
      for (const { written, dateAt } of fact.dates) {
        const { problem } = parseDate(written);
        if (problem) say(dateAt, problem);
      }
    },
  });
}

/** Positions, and lengths written as labels. Identifiers may look like labels, but only cuts and cues hold any. */
function labelsOf(fact: Fact) {
  return fact.kind === 'picture' || fact.kind === 'cue' ? [...fact.timecodes, ...fact.timeLengths] : [];
}

function reportProblem(label: Place, problem: Problem, show: Show, soleFixIsMeant: boolean, report: Report): void {
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
