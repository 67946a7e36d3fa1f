/** Completion of names that are declared somewhere. */
import { LIBRARY_SCHEME } from '../../library/index.ts';
import type { Declaration, Fact } from '../../model/facts.ts';
import { picturesOf } from '../../model/pictures.ts';
import { pipelinesOn } from '../../schedule/demands.ts';
import type { NameKind, Slot } from '../../schema/spec.ts';
import { detailOf } from '../lookup/name-detail.ts';
import type { Ask } from './ask.ts';

/** More names than anybody reads; typing on narrows them down. */
const MOST = 300;

/**
 * Names of the slot's kinds, each kind in the order of its text; cuts newest first. Of several with one `likeliness`,
 * less is offered first.
 */
export function offerNames(
  ask: Ask,
  slot: Slot,
  rank: number,
  chosen: ReadonlySet<string> | undefined,
  likeliness: ((fact: Fact) => number) | undefined = undefined,
): void {
  const { offers, show } = ask;
  const own = ownName(ask);
  for (const kind of slot.refers ?? []) {
    const names = namesOf(ask, kind);
    if (likeliness) names.sort((a, b) => likeliness(a.fact) - likeliness(b.fact));
    for (const declaration of names) {
      const { written } = declaration;
      if (chosen?.has(written) || (kind === own?.kind && written === own.written)) continue;
      offers.add(rank, {
        label: written,
        kind: kind === 'cue' ? 'cue' : 'name',
        detail: detailOf(show, declaration),
      });
    }
  }
}

function namesOf(ask: Ask, kind: NameKind): Declaration[] {
  const { show, department } = ask;
  if (kind === 'picture') {
    return [...picturesOf(show)].reverse().flatMap((picture) => picture.declares.slice(0, 1));
  }
  const names = ownFirst(show.names(kind).sort((a, b) => show.order.compare(a.at, b.at)));
  if (kind === 'stage') return followedFirst(ask, names).slice(0, MOST);
  if (kind === 'item') return byNearness(ask, names, 'above');
  if (kind !== 'cue') return names.slice(0, MOST);
  const fitting = names.filter(({ fact }) => fact.kind !== 'cue' || fact.department === department);
  return byNearness(ask, fitting, 'below').slice(0, MOST);
}

/** What ships with Cuelock comes last. */
function ownFirst(names: readonly Declaration[]): Declaration[] {
  const isShipped = ({ at }: Declaration) => at.row.uri.startsWith(`${LIBRARY_SCHEME}:`);
  return [...names.filter((name) => !isShipped(name)), ...names.filter(isShipped)];
}

/** Stages of the pipelines that the show follows come first. */
function followedFirst({ show }: Ask, names: readonly Declaration[]): Declaration[] {
  const followed = new Set<Fact>(pipelinesOn(show));
  return [...names.filter(({ fact }) => followed.has(fact)), ...names.filter(({ fact }) => !followed.has(fact))];
}

/** What stands nearest above the cursor first (or below), then the rest. */
function byNearness({ show, cursor }: Ask, names: readonly Declaration[], first: 'above' | 'below'): Declaration[] {
  const here = { row: cursor.row, start: 0, end: 0 };
  const above = names.filter(({ at }) => show.order.compare(at, here) < 0);
  const below = names.slice(above.length);
  return first === 'above' ? [...above.reverse(), ...below] : [...below, ...above.reverse()];
}

/** The name that the cursor's own line declares: nothing refers to itself. */
function ownName({ workspace, cursor }: Ask): Declaration | undefined {
  const { statement, document } = cursor;
  const facts = workspace.facts(document.uri);
  return statement && facts?.around(statement)?.declares.find(({ at }) => at.row === statement.row);
}
