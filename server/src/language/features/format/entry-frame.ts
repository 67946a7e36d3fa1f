/**
 * Which frame a keyed-in time means. Fields that it leaves out come from what is known: of an out and a hit from the
 * cue's in, of an in from the reel that the cue is of.
 */
import { currentPicture, reelAt, reelsOf } from '../../model/pictures.ts';
import { framesOfRange } from '../../model/ranges.ts';
import type { Bound } from '../../schema/bound.ts';
import { range, timecode } from '../../schema/slot-types.ts';
import { type Token, textOf } from '../../syntax/row.ts';
import { countEntryFields, fieldsOfFrame, type Rate, readEntry, readEntryFrom } from '../../time/index.ts';
import type { Ask } from '../completion/ask.ts';
import { cuesAround, pictureOfSession } from '../completion/cue-neighbours.ts';

/** Where a time is keyed in. */
export interface EntrySlot {
  /** The statement or clause that takes it. */
  readonly owner: Bound;
  /** What that is a clause of, on the line or by the block it stands in. */
  readonly around: Bound | undefined;
  readonly isRange: boolean;
  /** The in of the range, and the sign behind it, when it is their second half. */
  readonly first: Token | undefined;
  readonly joint: Token | undefined;
  /** A `+` of its own stands before it: so much later than what is before it. */
  readonly isLater: boolean;
}

/** Clauses that say a moment inside of what they belong to. */
const MOMENTS: ReadonlySet<string> = new Set(['hit', 'lfoa']);

interface Fill {
  /** The first label at or after this frame is meant. */
  readonly from: number;
  /** Fewer fields than these are not a time yet. */
  readonly least: number;
}

/** The frame, or for a length the frames, that an entry means; undefined where it cannot be told or does not exist. */
export function frameOfEntry(ask: Ask, slot: EntrySlot, text: string): number | undefined {
  const rate = ask.show.rate!;
  const { frame } = readEntry(text, rate);
  if (slot.isLater) return later(baseOf(ask, slot), frame, rate);
  if (slot.joint?.kind === 'Plus') return frame;
  const count = countEntryFields(text, rate);
  if (count === undefined || count === 4) return frame;
  const fill = fillOf(ask, slot, rate);
  return fill && count >= fill.least ? readEntryFrom(text, rate, fill.from).frame : undefined;
}

function later(base: number | undefined, frames: number | undefined, rate: Rate): number | undefined {
  if (base === undefined || frames === undefined) return undefined;
  return base + frames < rate.framesPerDay ? base + frames : undefined;
}

/** What a `+` counts from: the cue's in, or for an in where the cue before ends. */
function baseOf(ask: Ask, slot: EntrySlot): number | undefined {
  if (slot.first) return ask.show.frameOf(textOf(slot.first));
  if (MOMENTS.has(slot.owner.spec.word)) return inOf(ask, slot.around);
  const { before } = cuesAround(ask);
  return slot.owner.spec.fact === 'cue' && before?.range ? framesOfRange(ask.show, before.range)?.end : undefined;
}

function fillOf(ask: Ask, slot: EntrySlot, rate: Rate): Fill | undefined {
  const start = slot.first ? ask.show.frameOf(textOf(slot.first)) : inOf(ask, slot.around);
  if (slot.first) return start === undefined ? undefined : { from: start + 1, least: 2 };
  if (MOMENTS.has(slot.owner.spec.word)) return start === undefined ? undefined : { from: start, least: 2 };
  const from = slot.owner.spec.fact === 'cue' ? hourOfIn(ask, rate) : undefined;
  return from === undefined ? undefined : { from, least: 3 };
}

/** Where a cue or a reel begins, as it is written. */
function inOf({ show }: Ask, bound: Bound | undefined): number | undefined {
  const arg = bound?.args.find(({ slot }) => slot.type === range || slot.type === timecode);
  const label = arg?.values[0]?.[0];
  return label && show.frameOf(textOf(label));
}

/**
 * The hour that a cue is in: that of the reel its number says; else that of the cue before it; else that of the first
 * reel. Zero where nothing is known of the picture; undefined where its number says a reel that the picture has not.
 */
function hourOfIn(ask: Ask, rate: Rate): number | undefined {
  const { show, cursor } = ask;
  const picture = pictureOfSession(ask) ?? currentPicture(show);
  const reels = picture ? reelsOf(show, picture) : [];
  const fact = cursor.statement && ask.workspace.facts(cursor.document.uri)?.of(cursor.statement);
  const group = fact?.kind === 'cue' && show.setting('numbering') === 'reel' ? fact.group : undefined;
  if (group !== undefined && reels.length > 0) {
    const start = reels.find(({ reel }) => Number(/\d+/.exec(reel)?.[0]) === Number(group))?.start;
    return start === undefined ? undefined : hourWithin(start, start, rate);
  }
  // Where no reels are declared the convention holds: reel 1 in hour 1.
  if (group !== undefined) return Number(group) > 23 ? undefined : Number(group) * framesPerHour(rate);
  const { before } = cuesAround(ask);
  const last = before?.range && framesOfRange(show, before.range)?.start;
  if (last !== undefined) return hourWithin(last, picture && reelAt(show, picture, last)?.start, rate);
  return reels[0] ? hourWithin(reels[0].start, reels[0].start, rate) : 0;
}

/** Where the hour of a frame begins; or its reel does, if that begins late in that hour and goes on into the next. */
function hourWithin(frame: number, reel: number | undefined, rate: Rate): number {
  const hour = fieldsOfFrame(frame, rate).hours * framesPerHour(rate);
  const isLate = reel !== undefined && reel > hour && fieldsOfFrame(reel, rate).minutes >= 30;
  return isLate ? reel : hour;
}

function framesPerHour(rate: Rate): number {
  return rate.framesPerTenMinutes * 6;
}
