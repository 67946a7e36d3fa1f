/**
 * Names, ranges and notes as facts hold them: where they stand, and little else. What is written stays in the row and is cut
 * out of it when somebody asks, so each is one small object that is its own place. A token is a time as it stands.
 */
import type { NameKind } from '../schema/spec.ts';
import type { Place, Row } from '../syntax/row.ts';
import type { Declaration, Fact, Name, RangeText, Reference, TextNote, TimeText } from './facts.ts';

export class NameInRow implements Name {
  readonly row: Row;
  readonly start: number;
  readonly end: number;

  constructor(
    { row, start, end }: Place,
    readonly key: string,
  ) {
    this.row = row;
    this.start = start;
    this.end = end;
  }

  get written(): string {
    return this.row.text.slice(this.start, this.end);
  }

  get at(): Place {
    return this;
  }
}

export class DeclaredName extends NameInRow implements Declaration {
  /** Set when the fact is built, before anybody can see it. */
  fact!: Fact;

  constructor(
    place: Place,
    key: string,
    readonly kind: NameKind,
  ) {
    super(place, key);
  }
}

export class ReferredName extends NameInRow implements Reference {
  /** Set when the fact is built, before anybody can see it. */
  fact!: Fact;

  constructor(
    place: Place,
    key: string,
    readonly kinds: readonly NameKind[],
  ) {
    super(place, key);
  }
}

export class RangeInRow implements RangeText {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
  readonly in: TimeText;

  constructor(
    { row, start, end }: Place,
    first: TimeText,
    readonly out: TimeText | undefined,
    readonly length: TimeText | undefined,
  ) {
    this.row = row;
    this.start = start;
    this.end = end;
    this.in = first;
  }

  get at(): Place {
    return this;
  }
}

export class NoteInRow implements TextNote {
  readonly row: Row;
  readonly start: number;
  readonly end: number;

  constructor(
    { row, start, end }: Place,
    readonly text: string,
    readonly who: Name | undefined,
  ) {
    this.row = row;
    this.start = start;
    this.end = end;
  }

  get at(): Place {
    return this;
  }
}
