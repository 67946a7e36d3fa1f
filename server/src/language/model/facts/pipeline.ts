/** Pipelines: stages, and what is demanded of them. */
import type { Place } from '../../syntax/row.ts';
import type { FactBase, Name, TimeText } from './base.ts';

export interface PipelineFact extends FactBase {
  readonly kind: 'pipeline';
  readonly id: Name;
  readonly extends: Name | undefined;
  readonly stages: readonly {
    readonly id: Name;
    readonly title: string | undefined;
    readonly within: Name | undefined;
  }[];
  readonly requirements: readonly Requirement[];
}

/** What a line demands: exactly one of the forms. */
export type DemandText = DemandBase &
  (
    | {
        readonly form: 'order';
        readonly first: Name;
        readonly then: Name /** Working time between them, `2d`. */;
        readonly gap: string | undefined;
      }
    | { readonly form: 'signoff'; readonly first: Name; readonly who: readonly Name[] }
    | { readonly form: 'length'; readonly first: Name; readonly length: TimeText }
    /** A review with all of them together, before the stage. */
    | { readonly form: 'joint-review'; readonly who: readonly Name[]; readonly then: Name }
    /** Every cue that says the word, or every one when none is written, must have the clearance before the stage. */
    | {
        readonly form: 'clearance';
        readonly usage: string | undefined;
        readonly right: 'sync' | 'master';
        readonly state: string;
        readonly then: Name;
      }
  );

interface DemandBase {
  readonly why: string | undefined;
  readonly at: Place;
}

export type DemandForm = DemandText['form'];

export type DemandOf<F extends DemandForm> = Extract<DemandText, { readonly form: F }>;

export type RequirementOf<F extends DemandForm> = DemandOf<F> & { readonly severity: 'error' | 'warning' };

export type Requirement = { readonly [F in DemandForm]: RequirementOf<F> }[DemandForm];
