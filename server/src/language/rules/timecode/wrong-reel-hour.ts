import type { Fix } from '../../findings.ts';
import type { CueFact, PictureFact, TimeText } from '../../model/facts.ts';
import { currentPicture, reelAt, reelsOf } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { fieldsOfFrame } from '../../time/index.ts';
import { eachRule, type Report } from '../rule.ts';

/**
 * Reels stand an hour apart, so that a label says its reel: a wrong hour puts a cue into another reel, or two reels on
 * the same labels. Only what another hour would put right is reported; a cue that is simply elsewhere is not.
 */
export const wrongReelHour = eachRule({
  code: 'timecode/wrong-reel-hour',
  severity: 'warning',
  title: 'The hour of a label is that of its reel.',
  kinds: ['picture', 'cue'],
  reads: ['settings', 'cuts'],
  tells: ['picture'],
  check(fact, show, report) {
    if (fact.kind === 'picture') checkReels(fact, show, report);
    else if (show.setting('numbering') === 'reel') checkCue(fact, show, report);
  },
});

function checkCue(cue: CueFact, show: Show, report: Report): void {
  const { group, range, number } = cue;
  const frame = range && show.frameOf(range.in.written);
  const hour = hourOf(frame, show);
  if (group === undefined || frame === undefined || hour === undefined || !number) return;
  const expected = hourWanted(cue, frame, hour, show);
  if (expected === undefined) return;
  const labels = [range!.in, ...(range!.out ? [range!.out] : []), ...cue.hits.map(({ time }) => time)];
  report({
    ...(hasReels(cue, show) && { severity: 'error' as const }), // there is no picture
    message: `${number.written} is a cue of reel ${group}, but ${range!.in.written} is not in that reel; with hour ${twoDigits(expected)} it would be. Correct the hour, or the number.`,
    at: hourAt(range!.in),
    fixes: [hourFix(labels, hour, expected, show)],
  });
}

/** Whether another hour would put a cue into its reel: then nothing else needs to be said of where it stands. */
export function isHourOff(cue: CueFact, show: Show): boolean {
  const frame = cue.range && show.frameOf(cue.range.in.written);
  const hour = hourOf(frame, show);
  if (show.setting('numbering') !== 'reel' || !cue.number || cue.group === undefined) return false;
  return frame !== undefined && hour !== undefined && hourWanted(cue, frame, hour, show) !== undefined;
}

function cutOf(cue: CueFact, show: Show) {
  return cue.picture ? show.find('picture', cue.picture) : currentPicture(show);
}

function hasReels(cue: CueFact, show: Show): boolean {
  const picture = cutOf(cue, show);
  return picture !== undefined && reelsOf(show, picture).length > 0;
}

/**
 * The hour that puts a cue into the reel that its number says; undefined where it is there, or where none does. A cue
 * in another reel of the cut has a number that is at odds with its place: that is told by a rule of its own.
 */
function hourWanted(cue: CueFact, frame: number, hour: number, show: Show): number | undefined {
  const picture = cutOf(cue, show);
  const reels = picture ? reelsOf(show, picture) : [];
  const number = Number(cue.group);
  // Where no reels are declared the convention holds: reel 1 in hour 1.
  if (reels.length === 0) return number === hour || number > 23 ? undefined : number;
  if (!picture || reelAt(show, picture, frame)) return undefined;
  const reel = reels.find((each) => numberOf(each.reel) === number);
  if (!reel) return undefined;
  for (const wanted of [hourOf(reel.start, show)!, hourOf(reel.end ?? reel.start, show)!]) {
    const moved = show.frameOf(withHour(cue.range!.in.written, wanted));
    if (wanted !== hour && moved !== undefined && reelAt(show, picture, moved) === reel) return wanted;
  }
  return undefined;
}

function checkReels(picture: PictureFact, show: Show, report: Report): void {
  const offsets = reelsOf(show, picture).flatMap(({ reel, start }) => offsetOf(reel, start, show) ?? []);
  const usual = offsets.find((offset) => offsets.filter((other) => other === offset).length * 2 > offsets.length);
  if (usual === undefined || offsets.length < 3) return;
  for (const { reel, start, lastFrame } of picture.reels) {
    const frame = show.frameOf(start.written);
    const offset = frame === undefined ? undefined : offsetOf(reel, frame, show);
    if (offset === undefined || offset === usual) continue;
    const hour = numberOf(reel)! + offset;
    const wanted = numberOf(reel)! + usual;
    if (wanted < 0 || wanted > 23) continue;
    report({
      message: `Reel ${reel} begins in hour ${twoDigits(hour)}; by the other reels of ${picture.version.written} it would be hour ${twoDigits(wanted)}. Correct the hour, or the number of the reel.`,
      at: hourAt(start),
      fixes: [hourFix(lastFrame ? [start, lastFrame] : [start], hour, wanted, show)],
    });
  }
}

/** How far a reel's hour is from its number; undefined for a reel that has none. */
function offsetOf(reel: string, start: number, show: Show): number | undefined {
  const number = numberOf(reel);
  return number === undefined ? undefined : hourOf(start, show)! - number;
}

/** `2` and `R02` are reel 2. */
function numberOf(reel: string): number | undefined {
  const digits = /\d+/.exec(reel)?.[0];
  return digits === undefined ? undefined : Number(digits);
}

function hourOf(frame: number | undefined, show: Show): number | undefined {
  return frame === undefined || !show.rate ? undefined : fieldsOfFrame(frame, show.rate).hours;
}

function hourAt({ at }: TimeText) {
  return { ...at, end: at.start + 2 };
}

function withHour(label: string, hour: number): string {
  return twoDigits(hour) + label.slice(2);
}

/** Every one of the labels that says the wrong hour, with the right one. */
function hourFix(labels: readonly TimeText[], hour: number, wanted: number, show: Show): Fix {
  const wrong = labels.filter(({ written }) => hourOf(show.frameOf(written), show) === hour);
  return {
    title: `Change the hour to ${twoDigits(wanted)}`,
    edits: wrong.map((label) => ({ at: hourAt(label), text: twoDigits(wanted) })),
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
