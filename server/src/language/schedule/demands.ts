/** What the pipelines that a show follows demand of the order of its stages. */
import type { PipelineFact, Requirement } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import type { NetworkItem } from './network.ts';

export interface Demand {
  readonly requirement: Requirement;
  readonly pipeline: PipelineFact;
}

export interface Demands {
  /** One for each pair of stages: that of the pipeline nearest to the show. */
  readonly all: readonly Demand[];
  /** A stage and the wider stages that it is a part of. */
  readonly widened: (stage: string) => readonly string[];
}

/** The demands on a show; none when it follows no pipeline. */
export function demandsOn(show: Show): Demands {
  return show.memo(collect, ['show', 'pipeline']);
}

/** The stage that an item is: the one it says with `as`, else its own name. */
export function stageOf({ fact }: NetworkItem): string {
  return fact.stage?.key ?? fact.id.key;
}

function collect(show: Show): Demands {
  const pipelines = new Set<PipelineFact>();
  const add = (pipeline: PipelineFact | undefined) => pipeline && pipelines.add(pipeline);
  for (const name of show.setting('follow') ?? []) add(show.find('pipeline', name));
  for (const { extends: base } of pipelines) add(show.find('pipeline', base)); // a Set grows while it is walked
  const demands = new Map<string, Demand>();
  const within = new Map<string, string>();
  for (const pipeline of pipelines) {
    for (const requirement of pipeline.requirements) {
      const pair = `${requirement.first.key} ${requirement.then.key}`;
      if (!demands.has(pair)) demands.set(pair, { requirement, pipeline });
    }
    for (const stage of pipeline.stages) {
      if (stage.within && !within.has(stage.id.key)) within.set(stage.id.key, stage.within.key);
    }
  }
  const widened = (stage: string) => {
    const found = new Set<string>();
    for (let at: string | undefined = stage; at !== undefined && !found.has(at); at = within.get(at)) found.add(at);
    return [...found];
  };
  return { all: [...demands.values()], widened };
}
