/**
 * Which names came to mean something else, newest last: who looks at things by the names that they refer to learns from
 * it which to look at again. It goes back a while; who looked before that looks at all.
 */
import type { NameKind } from '../schema/spec.ts';
import { letterPrefix } from './characters.ts';
import type { Fact } from './facts.ts';
import type { FactChange } from './file-facts.ts';

/** A name that came, went, or is now that of a fact that says something else. */
export interface NewName {
  readonly kind: NameKind;
  readonly key: string;
  /** The letters that numbers of a character's lines begin with: each such number is a name of that character, too. */
  readonly isPrefix: boolean;
  /** It came or went; or a character of that name became a group, or is no group any more. */
  readonly isNew: boolean;
}

/** So many names are remembered, and so many facts at a time looked at for some: more is a file that came or went. */
const MOST = 1000;

export class NameNews {
  private names: (NewName & { readonly at: number })[] = [];
  /** Nothing is known of what came before this. */
  private from = 0;

  /** The names that changed after that moment; undefined when that is too long ago to know. */
  since(moment: number): readonly NewName[] | undefined {
    if (moment < this.from) return undefined;
    let first = this.names.length;
    while (first > 0 && this.names[first - 1]!.at > moment) first--;
    return first === this.names.length ? NONE : this.names.slice(first);
  }

  /** Forgets everything: too much changed at once. */
  forget(moment: number): void {
    this.names = [];
    this.from = moment;
  }

  /** Notes what a change did to names. */
  note({ removed, added }: FactChange, moment: number): void {
    const was = namesOf(removed);
    const is = namesOf(added);
    for (const [id, name] of was) {
      // Of several that say a name the first counts, and that may be another now.
      this.add(name, !is.has(id) || name.isShared || is.get(id)!.isShared, moment);
    }
    for (const [id, name] of is) if (!was.has(id)) this.add(name, true, moment);
    if (this.names.length <= MOST) return;
    const gone = this.names.splice(0, this.names.length - MOST / 2);
    this.from = gone.at(-1)!.at;
  }

  /** Field by field: copies of objects would each take four times the memory, and be of a kind of their own. */
  private add({ kind, key, isPrefix }: Known, isNew: boolean, at: number): void {
    this.names.push({ kind, key, isPrefix, isNew, at });
  }
}

interface Known extends Pick<NewName, 'kind' | 'key' | 'isPrefix'> {
  /** Several of the facts say it. */
  readonly isShared: boolean;
}

/** Whether there is too much in a change to say name by name. */
export function isLarge({ removed, added }: FactChange): boolean {
  return removed.length + added.length > MOST / 2;
}

function namesOf(facts: readonly Fact[]): Map<string, Known> {
  const names = new Map<string, Known>();
  const say = (id: string, kind: NameKind, key: string, isPrefix: boolean) =>
    names.set(id, { kind, key, isPrefix, isShared: names.has(id) });
  for (const fact of facts) {
    const isGroup = fact.kind === 'character' && fact.isGroup;
    for (const { kind, key } of fact.declares) say(`${kind} ${key} ${isGroup}`, kind, key, false);
    const prefix = fact.kind === 'character' ? letterPrefix(fact) : undefined;
    if (fact.kind !== 'character' || prefix === undefined) continue;
    say(`prefix ${prefix}`, 'character', prefix, true);
    say(`prefix ${prefix} of ${fact.id.key} ${isGroup}`, 'character', prefix, true);
  }
  return names;
}

const NONE: readonly never[] = [];
