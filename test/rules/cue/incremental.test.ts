/** Lines about cues come, go and change in several files: findings and fixes are those of the same text read afresh. */
import { test } from 'vitest';
import { expectAsReadAfresh } from '../../support/lines-come-and-go.ts';

const SHOW = `show "A" { rate 24; numbers by reel; shares 200% }
characters { LENA "Lena" prefix LN; TOM "Tom" prefix TM }
people { hall "Hall"; hart "Hart" }
picture v1 on 2026-02-13 { reel 1 01:00:00:00 lfoa 01:09:59:23; reel 2 02:00:00:00 lfoa 02:09:59:23 }
`;

const LINES = [
  'picture v2 on 2026-02-20 from v1 { remove 01:02:00:00 - 01:03:00:00 }',
  'picture v3 on 2026-02-27 from v2 { insert 01:01:00:00 + 10s; move 02:01:00:00 - 02:02:00:00 to 01:05:00:00 }',
  'cues music picture v1 { 1m1 01:01:00:00 - 01:02:10:00 "A"; 1m2 01:02:05:00 - 01:02:55:00 segue 1m3 }',
  'cues music picture v2 { 1m1 01:01:00:00 - 01:02:10:00 }',
  'cues music picture v3 { 1m1 01:01:10:00 - 01:02:20:00; 1m3 01:02:00:00 - 01:02:30:00 "C" }',
  'cues music picture v1 { 1m3 01:03:30:00 - 01:04:00:00 "C"; 2m1 02:01:10:00 - 02:01:40:00 "D" hit 02:02:00:00 }',
  'cues music picture v1 { 2m1 02:05:00:00 - 02:06:00:00 "Again"; 1m3alt 01:03:30:00 - 01:04:00:00 "No choir" }',
  'spotting music picture v1 { 1m1 segue 1m2; 1m3 omit "Dry."; 1m2 "B"; 1m9 note "Maybe." }',
  'spotting music picture v1 { 1m2 hit 01:04:00:00 "Door"; 1m4 01:00:10:00 "E" }',
  'cues adr picture v1 { LENA 01:04:00:00 - 01:04:02:00 "No."; LN201 01:04:01:00 - 01:04:03:00 "Yes." }',
  'cues adr picture v2 { LENA 01:03:00:00 - 01:03:02:00 "No, never."; TM7 01:03:01:00 - 01:03:03:00 "Yes." }',
  'cues sfx picture v1 { 01:02:10:00 - 01:02:12:00 "Brakes"; 01:04:10:00 - 01:04:12:00 "Brakes" }',
  'cues sfx picture v3 { 01:03:20:00 - 01:03:22:00 "Brakes" }',
  'cues music picture v2 { 1m2 01:02:00:00 - 01:02:30:00 was 1m3; 1m3 was 1m4; 1m8 01:05:00:00 - 01:06:00:00 "H" }',
  'cues music picture v3 { 1m7 01:02:00:00 - 01:02:40:00 was 1m2 was 1m1; 1m6 was 1m2 status revise }',
  'scenes picture v1 { 1 01:00:00:00; 2 01:03:00:00 "BAR"; 3 02:01:00:00 }',
  'scenes { 4 01:00:00:00; 5 01:30:00:00 }',
  'characters { LN201 "A line as a name"; ROB "Rob" prefix RB }',
  'cues adr { LN202 ROB 01:04:00:00 - 01:04:02:00 "No."; LN201 omit; LN202 status cued }',
  'spotting adr on 2026-02-24 picture v1 { LN201 01:04:00:00 - 01:04:01:00 "Hm." todo "Alts" by 2026-02-25 }',
  'spotting music on 2026-02-21 { 1m2 note "Low." todo "Sketch" by 2026-02-22 done }',
  'schedule { start Mon 2026-02-16; task adr 2d; lock picture-lock after adr + 1w picture v2 }',
  'status 2026-02-27 { adr started 2026-02-16 }',
  'works { lamp { composer hall 50%; lyricist hart }; train { composer hall; composer hart } }',
  '',
];

const FIRST = [`${SHOW}${LINES[0]}\n`, `${LINES[2]}\n${LINES[9]}\n`, `${LINES[5]}\n${LINES[11]}\n`];

test('findings about cues after edits are those of the text read afresh', () => {
  expectAsReadAfresh({ files: FIRST, keep: 4, lines: LINES, runs: 120 });
});
