/**
 * `delivery/rate-mismatch`: a delivery at a rate that its specification does not take, or at another than the show's
 * with nobody to convert it.
 */
import type { Fix } from '../../findings.ts';
import type { TimeText } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { parseRate, type Rate, rateName } from '../../time/index.ts';
import { type Report, type Rule, wholeRule } from '../rule.ts';
import { DELIVERY_READS, type DeliveryLine, deliveryLinesOf, ledBy, orText } from './deliveries.ts';

/** The stage of the work that turns one rate into another. */
const CONVERSION = 'rate-conversion';

export const rateMismatch: Rule = wholeRule({
  code: 'delivery/rate-mismatch',
  severity: 'error',
  title: 'A delivery runs at a rate that its specification takes, and that the show has or is converted to.',
  reads: DELIVERY_READS,
  check(show, report) {
    const lines = deliveryLinesOf(show);
    if (lines.length === 0) return;
    const converted = ledBy(show, CONVERSION);
    for (const line of lines) check(line, show, converted.has(line.item), report);
  },
});

function check(line: DeliveryLine, show: Show, isConverted: boolean, report: Report): void {
  const { id, delivery, spec } = line;
  const stated = delivery.rate && rateOf(delivery.rate);
  const taken = (spec?.rates ?? []).flatMap((rate) => rateOf(rate) ?? []);
  const rate = stated ?? show.rate;
  if (!rate) return;
  if (taken.length > 0 && !taken.some((each) => isSameSpeed(each, rate))) {
    if (stated) reportRefused(line, rate, taken, show, report);
    else if (!isConverted && delivery.spec) reportNotTaken(line, rate, taken, report);
  } else if (stated && show.rate && !isConverted && !isSameSpeed(stated, show.rate)) {
    report({
      severity: 'warning',
      message: `\`${id.written}\` runs at ${rateName(stated)}, the show at ${rateName(show.rate)}, and no line of the schedule converts it: picture and sound take days that nobody has planned. Add a line \`as ${CONVERSION}\` that leads to it, or correct the rate.`,
      at: delivery.rate!.at,
      fixes: [changeTo(delivery.rate!, show.rate)],
    });
  }
}

function reportRefused(
  { id, delivery, spec }: DeliveryLine,
  rate: Rate,
  taken: readonly Rate[],
  show: Show,
  report: Report,
): void {
  const { rate: own } = show;
  // A rate that needs no conversion is the one that is meant, if any is.
  const fitting = own ? taken.filter((each) => isSameSpeed(each, own)) : taken;
  report({
    message: `\`${id.written}\` is to run at ${rateName(rate)}, and \`${spec!.id.written}\` takes ${ratesText(taken)} only: it would be refused. Correct the rate, or name the specification that is meant.`,
    at: delivery.rate!.at,
    related: [{ at: spec!.rates[0]!.at, message: `What \`${spec!.id.written}\` takes.` }],
    fixes: fitting.map((each) => changeTo(delivery.rate!, each)),
  });
}

function reportNotTaken(
  { id, delivery, spec }: DeliveryLine,
  rate: Rate,
  taken: readonly Rate[],
  report: Report,
): void {
  report({
    severity: 'warning',
    message: `The show runs at ${rateName(rate)}, and \`${spec!.id.written}\`, to which \`${id.written}\` goes, takes ${ratesText(taken)} only. Say at which \`rate\` it is delivered, and plan who converts it (\`as ${CONVERSION}\`).`,
    at: delivery.spec!.at,
    related: [{ at: spec!.rates[0]!.at, message: `What \`${spec!.id.written}\` takes.` }],
  });
}

function rateOf({ written }: TimeText): Rate | undefined {
  return parseRate(written).rate;
}

/** Drop-frame is a way to count, not another speed. */
function isSameSpeed(a: Rate, b: Rate): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

function ratesText(rates: readonly Rate[]): string {
  return rates.length > 1 ? `${orText(rates.map(({ token }) => token))} fps` : rateName(rates[0]!);
}

function changeTo({ at }: TimeText, { token }: Rate): Fix {
  return { title: `Change to ${token}`, edits: [{ at, text: token }] };
}
