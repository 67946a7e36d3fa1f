/** A statement and its block, read into a fact. Holes are allowed everywhere: a half-typed line still says what it says. */
import type { Statement } from '../document/tree.ts';
import type { FactKind } from '../schema/spec.ts';
import type { Body, Builder, Builders } from './build/builder.ts';
import { castBuilders } from './build/cast.ts';
import { cuesBuilders } from './build/cues.ts';
import { deliveryBuilders } from './build/delivery.ts';
import { pictureBuilders } from './build/picture.ts';
import { pipelineBuilders } from './build/pipeline.ts';
import { progressBuilders } from './build/progress.ts';
import { scheduleBuilders } from './build/schedule.ts';
import { showBuilders } from './build/show.ts';
import { vocabularyBuilders } from './build/vocabulary.ts';
import { worksBuilders } from './build/works.ts';
import { episodeAround } from './episodes.ts';
import type * as facts from './facts.ts';
import { harvest } from './harvest.ts';

const builders: Builders<FactKind> = {
  ...showBuilders,
  ...castBuilders,
  ...pictureBuilders,
  ...cuesBuilders,
  ...worksBuilders,
  ...scheduleBuilders,
  ...progressBuilders,
  ...pipelineBuilders,
  ...deliveryBuilders,
  ...vocabularyBuilders,
};

/** Every kind of fact that there is. */
export const FACT_KINDS: readonly facts.Fact['kind'][] = [...(Object.keys(builders) as FactKind[]), 'amendment'];

/** The fact that a statement states; undefined when it states none, or when its name is missing. */
export function buildFact(statement: Statement): facts.Fact | undefined {
  const { bound } = statement;
  const kind = bound?.spec.fact;
  if (!bound || !kind) return undefined;
  const body = (builders[kind] as Builder<facts.Fact>)(statement, bound) as Body<facts.Fact> | undefined;
  if (!body) return undefined;
  const { at, declared, referred, timecodes, timeLengths, dates } = harvest(statement);
  const declares: facts.Declaration[] = [];
  const references: facts.Reference[] = [];
  const inEpisode = episodeAround(statement);
  const base = { statement, inEpisode, at, declares, references, timecodes, timeLengths, dates };
  const fact = { ...body, ...base } as unknown as facts.Fact;
  for (const { kind, ...name } of declared) {
    // An amendment speaks of an item that is declared elsewhere.
    if (fact.kind === 'amendment' && kind === 'item') references.push({ ...name, kinds: ['item'], fact });
    else declares.push({ ...name, kind, fact });
  }
  for (const name of referred) references.push({ ...name, fact });
  return fact;
}
