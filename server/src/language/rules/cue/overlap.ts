import { framesText, rangeText } from '../../conform/describe-carried.ts';
import { isStale, placeCue } from '../../conform/place-cue.ts';
import type { Fix } from '../../findings.ts';
import { characterOf } from '../../model/characters.ts';
import type { Cue } from '../../model/cues.ts';
import { currentPicture, pictureLength } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { type FrameRange, formatTimecode } from '../../time/index.ts';
import type { Report } from '../rule.ts';
import { cuesRule, hasWord, isAlternative, isOmitted, nameOfCue, runsInto } from './cue-rule.ts';

/**
 * Two pieces of music, or two lines of one character, at the same time. Cues are compared where the current cut plays
 * them. Backgrounds, effects and Foley lie over each other by nature.
 */
export const overlap = cuesRule({
  code: 'cue/overlap',
  severity: 'warning',
  title: 'Music does not overlap without a `segue`, nor a character’s lines.',
  reads: ['picture', 'show', 'character'],
  keysOf(cue, show) {
    const voice = voiceOf(cue, show);
    const range = voice === undefined ? undefined : rangeNow(cue, show);
    return range ? minutesOf(range, show).map((minute) => `${cue.department} ${voice} ${minute}`) : [];
  },
  check(cues, show, report, key) {
    const minute = Number(key.slice(key.lastIndexOf(' ') + 1));
    const placed = cues.map((cue) => ({ cue, range: rangeNow(cue, show)! }));
    placed.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
    let first = 0;
    for (let at = 0; at < placed.length; at++) {
      const later = placed[at]!;
      while (first < at && placed[first]!.range.end <= later.range.start) first++;
      // A cue that began before this minute was compared where it begins.
      if (minutesOf(later.range, show)[0] !== minute) continue;
      const earlier = placed
        .slice(first, at)
        .find(({ cue, range }) => range.end > later.range.start && !mayOverlap(cue, later.cue));
      if (earlier) reportOverlap(earlier, later, show, report);
    }
  },
});

interface Placed {
  readonly cue: Cue;
  readonly range: FrameRange;
}

function reportOverlap(earlier: Placed, later: Placed, show: Show, report: Report): void {
  const rate = show.rate!;
  const shared = { start: later.range.start, end: Math.min(earlier.range.end, later.range.end) };
  const first = nameOfCue(earlier.cue);
  const second = nameOfCue(later.cue);
  const length = framesText(pictureLength(show, currentPicture(show), shared), rate);
  const where = rangeText(shared, rate);
  const isMusic = later.cue.department === 'music';
  report({
    severity: isMusic ? 'warning' : 'error',
    message: isMusic
      ? `${second} overlaps ${first} by ${length}, ${where}. Trim one of them, or say \`segue\` if the one runs into the other.`
      : `${second} overlaps ${first} by ${length}, ${where}: one character cannot say both. Trim one of them, or make one an \`alt\`.`,
    at: later.cue.timing!.fact.range!.at,
    related: [
      {
        at: earlier.cue.timing!.fact.range!.at,
        message: `${first} plays ${rangeText(earlier.range, rate)}${isCarried(earlier.cue, show) ? ` in ${currentPicture(show)!.version.written}` : ''}.`,
      },
    ],
    fixes: fixesFor(earlier, later, show),
  });
}

/** What a range that counts says already, or what the change lists make of it. */
function isCarried(cue: Cue, show: Show): boolean {
  const placed = placeCue(show, cue);
  return placed !== undefined && isStale(placed);
}

/** Only the later one can run out of the earlier; a range of an older cut is not written over. */
function fixesFor(earlier: Placed, later: Placed, show: Show): Fix[] {
  const fixes: Fix[] = [];
  const number = later.cue.lines.find((line) => line.number)?.number;
  const line = earlier.cue.timing!.fact;
  const endsFirst = earlier.range.start < later.range.start && earlier.range.end <= later.range.end;
  if (earlier.cue.department === 'music' && number && endsFirst && !earlier.cue.lines.some(({ segue }) => segue)) {
    const end = { row: line.at.row, start: line.at.end, end: line.at.end };
    fixes.push({
      title: `Let ${nameOfCue(earlier.cue)} run into ${number.written}`,
      edits: [{ at: end, text: ` segue ${number.written}` }],
    });
  }
  if (endsFirst && !isCarried(earlier.cue, show) && line.range) {
    const { in: first, at } = line.range;
    fixes.push({
      title: `End ${nameOfCue(earlier.cue)} where ${nameOfCue(later.cue)} begins`,
      edits: [{ at, text: `${first.written} - ${formatTimecode(later.range.start, show.rate!)}` }],
    });
  }
  return fixes;
}

/** Cues that can disturb each other have one voice; undefined for those that disturb nobody. */
function voiceOf(cue: Cue, show: Show): string | undefined {
  if (isAlternative(cue) || isOmitted(cue) || !cue.timing) return undefined;
  if (cue.department === 'music') return '';
  if (cue.department !== 'dialogue' && cue.department !== 'adr') return undefined;
  const character = characterOf(show, cue.timing.fact);
  return character && !character.isGroup ? character.id.key : undefined;
}

/** A segue, and milder words for television over the line that they replace. */
function mayOverlap(a: Cue, b: Cue): boolean {
  return runsInto(a, b) || runsInto(b, a) || hasWord(a, 'tv-cover') !== hasWord(b, 'tv-cover');
}

/** Where the current cut plays it; undefined without an out, or when it is empty or longer than a day. */
function rangeNow(cue: Cue, show: Show): FrameRange | undefined {
  const now = placeCue(show, cue)?.now;
  const { rate } = show;
  if (!rate || !now || now.end === undefined || now.end <= now.start) return undefined;
  return now.end - now.start <= rate.framesPerDay ? { start: now.start, end: now.end } : undefined;
}

/** Minutes of the label day that a range touches. */
function minutesOf({ start, end }: FrameRange, show: Show): number[] {
  const minute = show.rate!.nominal * 60;
  const first = Math.floor(start / minute);
  return Array.from({ length: Math.floor((end - 1) / minute) - first + 1 }, (_, at) => first + at);
}
