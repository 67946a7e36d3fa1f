/**
 * What a rule is. Each rule is a file; `table.ts` lists them all. A rule says what it reads, so that an edit runs again
 * only what could have changed:
 *
 * - an `each` rule looks at one fact at a time: a cue line, a work, a task;
 * - a `groups` rule looks at facts that share a key, such as all lines with one cue number, or one lane of a reel;
 * - a `whole` rule looks at the show, when a kind that it reads changed.
 */
import type { Finding, Severity } from '../findings.ts';
import type { Fact, FactOf } from '../model/facts.ts';
import type { Show } from '../model/show.ts';

type Kind = Fact['kind'];

export interface RuleBase {
  /** `group/name`. */
  readonly code: string;
  /** Unless the show, the editor or the command line says otherwise. */
  readonly severity: Severity;
  /** One line for lists: what is checked. */
  readonly title: string;
  /** Kinds whose facts it reads beside the ones it looks at. */
  readonly reads: readonly Kind[];
}

/** What a check reports; code and severity are the rule's unless the rule's own case is milder or graver. */
export type Report = (finding: Omit<Finding, 'code' | 'severity'> & { severity?: Severity }) => void;

export interface EachRule<K extends Kind = Kind> extends RuleBase {
  readonly looksAt: 'each';
  readonly kinds: readonly K[];
  readonly check: (fact: FactOf<K>, show: Show, report: Report) => void;
}

export interface GroupsRule<K extends Kind = Kind> extends RuleBase {
  readonly looksAt: 'groups';
  readonly kinds: readonly K[];
  /** The groups that a fact is in. */
  readonly keysOf: (fact: FactOf<K>, show: Show) => readonly string[];
  /** `members` in the order of the text. */
  readonly check: (members: readonly FactOf<K>[], show: Show, report: Report) => void;
}

export interface WholeRule extends RuleBase {
  readonly looksAt: 'whole';
  readonly check: (show: Show, report: Report) => void;
}

export type Rule = EachRule | GroupsRule | WholeRule;

/** Facts of one kind, one at a time. */
export function eachRule<K extends Kind>(rule: Omit<EachRule<K>, 'looksAt'>): Rule {
  return { ...rule, looksAt: 'each' } as unknown as Rule;
}

/** Facts of one kind that share a key. */
export function groupsRule<K extends Kind>(rule: Omit<GroupsRule<K>, 'looksAt'>): Rule {
  return { ...rule, looksAt: 'groups' } as unknown as Rule;
}

/** The show as a whole. */
export function wholeRule(rule: Omit<WholeRule, 'looksAt'>): Rule {
  return { ...rule, looksAt: 'whole' };
}
