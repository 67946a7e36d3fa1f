/** Every word of the schema with a name of its own, and where it may stand. */
import { fileBlock } from '../../server/src/language/schema/language.ts';
import type { Spec } from '../../server/src/language/schema/spec.ts';

export class Vocabulary {
  /** What may stand at the top of a file. */
  readonly top: readonly Spec[] = [...fileBlock.words.values()];
  /** Words that begin a line; every other keyword is a clause. */
  readonly statements = new Set<Spec>(this.top);
  private readonly keys = new Map<Spec, string>();
  private readonly owners = new Map<Spec, Set<Spec>>();

  constructor() {
    for (const spec of this.top) this.visit(spec, '');
  }

  get all(): readonly Spec[] {
    return [...this.keys.keys()];
  }

  /** A name for the spec that no other has: `schedule.task.after`. */
  keyOf(spec: Spec): string {
    return this.keys.get(spec)!;
  }

  /** The specs in whose blocks this one may stand as a line. */
  ownersOf(spec: Spec): Spec[] {
    return [...(this.owners.get(spec) ?? [])];
  }

  /** Every spec in whose block, however deep, this one may stand. */
  ancestorsOf(spec: Spec): Set<Spec> {
    const found = new Set<Spec>();
    const visit = (inner: Spec) => {
      for (const owner of this.ownersOf(inner)) {
        if (found.has(owner)) continue;
        found.add(owner);
        visit(owner);
      }
    };
    visit(spec);
    return found;
  }

  private visit(spec: Spec, within: string): void {
    if (this.keys.has(spec)) return;
    const key = `${within}${spec.word.replaceAll(' ', '-')}`;
    this.keys.set(spec, [...this.keys.values()].includes(key) ? `${key}-${this.keys.size}` : key);
    for (const statement of spec.statements) this.statements.add(statement);
    const block = spec.block;
    for (const inner of block ? [...block.words.values(), ...block.entries] : []) {
      const owners = this.owners.get(inner);
      if (owners) owners.add(spec);
      else this.owners.set(inner, new Set([spec]));
      this.visit(inner, `${key}.`);
    }
  }
}
