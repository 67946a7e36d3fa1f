/**
 * Where the picture is looked at from. A unit is a frame of the strip or a day of the schedule; the camera is the only
 * place where units become pixels, and pixels never decide a frame: they are rounded when something is named.
 */
import type { PageCamera } from '../shared/timeline-messages.ts';

export type Camera = PageCamera;

/** The part of the window that the picture may use, in CSS pixels, and what there is to see. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The first and last unit that may be looked at. */
  readonly from: number;
  readonly to: number;
  /** How high all rows are together. */
  readonly contentHeight: number;
  /** The closest look: units per pixel, above 0. */
  readonly closest: number;
}

export function toX(camera: Camera, unit: number): number {
  return (unit - camera.first) / camera.unitsPerPixel;
}

export function toUnit(camera: Camera, x: number): number {
  return camera.first + x * camera.unitsPerPixel;
}

/** The camera that shows everything, from the top. */
export function fitted(frame: Frame): Camera {
  return { unitsPerPixel: widest(frame), first: frame.from, top: 0 };
}

/** Zooms by `factor` (above 1: closer) so that the unit under `x` stays under `x`. */
export function zoomAt(camera: Camera, frame: Frame, factor: number, x: number): Camera {
  const unitsPerPixel = clamp(camera.unitsPerPixel / factor, Math.min(frame.closest, widest(frame)), widest(frame));
  return held({ ...camera, unitsPerPixel, first: toUnit(camera, x) - x * unitsPerPixel }, frame);
}

/** Moves the view by pixels: positive `dx` looks later, positive `dy` further down. */
export function panBy(camera: Camera, frame: Frame, dx: number, dy: number): Camera {
  return held({ ...camera, first: camera.first + dx * camera.unitsPerPixel, top: camera.top + dy }, frame);
}

/** A box on the picture: units across, pixels from the top of the rows down. */
export interface Box {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** Moves as little as it takes to have the box in sight; a box that is in sight, even in part wide enough, moves nothing. */
export function bringIntoSight(camera: Camera, frame: Frame, box: Box, margin = 24): Camera {
  const left = toX(camera, box.start);
  const right = toX(camera, box.end);
  const room = frame.width - 2 * margin;
  let dx = 0;
  const seen = Math.min(right, frame.width) - Math.max(left, 0);
  if (seen < Math.min(right - left, margin * 2) || right < 1 || left > frame.width - 1) {
    if (left < margin || right - left > room) dx = left - margin;
    else if (right > frame.width - margin) dx = right - (frame.width - margin);
  }
  let dy = 0;
  if (box.top < camera.top) dy = box.top - camera.top;
  else if (box.bottom > camera.top + frame.height) {
    dy = Math.min(box.bottom - camera.top - frame.height, box.top - camera.top);
  }
  return dx === 0 && dy === 0 ? camera : panBy(camera, frame, dx, dy);
}

/** The nearest camera that looks at the picture and not beside it. */
export function held(camera: Camera, frame: Frame): Camera {
  const unitsPerPixel = clamp(camera.unitsPerPixel, Math.min(frame.closest, widest(frame)), widest(frame));
  const span = frame.width * unitsPerPixel;
  return {
    unitsPerPixel,
    first: clamp(camera.first, frame.from, Math.max(frame.from, frame.to - span)),
    top: clamp(camera.top, 0, Math.max(0, frame.contentHeight - frame.height)),
  };
}

function widest(frame: Frame): number {
  return Math.max(frame.to - frame.from, 1) / Math.max(frame.width, 1);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
