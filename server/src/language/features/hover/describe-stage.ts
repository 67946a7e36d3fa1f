/** A stage of a pipeline, and what its pipelines demand around it. */
import type { Declaration, RequirementOf } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { pipelinesOn } from '../../schedule/demands.ts';
import { exceptionsOf, waiverOf } from '../../schedule/exceptions.ts';
import { list, plain } from './markdown.ts';

/** What must be finished before the stage starts, and what waits for it, by the pipelines that the show follows. */
export function describeStage(show: Show, { fact, key, written }: Declaration): string {
  const own = fact.kind === 'pipeline' ? fact.stages.find(({ id }) => id.key === key) : undefined;
  const pipelines = [...pipelinesOn(show)];
  if (fact.kind === 'pipeline' && !pipelines.includes(fact)) pipelines.push(fact);
  const demands = pipelines.flatMap(({ requirements }) => requirements.filter((each) => each.form === 'order'));
  const skip = exceptionsOf(show).skips.get(key);
  const within = own?.within && `Part of ${plain(own.within.written)}`;
  return [
    `**${plain(own?.title ?? written)}** — stage${fact.kind === 'pipeline' ? ` of ${plain(fact.id.written)}` : ''}`,
    list(
      within,
      skip && `This show does without it${skip.why ? `: ${plain(skip.why)}` : ''}`,
      ...demands
        .filter(({ then }) => then.key === key)
        .map((each) => `After ${demandOf(show, each, each.first.written)}`),
      ...demands
        .filter(({ first }) => first.key === key)
        .map((each) => `Before ${demandOf(show, each, each.then.written)}`),
    ),
  ].join('\n\n');
}

function demandOf(show: Show, demand: RequirementOf<'order'>, other: string): string {
  const { severity, gap, why } = demand;
  const waived = waiverOf(show, demand) ? ', waived here' : '';
  const weak = severity === 'warning' ? ', as a rule' : '';
  return `${plain(other)}${gap ? `, ${gap} between` : ''}${weak}${waived}${why ? `: ${plain(why)}` : ''}`;
}
