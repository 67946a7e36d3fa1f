/** Which items of a schedule are of a stage of the pipeline. */
import type { Show } from '../model/show.ts';
import { type Demands, demandsOn, stageOf } from './demands.ts';
import { indexBy } from './item-lists.ts';
import type { NetworkItem } from './network.ts';
import { SCHEDULE_READS, scheduleOf } from './schedule.ts';

/**
 * The items of a stage and of those within it, in the order of the text; phases themselves are left out. Those of an
 * episode that plans nothing itself are the series' instances for that episode.
 */
export function itemsOfStage(show: Show, stage: string): readonly NetworkItem[] {
  return show.memo(findStages, [...SCHEDULE_READS, 'pipeline', 'show']).itemsOf(stage);
}

/** The stages that an item is of, each once: its own and wider ones, and those of the phases that it stands in. */
export function stagesOf(item: NetworkItem, widened: (stage: string) => readonly string[]): readonly string[] {
  const own = widened(stageOf(item));
  return item.phase ? [...new Set([...own, ...stagesOf(item.phase, widened)])] : own;
}

/** What each stage consists of, found when it is first asked for. */
class Stages {
  private readonly found = new Map<string, readonly NetworkItem[]>();

  constructor(
    private readonly bySaid: ReadonlyMap<string, readonly NetworkItem[]>,
    private readonly demands: Demands,
  ) {}

  itemsOf(stage: string): readonly NetworkItem[] {
    let items = this.found.get(stage);
    if (!items) this.found.set(stage, (items = this.find(stage)));
    return items;
  }

  /** The very list of the network where no other stage is a part of it. */
  private find(stage: string): readonly NetworkItem[] {
    const lists = this.demands.narrowed(stage).flatMap((part) => [this.bySaid.get(part) ?? []]);
    const [only, ...others] = lists.filter((list) => list.length > 0);
    if (others.length === 0) return only ?? [];
    return [...new Set(lists.flat())].sort((a, b) => a.index - b.index);
  }
}

function findStages(show: Show): Stages {
  const schedule = scheduleOf(show);
  const bySaid = schedule.items.length === 0 ? indexBy(plannedAround(show), saidStages) : schedule.itemsBy(saidStages);
  return new Stages(bySaid, demandsOn(show));
}

/** The stage that an item says it is, and those of the phases around it; none for a phase itself. */
function saidStages(item: NetworkItem): readonly string[] {
  if (item.isPhase) return [];
  const stage = stageOf(item);
  return item.phase ? [...stagesOf(item, (said) => [said])] : [stage];
}

/** What the series plans for an episode. */
function plannedAround({ episode, outer }: Show): readonly NetworkItem[] {
  if (episode === undefined || !outer) return [];
  const isOfEpisode = ({ scope }: NetworkItem) =>
    scope.some(({ dimension, key }) => dimension === 'episode' && key === episode);
  return scheduleOf(outer).items.filter(isOfEpisode);
}
