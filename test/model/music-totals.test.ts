import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cuesOf } from '../../server/src/language/model/cues.ts';
import { musicTotals, programmeLength } from '../../server/src/language/model/music-totals.ts';
import { formatTimecode, rateByToken } from '../../server/src/language/time/index.ts';
import { showOf } from '../schedule/show-of.ts';

const RATE = rateByToken('24')!;
const label = (frame: number) => formatTimecode(frame, RATE);

/** Totals by cue number and by work, in frames. */
function totals(text: string) {
  const show = showOf(`show "A" { rate 24 }\n${text}`);
  const { total, ofCue, ofWork } = musicTotals(show);
  const numbers = new Map(cuesOf(show).map((cue) => [cue.key, cue.lines[0]!.number?.written]));
  return {
    total,
    cues: Object.fromEntries([...ofCue].map(([key, frames]) => [numbers.get(key), frames])),
    works: Object.fromEntries(ofWork),
  };
}

const WORKS = 'works { score; song }\n';

describe('the music of a show', () => {
  test('adds up, by cue and by work', () => {
    expect(
      totals(`${WORKS}cues music { 1m1 00:00:00:00 - 00:00:10:00; 1m2 00:00:20:00 - 00:00:21:12 source uses song }`),
    ).toEqual({ total: 276, cues: { '1m1': 240, '1m2': 36 }, works: { score: 240, song: 36 } });
  });

  test('a crossfade belongs to the cue that comes in', () => {
    expect(
      totals(`${WORKS}cues music { 1m1 00:00:00:00 - 00:00:10:00 segue 1m2; 1m2 00:00:09:00 - 00:00:12:00 }`),
    ).toEqual({
      total: 288,
      cues: { '1m1': 216, '1m2': 72 },
      works: { score: 288 },
    });
  });

  test('a song over score is paid as the song, and the score goes on behind it', () => {
    expect(
      totals(`${WORKS}cues music { 1m1 00:00:00:00 - 00:00:10:00; 1m2 00:00:04:00 - 00:00:06:00 source uses song }`),
    ).toEqual({ total: 240, cues: { '1m1': 192, '1m2': 48 }, works: { score: 192, song: 48 } });
  });

  test('of cues that come in together the shorter one is the one that enters', () => {
    expect(totals('cues music { 1m1 00:00:00:00 - 00:00:10:00; 1m2 00:00:00:00 - 00:00:04:00 }').cues).toEqual({
      '1m1': 144,
      '1m2': 96,
    });
    expect(totals('cues music { 1m1 00:00:00:00 - 00:00:04:00; 1m2 00:00:00:00 - 00:00:04:00 }').cues).toEqual({
      '1m1': 96,
    });
  });

  test('a medley counts for each of its works', () => {
    const medley = 'cues music { 1m1 00:00:00:00 - 00:00:10:00 uses score uses song }';
    expect(totals(WORKS + medley).works).toEqual({ score: 240, song: 240 });
  });

  test('omitted cues, alternatives, cues without an out and other departments do not count', () => {
    expect(
      totals(`cues music {
  1m1 00:00:00:00 - 00:00:10:00
  1m1alt 00:00:00:00 - 00:00:30:00
  1m2 00:01:00:00 - 00:01:10:00 omit
  1m3 00:02:00:00
  1m4 00:03:00:00 - 00:02:00:00
}
cues sfx { 00:05:00:00 - 00:06:00:00 "Rain" }`),
    ).toEqual({ total: 240, cues: { '1m1': 240 }, works: {} });
  });

  test('what the characters hear is no score, whatever it is', () => {
    expect(totals(`${WORKS}cues music { 1m1 00:00:00:00 - 00:00:10:00 source }`).works).toEqual({});
  });

  const CUTS = `picture v1 on 2026-02-13 { reel 1 01:00:00:00 lfoa 01:00:59:23; reel 2 02:00:00:00 lfoa 02:00:59:23 }
picture v2 on 2026-02-20 from v1 { remove 01:00:10:00 - 01:00:20:00; move 02:00:00:00 - 02:00:10:00 to 02:00:30:00 }
`;

  test('over a reel change only picture counts', () => {
    expect(totals(`${CUTS}cues music picture v2 { 1m1 01:00:45:00 - 02:00:05:00 }`).total).toBe(5 * 24 + 5 * 24);
  });

  test('what an older cut’s cue lost with the picture is gone', () => {
    const spotted = 'cues music picture v1 { 1m1 01:00:05:00 - 01:00:25:00; 1m2 01:00:12:00 - 01:00:15:00 }';
    expect(totals(CUTS + spotted)).toEqual({ total: 240, cues: { '1m1': 240 }, works: {} });
  });

  test('what an older cut’s cue plays over is counted where it is now', () => {
    const spotted = 'cues music picture v1 { 2m1 02:00:00:00 - 02:00:10:00 }\n';
    const newer = 'cues music picture v2 { 2m2 02:00:20:00 - 02:00:30:00; 2m3 02:00:00:00 - 02:00:05:00 }';
    expect(totals(CUTS + spotted + newer).total).toBe(240 + 5 * 24);
  });

  test('every frame is counted once, and given to one cue', () => {
    const cue = fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(fc.array(cue, { maxLength: 12 }), (cues) => {
        const lines = cues.map(
          ({ start, length }, index) => `  1m${index + 1} ${label(start)} - ${label(start + length)}`,
        );
        const { total, cues: carved } = totals(`cues music {\n${lines.join('\n')}\n}`);
        const owners = new Map<string, number>();
        for (let frame = 0; frame < 100; frame++) {
          const sounding = cues
            .map((each, index) => ({ ...each, index }))
            .filter(({ start, length }) => start <= frame && frame < start + length)
            .sort((a, b) => b.start - a.start || a.length - b.length || a.index - b.index);
          if (sounding.length > 0) {
            const name = `1m${sounding[0]!.index + 1}`;
            owners.set(name, (owners.get(name) ?? 0) + 1);
          }
        }
        expect(carved).toEqual(Object.fromEntries(owners));
        expect(total).toBe([...owners.values()].reduce((sum, frames) => sum + frames, 0));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the programme', () => {
  const lengthOf = (text: string) => programmeLength(showOf(`show "A" { rate 24 }\n${text}`));

  test('lasts as long as the reels of the newest cut, their last frames inside', () => {
    expect(lengthOf('picture v1 { reel 1 01:00:00:00 lfoa 01:00:09:23; reel 2 02:00:00:00 lfoa 02:00:00:00 }')).toBe(
      241,
    );
  });

  test('has no length without reels, or while one does not end', () => {
    expect(lengthOf('')).toBeUndefined();
    expect(lengthOf('picture v1 { reel 1 01:00:00:00 }')).toBeUndefined();
  });
});
