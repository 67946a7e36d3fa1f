import { framesText } from '../../conform/describe-carried.ts';
import type { Fix } from '../../findings.ts';
import { characterOf } from '../../model/characters.ts';
import { type Cue, pictureOf } from '../../model/cues.ts';
import type { RangeText } from '../../model/facts.ts';
import { pictureLength } from '../../model/pictures.ts';
import type { OpenRange } from '../../model/ranges.ts';
import type { Show } from '../../model/show.ts';
import { framesOfSeconds, type Rate, Rational } from '../../time/index.ts';
import { cueRule, isOmitted, nameOfCue } from './cue-rule.ts';

interface Usual {
  readonly what: string;
  /** Tenths of a second. */
  readonly least: number;
  /** Minutes. */
  readonly most: number;
}

/** Wide enough that no real cue is outside. Backgrounds may lie under a whole reel, and a show's own know best. */
const USUAL: Readonly<Record<string, Usual>> = {
  music: { what: 'piece of music', least: 10, most: 20 },
  dialogue: { what: 'line', least: 2, most: 3 },
  adr: { what: 'line', least: 2, most: 3 },
  sfx: { what: 'effect', least: 0, most: 30 },
  foley: { what: 'piece of Foley', least: 0, most: 30 },
};

/** So long or so short that an hour or a digit is wrong. Over a reel change only picture counts. */
export const unreasonableLength = cueRule({
  code: 'cue/unreasonable-length',
  severity: 'warning',
  title: 'A cue is about as long as such cues are.',
  expects: ['character'],
  check(cue, show, report) {
    const usual = USUAL[cue.department];
    const { timing } = cue;
    const { rate } = show;
    if (!usual || !timing || !rate || isOmitted(cue)) return;
    const { start, end } = timing.range;
    if (end === undefined || end <= start) return;
    const length = pictureLength(show, pictureOf(show, timing.fact), { start, end });
    const isGroup = characterOf(show, timing.fact)?.isGroup;
    const most = mostFrames(isGroup ? USUAL.sfx! : usual, rate);
    const isLong = length > most;
    if (!isLong && length >= Number(framesOfSeconds(Rational.of(usual.least, 10), rate).round())) return;
    const { range } = timing.fact;
    report({
      message: `${nameOfCue(cue)} is ${framesText(length, rate)} long, and hardly any ${usual.what} is so ${isLong ? 'long' : 'short'}. Check the ${isLong ? 'hour and the minutes' : 'seconds'} of its in and out.`,
      at: range!.at,
      fixes: isLong ? hourFix(show, range!, timing.range, most) : [],
    });
  },
});

/** Whether a cue is so long that its out is wrong: then it says nothing of what it plays over. */
export function isTooLong(cue: Cue, show: Show): boolean {
  const usual = USUAL[cue.department];
  const { timing } = cue;
  const { rate } = show;
  if (!usual || !timing || !rate) return false;
  const { start, end } = timing.range;
  // A minute less than the most, in frames of the label: fewer are never too many.
  if (end === undefined || end - start <= rate.nominal * 60 * (usual.most - 1)) return false;
  return pictureLength(show, pictureOf(show, timing.fact), { start, end }) > mostFrames(usual, rate);
}

function mostFrames({ most }: Usual, rate: Rate): number {
  return Number(framesOfSeconds(Rational.of(most * 60), rate).round());
}

/** The out in the hour of the in, where that makes a cue of it. */
function hourFix(show: Show, { in: first, out }: RangeText, { start }: OpenRange, most: number): Fix[] {
  if (!out) return [];
  const text = first.written.slice(0, 2) + out.written.slice(2);
  const frame = show.frameOf(text);
  return text !== out.written && frame !== undefined && frame > start && frame - start <= most
    ? [{ title: `Change the out to ${text}`, edits: [{ at: out.at, text }] }]
    : [];
}
