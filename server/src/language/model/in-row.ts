/**
 * Names, ranges, hits and notes as facts hold them: where they stand, and little else. What is written stays in the row and
 * is cut out of it when somebody asks, so each is one small object that is its own place. A token is a time as it stands;
 * where there are very many, only its place is kept.
 */
import { textOfContent } from '../schema/bound.ts';
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

/** A time that is made when somebody asks for it. */
export class TimeInRow implements TimeText {
  constructor(
    readonly row: Row,
    readonly start: number,
    readonly end: number,
  ) {}

  get written(): string {
    return this.row.text.slice(this.start, this.end);
  }

  get at(): Place {
    return this;
  }
}

export class RangeInRow implements RangeText {
  readonly row: Row;
  readonly start: number;
  readonly end: number;

  constructor(
    { row, start, end }: Place,
    /** Where the in ends. */
    private readonly firstEnd: number,
    /** Where the out or the length begins, which ends the range; absent without one. */
    private readonly secondStart: number | undefined,
  ) {
    this.row = row;
    this.start = start;
    this.end = end;
  }

  get at(): Place {
    return this;
  }

  get in(): TimeText {
    return new TimeInRow(this.row, this.start, this.firstEnd);
  }

  get out(): TimeText | undefined {
    return this.isLong ? undefined : this.second;
  }

  get length(): TimeText | undefined {
    return this.isLong ? this.second : undefined;
  }

  private get second(): TimeText | undefined {
    return this.secondStart === undefined ? undefined : new TimeInRow(this.row, this.secondStart, this.end);
  }

  /** Whether a `+` joins the two. */
  private get isLong(): boolean {
    return this.row.text.lastIndexOf('+', this.secondStart) >= this.firstEnd;
  }
}

export class HitInRow {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
  private readonly timeStart: number;
  private readonly timeEnd: number;

  constructor(
    { row, start, end }: Place,
    time: Place,
    readonly text: string | undefined,
  ) {
    this.row = row;
    this.start = start;
    this.end = end;
    this.timeStart = time.start;
    this.timeEnd = time.end;
  }

  get at(): Place {
    return this;
  }

  get time(): TimeText {
    return new TimeInRow(this.row, this.timeStart, this.timeEnd);
  }
}

export class NoteInRow implements TextNote {
  readonly row: Row;
  readonly start: number;
  readonly end: number;
  private readonly textStart: number;
  private readonly textEnd: number;

  constructor(
    { row, start, end }: Place,
    /** What stands between the quotes; absent when nothing is said yet. */
    text: Place | undefined,
    readonly who: Name | undefined,
  ) {
    this.row = row;
    this.start = start;
    this.end = end;
    this.textStart = text?.start ?? end;
    this.textEnd = text?.end ?? end;
  }

  get text(): string {
    const { row, textStart: start, textEnd: end } = this;
    return textOfContent({ row, start, end });
  }

  get at(): Place {
    return this;
  }
}
