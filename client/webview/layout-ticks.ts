/**
 * The ruler of the reel view. Every tick stands on a label that exists at the rate: inside a second the steps divide
 * the second, above it they are whole seconds, and where drop-frame skips the label of a whole minute the tick stands
 * on the first label that minute has.
 */
import { fieldsOfFrame, frameOfFields, isDroppedLabel } from '../../server/src/language/time/label.ts';
import type { Rate } from '../../server/src/language/time/rate.ts';

export interface TickStep {
  /** Labels between two ticks, before any are dropped. */
  readonly minor: number;
  /** Labels between two named ticks: a multiple of `minor`. */
  readonly major: number;
}

export interface Tick {
  readonly frame: number;
  readonly major: boolean;
}

const SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];

/** The finest step whose named ticks are at least `labelPixels` apart; unnamed ones at least 7 pixels. */
export function chooseStep(rate: Rate, framesPerPixel: number, labelPixels: number): TickStep {
  const steps = ladder(rate.nominal);
  const major = steps.find((step) => step / framesPerPixel >= labelPixels) ?? steps.at(-1) ?? rate.nominal;
  const minor = steps.find((step) => major % step === 0 && step / framesPerPixel >= 7) ?? major;
  return { minor: Math.min(minor, major), major };
}

/** The ticks whose frames lie in `from` … `to`, both included, in order; never two on one frame. */
export function ticks(rate: Rate, step: TickStep, from: number, to: number): Tick[] {
  const found: Tick[] = [];
  let label = Math.floor(labelOf(rate, Math.max(0, from)) / step.minor) * step.minor;
  for (; ; label += step.minor) {
    const frame = frameOf(rate, label);
    if (frame > to) return found;
    if (frame < from || frame === found.at(-1)?.frame) continue;
    found.push({ frame, major: label % step.major === 0 });
  }
}

/** The frame of the n-th label of the day as if none were dropped; a dropped one gives the first frame after it. */
function frameOf(rate: Rate, label: number): number {
  const second = Math.floor(label / rate.nominal);
  const [hours, minutes, seconds] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  const frames = label % rate.nominal;
  const real = isDroppedLabel(minutes, seconds, frames, rate) ? rate.dropCount : frames;
  return frameOfFields(hours, minutes, seconds, real, rate);
}

function labelOf(rate: Rate, frame: number): number {
  const { hours, minutes, seconds, frames } = fieldsOfFrame(frame, rate);
  return ((hours * 60 + minutes) * 60 + seconds) * rate.nominal + frames;
}

function ladder(nominal: number): number[] {
  const steps: number[] = [];
  for (const step of [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 24, 25, 30, 40, 50, 60]) {
    if (step < nominal && nominal % step === 0) steps.push(step);
  }
  return [...steps, ...SECONDS.map((seconds) => seconds * nominal)];
}
