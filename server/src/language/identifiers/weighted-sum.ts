/** The check digit that ISWC and IPI base numbers share. */

/**
 * The algorithm of ISO 15707: the nine digits, each times its place from 1 on, and `start` make a multiple of ten with
 * the check digit. A change of one digit shows, unless its place makes a multiple of ten of the difference: place 5 and
 * an even difference, or an even place and a difference of five.
 */
export function weightedCheckDigit(digits: string, start: number): string {
  let sum = start;
  for (let place = 1; place <= digits.length; place++) sum += place * Number(digits[place - 1]);
  return String((10 - (sum % 10)) % 10);
}
