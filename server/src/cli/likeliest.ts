/** "Did you mean" for what is typed on a command line. */

/** The word that was meant: one near in spelling, or the only one that begins or ends like it. */
export async function likeliest(written: string, words: readonly string[]): Promise<string | undefined> {
  // Who types what there is need not wait for the language.
  const { nearest } = await import('../language/index.ts');
  const near = nearest(written, words);
  if (near !== undefined || written === '') return near;
  const alike = words.filter((word) => word.startsWith(written) || word.endsWith(`/${written}`));
  return alike.length === 1 ? alike[0] : undefined;
}
