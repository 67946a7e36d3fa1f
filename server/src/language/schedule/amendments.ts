/** Amendments: what single instances of an item do otherwise. */
import type { Statement } from '../document/tree.ts';
import type { AmendmentFact, ItemFact, ItemPlan, PerFact } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import { axisOfNames } from './per-values.ts';
import { isPickedBy, type Scope, withoutLeadingZeros } from './scope.ts';

const NONE: readonly never[] = [];

/** What is planned of an instance, amendments included: the last that says a clause counts. */
export function amended(fact: ItemFact, amendments: readonly AmendmentFact[]): ItemPlan {
  let plan: ItemPlan = fact;
  for (const { plan: amended } of amendments) {
    const { delivery, ...said } = amended;
    // What is said of its end replaces all that was said of it.
    const ends = said.endsAfter || said.endsOn ? { endsAfter: [], endsOn: undefined } : {};
    const figures = delivery && plan.delivery && { delivery: { ...plan.delivery, ...delivery } };
    plan = { ...plan, ...ends, ...said, ...figures };
  }
  return plan;
}

/** Finds what amends an instance. An amendment in the block of a `reopen` speaks of what stands in that block alone. */
export class Amendments {
  /** By the block that they stand in, then by the name that they amend. */
  private readonly byBlock = new Map<Statement | undefined, Map<string, AmendmentFact[]>>();
  private readonly pers = new Map<Statement, PerFact>();

  constructor(private readonly show: Show) {
    for (const amendment of show.sorted('amendment')) {
      const { reopening, id } = amendment;
      let byName = this.byBlock.get(reopening);
      if (!byName) this.byBlock.set(reopening, (byName = new Map()));
      const known = byName.get(id.key);
      if (known) known.push(amendment);
      else byName.set(id.key, [amendment]);
    }
    if (this.byBlock.size > 0) for (const per of show.all('per')) this.pers.set(per.statement, per);
  }

  /** In the order of the text. */
  of({ reopening, id }: ItemFact, scope: Scope): readonly AmendmentFact[] {
    const named = this.byBlock.get(reopening)?.get(id.key);
    return named ? named.filter((each) => this.isMeant(each, scope)) : NONE;
  }

  /** Names of one's own around an amendment narrow what it picks. */
  private isMeant({ of, per: around }: AmendmentFact, scope: Scope): boolean {
    if (!isPickedBy(of, scope)) return false;
    return around.every((statement) => {
      const per = this.pers.get(statement);
      const value = per && scope.find(({ axis }) => axis === axisOfNames(this.show, per));
      return !value || per.each.some(({ key }) => withoutLeadingZeros(key) === value.key);
    });
  }
}
