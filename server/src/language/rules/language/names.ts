/** Names: each declared once, each reference declared somewhere, nothing declared for nothing. */
import type { Declaration, Fact, Reference } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { nearest } from '../../schema/nearest.ts';
import type { NameKind } from '../../schema/spec.ts';
import { type Rule, wholeRule } from '../rule.ts';

const KINDS: readonly Fact['kind'][] = [
  'person',
  'company',
  'room',
  'character',
  'picture',
  'cue',
  'work',
  'calendar',
  'item',
  'pipeline',
  'session',
  'schedule',
  'show',
];

const TITLES: Record<NameKind, string> = {
  person: 'person',
  role: 'role',
  company: 'company',
  room: 'room',
  character: 'character',
  picture: 'cut of the picture',
  cue: 'cue',
  work: 'work',
  calendar: 'calendar',
  item: 'task, lock or other line of the schedule',
  pipeline: 'pipeline',
  stage: 'stage',
};

/** Whether a reference is declared; a character also by an ADR number that begins with its prefix. */
function isDeclared(reference: Reference, show: Show): boolean {
  if (reference.kinds.some((kind) => show.declarations(kind, reference.key).length > 0)) return true;
  if (reference.kinds.includes('character')) return characterOfLine(reference.written, show) !== undefined;
  return reference.kinds.includes('stage') && show.declarations('item', reference.key).length > 0;
}

function characterOfLine(written: string, show: Show): Declaration | undefined {
  const prefix = /^(\p{L}+)\d+$/u.exec(written)?.[1];
  if (!prefix) return undefined;
  return show
    .names('character')
    .find(({ fact }) => fact.kind === 'character' && fact.prefix?.toLowerCase() === prefix.toLowerCase());
}

const unresolvedName = wholeRule({
  code: 'language/unresolved-name',
  severity: 'error',
  title: 'A name that is used is declared somewhere.',
  reads: KINDS,
  check(show, report) {
    for (const key of show.referredKeys()) {
      for (const reference of show.references(key)) {
        if (isDeclared(reference, show)) continue;
        const { written, kinds, at } = reference;
        const names = kinds.flatMap((kind) => show.names(kind));
        const meant = nearest(
          written,
          names.map((name) => name.written),
        );
        const declared = meant && names.find((name) => name.written === meant);
        const what = kinds.map((kind) => TITLES[kind]).join(' or ');
        report({
          message: `No ${what} is called \`${written}\`.${meant ? ` Did you mean \`${meant}\`?` : ' Declare it, or check the spelling.'}`,
          at,
          ...(declared && { related: [{ at: declared.at, message: `\`${meant}\` is declared here.` }] }),
          ...(meant && { fixes: [{ title: `Change to \`${meant}\``, edits: [{ at, text: meant }], preferred: true }] }),
        });
      }
    }
  },
});

export const nameRules: readonly Rule[] = [unresolvedName];
