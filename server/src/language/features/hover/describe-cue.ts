/** A cue: where it plays, how long, in which reel, against which cut, how far it is, what stands around it. */
import { isStale, placeCue } from '../../conform/place-cue.ts';
import { actAt } from '../../model/acts.ts';
import { type Cue, cuesOf, pictureOf } from '../../model/cues.ts';
import type { CueFact, PictureFact } from '../../model/facts.ts';
import { currentPicture, pictureLength, reelAt } from '../../model/pictures.ts';
import { framesOfRange, type OpenRange } from '../../model/ranges.ts';
import { sceneAt, sceneText } from '../../model/scenes.ts';
import type { Show } from '../../model/show.ts';
import { STATUS } from '../../schema/words/cues.ts';
import { formatClock, formatLength, formatTimecode, type Rate, secondsOfFrames } from '../../time/index.ts';
import { describeUsage } from './describe-paperwork.ts';
import { code, grouped, list, plain } from './markdown.ts';

/** All that the lines about a cue say together. */
export function describeCue(show: Show, fact: CueFact): string {
  const cue = cuesOf(show).find((each) => each.lines.includes(fact));
  const lines = cue?.lines ?? [fact];
  const title = lines.map((line) => line.title).findLast(Boolean);
  const status = lines.map((line) => line.status).findLast(Boolean);
  const name = cue?.number ?? fact.number?.written ?? fact.subject?.written ?? '';
  const was = [...new Set(lines.flatMap((line) => line.was.map(({ written }) => written)))];
  const isOmitted = lines.some((line) => line.isOmitted);
  const words = [...new Set(lines.flatMap((line) => line.words))];
  const notes = lines.flatMap((line) => line.notes);
  return [
    `**${plain(name)}**${title ? ` “${plain(title)}”` : ''} — ${fact.department} cue${isOmitted ? ', omitted' : ''}`,
    list(
      ...timingLines(show, cue),
      was.length > 0 && `Was ${was.map(plain).join(', ')}`,
      status && `Status: ${statusText(status)}`,
      words.length > 0 && words.map(code).join(' '),
      fact.department === 'music' && describeUsage(show, words),
      ...notes.slice(0, 3).map(({ who, text }) => `${who ? `${plain(who.written)}: ` : ''}${plain(text)}`),
    ),
  ].join('\n\n');
}

/** `revise: to be changed`. */
function statusText(status: string): string {
  const doc = Object.hasOwn(STATUS, status) ? STATUS[status as keyof typeof STATUS] : undefined;
  return doc ? `${status} (${doc.charAt(0).toLowerCase()}${doc.slice(1).replace(/\.$/, '')})` : plain(status);
}

function timingLines(show: Show, cue: Cue | undefined): string[] {
  const placed = cue && placeCue(show, cue);
  const { rate } = show;
  if (!placed || !rate) return [];
  const { timing, picture, now } = placed;
  const reel = picture && reelAt(show, picture, timing.range.start);
  const act = picture && actAt(show, picture, timing.range.start);
  const scene = sceneAt(show, picture, timing.range.start);
  const places = [
    reel && `reel ${reel.reel}`,
    act && `act ${act.act}`,
    picture && plain(picture.version.written),
  ].filter(Boolean);
  const current = currentPicture(show)?.version.written ?? '';
  return [
    `${rangeText(timing.range, rate)}${places.length > 0 ? ` (${places.join(', ')})` : ''}`,
    ...(isStale(placed) ? [`In ${plain(current)}: ${now ? rangeText(now, rate) : 'no longer in the picture'}`] : []),
    ...lengthLine(show, picture, timing.range),
    ...(scene ? [`Begins in scene ${plain(sceneText(scene))}`] : []),
  ];
}

function rangeText({ start, end }: OpenRange, rate: Rate): string {
  return `${formatTimecode(start, rate)}${end === undefined ? ', out not known' : ` - ${formatTimecode(end, rate)}`}`;
}

/** Over a reel change only picture counts. */
function lengthLine(show: Show, picture: PictureFact | undefined, { start, end }: OpenRange): string[] {
  const { rate } = show;
  if (!rate || end === undefined || end <= start) return [];
  const frames = pictureLength(show, picture, { start, end });
  const clock = formatClock(secondsOfFrames(frames, rate)).replace(/^00:/, '');
  return [`${formatLength(frames, rate)} long: ${grouped(frames)} frames, ${clock} real time`];
}

/** The cue's length, and how far it is from the one that ends before it in its department. */
export function describeNeighbours(show: Show, fact: CueFact): string[] {
  const range = fact.range && framesOfRange(show, fact.range);
  if (!range) return [];
  return [...lengthLine(show, pictureOf(show, fact), range), ...gapLine(show, fact, range.start)];
}

function gapLine(show: Show, fact: CueFact, start: number): string[] {
  const { rate } = show;
  const picture = pictureOf(show, fact);
  const reelOf = (frame: number) => picture && reelAt(show, picture, frame)?.reel;
  let before: { cue: Cue; range: OpenRange } | undefined;
  for (const cue of cuesOf(show)) {
    const { timing } = cue;
    if (cue.department !== fact.department || !timing || cue.lines.includes(fact)) continue;
    const { range } = timing;
    const isEarlier = range.start < start || (range.start === start && range.end !== undefined);
    if (isEarlier && (!before || range.start > before.range.start)) before = { cue, range };
  }
  const end = before?.range.end;
  if (!rate || !before || end === undefined || reelOf(before.range.start) !== reelOf(start)) return [];
  const { subject, title } = before.cue.lines[0]!;
  const name = plain(before.cue.number ?? subject?.written ?? title ?? 'the one before');
  const gap = start - end;
  if (gap === 0) return [`Directly after ${name}`];
  return [
    gap > 0 ? `${formatLength(gap, rate)} after ${name}` : `Begins ${formatLength(-gap, rate)} before ${name} ends`,
  ];
}
