/** The words of the trade that a studio may extend: terms with titles, societies, usage codes. */
import type { FactBase, Name } from './base.ts';

/** A role, a department or a reason for ADR, with what it is called in full. */
export interface TermFact extends FactBase {
  readonly kind: 'term';
  readonly of: 'role' | 'department' | 'reason';
  readonly id: Name;
  readonly title: string;
  /** Of a reason: what a narrow column prints. */
  readonly code: string | undefined;
}

export interface SocietyFact extends FactBase {
  readonly kind: 'society';
  readonly id: Name;
  /** The number that CISAC knows it by, without leading zeros; absent while it is being typed. */
  readonly number: string | undefined;
  readonly name: string | undefined;
}

/** A set of codes for how music is used. */
export interface UsageFact extends FactBase {
  readonly kind: 'usage';
  readonly title: string;
  readonly societies: readonly Name[];
  readonly codes: readonly UsageCodeText[];
}

export interface UsageCodeText {
  readonly code: string;
  readonly title: string | undefined;
  /** Neutral words of cues, all of which a cue must say: `background`, `vocal`. */
  readonly words: readonly string[];
}
