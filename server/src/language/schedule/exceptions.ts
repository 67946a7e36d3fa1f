/** What a schedule does without: demands that somebody waived, stages that it skips. */
import type { DemandText, SkipFact, WaiverFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { keyOfDemand } from './demands.ts';

export interface Exceptions {
  /** By the key of the demand. */
  readonly waivers: ReadonlyMap<string, WaiverFact>;
  /** By the stage. */
  readonly skips: ReadonlyMap<string, SkipFact>;
}

/** The exceptions of a show; of several about one thing, the first in the text. */
export function exceptionsOf(show: Show): Exceptions {
  return show.memo(collect, ['waiver', 'skip']);
}

/** The waiver under which a demand does not hold. */
export function waiverOf(show: Show, demand: DemandText): WaiverFact | undefined {
  return exceptionsOf(show).waivers.get(keyOfDemand(demand));
}

/** Whether the show says that it does without a stage. */
export function isSkipped(show: Show, stage: string): boolean {
  return exceptionsOf(show).skips.has(stage);
}

function collect(show: Show): Exceptions {
  const waivers = new Map<string, WaiverFact>();
  const skips = new Map<string, SkipFact>();
  for (const waiver of show.sorted('waiver')) {
    const key = keyOfDemand(waiver.demand);
    if (!waivers.has(key)) waivers.set(key, waiver);
  }
  for (const skip of show.sorted('skip')) if (!skips.has(skip.stage.key)) skips.set(skip.stage.key, skip);
  return { waivers, skips };
}
