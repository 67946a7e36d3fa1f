/** Completion of timecodes: where the cue before ends, where reels begin and end, what a half-typed label can be. */
import { currentPicture, reelAt, reelsOf } from '../../model/pictures.ts';
import { framesOfRange } from '../../model/ranges.ts';
import type { Slot } from '../../schema/spec.ts';
import { type Token, textOf } from '../../syntax/row.ts';
import { formatTimecode, parseTimecode, readEntry } from '../../time/index.ts';
import type { Ask } from './ask.ts';
import { cuesAround, pictureOfSession } from './cue-neighbours.ts';
import { RANK } from './offers.ts';

/** Labels that a time or the in of a range is likely to be. Nothing without a rate. */
export function offerTimes(ask: Ask, slot: Slot): void {
  offerTyped(ask);
  const { show, offers, cursor } = ask;
  const { rate } = show;
  if (!rate) return;
  const add = (frame: number | undefined, detail: string) => {
    if (frame !== undefined) offers.add(RANK.wanted, { label: formatTimecode(frame, rate), kind: 'timecode', detail });
  };
  if (slot.name === 'range' && ask.department !== undefined) {
    const { before } = cuesAround(ask);
    const range = before?.range && framesOfRange(show, before.range);
    add(range?.end, `where ${before?.number?.written ?? before?.title ?? 'the line above'} ends`);
    if (!before) add(firstReel(ask)?.start, 'where the reel begins');
  }
  if (slot.name === 'at') {
    const line = cursor.statement ?? cursor.scope.block?.owner;
    const fact = line && ask.workspace.facts(cursor.document.uri)?.around(line);
    if (fact?.kind === 'cue' && fact.range) add(framesOfRange(show, fact.range)?.start, 'where the cue begins');
  }
  if (slot.name === 'first') add(firstReel(ask)?.start, 'where the reel begins');
  if (slot.name === 'start') {
    // Reels of a cut are numbered by the hour: the next one keeps the minutes of the one before.
    const last = currentPicture(show) && reelsOf(show, currentPicture(show)!).at(-1);
    add(last && last.start + rate.framesPerTenMinutes * 6, 'an hour after the last reel');
  }
}

/** After `A -` or `A +`: where the range may end. */
export function offerOuts(ask: Ask, items: readonly Token[], joint: Token): void {
  const { show, offers } = ask;
  const { rate } = show;
  offerTyped(ask);
  if (!rate || joint.kind !== 'Minus') return;
  const start = show.frameOf(textOf(items.at(-2)!));
  if (start === undefined) return;
  const add = (frame: number | undefined, detail: string) => {
    if (frame === undefined || frame <= start) return;
    offers.add(RANK.wanted, { label: formatTimecode(frame, rate), kind: 'timecode', detail });
  };
  const { after } = cuesAround(ask);
  const next = after?.range && framesOfRange(show, after.range);
  add(next?.start, `where ${after?.number?.written ?? after?.title ?? 'the next line'} begins`);
  const picture = pictureOfSession(ask) ?? currentPicture(show);
  add(picture && reelAt(show, picture, start)?.end, 'where the reel ends');
}

function firstReel(ask: Ask) {
  const picture = pictureOfSession(ask) ?? currentPicture(ask.show);
  return picture && reelsOf(ask.show, picture)[0];
}

/** Real labels for what is being typed: digits fill from the right, and a label that does not exist has neighbours. */
function offerTyped({ show, cursor, offers }: Ask): void {
  const { rate } = show;
  const typed = cursor.partial && textOf(cursor.partial);
  if (!rate || !typed) return;
  const add = (label: string, detail: string) =>
    offers.add(RANK.wanted, { label, kind: 'timecode', detail, filterText: typed });
  if (/^\d[\d.]{2,}$/.test(typed)) {
    const { frame } = readEntry(typed, rate);
    if (frame !== undefined) add(formatTimecode(frame, rate), `${typed}, from the right`);
  } else if (/^\d+(?:[:;]\d+){3}$/.test(typed)) {
    for (const fix of parseTimecode(typed, rate).problems.flatMap((problem) => problem.fixes)) add(fix, 'a real label');
  }
}
