/** Cutting: the reels of a cut as chains of frames that changes are carried out on, in the order written. */
import type { FrameRange } from '../time/index.ts';

/** A change in frames of the older cut. `range` of an insert: where it begins, and as much as goes in. */
export interface FrameChange {
  readonly kind: 'insert' | 'remove' | 'move' | 'replace';
  readonly range: FrameRange;
  /** Of a move: the frame before which it goes in. */
  readonly to?: number | undefined;
}

/** Frames that stay together. `from` is their first frame in the older cut; absent when they were put in. */
export interface Stretch {
  readonly from: number | undefined;
  readonly length: number;
}

/**
 * The reels as chains of links, cut at every label that a change names, so that no change has to cut one. A
 * change then costs what it touches.
 */
export class CutStrips {
  private readonly heads: Link[] = [];
  private readonly frames = new Map<number, Link>();
  private readonly ends = new Map<number, Link>();
  /** Old picture in the order of the old cut. */
  private readonly olds: Link[] = [];

  constructor(regions: readonly { old: FrameRange }[], changes: readonly FrameChange[]) {
    const named = changes.flatMap(({ range, to }) => [range.start, range.end, ...(to === undefined ? [] : [to])]);
    const cuts = [...new Set(named)].sort((a, b) => a - b);
    let at = 0;
    for (const { old } of regions) {
      const head = link(old.start, 0, true);
      let last = head;
      let from = old.start;
      while (from < old.end) {
        while (at < cuts.length && cuts[at]! <= from) at++;
        const end = Math.min(cuts[at] ?? Number.POSITIVE_INFINITY, old.end);
        const part = link(from, end - from, false);
        this.frames.set(from, part);
        this.olds.push(part);
        join(last, part);
        last = part;
        from = end;
      }
      const end = link(old.end, 0, false);
      this.ends.set(old.end, end);
      join(last, end);
      this.heads.push(head);
    }
  }

  apply({ kind, range, to }: FrameChange): void {
    if (range.end <= range.start) return;
    if (kind === 'insert') this.insert(range.start, range.end - range.start);
    else if (kind === 'remove') for (const part of this.within(range)) part.isGone = true;
    else if (kind === 'move' && to !== undefined) this.move(range, to);
  }

  read(index: number): Stretch[] {
    const found: Stretch[] = [];
    for (let at: Link | undefined = this.heads[index]; at; at = at.next) {
      if (!at.isGone) found.push({ from: at.isNew ? undefined : at.from, length: at.length });
    }
    return found;
  }

  private linkAt(frame: number): Link | undefined {
    return this.frames.get(frame) ?? this.ends.get(frame);
  }

  private insert(frame: number, length: number): void {
    const target = this.linkAt(frame);
    if (!target) return;
    const added = link(frame, length, true);
    target.insertedHere.push(added);
    putBefore(target, added);
  }

  private move(range: FrameRange, to: number): void {
    const target = this.linkAt(to);
    if (!target || (range.start <= to && to <= range.end)) return;
    for (const part of this.within(range)) {
      // What was put in inside the stretch goes with it; what was put in before it stays.
      const along = part.from === range.start ? [part] : [...part.insertedHere, part];
      for (const each of along) {
        unlink(each);
        putBefore(target, each);
      }
    }
  }

  private within(range: FrameRange): Link[] {
    let low = 0;
    let high = this.olds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.olds[middle]!.from < range.start) low = middle + 1;
      else high = middle;
    }
    const found: Link[] = [];
    for (let at = low; at < this.olds.length && this.olds[at]!.from < range.end; at++) found.push(this.olds[at]!);
    return found;
  }
}

/** A run of frames in a reel's chain: old picture, new picture put in before it, or the reel's end. */
interface Link {
  readonly from: number;
  readonly length: number;
  readonly isNew: boolean;
  isGone: boolean;
  /** New picture that was put in directly before this. */
  readonly insertedHere: Link[];
  before: Link | undefined;
  next: Link | undefined;
}

function link(from: number, length: number, isNew: boolean): Link {
  return { from, length, isNew, isGone: false, insertedHere: [], before: undefined, next: undefined };
}

function join(before: Link | undefined, next: Link | undefined): void {
  if (before) before.next = next;
  if (next) next.before = before;
}

function unlink(part: Link): void {
  join(part.before, part.next);
}

function putBefore(target: Link, part: Link): void {
  join(target.before, part);
  join(part, target);
}
