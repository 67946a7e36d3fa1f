/**
 * Exact fractions: seconds, samples and conversions are never floats. Always in lowest terms with a positive
 * denominator; held as plain numbers while they fit, as BigInts beyond 2^53.
 */
import type { Whole } from './whole.ts';
import { addWhole, floorDivideWhole, gcdWhole, multiplyWhole, negateWhole, wholeFromText } from './whole.ts';

export class Rational {
  static readonly zero = new Rational(0, 1);

  private constructor(
    readonly numerator: Whole,
    readonly denominator: Whole,
  ) {}

  /**
   * The fraction `numerator / denominator` in lowest terms.
   * Both must be whole; a denominator of zero is a mistake of the caller's, not of a user's, and throws RangeError.
   */
  static of(numerator: Whole, denominator: Whole = 1): Rational {
    if (denominator === 0) throw new RangeError('A fraction needs a denominator other than zero.');
    const divisor = gcdWhole(numerator, denominator);
    const sign = denominator < 0 ? -1 : 1;
    return new Rational(
      divideExactly(multiplyWhole(numerator, sign), divisor),
      divideExactly(multiplyWhole(denominator, sign), divisor),
    );
  }

  /** Reads `12`, `12.5`, `1001/24`, each with an optional minus; anything else, or a zero below the stroke, is undefined. */
  static parse(text: string): Rational | undefined {
    const shape = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text);
    if (shape === null) return undefined;
    const [, minus = '', whole = '', decimals = '', under] = shape;
    const denominator = under === undefined ? wholeFromText('1' + '0'.repeat(decimals.length)) : wholeFromText(under);
    if (denominator === 0) return undefined;
    const numerator = wholeFromText(whole + decimals);
    return Rational.of(minus === '' ? numerator : negateWhole(numerator), denominator);
  }

  plus(other: Rational): Rational {
    return Rational.of(
      addWhole(multiplyWhole(this.numerator, other.denominator), multiplyWhole(other.numerator, this.denominator)),
      multiplyWhole(this.denominator, other.denominator),
    );
  }

  minus(other: Rational): Rational {
    return this.plus(other.negated());
  }

  times(other: Rational): Rational {
    return Rational.of(
      multiplyWhole(this.numerator, other.numerator),
      multiplyWhole(this.denominator, other.denominator),
    );
  }

  /** Exact quotient; dividing by zero throws RangeError, as in `Rational.of`. */
  dividedBy(other: Rational): Rational {
    return Rational.of(
      multiplyWhole(this.numerator, other.denominator),
      multiplyWhole(this.denominator, other.numerator),
    );
  }

  negated(): Rational {
    return new Rational(negateWhole(this.numerator), this.denominator);
  }

  /** -1, 0 or 1. */
  get sign(): -1 | 0 | 1 {
    return this.numerator < 0 ? -1 : this.numerator > 0 ? 1 : 0;
  }

  /** Below zero when this is the smaller, zero when equal, above zero when this is the greater. */
  compare(other: Rational): -1 | 0 | 1 {
    const left = multiplyWhole(this.numerator, other.denominator);
    const right = multiplyWhole(other.numerator, this.denominator);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Rational): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  get isWhole(): boolean {
    return this.denominator === 1;
  }

  /** The greatest whole number that is not above this. */
  floor(): Whole {
    return floorDivideWhole(this.numerator, this.denominator);
  }

  /** The nearest whole number, ties away from zero. */
  round(): Whole {
    if (this.numerator < 0) return negateWhole(this.negated().round());
    const twice = addWhole(multiplyWhole(this.numerator, 2), this.denominator);
    return floorDivideWhole(twice, multiplyWhole(this.denominator, 2));
  }

  /** `n/d`, the denominator always written: `18018/5`, `3600/1`. */
  toString(): string {
    return `${this.numerator}/${this.denominator}`;
  }

  /** Decimal text rounded to that many places, ties away from zero: 3.6036 to one place is `3.6`. */
  toFixed(places: number): string {
    const scale = wholeFromText('1' + '0'.repeat(places));
    const scaled = this.times(Rational.of(scale)).round();
    const digits = String(scaled < 0 ? negateWhole(scaled) : scaled).padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    return (scaled < 0 ? '-' : '') + whole + (places === 0 ? '' : '.' + digits.slice(digits.length - places));
  }

  /** The nearest float, for drawing only: no frame may be decided by it. */
  toNumber(): number {
    return Number(this.numerator) / Number(this.denominator);
  }
}

/** Quotient of a value by its own divisor. */
function divideExactly(value: Whole, divisor: Whole): Whole {
  return divisor === 1 ? value : floorDivideWhole(value, divisor);
}
