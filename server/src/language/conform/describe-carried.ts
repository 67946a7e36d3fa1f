/** What happened to a range, in words. */

import type { OpenRange } from '../model/ranges.ts';
import { formatTimecode, type Rate, secondsOfFrames } from '../time/index.ts';
import type { Carried } from './carry-range.ts';

/** `01:00:08:00 - 01:01:42:12`; the in alone while the out is not known. */
export function rangeText({ start, end }: OpenRange, rate: Rate): string {
  const first = formatTimecode(start, rate);
  return end === undefined ? first : `${first} - ${formatTimecode(end, rate)}`;
}

/** `309 frames (12.9 s)`, from a minute on in whole seconds: `1968 frames (1 min 22 s)`. Real time, at any rate. */
export function framesText(frames: number, rate: Rate): string {
  const exact = secondsOfFrames(frames, rate);
  const whole = Number(exact.round());
  const rest = whole % 60 === 0 ? '' : ` ${whole % 60} s`;
  const time = whole < 60 ? `${exact.toFixed(1).replace(/\.0$/, '')} s` : `${Math.floor(whole / 60)} min${rest}`;
  return `${frames} ${frames === 1 ? 'frame' : 'frames'} (${time})`;
}

/**
 * Everything that is different, as the end of a sentence: `309 frames (12.9 s) earlier`. Empty when nothing is.
 * `fromReel` is the reel it stood in when it is in another now: labels of two reels are not apart by any time.
 */
export function describeCarried(carried: Carried, rate: Rate, fromReel?: string): string {
  const { kind, parts, shift, removed, inserted } = carried;
  const said: string[] = [];
  if (fromReel !== undefined) said.push(`moved there from reel ${fromReel}`);
  else if (shift !== 0) said.push(`${framesText(Math.abs(shift), rate)} ${shift < 0 ? 'earlier' : 'later'}`);
  if (removed > 0) said.push(`without ${framesText(removed, rate)} that were taken out`);
  if (inserted > 0) said.push(`with ${framesText(inserted, rate)} of new picture inside`);
  if (kind === 'split')
    said.push(
      parts.length > 1 ? `split by a move into ${parts.length} parts, this the longest` : 'its parts in another order',
    );
  return said.join(', ');
}
