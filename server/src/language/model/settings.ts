/** What a `show` or an `episode` states, but for what it is called. */
import type { Fact, ShowFact } from './facts.ts';
import type { FactChange } from './file-facts.ts';

/** Whether a change is about what a show states. Typing its title is not, and most is read without the title. */
export function isSetAnew({ removed, added }: FactChange): boolean {
  const [was, is] = [removed.filter(isShow), added.filter(isShow)];
  if (was.length + is.length === 0) return false;
  return was.length !== 1 || is.length !== 1 || textOf(was[0]!) !== textOf(is[0]!);
}

function isShow(fact: Fact): fact is ShowFact {
  return fact.kind === 'show';
}

function textOf({
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
