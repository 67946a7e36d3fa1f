/**
 * `delivery/aspect-mismatch`: a delivery of a shape that its specification does not take, or of another than the show's
 * with nobody to reframe it.
 */
import type { Fix } from '../../findings.ts';
import type { TimeText } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { Rational } from '../../time/index.ts';
import { type Report, type Rule, wholeRule } from '../rule.ts';
import { DELIVERY_READS, type DeliveryLine, deliveryLinesOf, ledBy, orText } from './deliveries.ts';

/** The stage of the work that gives a picture another shape. */
const REFRAMING = 'reframe';

export const aspectMismatch: Rule = wholeRule({
  code: 'delivery/aspect-mismatch',
  severity: 'warning',
  title: 'A delivery has a shape that its specification takes, and that the show has or is reframed to.',
  reads: DELIVERY_READS,
  check(show, report) {
    const lines = deliveryLinesOf(show);
    if (lines.length === 0) return;
    const reframed = ledBy(show, REFRAMING);
    for (const line of lines) check(line, show, reframed.has(line.item), report);
  },
});

function check({ id, delivery, spec }: DeliveryLine, show: Show, isReframed: boolean, report: Report): void {
  const own = show.setting('aspect');
  const stated = delivery.aspect;
  const taken = spec?.aspects ?? [];
  const shape = stated ?? own;
  if (!shape || !ratioOf(shape)) return;
  const takes = orText(taken.map(({ written }) => written));
  if (spec && taken.length > 0 && !taken.some((each) => isSameShape(each, shape))) {
    if (!stated && (isReframed || !delivery.spec)) return;
    const fitting = own ? taken.filter((each) => isSameShape(each, own)) : taken;
    report({
      message: stated
        ? `\`${id.written}\` is to be ${stated.written}, and \`${spec.id.written}\` takes ${takes} only. Correct the shape, or name the specification that is meant.`
        : `The show is ${shape.written}, and \`${spec.id.written}\`, to which \`${id.written}\` goes, takes ${takes} only. Say which \`aspect\` is delivered, and plan who reframes it (\`as ${REFRAMING}\`).`,
      at: stated?.at ?? delivery.spec!.at,
      related: [{ at: taken[0]!.at, message: `What \`${spec.id.written}\` takes.` }],
      fixes: stated ? fitting.map((each) => changeTo(stated, each)) : [],
    });
  } else if (stated && own && ratioOf(own) && !isReframed && !isSameShape(stated, own)) {
    report({
      severity: 'info',
      message: `\`${id.written}\` is ${stated.written}, the show ${own.written}, and no line of the schedule reframes it. Somebody must choose bars or a crop, shot by shot. Add a line \`as ${REFRAMING}\` that leads to it, or correct the shape.`,
      at: stated.at,
      related: [{ at: own.at, message: 'The shape of the show.' }],
      fixes: [changeTo(stated, own)],
    });
  }
}

/** Width by height, `2.39:1`; undefined when it is none. */
function ratioOf({ written }: TimeText): Rational | undefined {
  const [width, height, more] = written.split(':').map((part) => Rational.parse(part));
  return width && height && !more && width.sign > 0 && height.sign > 0 ? width.dividedBy(height) : undefined;
}

/** One shape has several spellings: 16:9 is also written 1.78:1. Shapes that differ by less than this are one. */
const NEAR = Rational.of(1, 100);

function isSameShape(a: TimeText, b: TimeText): boolean {
  const [first, second] = [ratioOf(a), ratioOf(b)];
  if (!first || !second) return true; // what cannot be read is no other shape
  const difference = first.minus(second);
  return (difference.sign < 0 ? difference.negated() : difference).compare(NEAR) < 0;
}

function changeTo({ at }: TimeText, { written }: TimeText): Fix {
  return { title: `Change to ${written}`, edits: [{ at, text: written }] };
}
