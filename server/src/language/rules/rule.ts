/**
 * What a rule is. Each rule is a file; `table.ts` lists them all. A rule says what it reads, so that an edit runs again
 * only what could have changed:
 *
 * - an `each` rule looks at one fact at a time: a cue line, a work, a task;
 * - a `groups` rule looks at facts that share a key, such as all lines with one cue number, or one lane of a reel;
 * - a `things` rule looks at things that share a key, each made of several facts: all cues that play in one minute,
 *   whichever lines say so;
 * - a `whole` rule looks at the show, when a kind that it reads changed.
 */
import type { Finding, Severity } from '../findings.ts';
import type { Fact, FactOf } from '../model/facts.ts';
import type { Show } from '../model/show.ts';
import type { Place } from '../syntax/row.ts';

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
  /** It reads them in the shows that can name what this one declares, too (`show.users`). */
  readonly readsUsers?: boolean;
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
  /** `members` in the order of the text; `key` is the one that they share. */
  readonly check: (members: readonly FactOf<K>[], show: Show, report: Report, key: string) => void;
}

/** What a things rule compares. `at` orders the things that share a key. */
export interface Thing {
  readonly at: Place;
}

export interface ThingsRule<K extends Kind = Kind, T extends Thing = Thing> extends RuleBase {
  readonly looksAt: 'things';
  readonly kinds: readonly K[];
  /** What facts share that may be about one thing: a function of the fact and of what the rule reads, never of others. */
  readonly sourceOf: (fact: FactOf<K>, show: Show) => string;
  /** The things that facts of one source, in the order of the text, make; and the groups that each is in. */
  readonly gather: (
    facts: readonly FactOf<K>[],
    show: Show,
  ) => readonly { readonly thing: T; readonly keys: readonly string[] }[];
  /** `members` in the order of the text; `key` is the one that they share. */
  readonly check: (members: readonly T[], show: Show, report: Report, key: string) => void;
}

export interface WholeRule extends RuleBase {
  readonly looksAt: 'whole';
  readonly check: (show: Show, report: Report) => void;
}

export type Rule = EachRule | GroupsRule | ThingsRule | WholeRule;

/** Facts of one kind, one at a time. */
export function eachRule<K extends Kind>(rule: Omit<EachRule<K>, 'looksAt'>): Rule {
  return { ...rule, looksAt: 'each' } as unknown as Rule;
}

/** Facts of one kind that share a key. */
export function groupsRule<K extends Kind>(rule: Omit<GroupsRule<K>, 'looksAt'>): Rule {
  return { ...rule, looksAt: 'groups' } as unknown as Rule;
}

/** Things made of several facts, that share a key. */
export function thingsRule<K extends Kind, T extends Thing>(rule: Omit<ThingsRule<K, T>, 'looksAt'>): Rule {
  return { ...rule, looksAt: 'things' } as unknown as Rule;
}

/** The show as a whole. */
export function wholeRule(rule: Omit<WholeRule, 'looksAt'>): Rule {
  return { ...rule, looksAt: 'whole' };
}
