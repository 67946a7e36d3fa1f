/**
 * What a rule is. Each rule is a file; `table.ts` lists them all. A rule says what it reads, so that an edit runs again
 * only what could have changed:
 *
 * - an `each` rule looks at one subject at a time: a cue line, a work, a task;
 * - a `groups` rule compares subjects that share a key, such as all lines with one cue number, or one lane of a reel;
 * - a `whole` rule looks at the show, when a kind that it reads changed.
 *
 * A subject is a fact, or a thing gathered from several: a cue, whichever lines say where it plays.
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

/** Anything a rule can look at: it stands somewhere, which gives it its place in the order. */
export interface Subject {
  readonly at: Place;
}

/** How things are put together from facts; done once for all the rules that look at them. */
export interface Gathering<T extends Subject = Subject, F extends Fact = Fact> {
  readonly kind: Kind;
  /** Kinds whose facts it reads beside. */
  readonly reads: readonly Kind[];
  /** What facts share that may be about one thing: a function of the fact and of what is read, never of others. */
  sourceOf(fact: F, show: Show): string;
  /** The things that facts of one source make; the facts come in the order of the text. */
  gather(facts: readonly F[], show: Show): readonly T[];
}

/** What a rule looks at. */
export type Subjects<T extends Subject> = { readonly kinds: readonly Kind[] } | Gathering<T>;

export interface EachRule<T extends Subject = Subject> extends RuleBase {
  readonly looksAt: 'each';
  readonly of: Subjects<T>;
  check(subject: T, show: Show, report: Report): void;
}

export interface GroupsRule<T extends Subject = Subject> extends RuleBase {
  readonly looksAt: 'groups';
  readonly of: Subjects<T>;
  /** The groups that a subject is in. */
  keysOf(subject: T, show: Show): readonly string[];
  /** `members` in the order of the text, never none; `key` is the one that they share. */
  check(members: readonly T[], show: Show, report: Report, key: string): void;
}

export interface WholeRule extends RuleBase {
  readonly looksAt: 'whole';
  readonly check: (show: Show, report: Report) => void;
}

/** In a list of rules nobody knows what each looks at; the runner hands it nothing else. */
export type Rule = EachRule | GroupsRule | WholeRule;

type Written<R, T extends Subject> = Omit<R, 'looksAt' | 'of'> & { readonly of: Subjects<T> };
type OfFacts<R, K extends Kind> = Omit<R, 'looksAt' | 'of'> & { readonly kinds: readonly K[] };

/** Facts of some kinds, one at a time. */
export function eachRule<K extends Kind>({ kinds, ...rule }: OfFacts<EachRule<FactOf<K>>, K>): Rule {
  return eachOf({ ...rule, of: { kinds } });
}

/** Facts of some kinds that share a key. */
export function groupsRule<K extends Kind>({ kinds, ...rule }: OfFacts<GroupsRule<FactOf<K>>, K>): Rule {
  return groupsOf({ ...rule, of: { kinds } });
}

/** Gathered things, one at a time. */
export function eachOf<T extends Subject>(rule: Written<EachRule<T>, T>): Rule {
  return { ...rule, looksAt: 'each' };
}

/** Gathered things that share a key. */
export function groupsOf<T extends Subject>(rule: Written<GroupsRule<T>, T>): Rule {
  return { ...rule, looksAt: 'groups' };
}

/** The show as a whole. */
export function wholeRule(rule: Omit<WholeRule, 'looksAt'>): Rule {
  return { ...rule, looksAt: 'whole' };
}
