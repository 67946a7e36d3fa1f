/** `rights/uncleared-at-stage`: music that the pipeline wants cleared before a stage, and that will not be, or was not. */
import { clearanceOf, isCleared } from '../../model/clearance.ts';
import type { Cue } from '../../model/cues.ts';
import type { DemandOf, WorkFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { todayOf } from '../../model/today.ts';
import { demandsOn } from '../../schedule/demands.ts';
import { waiverOf } from '../../schedule/exceptions.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { itemsOfStage } from '../../schedule/stage-items.ts';
import type { Place } from '../../syntax/row.ts';
import { hasWord } from '../cue/cue-rule.ts';
import { pipelineSays } from '../schedule/demand-report.ts';
import { dayText, namesText } from '../schedule/words.ts';
import { CLEARANCE_READS } from './judge-clearances.ts';
import { relatedCues, usedWorkRule } from './used-work-rule.ts';

export const unclearedAtStage = usedWorkRule({
  code: 'rights/uncleared-at-stage',
  severity: 'error',
  title: 'Music is cleared before the stage for which the pipeline wants it.',
  reads: [...CLEARANCE_READS, 'waiver'],
  concerns: (work, show) =>
    demandsOn(show)
      .of('clearance')
      .some(({ requirement }) => isMissing(requirement, work, show)),
  concernsCue: (work, cue, show) =>
    demandsOn(show)
      .of('clearance')
      .some(({ requirement }) => isWanted(requirement, work, cue, show)),
  check(work, cues, show, report) {
    for (const demand of demandsOn(show).of('clearance')) {
      const { requirement } = demand;
      const concerned = cues.filter((cue) => isWanted(requirement, work, cue, show));
      const stage =
        concerned.length > 0 && !waiverOf(show, requirement) ? firstOf(show, requirement.then.key) : undefined;
      const trouble = stage && troubleOf(show, work, requirement, stage.day);
      if (!stage || !trouble) continue;
      report({
        severity: requirement.severity,
        message: `The ${requirement.right} licence of \`${work.id.written}\` must be ${requirement.state} before ${namesText([stage.item])}, which begins on ${dayText(stage.day)}: ${trouble.text}.${requirement.why ? ` ${requirement.why}` : ''}`,
        at: trouble.at,
        related: [pipelineSays(demand), ...relatedCues(work, concerned)],
      });
    }
  },
});

/** How far each state is; a refusal is no step of the way. */
const STEPS = ['requested', 'quoted', 'cleared'];

/** Whether the demand is of this cue, and what it wants is not so. */
function isWanted(demand: DemandOf<'clearance'>, work: WorkFact, cue: Cue, show: Show): boolean {
  const { usage } = demand;
  return (usage === undefined || hasWord(cue, usage)) && isMissing(demand, work, show);
}

function isMissing({ right, state }: DemandOf<'clearance'>, work: WorkFact, show: Show): boolean {
  const stated = clearanceOf(work, right)?.state;
  if (stated === undefined) return isCleared(show, work, right) === false;
  return STEPS.indexOf(stated) < STEPS.indexOf(state);
}

/** The first item of a stage, by its first day. */
function firstOf(show: Show, stage: string): { item: NetworkItem; day: number } | undefined {
  const schedule = scheduleOf(show);
  let first: { item: NetworkItem; day: number } | undefined;
  for (const item of itemsOfStage(show, stage)) {
    const day = schedule.placementOf(item).days?.first;
    if (day !== undefined && !item.next && (!first || day < first.day)) first = { item, day };
  }
  return first;
}

/** A request that is still open is as it should be, while its answer is wanted in time. */
function troubleOf(
  show: Show,
  work: WorkFact,
  { right }: DemandOf<'clearance'>,
  day: number,
): { text: string; at: Place } | undefined {
  const clearance = clearanceOf(work, right);
  if (!clearance) return { text: 'nobody has asked for it', at: work.id.at };
  const today = todayOf(show);
  const { state, by, at } = clearance;
  if (state === 'refused') return undefined; // rights/refused-in-use
  if (today !== undefined && today >= day) return { text: `it is still ${state}`, at };
  if (!by) return { text: `it is ${state}, and nothing says \`by\` when the answer is needed`, at };
  if (by.day !== undefined && by.day >= day)
    return { text: `its answer is wanted only by ${dayText(by.day)}`, at: by.at };
  if (by.day !== undefined && today !== undefined && today > by.day)
    return { text: `its answer was wanted by ${dayText(by.day)}, and is not here`, at: by.at };
  return undefined;
}
