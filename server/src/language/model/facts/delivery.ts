/** What somebody who takes delivery asks for. */
import type { FactBase, Name, TimeText } from './base.ts';

/** Each figure as written. */
export interface DeliverySpecFact extends FactBase {
  readonly kind: 'delivery-spec';
  readonly id: Name;
  readonly title: string | undefined;
  readonly loudness: { readonly level: TimeText; readonly within: TimeText | undefined } | undefined;
  /** Loudness is measured where somebody speaks. */
  readonly isDialogueGated: boolean;
  readonly truePeak: TimeText | undefined;
  readonly rates: readonly TimeText[];
  readonly aspects: readonly TimeText[];
  readonly stems: readonly Name[];
  readonly notes: readonly string[];
}
