/** Which items of a schedule are of a stage of the pipeline. */
import type { Show } from '../model/show.ts';
import { demandsOn, stageOf } from './demands.ts';
import type { NetworkItem } from './network.ts';
import { SCHEDULE_READS, scheduleOf } from './schedule.ts';

/**
 * The items of a stage and of those within it, in the order of the text; phases themselves are left out. Those of an
 * episode that plans nothing itself are the series' instances for that episode.
 */
export function itemsOfStage(show: Show, stage: string): readonly NetworkItem[] {
  return show.memo(sortByStage, [...SCHEDULE_READS, 'pipeline', 'show']).get(stage) ?? [];
}

/** The stages that an item is of: its own and wider ones, and those of the phases that it stands in. */
export function stagesOf(item: NetworkItem, widened: (stage: string) => readonly string[]): ReadonlySet<string> {
  const stages = new Set<string>();
  for (let at: NetworkItem | undefined = item; at; at = at.phase) {
    for (const stage of widened(stageOf(at))) stages.add(stage);
  }
  return stages;
}

function plannedItems(show: Show): readonly NetworkItem[] {
  const { items } = scheduleOf(show);
  const { episode, outer } = show;
  if (items.length > 0 || episode === undefined || !outer) return items;
  const isOfEpisode = ({ scope }: NetworkItem) =>
    scope.some(({ dimension, key }) => dimension === 'episode' && key === episode);
  return scheduleOf(outer).items.filter(isOfEpisode);
}

function sortByStage(show: Show): ReadonlyMap<string, readonly NetworkItem[]> {
  const { widened } = demandsOn(show);
  const byStage = new Map<string, NetworkItem[]>();
  for (const item of plannedItems(show)) {
    if (item.isPhase) continue;
    for (const stage of stagesOf(item, widened)) {
      const known = byStage.get(stage);
      if (known) known.push(item);
      else byStage.set(stage, [item]);
    }
  }
  return byStage;
}
