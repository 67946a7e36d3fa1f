/** One rule over one show, kept up with its edits. */
import type { Finding } from '../../findings.ts';
import type { Fact } from '../../model/facts.ts';
import type { FactChange } from '../../model/file-facts.ts';
import type { Show } from '../../model/show.ts';
import type { Report, Rule } from '../../rules/rule.ts';

export interface Run {
  readonly rule: Rule;
  /** Notes what changed; nothing is checked before somebody asks. */
  note(change: FactChange): void;
  /** Checks what changed, and adds all that the rule finds. */
  collect(into: Finding[]): void;
}

export function reporter(rule: Rule, into: Finding[]): Report {
  return (finding) => into.push({ code: rule.code, severity: rule.severity, ...finding });
}

/** Changes whenever a fact that the rule reads beside its own came or went. */
export function readBy({ reads, readsUsers }: Rule, show: Show): string {
  const shows = readsUsers ? [show, ...show.users] : [show];
  return shows.map((each) => each.revisionOf(reads)).join(' ');
}

/** The facts that a rule must look at again: those that came, and all when what it reads beside them changed. */
export class FactsToCheck {
  private readonly fresh = new Set<Fact>();
  private read: string | undefined;

  constructor(
    private readonly rule: Exclude<Rule, { looksAt: 'whole' }>,
    private readonly show: Show,
  ) {}

  /** `forget` is called with each fact that is gone. */
  note(change: FactChange, forget: (fact: Fact) => void): void {
    for (const fact of change.removed) {
      this.fresh.delete(fact);
      forget(fact);
    }
    for (const fact of change.added) if (this.rule.kinds.includes(fact.kind)) this.fresh.add(fact);
  }

  /** Hands them out, once. `isAll` says that nothing found before holds any more. */
  take(): { facts: readonly Fact[]; isAll: boolean } {
    const read = readBy(this.rule, this.show);
    const isAll = read !== this.read;
    this.read = read;
    if (isAll) for (const kind of this.rule.kinds) for (const fact of this.show.all(kind)) this.fresh.add(fact);
    const facts = [...this.fresh];
    this.fresh.clear();
    return { facts, isAll };
  }
}
