/** What stands in the place of a picture while there is none: what to write to get one. */
import type { TimelineMode } from '../shared/timeline-messages.ts';

const SCHEDULE = `schedule {
  start Mon 2026-01-05
  task assembly 2w
  lock picture-lock after assembly
}`;
const REELS = `show "Night Train" { rate 24 }
picture v1 on 2026-02-13 {
  reel 1 01:00:08:00 lfoa 01:19:42:10
}
cues music {
  1m1 01:00:08:00 - 01:01:42:12 "Main Title"
}`;

/** Fills the section; `message` comes from the editor when it knows better why there is nothing. */
export function fillEmpty(
  section: HTMLElement,
  mode: TimelineMode,
  waiting: boolean,
  message: string | undefined,
): void {
  const head = document.createElement('h2');
  if (waiting) {
    head.textContent = 'Reading the show …';
    section.replaceChildren(head);
    return;
  }
  const schedule = mode === 'schedule';
  head.textContent = schedule ? 'No schedule yet' : 'No picture yet';
  const why = document.createElement('p');
  const usual = schedule
    ? 'Write a schedule, and it appears here:'
    : 'Write a picture with its reels and a cue, and it appears here:';
  why.textContent = message ?? usual;
  const sample = document.createElement('pre');
  sample.textContent = schedule ? SCHEDULE : REELS;
  section.replaceChildren(head, why, sample);
}
