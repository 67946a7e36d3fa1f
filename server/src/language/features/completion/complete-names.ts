/** Completion of names that are declared somewhere. */
import type { Declaration } from '../../model/facts.ts';
import { picturesOf } from '../../model/pictures.ts';
import type { NameKind, Slot } from '../../schema/spec.ts';
import { detailOf } from '../lookup/name-detail.ts';
import type { Ask } from './ask.ts';

/** More names than anybody reads; typing on narrows them down. */
const MOST = 300;

/** Names of the slot's kinds, each kind in the order of its text; cuts newest first. */
export function offerNames(ask: Ask, slot: Slot, rank: number, chosen: ReadonlySet<string> | undefined): void {
  const { offers, show } = ask;
  const own = ownName(ask);
  for (const kind of slot.refers ?? []) {
    for (const declaration of namesOf(ask, kind)) {
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
  const names = show.names(kind).sort((a, b) => show.order.compare(a.at, b.at));
  if (kind === 'item') return byNearness(ask, names, 'above');
  if (kind !== 'cue') return names.slice(0, MOST);
  const fitting = names.filter(({ fact }) => fact.kind !== 'cue' || fact.department === department);
  return byNearness(ask, fitting, 'below').slice(0, MOST);
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
