/** Specifications, deliveries and words of the trade come and go: findings and fixes are those of the text read afresh. */
import { describe, expect, test } from 'vitest';
import { expectAsReadAfresh, openFiles, uriOfFile } from '../../support/lines-come-and-go.ts';

const START = 'show "A" { rate 23.976; aspect 2.39:1; follow ours }\npipeline ours { stage qc; stage preview }\n';

const LINES = [
  'schedule { start 2026-06-01; task master 2d; task qc 1d after master; delivery out after master { rate 25 } }',
  'schedule { lock mix-lock on 2026-06-20 signoff director; delivery early on 2026-06-03 as preview }',
  'schedule { delivery tape spec ours after qc { loudness -24 LKFS; true-peak -1 dBTP; stems DX, FX; aspect 16:9 } }',
  'schedule { task standards 1d as rate-conversion; delivery abroad after standards { rate 25 } }',
  'schedule { per en, fr { delivery dub after qc spec ours }; delivery dub of fr { loudness -20 LUFS } }',
  'schedule { delivery dcp spec cinema-flat }',
  'schedule { skip qc "No." }',
  'pipeline ours { require qc before out; expect preview before mix-lock; expect mix-lock has signoff director, mixer }',
  'spec ours { loudness -23 LUFS within 1 LU; true-peak -2 dBTP; stems DX, MX, SFX; rate 24, 25; aspect 1.85:1 }',
  'spec cinema-flat "Ours" { rate 23.976 }',
  'spec ours "Twice"',
  'roles { mixer "Mixer"; colourist "Colourist" }',
  'crew { ana "Ana" director; ines "Inès" colourist, mixr society ASCP; jo "Jo" composer society NOWHERE }',
  'companies { night "Night" publisher society sacem }',
  'societies { NOWHERE 1 "Nowhere"; ASCP 2 }',
  'departments { musik "Musik"; walla "Walla" }',
  'cues musik { 01:00:08:00 - 01:00:09:00 "x" }',
  'reasons { lip-sync "Lip sync" LS }',
  'cues adr { ANA 01:00:10:00 - 01:00:11:00 "No." reason lip-sync }',
  'usage "Ours" for NOWHERE { B background }',
  '',
];

const FIRST = [`${START}${LINES[0]}\n`, `${LINES[8]}\n${LINES[2]}\n`, `${LINES[12]}\n${LINES[16]}\n`];

describe('findings about deliveries and words of the trade', () => {
  test('are many in the sample, so that there is something to compare', () => {
    const codes = new Set(
      openFiles([START + LINES.join('\n'), '', ''])
        .findings(uriOfFile(0))
        .map(({ code }) => code),
    );
    for (const group of ['delivery/', 'rights/unknown-society', 'language/unknown-']) {
      expect(
        [...codes].some((code) => code.startsWith(group)),
        group,
      ).toBe(true);
    }
  });

  test('after edits are those of the text read afresh', () => {
    expectAsReadAfresh({ files: FIRST, keep: 1, lines: LINES, runs: 60 });
  });
});
