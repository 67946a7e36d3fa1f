/**
 * The text of a file as an ordered run of rows, each its own string, so that an edit touches the rows it meets and
 * nothing behind them: a row knows its text, never its place.
 *
 * Rows stand in buckets of at most `BUCKET` rows. A bucket keeps the sums of its rows; where a bucket begins is the sum
 * of those before it, brought up to date from the first bucket that changed when somebody asks.
 *
 * Invariant: the texts of all rows joined are the file, byte for byte, line endings included.
 */
const BUCKET = 64;

/** What a row must offer to stand in a store. `bucket` belongs to the store. */
export interface StoredRow {
  readonly text: string;
  /** Line breaks inside the text. */
  readonly breaks: number;
  bucket: Bucket<StoredRow> | undefined;
}

export interface Bucket<R extends StoredRow> {
  rows: R[];
  length: number;
  breaks: number;
  index: number;
  /** Whether each of its rows is one line: then rows are counted, not their breaks. */
  isOfLines: boolean;
}

interface Start {
  offset: number;
  line: number;
  row: number;
}

export class RowStore<R extends StoredRow> {
  private buckets: Bucket<R>[] = [{ rows: [], length: 0, breaks: 0, index: 0, isOfLines: true }];
  private starts: Start[] = [{ offset: 0, line: 0, row: 0 }];
  private validStarts = 1;

  private rowCount = 0;
  private textLength = 0;
  private breakCount = 0;

  /** How many rows there are. */
  get size(): number {
    return this.rowCount;
  }

  /** Length of the whole text in UTF-16 units. */
  get length(): number {
    return this.textLength;
  }

  /** Line breaks in the whole text: one less than its lines. */
  get breaks(): number {
    return this.breakCount;
  }

  /** The last row; undefined while there is none. */
  get last(): R | undefined {
    return this.buckets.at(-1)!.rows.at(-1);
  }

  /** The row at a place in the order; undefined outside. */
  at(index: number): R | undefined {
    if (index < 0) return undefined;
    const bucket = this.findBucket((start) => start.row <= index);
    return bucket.rows[index - this.start(bucket.index).row];
  }

  /** Where a row stands in the order. */
  indexOf(row: R): number {
    const bucket = row.bucket as Bucket<R> | undefined;
    if (!bucket) return -1;
    return this.start(bucket.index).row + bucket.rows.indexOf(row);
  }

  next(row: R): R | undefined {
    const bucket = row.bucket as Bucket<R> | undefined;
    if (!bucket) return undefined;
    return bucket.rows[bucket.rows.indexOf(row) + 1] ?? this.buckets[bucket.index + 1]?.rows[0];
  }

  previous(row: R): R | undefined {
    const bucket = row.bucket as Bucket<R> | undefined;
    if (!bucket) return undefined;
    return bucket.rows[bucket.rows.indexOf(row) - 1] ?? this.buckets[bucket.index - 1]?.rows.at(-1);
  }

  /** Offset of a row's first character in the file. */
  offsetOf(row: R): number {
    const bucket = row.bucket as Bucket<R>;
    let offset = this.start(bucket.index).offset;
    for (const other of bucket.rows) {
      if (other === row) break;
      offset += other.text.length;
    }
    return offset;
  }

  /** Zero-based line on which a row begins. */
  lineOf(row: R): number {
    const bucket = row.bucket as Bucket<R>;
    let { line } = this.start(bucket.index);
    if (bucket.isOfLines) return line + bucket.rows.indexOf(row);
    for (const other of bucket.rows) {
      if (other === row) break;
      line += other.breaks;
    }
    return line;
  }

  /** The row that holds an offset, and where in it; an offset past the end is the end of the last row. */
  rowAtOffset(offset: number): { row: R; offset: number } | undefined {
    const bucket = this.findBucket((start) => start.offset <= offset);
    let rest = Math.max(0, offset - this.start(bucket.index).offset);
    for (const row of bucket.rows) {
      if (rest < row.text.length) return { row, offset: rest };
      rest -= row.text.length;
    }
    const last = bucket.rows.at(-1);
    return last && { row: last, offset: last.text.length };
  }

  /** The row that holds a zero-based line, and that line's offset from the row's first. */
  rowAtLine(line: number): { row: R; line: number } | undefined {
    const bucket = this.findBucket((start) => start.line <= line);
    let rest = line - this.start(bucket.index).line;
    if (bucket.isOfLines && rest < bucket.rows.length) return { row: bucket.rows[rest]!, line: 0 };
    for (const row of bucket.rows) {
      if (rest < row.breaks || (rest === 0 && row.breaks === 0)) return { row, line: rest };
      rest -= row.breaks;
    }
    const last = bucket.rows.at(-1);
    return last && { row: last, line: last.breaks };
  }

  /** Negative when `a` stands before `b`, zero when they are the same row. */
  compare(a: R, b: R): number {
    if (a === b) return 0;
    const left = a.bucket as Bucket<R>;
    const right = b.bucket as Bucket<R>;
    if (left !== right) return left.index - right.index;
    return left.rows.indexOf(a) - left.rows.indexOf(b);
  }

  /** Puts a row behind the last. */
  append(row: R): void {
    let bucket = this.buckets[this.buckets.length - 1]!;
    if (bucket.rows.length >= BUCKET / 2) {
      bucket.rows = bucket.rows.slice(); // without the room that an array grows by
      bucket = { rows: [], length: 0, breaks: 0, index: this.buckets.length, isOfLines: true };
      this.buckets.push(bucket);
    }
    const { breaks } = row;
    const { length } = row.text;
    row.bucket = bucket;
    bucket.rows.push(row);
    bucket.length += length;
    bucket.breaks += breaks;
    if (breaks !== 1) bucket.isOfLines = false;
    this.rowCount++;
    this.textLength += length;
    this.breakCount += breaks;
  }

  /** Puts `rows` in the place of `count` rows from `index` on. */
  splice(index: number, count: number, rows: readonly R[]): void {
    let bucket = this.findBucket((start) => start.row <= index);
    const first = bucket.index;
    let at = index - this.start(first).row;
    let left = count;
    while (left > 0) {
      const gone = bucket.rows.splice(at, left);
      for (const row of gone) row.bucket = undefined;
      left -= gone.length;
      this.rowCount -= gone.length;
      if (left > 0) {
        bucket = this.buckets[bucket.index + 1]!;
        at = 0;
      }
    }
    insert(this.buckets[first]!.rows, index - this.start(first).row, rows);
    this.rowCount += rows.length;
    this.settle(first, bucket.index);
  }

  *rows(): Generator<R> {
    for (const bucket of this.buckets) yield* bucket.rows;
  }

  text(): string {
    let text = '';
    for (const row of this.rows()) text += row.text;
    return text;
  }

  /** Re-cuts the buckets from `first` to `last` and drops the starts behind them. */
  private settle(first: number, last: number): void {
    const old = this.buckets.slice(first, last + 1);
    const rows = old.flatMap((bucket) => bucket.rows);
    const cut: Bucket<R>[] = [];
    const half = BUCKET / 2;
    const step = rows.length > BUCKET ? half : BUCKET;
    for (let at = 0; at < rows.length || cut.length === 0; at += step) {
      const index = first + cut.length;
      const bucket: Bucket<R> = { rows: rows.slice(at, at + step), length: 0, breaks: 0, index, isOfLines: true };
      for (const row of bucket.rows) {
        const { breaks } = row;
        row.bucket = bucket;
        bucket.length += row.text.length;
        bucket.breaks += breaks;
        if (breaks !== 1) bucket.isOfLines = false;
      }
      cut.push(bucket);
      this.textLength += bucket.length;
      this.breakCount += bucket.breaks;
    }
    for (const { length, breaks } of old) {
      this.textLength -= length;
      this.breakCount -= breaks;
    }
    if (rows.length === 0 && this.buckets.length > last - first + 1) cut.length = 0;
    const sameCount = cut.length === last - first + 1;
    if (sameCount) for (let i = 0; i < cut.length; i++) this.buckets[first + i] = cut[i]!;
    else {
      this.buckets = this.buckets.slice(0, first).concat(cut, this.buckets.slice(last + 1));
      for (let i = first; i < this.buckets.length; i++) this.buckets[i]!.index = i;
    }
    this.validStarts = Math.min(this.validStarts, first + 1);
    if (this.validStarts < 1) this.validStarts = 1;
  }

  private start(index: number): Start {
    for (; this.validStarts <= index; this.validStarts++) {
      const before = this.starts[this.validStarts - 1]!;
      const bucket = this.buckets[this.validStarts - 1]!;
      this.starts[this.validStarts] = {
        offset: before.offset + bucket.length,
        line: before.line + bucket.breaks,
        row: before.row + bucket.rows.length,
      };
    }
    return this.starts[index]!;
  }

  /** The last bucket whose start satisfies a test that holds for a prefix of the buckets. */
  private findBucket(holds: (start: Start) => boolean): Bucket<R> {
    let low = 0;
    let high = this.buckets.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (holds(this.start(middle))) low = middle;
      else high = middle - 1;
    }
    return this.buckets[low]!;
  }
}

/** `splice` with a spread fails on very long arrays; this does not. */
function insert<T>(into: T[], at: number, items: readonly T[]): void {
  if (items.length < 10_000) into.splice(at, 0, ...items);
  else {
    const tail = into.splice(at);
    for (const item of items) into.push(item);
    for (const item of tail) into.push(item);
  }
}
