/** `delivery/loudness-out-of-spec`: a delivery promises a loudness that its specification does not take. */
import { Rational } from '../../time/index.ts';
import { decibels, levelText, specRule } from './deliveries.ts';

export const loudnessOutOfSpec = specRule({
  code: 'delivery/loudness-out-of-spec',
  severity: 'error',
  title: 'A delivery has the loudness that its specification asks for.',
  check({ id, delivery: { loudness } }, spec, report) {
    const asked = spec.loudness;
    const [level, target] = [loudness && decibels(loudness), asked && decibels(asked.level)];
    if (!loudness || !asked || !level || !target) return;
    const within = asked.within && decibels(asked.within);
    const off = level.minus(target);
    const distance = off.sign < 0 ? off.negated() : off;
    if (distance.compare(within ?? Rational.zero) <= 0) return;
    const gated = spec.isDialogueGated ? ', measured over the dialogue' : '';
    const tolerance = within ? `${within.sign === 0 ? '' : ' within '}${asked.within!.written}` : '';
    const far = distance.toFixed(1).replace(/\.0$/, '');
    report({
      message: `\`${id.written}\` is to have ${levelText(loudness)}, and \`${spec.id.written}\` asks for ${levelText(asked.level)}${tolerance}${gated}: ${far} LU too ${off.sign > 0 ? 'loud' : 'quiet'}, and it comes back. Mix to the figure, or name the specification that is meant.`,
      at: loudness.at,
      related: [{ at: asked.level.at, message: `What \`${spec.id.written}\` asks for.` }],
      fixes: [
        {
          title: `Change to ${levelText(asked.level)}`,
          edits: [{ at: loudness.at, text: levelText(asked.level) }],
          preferred: true,
        },
      ],
    });
  },
});
