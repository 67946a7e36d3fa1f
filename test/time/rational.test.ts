import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational } from '../../server/src/language/time/index.ts';
import { floorDivideWhole, gcdWhole } from '../../server/src/language/time/whole.ts';

/** Small, large and beyond-2^53 wholes, so that both the number path and the BigInt path are taken. */
const whole = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.maxSafeInteger(),
  fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n }),
);
const rational = fc
  .tuple(whole, whole)
  .filter(([, under]) => BigInt(under) !== 0n)
  .map(([over, under]) => ({ value: Rational.of(over, under), over: BigInt(over), under: BigInt(under) }));

describe('Rational', () => {
  it('agrees with BigInt cross multiplication in sum, product, quotient and order', () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        const same = (value: Rational, over: bigint, under: bigint) =>
          BigInt(value.numerator) * under === over * BigInt(value.denominator);
        expect(same(a.value.plus(b.value), a.over * b.under + b.over * a.under, a.under * b.under)).toBe(true);
        expect(same(a.value.minus(b.value), a.over * b.under - b.over * a.under, a.under * b.under)).toBe(true);
        expect(same(a.value.times(b.value), a.over * b.over, a.under * b.under)).toBe(true);
        if (b.over !== 0n) expect(same(a.value.dividedBy(b.value), a.over * b.under, a.under * b.over)).toBe(true);
        const positive = a.under * b.under > 0n ? 1n : -1n;
        const order = (a.over * b.under - b.over * a.under) * positive;
        expect(a.value.compare(b.value)).toBe(order < 0n ? -1 : order > 0n ? 1 : 0);
      }),
    );
  });

  it('keeps lowest terms, a positive denominator, and numbers wherever they are exact', () => {
    fc.assert(
      fc.property(rational, ({ value }) => {
        expect(value.denominator > 0).toBe(true);
        expect(gcdWhole(value.numerator, value.denominator)).toBe(1);
        for (const part of [value.numerator, value.denominator]) {
          const safe = BigInt(part) <= 2n ** 53n - 1n && BigInt(part) >= -(2n ** 53n - 1n);
          expect(typeof part).toBe(safe ? 'number' : 'bigint');
          expect(Object.is(part, -0)).toBe(false);
        }
        expect(Rational.parse(value.toString())?.equals(value)).toBe(true);
      }),
    );
  });

  it('floors towards minus infinity and rounds ties away from zero', () => {
    fc.assert(
      fc.property(rational, ({ value }) => {
        const floor = Rational.of(value.floor());
        expect(floor.compare(value) <= 0 && value.compare(floor.plus(Rational.of(1))) < 0).toBe(true);
        const gap = value.minus(Rational.of(value.round()));
        expect(gap.plus(gap).compare(Rational.of(1)) <= 0).toBe(true);
        expect(gap.plus(gap).compare(Rational.of(-1)) >= 0).toBe(true);
        expect(Rational.of(value.negated().round()).equals(Rational.of(value.round()).negated())).toBe(true);
      }),
    );
    expect([Rational.of(1, 2).round(), Rational.of(-1, 2).round(), Rational.of(-3, 2).round()]).toEqual([1, -1, -2]);
    expect(floorDivideWhole(Number.MAX_SAFE_INTEGER, 2)).toBe(4503599627370495);
    expect(floorDivideWhole(-7, 2)).toBe(-4);
  });

  it('writes fractions and decimals', () => {
    expect(Rational.of(18018, 5).toString()).toBe('18018/5');
    expect(Rational.of(3600).toString()).toBe('3600/1');
    expect(Rational.of(18018, 5).toFixed(1)).toBe('3603.6');
    expect(Rational.of(-1, 2000).toFixed(3)).toBe('-0.001');
    expect(Rational.of(-1, 2001).toFixed(3)).toBe('0.000');
    expect(Rational.of(5, 2).toFixed(0)).toBe('3');
    expect(Rational.parse('12.50')?.toString()).toBe('25/2');
    for (const text of ['', '1/0', '1.', '.5', '1e3', ' 1', '--1', '0x10'])
      expect(Rational.parse(text)).toBeUndefined();
  });
});
