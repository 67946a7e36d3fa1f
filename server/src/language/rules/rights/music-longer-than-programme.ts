import { framesText } from '../../conform/describe-carried.ts';
import { type Cue, cues } from '../../model/cues.ts';
import { MUSIC_READS, programmeLength, stretchesOf } from '../../model/music-totals.ts';
import { currentPicture, reelsOf } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import type { Summing } from '../../model/sums.ts';
import { type FrameRange, type Rate, rangeLength } from '../../time/index.ts';
import { nameOfCue } from '../cue/cue-rule.ts';
import { wholeRule } from '../rule.ts';

const MOST_RELATED = 5;

/** Music cannot last longer than what it plays over; with every frame counted once, what is too much stands outside. */
export const musicLongerThanProgramme = wholeRule({
  code: 'rights/music-longer-than-programme',
  severity: 'error',
  title: 'The music of a programme, overlaps counted once, is no longer than the programme.',
  reads: ['picture', ...MUSIC_READS],
  check(show, report) {
    const picture = currentPicture(show);
    const programme = programmeLength(show);
    const { rate } = show;
    if (!picture || programme === undefined || !rate) return;
    const minutes = [...show.sums(musicOfMinutes).values()];
    const total = minutes.reduce((sum, { frames }) => sum + frames, 0);
    if (total <= programme) return;
    const length = (frames: number) => framesText(frames, rate);
    const outside = outsideOf(show, minutes);
    const [most] = outside;
    report({
      message: `The music adds up to ${length(total)}, overlaps counted once, and ${picture.version.written} lasts only ${length(programme)}: societies send such a cue sheet back. ${most ? `${nameOfCue(most.cue)} alone plays ${length(most.frames)} outside the reels. Correct its times, or` : 'Correct the times of the cues, or'} the reels.`,
      at: picture.version.at,
      related: outside.slice(0, MOST_RELATED).map(({ cue, frames }) => ({
        at: cue.timing!.fact.range!.at,
        message: `${nameOfCue(cue)} plays ${length(frames)} outside the reels.`,
      })),
    });
  },
});

interface MusicOfMinute {
  /** During which any music plays. */
  readonly frames: number;
  /** Frames of each cue that are in no reel. */
  readonly outside: ReadonlyMap<Cue, number>;
}

/** The music of each minute of the label day, so that a keystroke adds up one minute anew and not the programme. */
const musicOfMinutes: Summing<Cue, MusicOfMinute> = {
  of: cues,
  reads: ['cuts', 'settings'],
  keysOf(cue, show) {
    const [first, ...others] = stretchesOf(show, cue);
    const minutes = first ? minutesOf(first, show.rate!) : [];
    if (others.length === 0) return minutes.map(String);
    return [...new Set([...minutes, ...others.flatMap((range) => minutesOf(range, show.rate!))])].map(String);
  },
  sum(playing, show, key) {
    const minute = rangeOfMinute(Number(key), show.rate!);
    const reels = reelsOf(show, currentPicture(show)!);
    const parts: FrameRange[] = [];
    const outside = new Map<Cue, number>();
    for (const cue of playing) {
      for (const stretch of stretchesOf(show, cue)) {
        const part = within(stretch, minute);
        if (rangeLength(part) <= 0) continue;
        parts.push(part);
        let frames = rangeLength(part);
        for (const reel of reels)
          frames -= Math.max(0, rangeLength(within(part, { start: reel.start, end: reel.end! })));
        if (frames !== 0) outside.set(cue, (outside.get(cue) ?? 0) + frames);
      }
    }
    return { frames: lengthTogether(parts), outside };
  },
};

/** What stands behind two days is one last minute, however long. */
const LAST_MINUTE = 2 * 24 * 60;

function minutesOf({ start, end }: FrameRange, { nominal }: Rate): number[] {
  const minuteAt = (frame: number) => Math.min(LAST_MINUTE, Math.floor(frame / (nominal * 60)));
  const minutes: number[] = [];
  for (let minute = minuteAt(start); minute <= minuteAt(end - 1); minute++) minutes.push(minute);
  return minutes;
}

function rangeOfMinute(minute: number, { nominal }: Rate): FrameRange {
  const start = minute * nominal * 60;
  return { start, end: minute === LAST_MINUTE ? Number.POSITIVE_INFINITY : start + nominal * 60 };
}

function within(range: FrameRange, { start, end }: FrameRange): FrameRange {
  return { start: Math.max(range.start, start), end: Math.min(range.end, end) };
}

/** Frames that are in any of the ranges, each once. */
function lengthTogether(ranges: FrameRange[]): number {
  let length = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    if (end <= until) continue;
    length += end - Math.max(start, until);
    until = end;
  }
  return length;
}

/** Cues that play where no reel is, and for how long, the longest first. */
function outsideOf(show: Show, minutes: Iterable<MusicOfMinute>): { cue: Cue; frames: number }[] {
  const byCue = new Map<Cue, number>();
  for (const { outside } of minutes)
    for (const [cue, frames] of outside) byCue.set(cue, (byCue.get(cue) ?? 0) + frames);
  return [...byCue]
    .map(([cue, frames]) => ({ cue, frames }))
    .filter(({ frames }) => frames > 0)
    .sort((a, b) => b.frames - a.frames || show.order.compare(a.cue.at, b.cue.at));
}
