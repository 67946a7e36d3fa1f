/**
 * `// cuelock-allow code: reason` silences findings of that code on its own line, or on the next one when it stands
 * alone. One that silences nothing is told so.
 */
import type { Document } from '../document/document.ts';
import type { Finding, Fix } from '../findings.ts';
import { nearest } from '../schema/nearest.ts';
import { type Place, placeOf, type Row, textOf } from '../syntax/row.ts';

interface Allow {
  readonly codes: readonly string[];
  readonly at: Place;
  /** The row whose findings it silences. */
  readonly row: Row;
  used: boolean;
}

const PATTERN = /^\/\/\s*cuelock-allow(?![\w-])\s*([^:]*?)\s*(?::|$)/;

/**
 * The findings that are left, and one for each allowance that silenced none. `codes` are all that there are; of one that
 * is off nobody knows whether it is needed.
 */
export function silence(
  document: Document,
  findings: readonly Finding[],
  codes: readonly string[],
  isOff: (code: string, at: Place) => boolean,
): { left: readonly Finding[]; unneeded: readonly Finding[] } {
  if (document.allowing.size === 0) return { left: findings, unneeded: [] };
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
  const unused = [...allows.values()].flat().filter(({ used }) => !used);
  const isAllOn = (allow: Allow) => !allow.codes.some((code) => isOff(code, allow.at));
  return { left, unneeded: unused.filter(isAllOn).map((allow) => sayUnneeded(allow, codes)) };
}

function sayUnneeded(allow: Allow, known: readonly string[]): Finding {
  const { at, codes } = allow;
  const wrong = codes.find((code) => !known.includes(code));
  const meant = wrong && nearest(wrong, known);
  const fixes: Fix[] = [{ title: 'Remove the comment', edits: [removalOf(at)], preferred: !meant }];
  if (meant) {
    const start = at.start + textOf(at).indexOf(wrong);
    const edits = [{ at: { row: at.row, start, end: start + wrong.length }, text: meant }];
    fixes.unshift({ title: `Change to \`${meant}\``, edits, preferred: true });
  }
  return {
    code: 'language/unneeded-allow',
    severity: 'hint',
    message: messageOf(codes, wrong, meant),
    at,
    unneeded: true,
    fixes,
  };
}

function messageOf(codes: readonly string[], wrong: string | undefined, meant: string | undefined): string {
  if (codes.length === 0)
    return 'Say which finding to allow, and why: `// cuelock-allow cue/overlap: doubled on purpose`.';
  if (wrong)
    return `There is no check \`${wrong}\`, so this allows nothing.${meant ? ` Did you mean \`${meant}\`?` : ' Check the code.'}`;
  return `Nothing here needs ${codes.map((code) => `\`${code}\``).join(', ')} allowed any more. Remove the comment.`;
}

/** A comment with the blanks before it; with its whole line where nothing else stands there. */
function removalOf({ row, start, end }: Place): { at: Place; text: string } {
  const before = row.text.slice(0, start).trimEnd().length;
  return {
    at: before === 0 && row.nodes.length === 0 ? { row, start: 0, end: row.text.length } : { row, start: before, end },
    text: '',
  };
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
