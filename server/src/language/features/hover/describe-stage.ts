/** A stage of a pipeline, and what its pipelines demand around it. */
import type { Declaration, PipelineFact, Requirement } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { list, plain } from './markdown.ts';

/** What must be finished before the stage starts, and what waits for it, by the pipelines that the show follows. */
export function describeStage(show: Show, { fact, key, written }: Declaration): string {
  const own = fact.kind === 'pipeline' ? fact.stages.find(({ id }) => id.key === key) : undefined;
  const pipelines = followed(show);
  if (fact.kind === 'pipeline' && !pipelines.includes(fact)) pipelines.push(fact);
  const demands = pipelines.flatMap(({ requirements }) => requirements);
  const within = own?.within && `Part of ${plain(own.within.written)}`;
  return [
    `**${plain(own?.title ?? written)}** — stage${fact.kind === 'pipeline' ? ` of ${plain(fact.id.written)}` : ''}`,
    list(
      within,
      ...demands.filter(({ then }) => then.key === key).map((each) => `After ${demandOf(each, each.first.written)}`),
      ...demands.filter(({ first }) => first.key === key).map((each) => `Before ${demandOf(each, each.then.written)}`),
    ),
  ].join('\n\n');
}

function demandOf({ severity, gap, why }: Requirement, other: string): string {
  const weak = severity === 'warning' ? ', as a rule' : '';
  return `${plain(other)}${gap ? `, ${gap} between` : ''}${weak}${why ? `: ${plain(why)}` : ''}`;
}

/** The pipelines that a show follows, and those that they extend. */
function followed(show: Show): PipelineFact[] {
  const found = new Set<PipelineFact>();
  for (const name of show.setting('follow') ?? []) {
    let pipeline = show.find('pipeline', name);
    while (pipeline && !found.has(pipeline)) {
      found.add(pipeline);
      pipeline = show.find('pipeline', pipeline.extends);
    }
  }
  return [...found];
}
