/** Which items of a schedule are of a stage of the pipeline. */
import type { Show } from '../model/show.ts';
import { type Demands, demandsOn, stageOf } from './demands.ts';
import type { Names } from './names.ts';
import type { NetworkItem } from './network.ts';
import { SCHEDULE_READS, scheduleOf } from './schedule.ts';

/**
 * The items of a stage and of those within it, in the order of the text; phases themselves are left out. Those of an
 * episode that plans nothing itself are the series' instances for that episode.
 */
export function itemsOfStage(show: Show, stage: string): readonly NetworkItem[] {
  return show.memo(findStages, [...SCHEDULE_READS, 'pipeline', 'show']).get(stage) ?? [];
}

/** The stages that an item is of, each once: its own and wider ones, and those of the phases that it stands in. */
export function stagesOf(item: NetworkItem, widened: (stage: string) => readonly string[]): readonly string[] {
  const own = widened(stageOf(item));
  return item.phase ? [...new Set([...own, ...stagesOf(item.phase, widened)])] : own;
}

type ByStage = ReadonlyMap<string, readonly NetworkItem[]>;

/** What stages there are in a network, by its names: an edit that leaves lines their names leaves them their stages. */
const known = new WeakMap<Names, { readonly demands: Demands; readonly byStage: ByStage }>();

function findStages(show: Show): ByStage {
  const { items, network } = scheduleOf(show);
  const demands = demandsOn(show);
  if (items.length === 0) return sortByStage(plannedAround(show), demands);
  let found = known.get(network.names);
  if (found?.demands !== demands) known.set(network.names, (found = { demands, byStage: sortByStage(items, demands) }));
  return found.byStage;
}

/** What the series plans for an episode. */
function plannedAround({ episode, outer }: Show): readonly NetworkItem[] {
  if (episode === undefined || !outer) return [];
  const isOfEpisode = ({ scope }: NetworkItem) =>
    scope.some(({ dimension, key }) => dimension === 'episode' && key === episode);
  return scheduleOf(outer).items.filter(isOfEpisode);
}

function sortByStage(items: readonly NetworkItem[], { widened }: Demands): ByStage {
  const byStage = new Map<string, NetworkItem[]>();
  for (const item of items) {
    if (item.isPhase) continue;
    for (const stage of stagesOf(item, widened)) {
      const same = byStage.get(stage);
      if (same) same.push(item);
      else byStage.set(stage, [item]);
    }
  }
  return byStage;
}
