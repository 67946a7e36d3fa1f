/** "Did you mean" for what is typed on a command line. */
import { nearest } from '../language/index.ts';

/** The word that was meant: one near in spelling, or the only one that begins or ends like it. */
export function likeliest(written: string, words: readonly string[]): string | undefined {
  const near = nearest(written, words);
  if (near !== undefined || written === '') return near;
  const alike = words.filter((word) => word.startsWith(written) || word.endsWith(`/${written}`));
  return alike.length === 1 ? alike[0] : undefined;
}
