/** A fix whose edits are worked out when somebody asks for them. */
import type { Fix, PlaceEdit } from '../findings.ts';

/**
 * For edits that read far beyond the finding, such as all lines of a session: thousands of findings cost nothing until
 * one of them is fixed, and the edits are always those of the text as it then is.
 */
export function lazyFix(title: string, edits: () => readonly PlaceEdit[], preferred = false): Fix {
  return {
    title,
    ...(preferred && { preferred }),
    get edits() {
      return edits();
    },
  };
}
