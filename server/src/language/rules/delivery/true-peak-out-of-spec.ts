/** `delivery/true-peak-out-of-spec`: a delivery allows peaks that its specification does not. */
import { decibels, levelText, specRule } from './deliveries.ts';

export const truePeakOutOfSpec = specRule({
  code: 'delivery/true-peak-out-of-spec',
  severity: 'error',
  title: 'A delivery peaks no higher than its specification allows.',
  check({ id, delivery: { truePeak } }, spec, report) {
    const allowed = spec.truePeak;
    const [peak, limit] = [truePeak && decibels(truePeak), allowed && decibels(allowed)];
    if (!truePeak || !allowed || !peak || !limit || peak.compare(limit) <= 0) return;
    report({
      message: `\`${id.written}\` may peak at ${levelText(truePeak)}, and \`${spec.id.written}\` allows ${levelText(allowed)} at most: one loud door, and it comes back. Set the limiter to ${levelText(allowed)}.`,
      at: truePeak.at,
      related: [{ at: allowed.at, message: `What \`${spec.id.written}\` allows.` }],
      fixes: [
        {
          title: `Change to ${levelText(allowed)}`,
          edits: [{ at: truePeak.at, text: levelText(allowed) }],
          preferred: true,
        },
      ],
    });
  },
});
