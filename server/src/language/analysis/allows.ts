/**
 * `// cuelock-allow code: reason` silences findings of that code on its own line, or on the next one when it stands
 * alone. One that silences nothing is told so.
 */
import type { Document } from '../document/document.ts';
import type { Finding } from '../findings.ts';
import { type Place, placeOf, type Row, textOf } from '../syntax/row.ts';

interface Allow {
  readonly codes: readonly string[];
  readonly at: Place;
  /** The row whose findings it silences. */
  readonly row: Row;
  used: boolean;
}

const PATTERN = /^\/\/\s*cuelock-allow\s+([^:]*?)\s*(?::|$)/;

/** The findings that are left, and one for each allowance that silenced none. */
export function silence(document: Document, findings: readonly Finding[]): Finding[] {
  if (document.allowing.size === 0) return [...findings];
  const allows = new Map<Row, Allow[]>();
  for (const row of document.allowing) {
    for (const allow of allowsOf(document, row)) {
      const known = allows.get(allow.row);
      if (known) known.push(allow);
      else allows.set(allow.row, [allow]);
    }
  }
  const left = findings.filter((finding) => {
    const match = allows.get(finding.at.row)?.find((allow) => allow.codes.includes(finding.code));
    if (match) match.used = true;
    return !match;
  });
  for (const { at, codes, used } of [...allows.values()].flat()) {
    if (used) continue;
    left.push({
      code: 'language/unneeded-allow',
      severity: 'hint',
      message:
        codes.length > 0
          ? `Nothing here needs ${codes.join(', ')} allowed. Remove the comment.`
          : 'Say which finding to allow: `// cuelock-allow cue/overlap: why`.',
      at,
      unneeded: true,
      fixes: [{ title: 'Remove the comment', edits: [{ at, text: '' }], preferred: true }],
    });
  }
  return left;
}

function allowsOf(document: Document, row: Row): Allow[] {
  const found: Allow[] = [];
  for (const comment of row.comments) {
    const codes = PATTERN.exec(textOf(comment))?.[1];
    if (codes === undefined) continue;
    const target = row.nodes.length > 0 ? row : nextWithText(document, row);
    found.push({ codes: codes.split(/[\s,]+/).filter(Boolean), at: placeOf(comment), row: target ?? row, used: false });
  }
  return found;
}

function nextWithText(document: Document, row: Row): Row | undefined {
  let next = document.nextRow(row);
  while (next && next.nodes.length === 0) next = document.nextRow(next);
  return next;
}
