/** Cues at the same time that cannot be: what the rules about them share. */
import { framesText, rangeText } from '../../conform/describe-carried.ts';
import { isStale, placeCue } from '../../conform/place-cue.ts';
import type { Fix } from '../../findings.ts';
import { characterOf } from '../../model/characters.ts';
import type { Cue } from '../../model/cues.ts';
import { currentPicture, pictureLength } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { type FrameRange, formatTimecode } from '../../time/index.ts';
import type { Report, Rule, RuleBase } from '../rule.ts';
import { cuesRule, hasWord, isAlternative, isOmitted, nameOfCue, runsInto } from './cue-rule.ts';
import { isTooLong } from './unreasonable-length.ts';

type OverlapRule = Pick<RuleBase, 'code' | 'severity' | 'title'> & { readonly departments: readonly string[] };

/** Finds cues of one voice that overlap, compared where the current cut plays them. */
export function overlapRule({ departments, ...rule }: OverlapRule): Rule {
  return cuesRule({
    ...rule,
    expects: ['character'],
    keysOf(cue, show) {
      const voice = departments.includes(cue.department) ? voiceOf(cue, show) : undefined;
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
        if (minuteAt(later.range.start, show) !== minute) continue;
        for (let before = first; before < at; before++) {
          const earlier = placed[before]!;
          if (earlier.range.end <= later.range.start || mayOverlap(show, earlier.cue, later.cue)) continue;
          reportOverlap(earlier, later, show, report);
          break;
        }
      }
    },
  });
}

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
  const isBoth = isMusic && isHeardInScene(earlier.cue) !== isHeardInScene(later.cue);
  report({
    severity: isBoth ? 'info' : isMusic ? 'warning' : 'error',
    message: `${second} overlaps ${first} by ${length}, ${where}${
      isBoth
        ? `. One is heard in the scene, the other is score: if both are to play, say \`segue\` on ${first}; else trim one of them.`
        : isMusic
          ? ': both play at once, and the stage has to guess. Trim one of them, or say `segue` if the one runs into the other.'
          : ': one character cannot say both. Trim one of them, or make one an `alt`.'
    }`,
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
  const { number } = later.cue;
  const line = earlier.cue.timing!.fact;
  const endsFirst = earlier.range.start < later.range.start && earlier.range.end <= later.range.end;
  if (earlier.cue.department === 'music' && number && endsFirst && !earlier.cue.lines.some(({ segue }) => segue)) {
    const end = { row: line.at.row, start: line.at.end, end: line.at.end };
    fixes.push({
      title: `Let ${nameOfCue(earlier.cue)} run into ${number}`,
      edits: [{ at: end, text: ` segue ${number}` }],
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

/** Source music and what is seen being performed. */
function isHeardInScene(cue: Cue): boolean {
  return hasWord(cue, 'source') || hasWord(cue, 'visual');
}

/** A segue, and milder words for television over the line that they replace. */
function mayOverlap(show: Show, a: Cue, b: Cue): boolean {
  return runsInto(show, a, b) || runsInto(show, b, a) || hasWord(a, 'tv-cover') !== hasWord(b, 'tv-cover');
}

/** Where the current cut plays it; undefined without an out, or when it is empty or so long that its out is wrong. */
function rangeNow(cue: Cue, show: Show): FrameRange | undefined {
  const now = placeCue(show, cue)?.now;
  const { rate } = show;
  if (!rate || !now || now.end === undefined || now.end <= now.start || isTooLong(cue, show)) return undefined;
  return now.end - now.start <= rate.framesPerDay ? { start: now.start, end: now.end } : undefined;
}

/** Minutes of the label day that a range touches. */
function minutesOf({ start, end }: FrameRange, show: Show): number[] {
  const minutes: number[] = [];
  for (let minute = minuteAt(start, show); minute <= minuteAt(end - 1, show); minute++) minutes.push(minute);
  return minutes;
}

function minuteAt(frame: number, show: Show): number {
  return Math.floor(frame / (show.rate!.nominal * 60));
}
