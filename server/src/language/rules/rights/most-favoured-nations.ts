import type { FeeText } from '../../model/facts.ts';
import { Rational } from '../../time/index.ts';
import { eachRule } from '../rule.ts';

/** Of one piece of music, sync and master are most often licensed alike: who asked for less gets what the other gets. */
export const mostFavouredNations = eachRule<'work'>({
  code: 'rights/most-favoured-nations',
  severity: 'warning',
  title: 'A fee under most favoured nations is as high as that of the work’s other right.',
  kinds: ['work'],
  reads: [],
  check(work, _, report) {
    for (const { right, state, isMfn, fee } of work.clearances) {
      if (!isMfn || !fee || state === 'refused') continue;
      for (const other of work.clearances) {
        if (other.right === right || other.state === 'refused' || !other.fee) continue;
        const more = excess(other.fee, fee);
        if (!more) continue;
        report({
          message: `The ${right} licence of \`${work.id.written}\` is most favoured nations (\`mfn\`), so its ${moneyText(fee)} rise to the ${moneyText(other.fee)} of the ${other.right}: ${more} ${fee.currency} more. Budget it, or agree the other fee anew.`,
          at: fee.at,
          related: [{ at: other.fee.at, message: `The ${other.right} costs ${moneyText(other.fee)}.` }],
          fixes: [{ title: `Change to ${moneyText(other.fee)}`, edits: [{ at: fee.at, text: moneyText(other.fee) }] }],
        });
      }
    }
  },
});

/** By how much the one is higher; undefined when it is not, or in another currency. */
function excess(higher: FeeText, fee: FeeText): string | undefined {
  const [a, b] = [Rational.parse(higher.amount), Rational.parse(fee.amount)];
  if (!a || !b || higher.currency !== fee.currency || a.compare(b) <= 0) return undefined;
  return a.minus(b).toFixed(2).replace(/\.00$/, '');
}

function moneyText({ amount, currency }: FeeText): string {
  return `${amount} ${currency}`;
}
