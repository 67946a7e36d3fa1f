/** What reading an identifier gives, and what all of them have in common: people space and join them as they like. */

export interface IdentifierProblem {
  /** A sentence or two: what is wrong, and what to do. */
  readonly message: string;
  /** The whole identifier as it would be right, in its canonical form; absent when nobody can say. */
  readonly fix?: string;
}

export type IdentifierReading = { readonly canonical: string } | { readonly problem: IdentifierProblem };

/** Without blanks, dots and strokes (hyphens and dashes), in upper case. */
export function bareForm(text: string): string {
  return text.replace(/[\s.\-\u2010-\u2015]/g, '').toUpperCase();
}

/** The identifier is wrong in a way that leaves nothing to offer, such as a form that the standard does not know. */
export function beyondRepair(message: string): IdentifierReading {
  return { problem: { message } };
}

/**
 * `check`, such as `check digit of this ISWC`, does not go with the rest. Which of the two is wrong nobody can tell, so
 * `fix`, the identifier with the check that goes with the rest, is an offer and no more.
 */
export function wrongCheck(check: string, found: string, right: string, fix: string): IdentifierReading {
  const message = `The ${check} would be ${right}, not ${found}: something in it is mistyped. Compare it with the registration.`;
  return { problem: { message, fix } };
}

/** `AAAABBBB` as `AAAA-BBBB`. */
export function inFours(characters: string): string {
  return characters.match(/.{4}/g)?.join('-') ?? '';
}
