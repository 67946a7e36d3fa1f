/** One rule over one show, kept up with its edits. */
import type { Report, Rule } from '../../rules/rule.ts';
import type { Findings, Found } from '../found.ts';

export interface Run {
  readonly rule: Rule;
  /** Checks what changed since. */
  update(): void;
  /** Takes back all that it found; the next look is one at everything. */
  withdraw(): void;
}

/** What one rule found, by what it found it of: most things are all right, and nothing is kept of those. */
export class FoundBy<K> {
  private reported: Findings[number][] = [];
  private readonly byKey = new Map<K, Findings>();
  readonly report: Report;

  constructor(
    { code, severity }: Rule,
    private readonly found: Found,
  ) {
    this.report = (finding) => this.reported.push({ code, severity, ...finding });
  }

  /** What something was found of. */
  keys(): Iterable<K> {
    return this.byKey.keys();
  }

  /** Puts what was reported in the place of what was found before. */
  settle(key: K): void {
    if (this.reported.length === 0) {
      if (this.byKey.size > 0) this.drop(key);
      return;
    }
    const known = this.byKey.get(key);
    this.byKey.set(key, this.found.replace(known, this.reported)!);
    this.reported = [];
  }

  drop(key: K): void {
    const known = this.byKey.get(key);
    if (!known) return;
    this.byKey.delete(key);
    this.found.replace(known, undefined);
  }

  clear(): void {
    for (const key of [...this.byKey.keys()]) this.drop(key);
  }
}
