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
  return show.memo(newStages, ['show', 'pipeline']).itemsOf(stage, show.memo(sortBySaid, SCHEDULE_READS));
}

/** The stages that an item is of, each once: its own and wider ones, and those of the phases that it stands in. */
export function stagesOf(item: NetworkItem, widened: (stage: string) => readonly string[]): readonly string[] {
  const own = widened(stageOf(item));
  return item.phase ? [...new Set([...own, ...stagesOf(item.phase, widened)])] : own;
}

type BySaid = ReadonlyMap<string, readonly NetworkItem[]>;

function newStages(show: Show): Stages {
  return new Stages(demandsOn(show));
}

/** What each stage consists of, kept from one schedule of a show to the next where its parts are the same. */
class Stages {
  private readonly known = new Map<
    string,
    { readonly parts: readonly (readonly NetworkItem[])[]; items: readonly NetworkItem[] }
  >();

  constructor(private readonly demands: Demands) {}

  itemsOf(stage: string, bySaid: BySaid): readonly NetworkItem[] {
    const parts = this.demands.narrowed(stage).flatMap((part) => {
      const items = bySaid.get(part);
      return items ? [items] : [];
    });
    if (parts.length < 2) return parts[0] ?? [];
    const known = this.known.get(stage);
    if (known?.parts.length === parts.length && parts.every((part, at) => part === known.parts[at])) return known.items;
    const items = [...new Set(parts.flat())].sort((a, b) => a.index - b.index);
    this.known.set(stage, { parts, items });
    return items;
  }
}

function sortBySaid(show: Show): BySaid {
  const schedule = scheduleOf(show);
  return schedule.items.length === 0 ? indexBy(plannedAround(show), saidStages) : schedule.itemsBy(saidStages);
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
