/** What the pipelines that a show follows demand of the order of its stages. */
import type { DemandForm, DemandText, Name, PipelineFact, RequirementOf } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import type { NetworkItem } from './network.ts';

export interface Demand<F extends DemandForm = DemandForm> {
  readonly requirement: RequirementOf<F>;
  readonly pipeline: PipelineFact;
}

export interface Demands {
  /** One for each pair of stages: that of the pipeline nearest to the show. */
  readonly order: readonly Demand<'order'>[];
  /** The demands of another form, one for each thing that is demanded. */
  readonly of: <F extends DemandForm>(form: F) => readonly Demand<F>[];
  /** A stage and the wider stages that it is a part of. */
  readonly widened: (stage: string) => readonly string[];
  /** A stage and all that are parts of it. */
  readonly narrowed: (stage: string) => readonly string[];
}

/** The demands on a show; none when it follows no pipeline. */
export function demandsOn(show: Show): Demands {
  return show.memo(collect, ['show', 'pipeline']);
}

/** The stage that an item is: the one it says with `as`, else its own name. */
export function stageOf({ plan, fact }: NetworkItem): string {
  return plan.stage?.key ?? fact.id.key;
}

/** The pipelines that a show follows, and those that they extend: the nearer ones first, each once. */
export function pipelinesOn(show: Show): readonly PipelineFact[] {
  return show.memo(findPipelines, ['show', 'pipeline']);
}

function findPipelines(show: Show): PipelineFact[] {
  const pipelines = new Set<PipelineFact>();
  const add = (pipeline: PipelineFact | undefined) => pipeline && pipelines.add(pipeline);
  for (const name of show.setting('follow') ?? []) add(show.find('pipeline', name));
  for (const { extends: base } of pipelines) add(show.find('pipeline', base)); // a Set grows while it is walked
  return [...pipelines];
}

/** Whether one pipeline extends another, over any number of steps. One that extends itself is not nearer than itself. */
function isExtendedBy(show: Show, base: PipelineFact, pipeline: PipelineFact): boolean {
  const passed = new Set<PipelineFact>([pipeline]);
  for (const { extends: next } of passed) {
    const found = show.find('pipeline', next);
    if (found === base) return base !== pipeline && !passed.has(base);
    if (found) passed.add(found);
  }
  return false;
}

function collect(show: Show): Demands {
  const pipelines = pipelinesOn(show);
  const demands = new Map<string, Demand>();
  const within = new Map<string, string>();
  for (const pipeline of pipelines) {
    for (const requirement of pipeline.requirements) {
      const key = keyOfDemand(requirement);
      if (demands.has(key) || signersAreReplaced(requirement, pipeline)) continue;
      demands.set(key, { requirement, pipeline } as Demand);
    }
    for (const stage of pipeline.stages) {
      if (stage.within && !within.has(stage.id.key)) within.set(stage.id.key, stage.within.key);
    }
  }
  const widened = (stage: string) => {
    if (!within.has(stage)) return [stage];
    const found = new Set<string>();
    for (let at: string | undefined = stage; at !== undefined && !found.has(at); at = within.get(at)) found.add(at);
    return [...found];
  };
  const parts = new Map<string, string[]>();
  for (const part of within.keys()) {
    for (const stage of widened(part))
      parts.set(stage, [...(parts.get(stage) ?? [stage]), ...(part === stage ? [] : [part])]);
  }
  const narrowed = (stage: string) => parts.get(stage) ?? [stage];
  /** Who signs a stage is one thing: a pipeline that says it takes the place of all that those which it extends say. */
  function signersAreReplaced(demand: DemandText, pipeline: PipelineFact): boolean {
    if (demand.form !== 'signoff') return false;
    const saysIt = ({ requirements }: PipelineFact) =>
      requirements.some((other) => other.form === 'signoff' && other.first.key === demand.first.key);
    return pipelines.some((nearer) => saysIt(nearer) && isExtendedBy(show, pipeline, nearer));
  }

  const all = [...demands.values()];
  const of = <F extends DemandForm>(form: F) =>
    all.filter(({ requirement }) => requirement.form === form) as readonly unknown[] as readonly Demand<F>[];
  return { order: of('order'), of, widened, narrowed };
}

/** Demands of one key are about the same thing: the nearer one counts, and a waiver of that key is a waiver of it. */
export function keyOfDemand(demand: DemandText): string {
  switch (demand.form) {
    case 'order':
      return `${demand.first.key} before ${demand.then.key}`;
    case 'signoff':
      return `${demand.first.key} has signoff ${keysOf(demand.who)}`;
    case 'length':
      return `${demand.first.key} has length`;
    case 'joint-review':
      return `review with ${keysOf(demand.who)} before ${demand.then.key}`;
    case 'clearance':
      return `cue ${demand.usage ?? ''} has ${demand.right} before ${demand.then.key}`;
  }
}

const keysOf = (names: readonly Name[]) =>
  names
    .map(({ key }) => key)
    .sort()
    .join(', ');
