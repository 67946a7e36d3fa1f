/**
 * What `show` and `episode` blocks state, and how labels are read by that. What a show does not state itself holds as the
 * shows around it state it.
 */
import { parseRate, parseTimecode, type Rate, type SubframeBase, type TimecodeReading } from '../time/index.ts';
import type { Fact, ShowFact } from './facts.ts';
import type { FactChange } from './file-facts.ts';
import type { Show } from './show.ts';

/** The `show` statement: this show's, else that of the one around it. */
export function showStatement(show: Show): ShowFact | undefined {
  return show.memo(allSettings, ['show'])[0] ?? show.outer?.settings;
}

/** The title that it states itself; empty when it states none. */
export function statedTitle(show: Show): string {
  return show.sorted('show').find(({ title }) => title !== '')?.title ?? '';
}

/** A setting, from the innermost `show` that states it. */
export function statedSetting<K extends keyof ShowFact>(inner: Show, key: K): ShowFact[K] | undefined {
  for (let show: Show | undefined = inner; show; show = show.outer) {
    for (const fact of show.memo(allSettings, ['show'])) if (fact[key] !== undefined) return fact[key];
  }
  return undefined;
}

function allSettings(show: Show): readonly ShowFact[] {
  return show.sorted('show');
}

/** How labels are read. */
export interface LabelCount {
  readonly rate: Rate | undefined;
  readonly base: SubframeBase | undefined;
  /** Good labels are read in no time; of the others it takes long to find out what is wrong. */
  readonly bad: Map<string, TimecodeReading>;
}

export function labelCount(show: Show): LabelCount {
  return { rate: rateOf(show), base: show.setting('subframes'), bad: new Map() };
}

function rateOf(show: Show): Rate | undefined {
  const written = show.setting('rate')?.written;
  const reading = written === undefined ? undefined : parseRate(written);
  return reading && 'rate' in reading ? reading.rate : undefined;
}

/** A label as it counts; undefined without a rate. */
export function readLabel({ rate, base, bad }: LabelCount, written: string): TimecodeReading | undefined {
  if (!rate) return undefined;
  const known = bad.size > 0 ? bad.get(written) : undefined;
  if (known) return known;
  const reading = parseTimecode(written, rate, base);
  if (reading.problems.length > 0) bad.set(written, reading);
  return reading;
}

/** Whether a change is about what a show states. Typing its title is not, and most is read without the title. */
export function isSetAnew({ removed, added }: FactChange): boolean {
  const [was, is] = [removed.filter(isShow), added.filter(isShow)];
  if (was.length + is.length === 0) return false;
  return was.length !== 1 || is.length !== 1 || settingsText(was[0]!) !== settingsText(is[0]!);
}

function isShow(fact: Fact): fact is ShowFact {
  return fact.kind === 'show';
}

function settingsText({
  word,
  episode,
  rate,
  numbering,
  shares,
  subframes,
  follow,
  company,
  zone,
  aspect,
}: ShowFact): string {
  const names = follow?.map(({ key }) => key);
  return JSON.stringify([
    [word, episode?.written, rate?.written, numbering, shares?.scheme, subframes],
    [names, company, zone?.name, aspect?.written],
  ]);
}
