/** The check character that ISAN and EIDR share. */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * ISO/IEC 7064, MOD 37,36 (hybrid): one check character out of `0–9A–Z`. Every change of one character shows.
 * `characters` are out of the same alphabet, in upper case.
 */
export function checkCharacter(characters: string): string {
  let product = 36;
  for (const character of characters) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36;
    product = (2 * sum) % 37;
  }
  return ALPHABET[(37 - product) % 36]!;
}
