/** Lines of schedules, statuses and pipelines come and go: findings and fixes are those of the text read afresh. */
import { expect, test } from 'vitest';
import { expectAsReadAfresh, openFiles, uriOfFile } from '../../support/lines-come-and-go.ts';

const START = 'show "A" { rate 24; follow ours }\npipeline ours { stage picture-lock; stage mix; stage grade }\n';

const LINES = [
  'schedule { start Mon 2026-05-04; task edit 2w with lou in stage; lock picture-lock after edit picture v1 signoff dee }',
  'schedule { start Mon 2026-05-04; task dub 3d with lou in stage; task mix 1w after dub; delivery dcp after mix }',
  'schedule { start Mon 2026-05-04; per reel { task mix 2d in stage }; task grade 8d after mix with ines in bay }',
  'schedule { lock mix-lock on Mon 2026-06-22 picture v1 signoff director; review look 2h on Tue 2026-05-05 with ana }',
  'schedule { book stage 2026-05-04 .. 2026-05-06 for mix; hold bay 2026-05-11 .. 2026-05-15 for grade until 2026-05-08 }',
  'schedule { skip grade "No."; waive mix has 2w "Small." signoff dee; waive picture-lock before mix "x" signoff dee }',
  'schedule calendar paris { start Mon 2026-11-02; task late-work 12w with ines }',
  'calendar paris { closed 2026-05-05; closed 2026-12-25 }',
  'crew { ana "Ana" director; dee "Dee" producer; lou "Lou" re-recording-mixer }',
  'crew { ines "Ines" colorist away 2026-05-11 .. 2026-05-13 }',
  'rooms { stage "Stage"; bay "Bay" }',
  'picture v1 on 2026-04-27 { reel 1 01:00:00:00 lfoa 01:09:59:23; reel 2 02:00:00:00 lfoa 02:09:59:23 }',
  'picture v2 on 2026-05-20 from v1 { reel 1 01:00:00:00 lfoa 01:09:50:00; remove 01:02:00:00 - 01:02:05:00 }',
  'pipeline ours { require picture-lock before mix; require picture-lock has signoff director; expect mix has 2w }',
  'pipeline ours { require review with director, colorist before grade; require cue has sync cleared before mix }',
  'status 2026-05-08 { edit started 2026-05-04 left 2w; dub done 2026-05-07 }',
  'status 2026-05-22 { picture-lock done 2026-05-18; mix started 2026-05-14; edit done 2026-05-25 }',
  'reopen picture-lock on 2026-05-19 because "x" { task recut 1d; lock picture-lock after recut picture v2 signoff ana }',
  'reopen picture-lock on 2026-05-21 because "y" { lock picture-lock on 2026-05-20 picture v1 signoff ana }',
  'works { lamp { composer ana; sync requested } }\ncues music { 1m1 01:01:00:00 - 01:02:00:00 source uses lamp }',
  'episode 101 "One" { picture v3 on 2026-05-06 { reel 1 01:00:00:00 } }',
  'schedule { per episode { lock picture-lock on Tue 2026-05-05 picture v3 signoff dee; task mix 1w after picture-lock } }',
  '',
];

const FIRST = [
  `${START}${LINES[0]}\n${LINES[13]}\n`,
  `${LINES[8]}\n${LINES[10]}\n${LINES[11]}\n`,
  `${LINES[1]}\n${LINES[15]}\n`,
];

test('there is something to compare', () => {
  const found = openFiles([START + LINES.join('\n'), '', '']).findings(uriOfFile(0));
  const codes = [...new Set(found.map(({ code }) => code))];
  expect(codes).toEqual(expect.arrayContaining(['schedule/overallocated', 'schedule/late']));
  expect(codes.some((code) => code.startsWith('lock/'))).toBe(true);
});

test('findings about schedules after edits are those of the text read afresh', () => {
  expectAsReadAfresh({ files: FIRST, keep: 1, lines: LINES, runs: 100 });
});
