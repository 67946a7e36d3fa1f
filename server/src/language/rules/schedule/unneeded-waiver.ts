/** `schedule/unneeded-waiver`: a waiver of what nobody demands, or of what is as demanded; a stage skipped that is there. */
import type { Fix } from '../../findings.ts';
import type { SkipFact, WaiverFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { demandsOn, keyOfDemand } from '../../schedule/demands.ts';
import { exceptionsOf } from '../../schedule/exceptions.ts';
import { brokenUnderWaiver, ORDER_READS } from '../../schedule/judge-order.ts';
import { judgePresence, PRESENCE_READS } from '../../schedule/judge-presence.ts';
import { itemsOfStage } from '../../schedule/stage-items.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { demandWords } from './demand-report.ts';
import { namesText } from './words.ts';

export const unneededWaiver: Rule = wholeRule({
  code: 'schedule/unneeded-waiver',
  severity: 'hint',
  title: 'Every `waive` lets something pass that would not, and every `skip` is of a stage that is not there.',
  reads: [...ORDER_READS, ...PRESENCE_READS],
  check(show, report) {
    const { waivers, skips } = exceptionsOf(show);
    if (waivers.size > 0) {
      const demanded = new Set(allDemands(show).map(({ requirement }) => keyOfDemand(requirement)));
      const needed = neededKeys(show);
      for (const [key, waiver] of waivers) {
        // Whether music is cleared is asked of its works, one by one.
        if (waiver.demand.form === 'clearance' ? demanded.has(key) : needed.has(key)) continue;
        const why = demanded.has(key) ? 'the schedule keeps that anyway' : 'no pipeline of this show asks for that';
        report({
          message: `This waives ${demandWords(waiver.demand)}, and ${why}. Remove it, or one day it lets something pass that nobody meant.`,
          at: waiver.demand.at,
          fixes: [removalOf(waiver)],
        });
      }
    }
    for (const [stage, skip] of skips) {
      const items = itemsOfStage(show, stage);
      if (items.length === 0) continue;
      report({
        message: `\`${skip.stage.written}\` is skipped, but ${namesText(items.slice(0, 3))} stands in the schedule, where its order is then not checked. Remove one of the two.`,
        at: skip.stage.at,
        related: [{ at: items[0]!.fact.id.at, message: `${namesText([items[0]!])} is in the schedule here.` }],
        fixes: [removalOf(skip)],
      });
    }
  },
});

function allDemands(show: Show) {
  const { of } = demandsOn(show);
  return [...of('order'), ...of('signoff'), ...of('length'), ...of('joint-review'), ...of('clearance')];
}

/** Keys of demands that the schedule does not keep. */
function neededKeys(show: Show): ReadonlySet<string> {
  return new Set([
    ...brokenUnderWaiver(show).map(({ requirement }) => keyOfDemand(requirement)),
    ...judgePresence(show).map(({ demand }) => keyOfDemand(demand.requirement)),
  ]);
}

/** Takes the line out: whole, where nothing else stands on it. */
function removalOf({ statement, at }: WaiverFact | SkipFact): Fix {
  const { row } = at;
  const end = statement.items.at(-1)!.end;
  const isAlone = row.text.slice(0, at.start).trim() === '' && row.text.slice(end).trim() === '' && !statement.block;
  const place = isAlone ? { row, start: 0, end: row.text.length } : { row, start: at.start, end };
  return { title: 'Remove this line', edits: [{ at: place, text: '' }], preferred: true };
}
