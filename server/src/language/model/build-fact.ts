/** A statement and its block, read into a fact. Holes are allowed everywhere: a half-typed line still says what it says. */
import type { Statement } from '../document/tree.ts';
import type { FactKind } from '../schema/spec.ts';
import type { Builder, Builders } from './build/builder.ts';
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
import { CueLine } from './cue-line.ts';
import { episodeAround } from './episodes.ts';
import type * as facts from './facts.ts';
import { harvest } from './harvest.ts';
import { type DeclaredName, ReferredName } from './in-row.ts';

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
  const kind = statement.spec?.fact;
  if (!kind) return undefined;
  // First: names that are declared or referred to are the same objects in the body.
  const { declares, references, timecodes, timeLengths, dates } = harvest(statement);
  const body = (builders[kind] as Builder<facts.Fact>)(statement, statement.bound!);
  if (!body) return undefined;
  const inEpisode = episodeAround(statement);
  if (body.kind === 'cue') {
    const line = new CueLine(statement, body, { inEpisode, declares, references, dates, timeLengths });
    own(declares, line);
    own(references, line);
    return line;
  }
  // Added one by one, always in this order, so that all facts of a kind have one shape.
  const fact = body as facts.Fact;
  const base: Writable<facts.FactBase> = fact;
  base.statement = statement;
  base.at = statement;
  base.inEpisode = inEpisode;
  base.timecodes = timecodes;
  base.timeLengths = timeLengths;
  base.dates = dates;
  if (fact.kind === 'amendment') {
    // It speaks of an item that is declared elsewhere.
    const [items, others] = [declares.filter(isItem), declares.filter((name) => !isItem(name))];
    base.declares = own(others, fact);
    base.references = own([...items.map((name) => new ReferredName(name, name.key, [name.kind])), ...references], fact);
  } else {
    base.declares = own(declares, fact);
    base.references = own(references, fact);
  }
  return fact;
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

function isItem({ kind }: DeclaredName): boolean {
  return kind === 'item';
}

function own<N extends DeclaredName | ReferredName>(names: readonly N[], fact: facts.Fact): readonly N[] {
  for (const name of names) name.fact = fact;
  return names;
}
