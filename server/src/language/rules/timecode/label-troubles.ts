/**
 * What reading labels and dates has to say. They are read once for all the rules about them; most have nothing to say,
 * and no rule looks at those.
 */
import { parseDate } from '../../calendar/index.ts';
import { FACT_KINDS } from '../../model/build-fact.ts';
import type { Fact, TimeText } from '../../model/facts.ts';
import type { Gathering } from '../../model/gathered.ts';
import type { Show } from '../../model/show.ts';
import type { Place } from '../../syntax/row.ts';
import type { TimecodeProblem } from '../../time/index.ts';

/** What a label and a date have in common when they are wrong. */
type Problem = Pick<TimecodeProblem, 'code' | 'start' | 'end' | 'message' | 'fixes' | 'rateFixes'> & {
  readonly severity?: 'error' | 'warning';
};

export interface LabelTrouble {
  /** The label, or the date. */
  readonly at: Place;
  readonly written: string;
  readonly problem: Problem;
}

export const labelTroubles: Gathering<LabelTrouble> = {
  kinds: FACT_KINDS,
  reads: ['settings'],
  sourceOf(fact, show) {
    const [first] = troublesOf(fact, show);
    return first && `${fact.at.row.uri} ${first.written}`;
  },
  gather: (facts, show) => facts.flatMap((fact) => troublesOf(fact, show)),
};

function troublesOf(fact: Fact, show: Show): readonly LabelTrouble[] {
  const { timecodes, timeLengths, dates } = fact;
  if (timecodes.length + timeLengths.length + dates.length === 0) return NONE;
  const troubles: LabelTrouble[] = [];
  if (holdsLabels(fact)) {
    for (const label of timecodes) addTroubles(label, show, troubles);
    for (const label of timeLengths) addTroubles(label, show, troubles);
  }
  for (const { written, dateAt } of dates) {
    const { problem } = parseDate(written);
    if (problem) troubles.push({ at: dateAt, written, problem });
  }
  return troubles;
}

const NONE: readonly never[] = [];

/** Positions, and lengths written as labels. Identifiers may look like labels, but only cuts, scenes and cues hold any. */
function holdsLabels({ kind }: Fact): boolean {
  return kind === 'picture' || kind === 'scenes' || kind === 'cue';
}

function addTroubles({ written, at }: TimeText, show: Show, troubles: LabelTrouble[]): void {
  for (const problem of show.reading(written)?.problems ?? NONE) troubles.push({ at, written, problem });
}
