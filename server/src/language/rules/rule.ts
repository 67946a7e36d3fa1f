/**
 * What a rule is. Each rule is a file; `table.ts` lists them all. A rule says what it depends on, so that an edit runs
 * again only what could have changed:
 *
 * - an `each` rule looks at one subject at a time: a cue, a work, a task;
 * - a `groups` rule compares subjects that share a key, such as all lines with one cue number, or one lane of a reel;
 * - a `whole` rule looks at the show, when a kind that it reads changed.
 *
 * A subject is a fact, or a thing gathered from several: a cue, whichever lines say where it plays.
 *
 * `reads` is always right, and dear in long lists: whenever a fact of such a kind changes, every subject is looked at
 * again. A rule about cues, of which there are thousands, says it more finely where it can: it `expects` the names that
 * its subjects refer to, when all that counts is whether they are there; and what it only `tells` of, such as where
 * something else stands, is read for findings and never decides whether there is one.
 *
 * A `whole` rule about cues walks none of them: every keystroke in a cue changes their kind. It asks for sums by group
 * (`show.sums`), such as the music of each minute, of which only those are made again whose cues changed.
 */
import type { Finding, Severity } from '../findings.ts';
import type { Aspect, Fact, FactOf } from '../model/facts.ts';
import type { Subject, Subjects } from '../model/gathered.ts';
import type { Grouping } from '../model/grouped.ts';
import type { Needs } from '../model/pending.ts';
import type { Show } from '../model/show.ts';

type Kind = Fact['kind'];

export interface RuleBase extends Needs {
  /** `group/name`. */
  readonly code: string;
  /** Unless the show, the editor or the command line says otherwise. */
  readonly severity: Severity;
  /** One line for lists: what is checked. */
  readonly title: string;
  /** Kinds that word a finding, or are pointed at, and never decide whether there is one. */
  readonly tells?: readonly Aspect[];
}

/** What a check reports; code and severity are the rule's unless the rule's own case is milder or graver. */
export type Report = (finding: Omit<Finding, 'code' | 'severity'> & { severity?: Severity }) => void;

export interface EachRule<T extends Subject = Subject> extends RuleBase {
  readonly looksAt: 'each';
  readonly of: Subjects<T>;
  check(subject: T, show: Show, report: Report): void;
}

export interface GroupsRule<T extends Subject = Subject> extends RuleBase {
  readonly looksAt: 'groups';
  readonly by: Grouping<T>;
  /** `members` in the order of the text, never none; `key` is the one that they share. */
  check(members: readonly T[], show: Show, report: Report, key: string): void;
}

export interface WholeRule extends RuleBase {
  readonly looksAt: 'whole';
  readonly check: (show: Show, report: Report) => void;
}

/** In a list of rules nobody knows what each looks at; the runner hands it nothing else. */
export type Rule = EachRule | GroupsRule | WholeRule;

type Written<R> = Omit<R, 'looksAt'>;
type OfFacts<R, K extends Kind> = Omit<R, 'looksAt' | 'of' | 'by'> & { readonly kinds: readonly K[] };
/** A grouping of its own, by the same that the rule reads. */
type InGroups<T extends Subject> = Pick<Grouping<T>, 'keysOf'>;

/** Facts of some kinds, one at a time. */
export function eachRule<K extends Kind>({ kinds, ...rule }: OfFacts<EachRule<FactOf<K>>, K>): Rule {
  return eachOf({ ...rule, of: { kinds } });
}

/** Facts of some kinds that share a key. */
export function groupsRule<K extends Kind>(rule: OfFacts<GroupsRule<FactOf<K>>, K> & InGroups<FactOf<K>>): Rule {
  const { kinds, ...rest } = rule;
  return groupsOf({ ...rest, of: { kinds } });
}

/** Gathered things, one at a time. */
export function eachOf<T extends Subject>(rule: Written<EachRule<T>>): Rule {
  return { ...rule, looksAt: 'each' };
}

/** Gathered things that share a key. */
export function groupsOf<T extends Subject>(
  rule: Omit<Written<GroupsRule<T>>, 'by'> & InGroups<T> & { readonly of: Subjects<T> },
): Rule {
  const { of, keysOf, ...rest } = rule;
  const { reads, readsUsers, expects } = rule;
  return groupedRule<T>({ ...rest, by: { of, keysOf, reads, readsUsers, expects } });
}

/** Groups that other rules look at, too. */
export function groupedRule<T extends Subject>(rule: Written<GroupsRule<T>>): Rule {
  return { ...rule, looksAt: 'groups' };
}

/** The show as a whole. */
export function wholeRule(rule: Written<WholeRule>): Rule {
  return { ...rule, looksAt: 'whole' };
}
