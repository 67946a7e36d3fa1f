/** One rule over one show, kept up with its edits. */
import type { Finding } from '../../findings.ts';
import type { Show } from '../../model/show.ts';
import type { Report, Rule } from '../../rules/rule.ts';

/** What came and went of what a rule looks at: facts, or things put together from facts. */
export interface Change<T> {
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

export interface Run<T> {
  readonly rule: Rule;
  /** Notes what changed; nothing is checked before somebody asks. */
  note(change: Change<T>): void;
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

/** What a rule must look at again: what came, and all when what it reads beside changed. */
export class ToCheck<T> {
  private readonly fresh = new Set<T>();
  private read: string | undefined;

  constructor(
    private readonly rule: Rule,
    private readonly show: Show,
    private readonly all: () => Iterable<T>,
  ) {}

  /** `forget` is called with each that is gone. */
  note(change: Change<T>, forget: (subject: T) => void): void {
    for (const subject of change.removed) {
      this.fresh.delete(subject);
      forget(subject);
    }
    for (const subject of change.added) this.fresh.add(subject);
  }

  /** Hands them out, once. `isAll` says that nothing found before holds any more. */
  take(): { subjects: readonly T[]; isAll: boolean } {
    const read = readBy(this.rule, this.show);
    const isAll = read !== this.read;
    this.read = read;
    if (isAll) for (const subject of this.all()) this.fresh.add(subject);
    const subjects = [...this.fresh];
    this.fresh.clear();
    return { subjects, isAll };
  }
}
