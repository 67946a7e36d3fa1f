/** Whether the shares of a work add up, in exact decimals. */
import type { Fix, PlaceEdit, Related } from '../../findings.ts';
import type { ShareText, WorkFact } from '../../model/facts.ts';
import { isPublishing, isWhole, percentOf, sumOf } from '../../model/shares.ts';
import { Rational } from '../../time/index.ts';
import type { Report } from '../rule.ts';

const WHOLE = Rational.of(100);
/** What societies take for rounding when works are registered (CWR). */
const TOLERANCE = Rational.of(6, 100);

/** Reports what keeps these parties from adding up; `who` is what they are called together. */
export function reportShares(work: WorkFact, parties: readonly ShareText[], who: string, report: Report): void {
  if (isWhole(parties)) return;
  const open = parties.filter((party) => percentOf(party) === undefined);
  if (open.length === 0) reportSum(work, parties, who, report);
  else if (open.length === parties.length) reportNone(work, parties, who, report);
  else reportOpen(work, parties, open, who, report);
}

/** Every share is written, and they make more or less than the whole. */
function reportSum(work: WorkFact, parties: readonly ShareText[], who: string, report: Report): void {
  const sum = sumOf(parties);
  const rest = WHOLE.minus(sum);
  const text = (value: Rational) => percentText(value, parties);
  const off = rest.sign > 0 ? `${text(rest)} is missing` : `${text(rest.negated())} too much`;
  const isRounding = rest.compare(TOLERANCE) <= 0 && TOLERANCE.negated().compare(rest) <= 0;
  const publisher = parties.some(({ role }) => isPublishing(role));
  const advice = isRounding
    ? 'Societies round over so little, but a sheet should be exact.'
    : who === 'parties' && !publisher && rest.sign > 0
      ? 'Nobody publishes it: if the rest is a publisher’s, name the `publisher`.'
      : who === 'writers' && sum.equals(Rational.of(200))
        ? 'The publishers’ 100 % is counted apart: name the `publisher` who has it.'
        : 'Correct the shares.';
  report({
    ...(isRounding && { severity: 'warning' }),
    message: `The ${who} of \`${work.id.written}\` add up to ${text(sum)}, not 100 %: ${off}${isRounding ? '' : ', and the society sends the sheet back'}. ${advice}`,
    at: work.id.at,
    related: relatedTo(parties),
    fixes: isRounding ? [roundUp(parties[0]!, rest, text)] : [],
  });
}

/** Somebody has to have the odd hundredth; by custom, whoever is named first. */
function roundUp(first: ShareText, rest: Rational, text: (value: Rational) => string): Fix {
  const share = text(percentOf(first)!.plus(rest));
  return {
    title: `Give \`${first.who.written}\` ${share}`,
    edits: [{ at: first.share!.at, text: share.replace(' ', '') }],
  };
}

/** Several parties, and nobody’s share is written. */
function reportNone(work: WorkFact, parties: readonly ShareText[], who: string, report: Report): void {
  const equal = Rational.of(100, parties.length);
  const each = equal.toFixed(2).replace(/\.?0+$/, '');
  const first = WHOLE.minus(Rational.parse(each)!.times(Rational.of(parties.length - 1)));
  const firstText = first.toFixed(2).replace(/\.?0+$/, '');
  const edits = parties.map((party, index) => behindName(party, `${index === 0 ? firstText : each}%`));
  const sides = new Set(parties.map(({ role }) => isPublishing(role)));
  report({
    severity: 'warning',
    message: `\`${work.id.written}\` has ${parties.length} ${who} and no shares, so nobody can be paid. Write each one’s after the name, such as \`${each}%\`.`,
    at: work.id.at,
    related: parties.map(({ at, who: { written } }) => ({ at, message: `\`${written}\` has no share.` })),
    // What a publisher has beside the writers is a matter of contract.
    fixes: sides.size === 1 ? [{ title: `Give everybody the same share, ${each} %`, edits }] : [],
  });
}

/** Some shares are written and some are not. */
function reportOpen(
  work: WorkFact,
  parties: readonly ShareText[],
  open: readonly ShareText[],
  who: string,
  report: Report,
): void {
  const stated = parties.filter((party) => !open.includes(party));
  const sum = sumOf(stated);
  const rest = WHOLE.minus(sum);
  const [first, ...others] = open as [ShareText, ...ShareText[]];
  const names = open.map((party) => `\`${party.who.written}\``).sort();
  const list = names.length < 2 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const left = rest.sign > 0 ? `${percentText(rest, parties)} is left` : 'nothing is left';
  const advice =
    rest.sign <= 0 ? 'Correct the shares.' : `Write ${others.length > 0 ? 'each one’s' : 'it'} after the name.`;
  report({
    message: `${list} ${others.length > 0 ? 'have' : 'has'} no share of \`${work.id.written}\`; the other ${who} have ${percentText(sum, parties)}, so ${left}. ${advice}`,
    at: first.at,
    related: relatedTo(stated),
    fixes: others.length === 0 && rest.sign > 0 ? [giveRest(first, percentText(rest, parties))] : [],
  });
}

function relatedTo(parties: readonly ShareText[]): Related[] {
  return parties.map(({ at, who, share }) => ({
    at,
    message: `\`${who.written}\` has ${share?.written ?? 'no share'}.`,
  }));
}

/** With as many decimals as the shares themselves have: sums of them need no more. */
function percentText(value: Rational, parties: readonly ShareText[]): string {
  const decimals = parties.map(({ share }) => /\.(\d+)/.exec(share?.written ?? '')?.[1]?.length ?? 0);
  const fixed = value.toFixed(Math.max(0, ...decimals));
  return `${fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed} %`;
}

function giveRest(party: ShareText, rest: string): Fix {
  return {
    title: `Give \`${party.who.written}\` the ${rest} that is left`,
    edits: [behindName(party, rest.replace(' ', ''))],
    preferred: true,
  };
}

function behindName({ who }: ShareText, share: string): PlaceEdit {
  const { row, end } = who.at;
  return { at: { row, start: end, end }, text: ` ${share}` };
}
