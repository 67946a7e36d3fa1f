/**
 * Whole numbers of any size: a plain number while it is exact (below 2^53), a BigInt beyond.
 * Every result is narrowed back to a number when it fits, so two equal values are always `===`.
 */
export type Whole = number | bigint;

/** The value as a number where a number holds it exactly, else as a BigInt. */
function narrow(value: bigint): Whole {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

/** A whole number read from decimal digits with an optional minus; the text must hold nothing else. */
export function wholeFromText(digits: string): Whole {
  return narrow(BigInt(digits));
}

/** Exact product. */
export function multiplyWhole(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    // Adding zero turns -0 into 0, which would otherwise not equal itself in tests by identity.
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return narrow(BigInt(a) * BigInt(b));
}

/** Exact sum. */
export function addWhole(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return narrow(BigInt(a) + BigInt(b));
}

/** The value with its sign turned. */
export function negateWhole(a: Whole): Whole {
  return typeof a === 'number' ? 0 - a : narrow(-a);
}

/** Quotient towards minus infinity; the divisor must be above zero. */
export function floorDivideWhole(a: Whole, divisor: Whole): Whole {
  if (typeof a === 'number' && typeof divisor === 'number') {
    // By way of the remainder, because the float quotient of two safe integers may round up to the next whole.
    const remainder = a % divisor;
    return (a - remainder) / divisor - (remainder < 0 ? 1 : 0) + 0;
  }
  const left = BigInt(a);
  const right = BigInt(divisor);
  const quotient = left / right;
  return narrow(left % right < 0n ? quotient - 1n : quotient);
}

/** Greatest common divisor, never negative; of zero and zero it is zero. */
export function gcdWhole(a: Whole, b: Whole): Whole {
  let left = a < 0 ? negateWhole(a) : a;
  let right = b < 0 ? negateWhole(b) : b;
  while (right !== 0) {
    const rest =
      typeof left === 'number' && typeof right === 'number' ? left % right : narrow(BigInt(left) % BigInt(right));
    left = right;
    right = rest;
  }
  return left;
}
