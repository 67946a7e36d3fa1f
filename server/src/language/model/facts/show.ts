/** The show itself, its levels, its includes. */
import type { Place } from '../../syntax/row.ts';
import type { SubframeBase } from '../../time/index.ts';
import type { FactBase, Name, TimeText } from './base.ts';

/** A `show`, or an `episode`: what it states of itself. */
export interface ShowFact extends FactBase {
  readonly kind: 'show';
  readonly word: 'show' | 'episode';
  /** Which episode it is of the series around it; compares without leading zeros. */
  readonly episode: Name | undefined;
  /** Empty when none is written. */
  readonly title: string;
  readonly rate: TimeText | undefined;
  readonly numbering: Numbering | undefined;
  readonly shares: { readonly scheme: string; readonly at: Place } | undefined;
  readonly follow: readonly Name[] | undefined;
  readonly company: string | undefined;
  readonly zone: { readonly name: string; readonly at: Place } | undefined;
  readonly isan: TimeText | undefined;
  readonly eidr: TimeText | undefined;
  /** `2.39:1`, as written. */
  readonly aspect: TimeText | undefined;
  /** How many subframes a frame has; absent when it states none, or none that anybody counts in. */
  readonly subframes: SubframeBase | undefined;
}

export type Numbering = 'reel' | 'act' | 'episode' | 'running';

export interface LevelsFact extends FactBase {
  readonly kind: 'levels';
  readonly levels: readonly { readonly code: string; readonly level: string; readonly at: Place }[];
}

export interface IncludeFact extends FactBase {
  readonly kind: 'include';
  readonly path: string;
  readonly pathAt: Place;
}
