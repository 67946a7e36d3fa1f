/**
 * What a rule is. Each rule is a file; `table.ts` lists them all. A rule says what it reads, so that an edit runs again
 * only what could have changed:
 *
 * - an `each` rule looks at one subject at a time: a cue line, a work, a task;
 * - a `groups` rule compares subjects that share a key, such as all lines with one cue number, or one lane of a reel;
 * - a `whole` rule looks at the show, when a kind that it reads changed.
 *
 * A subject is a fact, or a thing gathered from several: a cue, whichever lines say where it plays.
 *
 * Of cues there are thousands, and every keystroke in one changes their kind. A `whole` rule about them therefore walks
 * none: it asks for sums by group (`show.sums`), such as the music of each minute, of which only those are made again
 * whose cues changed.
 */
import type { Finding, Severity } from '../findings.ts';
import type { Aspect, Fact, FactOf } from '../model/facts.ts';
import type { Gathering, Subject } from '../model/gathered.ts';
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
  readonly reads: readonly Aspect[];
  /** It reads them in the shows that can name what this one declares, too (`show.users`). */
  readonly readsUsers?: boolean;
}

/** What a check reports; code and severity are the rule's unless the rule's own case is milder or graver. */
export type Report = (finding: Omit<Finding, 'code' | 'severity'> & { severity?: Severity }) => void;

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
