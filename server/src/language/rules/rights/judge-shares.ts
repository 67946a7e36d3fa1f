/** Whether the shares of a work add up, in exact decimals. */
import type { Fix, Related } from '../../findings.ts';
import type { ShareText, WorkFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { Rational } from '../../time/index.ts';
import type { Report } from '../rule.ts';

/** How a show's shares add up: writers and publishers each to 100 %, or all parties together. */
export type Scheme = '200%' | '100%';

const WHOLE = Rational.of(100);
/** What societies take for rounding when works are registered (CWR). */
const TOLERANCE = Rational.of(6, 100);

/** Who writes: a public-domain work has no protected writer but its arranger. */
export function writersOf(work: WorkFact): ShareText[] {
  return work.shares.filter(({ role }) => role === 'arranger' || (!work.isPublicDomain && role !== 'publisher'));
}

export function publishersOf(work: WorkFact): ShareText[] {
  return work.shares.filter(({ role }) => role === 'publisher');
}

/**
 * The scheme that the show states. One that states none may use either: 200 %, unless only 100 % makes this work add up.
 */
export function schemeOf(show: Show, work: WorkFact): Scheme {
  const stated = show.setting('shares')?.scheme;
  if (stated !== undefined) return stated === '100%' ? '100%' : '200%';
  const [writers, publishers] = [writersOf(work), publishersOf(work)];
  const isTwice = isWhole(writers) && isWhole(publishers);
  return !isTwice && isWhole([...writers, ...publishers]) ? '100%' : '200%';
}

/** Reports what keeps these parties from adding up; `who` is what they are called together. */
export function reportShares(work: WorkFact, parties: readonly ShareText[], who: string, report: Report): void {
  if (isWhole(parties)) return;
  const name = `\`${work.id.written}\``;
  const open = parties.filter((party) => percentOf(party) === undefined);
  const stated = parties.filter((party) => percentOf(party) !== undefined);
  const sum = sumOf(parties);
  const rest = WHOLE.minus(sum);
  const text = (value: Rational) => percentText(value, parties);
  const related = stated.map(({ at, who: { written } }): Related => ({ at, message: `${written} has a share here.` }));
  const [first, ...others] = open;
  if (!first) {
    const isClose = rest.compare(TOLERANCE) <= 0 && TOLERANCE.negated().compare(rest) <= 0;
    const off = rest.sign > 0 ? `${text(rest)} is missing` : `${text(rest.negated())} too much`;
    report({
      message: `The ${who} of ${name} add up to ${text(sum)}, not 100 %: ${off}. ${isClose ? 'Societies round over so little, but a sheet should be exact.' : 'Correct the shares.'}`,
      at: work.id.at,
      related,
    });
  } else if (stated.length === 0) {
    report({
      severity: 'warning',
      message: `${name} has ${parties.length} ${who} and says nobody’s share. Write each one’s behind the name, such as \`50%\`.`,
      at: work.id.at,
      related: open.map(({ at, who: { written } }) => ({ at, message: `${written} has no share.` })),
    });
  } else {
    const names = [...others.map(({ who: { written } }) => written), first.who.written].sort().join(', ');
    const has = others.length > 0 ? 'have' : 'has';
    const left = rest.sign > 0 ? `${text(rest)} is left` : 'nothing is left';
    const advice =
      rest.sign <= 0 ? 'Correct the shares.' : `Write ${others.length > 0 ? 'the shares' : 'it'} behind the name.`;
    report({
      message: `${names} ${has} no share of ${name} written; the other ${who} have ${text(sum)}, so ${left}. ${advice}`,
      at: first.at,
      related,
      fixes: others.length === 0 && rest.sign > 0 ? [giveRest(first, text(rest))] : [],
    });
  }
}

/** One party alone needs no figure: it has all. */
function isWhole(parties: readonly ShareText[]): boolean {
  if (parties.length === 0 || (parties.length === 1 && percentOf(parties[0]!) === undefined)) return true;
  return parties.every((party) => percentOf(party) !== undefined) && sumOf(parties).equals(WHOLE);
}

function sumOf(parties: readonly ShareText[]): Rational {
  return parties.reduce((sum, party) => sum.plus(percentOf(party) ?? Rational.zero), Rational.zero);
}

/** `33.34%` as 33.34; undefined when no share is written. */
export function percentOf({ share }: ShareText): Rational | undefined {
  return share && Rational.parse(share.written.replace(/\s*%$/, ''));
}

/** With as many decimals as the shares themselves have: sums of them need no more. */
function percentText(value: Rational, parties: readonly ShareText[]): string {
  const decimals = parties.map(({ share }) => /\.(\d+)/.exec(share?.written ?? '')?.[1]?.length ?? 0);
  const fixed = value.toFixed(Math.max(0, ...decimals));
  return `${fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed} %`;
}

function giveRest({ who }: ShareText, rest: string): Fix {
  const { row, end } = who.at;
  const share = rest.replace(' ', '');
  return {
    title: `Give ${who.written} the ${rest} that is left`,
    edits: [{ at: { row, start: end, end }, text: ` ${share}` }],
    preferred: true,
  };
}
