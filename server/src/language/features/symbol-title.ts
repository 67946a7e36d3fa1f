/** How a line stands in the outline: by what it says, not by how it is written. */
import { type Bound, findArg, placeOfValue, stringOf, tokensOf, unquote, wordOf } from '../schema/bound.ts';
import { type Place, type Token, textOf } from '../syntax/row.ts';

interface SymbolTitle {
  readonly name: string;
  readonly detail: string;
  readonly token: Place;
}

/** What an outline calls a line, what it says beside it, and the place of the name. */
export function symbolTitle(bound: Bound): SymbolTitle {
  const happening = happeningTitle(bound);
  if (happening) return happening;
  const text = stringOf(bound, 'title') ?? stringOf(bound, 'name');
  const range = tokensOf(bound, 'range');
  const id = idOf(bound);
  if (bound.spec.fact === 'session' || bound.spec.fact === 'scenes') {
    const at = bound.clauses.flatMap((clause) =>
      clause.spec.word === 'picture' ? (wordOf(clause, 'version') ?? []) : [],
    );
    const name = `${bound.spec.word} ${wordOf(bound, 'department') ?? ''}`.trimEnd();
    return { name, detail: at.join(''), token: bound.head! };
  }
  if (!id) {
    const said = bound.clauses.flatMap((clause) => stringOf(clause, 'text') ?? []);
    if (!bound.head) return { name: said[0] ?? text ?? bound.spec.word, detail: written(range), token: bound.first };
    return { name: text ?? bound.spec.word, detail: '', token: bound.head };
  }
  const token = placeOfValue(id);
  const own = isText(id[0]!) ? unquote(id[0]!) : id.map(textOf).join(' ');
  const of = scopeText(bound);
  const name = `${PARTS.includes(bound.spec.word) ? `${bound.spec.word} ` : ''}${own}${of}`;
  if (bound.spec.fact === 'cue') return { name: text ? `${name} ${text}` : name, detail: written(range), token };
  const start = tokensOf(bound, 'start') ?? tokensOf(bound, 'first');
  return { name, detail: text ?? rolesOf(bound) ?? written(start), token };
}

/** Parts of a cut or of a series: their numbers alone say too little. */
const PARTS = ['reel', 'act', 'scene', 'episode'];

function isText({ kind }: Token): boolean {
  return kind === 'String' || kind === 'SmartString';
}

function idOf(bound: Bound): readonly Token[] | undefined {
  for (const slot of ['id', 'number', 'line', 'subject', 'version', 'reel', 'act', 'scene']) {
    const value = tokensOf(bound, slot);
    if (value && value.length > 0) return value;
  }
  return undefined;
}

function rolesOf(bound: Bound): string | undefined {
  return findArg(bound, 'roles')
    ?.values.map((value) => textOf(value[0]!))
    .join(', ');
}

function written(value: readonly Token[] | undefined): string {
  return value?.map(textOf).join(' ') ?? '';
}

/** What is planned around items and what happened to them: their word says as much as what they are about. */
const HAPPENINGS = ['per', 'booking', 'skip', 'waiver', 'status', 'reopening', 'baseline'];

function happeningTitle(bound: Bound): SymbolTitle | undefined {
  const { spec, head, first } = bound;
  const isEntry = spec.word === 'progress' || spec.word === 'approved date';
  if (!isEntry && !(head && spec.fact && HAPPENINGS.includes(spec.fact))) return undefined;
  const [subject, ...rest] = bound.args;
  const about = subject?.values.map(written).join(', ') ?? '';
  const token = subject?.values[0]?.[0] ? placeOfValue(subject.values.flat()) : (head ?? first);
  const said = [...rest.flatMap(({ values }) => values.map(sayOf)), ...bound.clauses.filter(isTold).map(clauseText)];
  return { name: `${isEntry ? '' : `${spec.word} `}${about}${scopeText(bound)}`, detail: said.join(' '), token };
}

/** An `of` is a part of the name. */
function isTold({ spec }: Bound): boolean {
  return spec.word !== 'of' && spec.word !== 'note';
}

function clauseText(clause: Bound): string {
  const inner = [...clause.args.flatMap(({ values }) => values.map(sayOf)), ...clause.clauses.map(clauseText)];
  const isPlain = ['on', 'because'].includes(clause.spec.word);
  return [...(isPlain ? [] : [clause.spec.word]), ...inner].join(' ');
}

/** A text without its quotes, anything else as written. */
function sayOf(value: readonly Token[]): string {
  return value.length === 1 && isText(value[0]!) ? unquote(value[0]!) : written(value);
}

/** ` of reel 2`, for what one instance does otherwise. */
function scopeText(bound: Bound): string {
  const scope = bound.clauses.find(({ spec }) => spec.word === 'of');
  const value = scope && tokensOf(scope, 'scope');
  return value ? ` of ${written(value)}` : '';
}
