/**
 * A reference that leads nowhere. Several rules under one code, so that typing in a long list looks at little: lines look
 * at the names that they refer to; but a stage is also known by what others say of it, and a cue by its lines.
 */
import { FACT_KINDS } from '../../model/build-fact.ts';
import { characterWithPrefix } from '../../model/characters.ts';
import type { Aspect, Declaration, Fact, Reference } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { nearest, Words } from '../../schema/nearest.ts';
import type { NameKind } from '../../schema/spec.ts';
import { eachRule, groupsRule, type Report, type Rule } from '../rule.ts';
import { NAME_KINDS } from './name-kinds.ts';
import { isStage } from './stages.ts';

const CODE = 'language/unresolved-name';
/** Cue lines are many; what they declare is named by cue lines alone. */
const OTHERS = FACT_KINDS.filter((kind) => kind !== 'cue' && kind !== 'pipeline');
const ALL_NAMES = Object.keys(NAME_KINDS) as NameKind[];
const TITLE = 'A name that is used is declared somewhere.';

const cuesNamed = groupsRule({
  code: CODE,
  severity: 'error',
  title: TITLE,
  kinds: ['cue'],
  reads: [],
  expects: ['cue'],
  keysOf: (cue) => [
    ...cue.references.filter(isOfCue).map(({ key }) => key),
    // A line of ADR is named by its number, which is declared nowhere else.
    ...(cue.line ? [cue.line.key] : []),
  ],
  check(members, show, report, key) {
    const has = (name: { readonly key: string }) => name.key === key;
    if (show.isDeclared('cue', key) || members.some((cue) => cue.line?.key === key)) return;
    for (const { written, at } of members.flatMap((cue) => cue.references.filter(isOfCue).filter(has)))
      report({ message: `No cue has the number \`${written}\`. Correct the number, or ${NAME_KINDS.cue.advice}.`, at });
  },
});

export const unresolvedName: readonly Rule[] = [
  cuesNamed,
  namesIn(['cue'], [], ['person', 'character', 'work', 'term']),
  namesIn(OTHERS, ['pipeline', 'cut-of-episode', 'show'], OTHERS),
  namesIn(['pipeline'], ['item', 'pipeline', 'show'], OTHERS),
];

/** The names that could be meant, by the kinds that may stand in a place; found when the first of them is missed. */
type Meanable = Map<string, { readonly words: Words; readonly declared: ReadonlyMap<string, Declaration> }>;

/** `tells` are the kinds whose names could be meant instead. */
function namesIn(kinds: readonly Fact['kind'][], reads: readonly Aspect[], tells: readonly Aspect[]): Rule {
  const none = (): Meanable => new Map();
  const said = [...reads, ...tells];
  return eachRule({
    code: CODE,
    severity: 'error',
    title: TITLE,
    kinds,
    reads,
    expects: ALL_NAMES,
    tells,
    check(fact, show, report) {
      for (const reference of fact.references)
        if (!isOfCue(reference) && !isDeclared(reference, show))
          reportUndeclared(reference, show.memo(none, said), show, report);
    },
  });
}

/** Cues are named by cue lines only, and no other kind of name stands in the same place. */
function isOfCue(name: { readonly kind?: string; readonly kinds?: readonly string[] }): boolean {
  return name.kind === 'cue' || name.kinds?.[0] === 'cue';
}

function isDeclared(reference: Reference, show: Show): boolean {
  return reference.kinds.some((kind) => {
    if (show.isDeclared(kind, reference.key)) return true;
    if (kind === 'stage') return isStage(reference, show);
    // A series plans for its episodes, and cuts are theirs.
    if (kind === 'picture' && show.episodes.some((each) => each.show.isDeclared(kind, reference.key))) return true;
    return kind === 'character' && reference.fact.kind === 'cue' && characterWithPrefix(show, reference) !== undefined;
  });
}

/** Behind its time, a cue line takes any word for a character: a slip in one of its own words ends up here. */
function wordsBeside({ kinds, fact, at }: Reference): string[] {
  const { bound, items } = fact.statement;
  const isFirst = items[0]?.start === at.start && items[0].row === at.row;
  return kinds[0] === 'character' && bound && !isFirst ? bound.spec.clauses.map((clause) => clause.word) : [];
}

function meanable(kinds: readonly NameKind[], known: Meanable, show: Show) {
  const key = kinds.join(' ');
  let names = known.get(key);
  if (!names) {
    const declared = new Map<string, Declaration>();
    for (const kind of kinds)
      for (const name of show.names(kind)) if (!declared.has(name.written)) declared.set(name.written, name);
    known.set(key, (names = { words: new Words([...declared.keys()]), declared }));
  }
  return names;
}

function reportUndeclared(reference: Reference, known: Meanable, show: Show, report: Report): void {
  const { written, kinds, at } = reference;
  const names = meanable(kinds, known, show);
  const words = wordsBeside(reference);
  const name = names.words.nearest(written);
  const meant = nearest(written, name === undefined ? words : [name, ...words]);
  const declared = meant === undefined ? undefined : names.declared.get(meant);
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
