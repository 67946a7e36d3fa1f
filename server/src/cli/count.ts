/** Numbers of things in words. */

/** `1 error`, `2 errors` */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
