/** What binding has to say, one function a message. All are errors: the line does not mean what somebody wanted to say. */
import { parseDate } from '../calendar/index.ts';
import type { Finding, Fix } from '../findings.ts';
import { type Place, placeOf, type Token, textOf } from '../syntax/row.ts';
import type { Bound } from './bound.ts';
import { homesOf } from './language.ts';
import { leadExample, listOf, listWords, lowerFirst, nameOf } from './phrases.ts';
import { date, dateOrLag, dates, name, text } from './slot-types.ts';
import type { BlockSpec, Slot, Spec } from './spec.ts';

type Code = 'syntax' | 'unknown-word' | 'wrong-place' | 'wrong-type' | 'missing-argument';

function error(
  code: Code,
  message: string,
  at: Place,
  more: { fixes?: Fix[]; related?: Finding['related'] } = {},
): Finding {
  return { code: `language/${code}`, severity: 'error', message, at, ...more };
}

export function saidTwice(spec: Spec, again: Token, first: Token): Finding {
  const message = `\`${spec.word}\` is said twice on this line; only the first counts. Remove one.`;
  return error('wrong-place', message, placeOf(again), {
    related: [{ at: placeOf(first), message: 'It is said here first.' }],
  });
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' };

export function unterminated(text: Token): Finding {
  const closing = CLOSING[textOf(text).charAt(0)];
  const at = placeOf(text);
  const title = 'Close the quote at the end of the line';
  return error(
    'syntax',
    'This quote is never closed, so all that follows on the line is taken for text. Close it where the text ends.',
    at,
    closing ? { fixes: [{ title, edits: [{ at: { ...at, start: at.end }, text: closing }] }] } : {},
  );
}

export function nothingToList(comma: Token): Finding {
  const at = placeOf(comma);
  return error('syntax', 'There is nothing to list after this comma. Remove it, or write what comes next.', at, {
    fixes: [{ title: 'Remove the comma', edits: [{ at, text: '' }], preferred: true }],
  });
}

/** Something stands where a value of another kind is needed. */
export function wrongValue(owner: Bound, wanted: Slot, found: Place): Finding {
  const whose = owner.head ? `\`${textOf(owner.head)}\`` : `This ${nameOf(owner.spec)}`;
  const isDate = wanted.type === date || wanted.type === dates || wanted.type === dateOrLag;
  return error(
    'wrong-type',
    `${whose} needs ${wanted.type.title} here, such as ${wanted.type.example}, and \`${textOf(found)}\` is not one.`,
    found,
    { fixes: isDate ? dateFixes(found) : [] },
  );
}

/** Dates that the text can mean, `13.2.2026` among others. */
function dateFixes(at: Place): Fix[] {
  const fixes = parseDate(textOf(at)).problem?.fixes ?? [];
  return fixes.map((text) => ({ title: `Change to ${text}`, edits: [{ at, text }], preferred: fixes.length === 1 }));
}

/** Something stands where nothing more is taken. */
export function notTaken(owner: Bound, found: Place): Finding {
  const whose = nameOf(owner.spec, true);
  const message = `\`${textOf(found)}\` means nothing on the line of ${whose}. Remove it, or write the word that goes before it.`;
  return error('wrong-type', message, found);
}

/** A word that only joins, `by` in `numbers by reel`, is missing before an item. */
export function joinMissing(word: string, item: Token): Finding {
  const at = placeOf(item);
  const edits = [{ at: { ...at, end: at.start }, text: `${word} ` }];
  return error('missing-argument', `The word \`${word}\` is missing before \`${textOf(at)}\`.`, at, {
    fixes: [{ title: `Write \`${word}\``, edits, preferred: true }],
  });
}

/** A slip of the keyboard. */
export function slipOf(written: Token, meant: string): Finding {
  const at = placeOf(written);
  return error('unknown-word', `\`${textOf(at)}\` is not a word here. Did you mean \`${meant}\`?`, at, {
    fixes: [{ title: `Change to \`${meant}\``, edits: [{ at, text: meant }], preferred: true }],
  });
}

/** A word that nobody knows, where the statement knows others. */
export function strangeWord(word: Token, statement: Spec, known: readonly string[]): Finding {
  const expected = known.length > 0 ? ` It takes ${listWords(known, 'and')}.` : '';
  const message = `\`${textOf(word)}\` is not a word that ${nameOf(statement, true)} takes.${expected}`;
  return error('unknown-word', message, placeOf(word));
}

/** A word of the language that belongs elsewhere. */
export function wrongPlace(word: Token): Finding {
  const homes = homesOf(textOf(word));
  const owners = [...new Set(homes.map(({ within }) => (within ? nameOf(within, true) : 'the top level of a file')))];
  const message = `\`${textOf(word)}\` cannot stand here; it belongs in ${listOf(few(owners), 'or')}. Move it there, or check the braces above.`;
  return error('wrong-place', message, placeOf(word));
}

/** The first of many owners are enough to see what kind of thing is meant. */
function few(owners: readonly string[]): readonly string[] {
  return owners.length > 5 ? [...owners.slice(0, 4), `${owners.length - 4} more`] : owners;
}

/** A line that begins like nothing that may stand here. */
export function unknownLine(items: readonly Token[], block: BlockSpec): Finding {
  const first = items[0]!;
  const entry = block.entries[0];
  if (first.kind === 'Word' && !entry) {
    const expected = listWords(block.words.keys());
    const message = `\`${textOf(first)}\` is not a word that can begin a line here. Expected ${expected}.`;
    return error('unknown-word', message, placeOf(first));
  }
  const expected = entry
    ? `${nameOf(entry, true)}, which begins like \`${leadExample(entry)}\``
    : listWords(block.words.keys());
  const message = `Expected ${expected}. This line is passed over; reading resumes on the next.`;
  return error('syntax', message, placeOf(first, items.at(-1)!));
}

/** None of the clauses is there of which one is needed. */
export function missingClause(bound: Bound): Finding {
  const { spec } = bound;
  const after = placeOf(bound.last);
  const start = bound.first.row === after.row ? bound.first.start : after.start;
  const message = `${nameOf(spec)} says nothing yet: ${listWords(spec.needs)} must follow.`;
  return error('missing-argument', message, { row: after.row, start, end: after.end });
}

export function missingArgument(bound: Bound, slot: Slot): Finding {
  const after = placeOf(bound.last);
  const said = bound.head ? `\`${textOf(bound.head)}\`` : `This ${nameOf(bound.spec)}`;
  // What is only a name or a text is better told by what it is for.
  const example = slot.type === name || slot.type === text ? '' : `, such as ${slot.type.example}`;
  const message = `${said} needs ${slot.type.title}${example}: ${lowerFirst(slot.doc)}`;
  const start = bound.first.row === after.row ? bound.first.start : after.start;
  return error('missing-argument', message, { row: after.row, start, end: after.end });
}
