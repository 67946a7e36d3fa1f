/** A timecode or a length in every form people read it in, and what it means where it stands. */
import type { Workspace } from '../../analysis/workspace.ts';
import { actAt } from '../../model/acts.ts';
import type { Fact, PictureFact } from '../../model/facts.ts';
import { currentPicture, reelAt } from '../../model/pictures.ts';
import { framesOfLength } from '../../model/ranges.ts';
import { timeText } from '../../model/read.ts';
import { sceneAt, sceneText } from '../../model/scenes.ts';
import type { Show } from '../../model/show.ts';
import { type Token, textOf } from '../../syntax/row.ts';
import { describeFrames, formatLength, parseRate, type Rate, Rational, rateName } from '../../time/index.ts';
import type { TokenAt } from '../lookup/token-at.ts';
import { describeNeighbours } from './describe-cue.ts';
import { code, grouped, list, plain } from './markdown.ts';

/** A timecode; behind a `+` it is a length. Where it cannot be read, what is wrong with it. */
export function describeTime(workspace: Workspace, show: Show, { token, value, statement }: TokenAt): string[] {
  const written = textOf(token);
  const { rate } = show;
  if (!rate) return [`${code(written)} — the show states no rate, so its frame is not known.`];
  const reading = show.reading(written)!;
  if (reading.frame === undefined) return reading.problems.map(({ message }) => message);
  const isLength = value?.[1]?.kind === 'Plus' && value[2] === token;
  const warnings = reading.problems.map(({ message }) => message);
  if (isLength) return [formsOf(written, reading.frame, rate, false), ...warnings];
  const fact = statement && workspace.facts(token.row.uri)?.around(statement);
  const picture = pictureAround(show, fact);
  const reel = picture && reelAt(show, picture, reading.frame);
  const place =
    reel && `Reel ${reel.reel} of ${picture.version.written}, ${formatLength(reading.frame - reel.start, rate)} in`;
  const act = picture && actAt(show, picture, reading.frame);
  const scene = sceneAt(show, picture, reading.frame);
  const isRange =
    fact?.kind === 'cue' && value !== undefined && value.length > 0 && fact.range?.at.start === value[0]!.start;
  const around = isRange ? describeNeighbours(show, fact) : [];
  return [
    formsOf(written, reading.frame, rate, true, [
      place,
      act && `Act ${plain(act.act)}`,
      scene && `Scene ${plain(sceneText(scene))}`,
      ...around,
    ]),
    ...warnings,
  ];
}

function pictureAround(show: Show, fact: Fact | undefined): PictureFact | undefined {
  if (fact?.kind === 'picture') return fact;
  if (fact?.kind === 'cue' || fact?.kind === 'scenes')
    return show.find('picture', fact.picture) ?? currentPicture(show);
  return currentPicture(show);
}

/** `40s`, `90f`, `0:40` in frames; nothing for days, which a calendar counts, or without a rate. */
export function describeDuration(show: Show, token: Token, isPictureTime: boolean): string[] {
  const { rate } = show;
  const written = textOf(token);
  if (!isPictureTime) return describeWorkingTime(written);
  const frames = rate && framesOfLength(show, timeText(token));
  return rate && frames !== undefined ? [formsOf(written, frames, rate, false)] : [];
}

const UNITS: Readonly<Record<string, string>> = { d: 'working day', w: 'working week', h: 'working hour' };

function describeWorkingTime(written: string): string[] {
  const shape = /^(\d+(?:\.\d+)?)([dwh])$/.exec(written);
  if (!shape) return [];
  const unit = UNITS[shape[2]!]!;
  return [`${code(written)} — ${shape[1]} ${unit}${shape[1] === '1' ? '' : 's'}`];
}

function formsOf(
  written: string,
  frames: number,
  rate: Rate,
  isPosition: boolean,
  more: readonly (string | undefined)[] = [],
): string {
  const forms = describeFrames(written, Rational.of(frames), isPosition, { rate });
  if ('problems' in forms) return '';
  const isLabel = isPosition || written === forms.timecode;
  const title = isLabel ? `**${written}**` : `**${written}** — ${forms.timecode}`;
  return [
    `${title} at ${rateName(rate)}`,
    list(
      isPosition ? `Frame ${grouped(forms.frames)}` : `${grouped(forms.frames)} frames`,
      `${forms.clock} real time`,
      forms.feet35 !== null && `${forms.feet35} in 35 mm feet and frames`,
      `${isPosition ? 'Sample ' : ''}${grouped(forms.samples48k.nearest)}${isPosition ? ' at' : ' samples at'} 48 kHz`,
      ...more,
    ),
  ].join('\n\n');
}

/** A frame rate: how fast, and how its labels count. */
export function describeRate(written: string): string[] {
  const reading = parseRate(written);
  const { rate } = 'rate' in reading ? reading : {};
  if (!rate) return [];
  const speed = rate.denominator === 1 ? `${rate.numerator}` : `${rate.numerator}/${rate.denominator}`;
  const counting = rate.drop
    ? `Labels count ${rate.nominal} a second and leave out ${rate.dropCount} at each minute but every tenth.`
    : `Labels count ${rate.nominal} a second.`;
  return [`**${rateName(rate)}** — ${speed} frames a second. ${counting}`];
}
