import { bareForm, beyondRepair, type IdentifierReading, wrongCheck } from './reading.ts';
import { weightedCheckDigit } from './weighted-sum.ts';

/** Either number that the IPI system gives a party: one that begins with I is a base number, any other a name number. */
export function readIpi(text: string): IdentifierReading {
  return bareForm(text).startsWith('I') ? readIpiBaseNumber(text) : readIpiNameNumber(text);
}

/**
 * IPI name number (CISAC): nine digits and two check digits, written in one, `00014107338`. A CAE number, as it was
 * called before, is the same with nine digits in all: two zeros stand before it. Where a spreadsheet ate the zeros, they
 * are offered when the check digits prove them.
 */
export function readIpiNameNumber(text: string): IdentifierReading {
  const bare = bareForm(text);
  if (!/^\d{3,11}$/.test(bare)) {
    return beyondRepair('An IPI name number is eleven digits, such as 00014107338. Copy it anew.');
  }
  const padded = bare.padStart(11, '0');
  const digits = padded.slice(0, 9);
  const found = padded.slice(9);
  const right = nameCheckDigits(digits);
  if (bare.length === 9 || bare.length === 11) {
    return found === right
      ? { canonical: padded }
      : wrongCheck('check digits of this IPI name number', found, right, digits + right);
  }
  const message = `An IPI name number is eleven digits, and this has ${bare.length}. `;
  return found === right
    ? { problem: { message: `${message}With zeros before it, its check digits are right.`, fix: padded } }
    : beyondRepair(`${message}Copy it anew.`);
}

/**
 * Weights 10 to 2, modulo 101. A remainder of 1 and one of 0 share the digits 00; all the same every change of one digit
 * shows, for no single change moves the remainder from the one to the other.
 */
function nameCheckDigits(digits: string): string {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) sum += (10 - index) * Number(digits[index]);
  const remainder = sum % 101;
  return String(remainder === 0 ? 0 : (101 - remainder) % 100).padStart(2, '0');
}

/** IPI base number (CISAC): I, nine digits, a check digit; `I-001068130-6` is the canonical form. */
export function readIpiBaseNumber(text: string): IdentifierReading {
  const bare = bareForm(text);
  if (!/^I\d{10}$/.test(bare)) {
    return beyondRepair(
      'An IPI base number is an I, nine digits and a check digit, such as I-001068130-6. Copy it anew.',
    );
  }
  const digits = bare.slice(1, 10);
  const found = bare.slice(10);
  const right = weightedCheckDigit(digits, 2);
  const canonical = `I-${digits}-${right}`;
  return found === right ? { canonical } : wrongCheck('check digit of this IPI base number', found, right, canonical);
}
