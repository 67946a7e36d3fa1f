import { bareForm, beyondRepair, type IdentifierReading, wrongCheck } from './reading.ts';
import { weightedCheckDigit } from './weighted-sum.ts';

/**
 * International Standard Musical Work Code, ISO 15707: T, nine digits, a check digit; `T-034.524.680-1` is the
 * canonical form. Blanks, dots and hyphens may stand anywhere or nowhere, and letters in either case.
 */
export function readIswc(text: string): IdentifierReading {
  const bare = bareForm(text);
  if (!/^T\d{10}$/.test(bare)) {
    return beyondRepair('An ISWC is a T, nine digits and a check digit, such as T-034.524.680-1. Copy it anew.');
  }
  const digits = bare.slice(1, 10);
  const found = bare.slice(10);
  const right = weightedCheckDigit(digits, 1);
  const canonical = `T-${digits.slice(0, 3)}.${digits.slice(3, 6)}.${digits.slice(6)}-${right}`;
  return found === right ? { canonical } : wrongCheck('check digit of this ISWC', found, right, canonical);
}
