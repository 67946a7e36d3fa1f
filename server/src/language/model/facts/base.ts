/** What every fact has, and how names, times and dates stand in it: as written. */
import type { Statement } from '../../document/tree.ts';
import type { NameKind } from '../../schema/spec.ts';
import type { Place } from '../../syntax/row.ts';
import type { Fact } from '../facts.ts';

/** A name as written, and as compared. */
export interface Name {
  readonly written: string;
  /** Equal keys mean the same thing: cue numbers compare without case and leading zeros. */
  readonly key: string;
  readonly at: Place;
}

export interface Declaration extends Name {
  readonly kind: NameKind;
  readonly fact: Fact;
}

export interface Reference extends Name {
  /** It must be declared as one of these. */
  readonly kinds: readonly NameKind[];
  readonly fact: Fact;
}

/** A timecode as written; read at the rate of the show. */
export interface TimeText {
  readonly written: string;
  readonly at: Place;
}

/** `A - B`, `A + length`, or `A` alone. */
export interface RangeText {
  readonly in: TimeText;
  readonly out: TimeText | undefined;
  /** A timecode, a clock (minutes and seconds) or a duration. */
  readonly length: TimeText | undefined;
  readonly at: Place;
}

/** A date as written; `day` is absent when there is no such date. */
export interface DateText {
  readonly written: string;
  /** Days since 1970-01-01. */
  readonly day: number | undefined;
  /** The weekday written before it, `Mon`. */
  readonly weekday: string | undefined;
  /** The date with its weekday. */
  readonly at: Place;
  /** The date alone. */
  readonly dateAt: Place;
}

export interface DateSpanText {
  readonly first: DateText;
  /** The last day, inside; the first when only one is written. */
  readonly last: DateText;
  readonly at: Place;
}

export interface TextNote {
  readonly text: string;
  readonly who: Name | undefined;
  readonly at: Place;
}

export interface FactBase {
  readonly statement: Statement;
  /** The key of the `episode` block that it stands in, or opens; empty when that one lacks its number. */
  readonly inEpisode: string | undefined;
  /** The statement's first line, for related information. */
  readonly at: Place;
  readonly declares: readonly Declaration[];
  readonly references: readonly Reference[];
  /** Every timecode in it, positions and lengths apart. */
  readonly timecodes: readonly TimeText[];
  readonly timeLengths: readonly TimeText[];
  readonly dates: readonly DateText[];
}
