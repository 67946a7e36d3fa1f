/** Files as they are in the middle of a day: lines that stop, words that nobody knows, braces that nobody closed. */
export const HALF_TYPED: Readonly<Record<string, string>> = {
  'file:///half/show.cuelock': `show "Half { rate 24
crew { ana "Ana" director, ; jo }
picture v1 { reel 1 01:00:00:00 lfoa
  reel 2 02:
cues music picture v1 {
  1m1 01:00:10:00 -
    1m2 01:00:30:00 - 01:00:20:00 "Low
  note ana "x" }
  1m 01:00:40
workz { score composer jo }
schedule { start 2026-02-30
  task a 2d after b,
  task b after a
    task c 1w after
  per reel { task d 1d after d of previous; lock
status 2026-01-08 { a done; c started 2026-01-07 left }
`,
  'file:///half/b.cuelock': `  }
rules { cue/overlap
// cuelock-allow
include "show.cuelock"
episode { cues sfx { 01:00:10:00 "Door" }
`,
};
