/** A word nobody can guess, fresh for each page: the policy lets only the script run that carries it. */
export function pageNonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
