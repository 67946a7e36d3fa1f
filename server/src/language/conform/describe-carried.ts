/** What happened to a range, in words. */

import type { OpenRange } from '../model/ranges.ts';
import { formatTimecode, type Rate, secondsOfFrames } from '../time/index.ts';
import type { Carried } from './carry-range.ts';

/** `01:00:08:00 - 01:01:42:12`; the in alone while the out is not known. */
export function rangeText({ start, end }: OpenRange, rate: Rate): string {
  const first = formatTimecode(start, rate);
  return end === undefined ? first : `${first} - ${formatTimecode(end, rate)}`;
}

/**
 * `309 frames (12.9 s)`, from a minute on in whole seconds: `1968 frames (1 min 22 s)`, `87730 frames (1 h 55 s)`. Real time,
 * at any rate; none where it would be no tenth of a second: `1 frame`.
 */
export function framesText(frames: number, rate: Rate): string {
  const exact = secondsOfFrames(frames, rate);
  const whole = Number(exact.round());
  const seconds = exact.toFixed(1).replace(/\.0$/, '');
  const time = whole < 60 ? `${seconds} s` : timeText(whole);
  return `${frames} ${frames === 1 ? 'frame' : 'frames'}${seconds === '0' ? '' : ` (${time})`}`;
}

/** `1 min 22 s`, `2 h`: whole seconds, at least one. */
function timeText(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : `${count} ${unit}`)).join(' ');
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
  if (removed > 0) said.push(`without ${framesText(removed, rate)} that ${removed === 1 ? 'was' : 'were'} taken out`);
  if (inserted > 0) said.push(`with ${framesText(inserted, rate)} of new picture inside`);
  if (kind === 'split')
    said.push(
      parts.length > 1 ? `split by a move into ${parts.length} parts, this the longest` : 'its parts in another order',
    );
  return said.join(', ');
}
