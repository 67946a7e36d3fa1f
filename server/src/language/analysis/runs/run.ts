/** One rule over one show, kept up with its edits. */
import type { Finding } from '../../findings.ts';
import type { Change } from '../../model/gathered.ts';
import type { Show } from '../../model/show.ts';
import type { Report, Rule } from '../../rules/rule.ts';

export interface Run<T> {
  readonly rule: Rule;
  /** Notes what changed; nothing is checked before somebody asks. */
  note(change: Change<T>): void;
  /** Checks what changed, and adds all that the rule finds. */
  collect(into: Finding[]): void;
}

/** Adds findings one by one: of a hundred thousand, a call has no room for all as its arguments. */
export function addAll(found: readonly Finding[], into: Finding[]): void {
  for (const finding of found) into.push(finding);
}

/** Takes up what a rule reports of one thing after the other. */
export class Reports {
  private found: Finding[] = [];
  readonly report: Report;

  constructor({ code, severity }: Rule) {
    this.report = (finding) => this.found.push({ code, severity, ...finding });
  }

  /** What was reported since the last time; undefined when nothing was, as of most things. */
  take(): readonly Finding[] | undefined {
    if (this.found.length === 0) return undefined;
    const { found } = this;
    this.found = [];
    return found;
  }
}

/** Changes whenever a fact that the rule reads beside its own came or went. */
export function readBy({ reads, readsUsers }: Rule, show: Show): number | string {
  const own = show.revisionOf(reads);
  return readsUsers ? [own, ...show.users.map((each) => each.revisionOf(reads))].join(' ') : own;
}

/** What a rule must look at again: what came, and all when what it reads beside changed. */
export class ToCheck<T> {
  private readonly fresh = new Set<T>();
  private read: number | string | undefined;

  constructor(
    private readonly rule: Rule,
    private readonly show: Show,
    private readonly all: () => Iterable<T>,
  ) {}

  /** `forget` is called with each that is gone. */
  note(change: Change<T>, forget: (subject: T) => void): void {
    // Before the first look all are to be checked, and nobody needs to keep a list of them.
    if (this.read === undefined) return;
    for (const subject of change.removed) {
      this.fresh.delete(subject);
      forget(subject);
    }
    for (const subject of change.added) this.fresh.add(subject);
  }

  /** Hands them out, once. `isAll` says that nothing found before holds any more. */
  take(): { subjects: Iterable<T>; isAll: boolean } {
    const read = readBy(this.rule, this.show);
    const isAll = read !== this.read;
    this.read = read;
    const subjects = isAll ? this.all() : [...this.fresh];
    this.fresh.clear();
    return { subjects, isAll };
  }
}
