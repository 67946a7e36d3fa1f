/**
 * A reference that leads nowhere. Three rules under one code, so that typing in a long list of cues looks at little: cue
 * lines and other lines alone, since neither reads what a cue line declares; and lines that name a cue, by that cue.
 */
import { characterOf } from '../../model/characters.ts';
import type { Fact, Reference } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { nearest } from '../../schema/nearest.ts';
import { eachRule, groupsRule, type Report, type Rule } from '../rule.ts';
import { NAME_KINDS } from './name-kinds.ts';
import { isStage } from './stages.ts';

const CODE = 'language/unresolved-name';
const TITLE = 'A name that is used is declared somewhere.';

const cuesNamed = groupsRule({
  code: CODE,
  severity: 'error',
  title: TITLE,
  kinds: ['cue'],
  reads: [],
  keysOf: (cue) => [...cue.declares, ...cue.references].filter(isOfCue).map(({ key }) => key),
  check(members, _, report, key) {
    const has = (name: { readonly key: string }) => name.key === key;
    if (members.some((cue) => cue.declares.some(has))) return;
    for (const { written, at } of members.flatMap((cue) => cue.references.filter(isOfCue).filter(has)))
      report({ message: `No cue has the number \`${written}\`. Correct the number, or ${NAME_KINDS.cue.advice}.`, at });
  },
});

export const unresolvedName: readonly Rule[] = [
  cuesNamed,
  namesIn(['cue'], ['person', 'character', 'work']),
  namesIn(
    ['show', 'picture', 'session', 'work', 'calendar', 'schedule', 'item', 'pipeline'],
    ['person', 'company', 'room', 'character', 'picture', 'work', 'calendar', 'item', 'pipeline'],
  ),
];

function namesIn(kinds: readonly Fact['kind'][], reads: readonly Fact['kind'][]): Rule {
  return eachRule({
    code: CODE,
    severity: 'error',
    title: TITLE,
    kinds,
    reads,
    check(fact, show, report) {
      for (const reference of fact.references)
        if (!isOfCue(reference) && !isDeclared(reference, show)) reportUndeclared(reference, show, report);
    },
  });
}

/** Cues are named by cue lines only, and no other kind of name stands in the same place. */
function isOfCue(name: { readonly kind?: string; readonly kinds?: readonly string[] }): boolean {
  return name.kind === 'cue' || name.kinds?.[0] === 'cue';
}

function isDeclared(reference: Reference, show: Show): boolean {
  return reference.kinds.some((kind) => {
    if (show.declarations(kind, reference.key).length > 0) return true;
    if (kind === 'stage') return isStage(reference, show);
    const { fact } = reference;
    return kind === 'character' && fact.kind === 'cue' && characterOf(show, fact) !== undefined;
  });
}

/** Behind its time, a cue line takes any word for a character: a slip in one of its own words ends up here. */
function wordsBeside({ kinds, fact, at }: Reference): string[] {
  const { bound, items } = fact.statement;
  const isFirst = items[0]?.start === at.start && items[0].row === at.row;
  return kinds[0] === 'character' && bound && !isFirst ? bound.spec.clauses.map((clause) => clause.word) : [];
}

function reportUndeclared(reference: Reference, show: Show, report: Report): void {
  const { written, kinds, at } = reference;
  const names = kinds.flatMap((kind) => show.names(kind));
  const words = wordsBeside(reference);
  const meant = nearest(written, [...names.map((name) => name.written), ...words]);
  const declared = names.find((name) => name.written === meant);
  const what = kinds.map((kind) => NAME_KINDS[kind].title).join(' or ');
  const none = `No ${what} is called \`${written}\`${words.length > 0 ? ', nor is it a word of such a line' : ''}.`;
  if (meant === undefined) {
    const advice = kinds.map((kind) => NAME_KINDS[kind].advice).join(', or ');
    report({ message: `${none} Check the spelling, or ${advice}.`, at });
    return;
  }
  report({
    message: `${none} Did you mean \`${meant}\`?`,
    at,
    ...(declared && { related: [{ at: declared.at, message: `\`${meant}\` is declared here.` }] }),
    fixes: [{ title: `Change to \`${meant}\``, edits: [{ at, text: meant }], preferred: true }],
  });
}
