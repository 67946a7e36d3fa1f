import { describe, expect, test } from 'vitest';
import { hover } from '../../server/src/language/index.ts';
import { openMarked } from '../support/markers.ts';
import { SAMPLE } from '../support/sample-text.ts';

function hovered(source: string): string | undefined {
  const { workspace, uri, offset } = openMarked(source);
  return hover(workspace, uri, offset)?.markdown;
}

/** The sample with the cursor inside the first place where a text occurs. */
function at(text: string, inside = 1): string | undefined {
  const start = SAMPLE.indexOf(text);
  if (start < 0) throw new Error(`The sample holds no ${text}`);
  return hovered(`${SAMPLE.slice(0, start + inside)}<|>${SAMPLE.slice(start + inside)}`);
}

describe('hover', () => {
  test('a keyword: what it is for, what it takes, how it looks', () => {
    const markdown = at('lock picture-lock');
    expect(markdown).toContain('From here on it no longer changes; somebody signs.');
    expect(markdown).toContain('- `id`: A short name');
    expect(markdown).toContain('```cuelock\nlock picture-lock\n```');
  });

  test('a work: who has which part in it, who is heard, whose recording it is', () => {
    const markdown = hovered(`works { <|>lamp "Lamp" { composer jo; publisher night; sub-publisher abroad 20%
  performer "Ella Vane"; performer "The Rails"; label "Meridian" } }`);
    expect(markdown).toContain('composer jo, publisher night, sub-publisher abroad 20%');
    expect(markdown).toContain('Performed by Ella Vane, The Rails');
    expect(markdown).toContain('Recording of Meridian');
  });

  test('a keyword with documentation above its line', () => {
    expect(at('crew {')).toContain('The people in the room.');
  });

  test('a bare word and a closed word', () => {
    expect(at('source vocal')).toBe('`source` — Heard by the characters: a radio, a band.');
    expect(at('cleared 15000')).toBe('`cleared` — May be used.');
  });

  test('a timecode: frame, clock, feet, sample, reel, length, gap', () => {
    expect(at('01:02:10:00')).toBe(
      [
        '**01:02:10:00** at 23.976 fps\n',
        '- Frame 89 520',
        '- 01:02:13.730 real time',
        '- 5595+00 in 35 mm feet and frames',
        '- Sample 179 219 040 at 48 kHz',
        '- Reel 1 of v7, 00:02:02:00 in',
        '- 00:00:55:10 long: 1 330 frames, 00:55.472 real time',
        '- 00:00:27:12 after 1m1',
      ].join('\n'),
    );
  });

  test('a length behind a plus', () => {
    expect(at('00:00:03:05')).toContain('- 77 frames');
  });

  test('a timecode that cannot be read says why', () => {
    expect(hovered('show "A" { rate 24 }\ncues music { 1m1 01:00:6<|>1:00 }')).toContain('61');
    expect(hovered('cues music { 1m1 01:00:0<|>1:00 }')).toContain('no rate');
  });

  test('a date: weekday, and why it is closed', () => {
    expect(at('2026-05-01')).toBe(
      '`2026-05-01` — Fri, closed: Fête du Travail. The next working day is Mon 2026-05-04',
    );
    expect(hovered('schedule { start 2026-02-3<|>0 }')).toContain('28 days');
  });

  test('a cue: range, length, reel, cut', () => {
    const markdown = at('1m2a');
    expect(markdown).toContain('**1m2a** “Platform” — music cue');
    expect(markdown).toContain('01:02:10:00 - 01:03:05:10 (reel 1, v7)');
  });

  test('people, roles, rooms, works, lines of ADR', () => {
    expect(at('ana, jo')).toBe('**Ana Ruiz** — director');
    expect(at('director,\n')).toBe('**Director** — Ana Ruiz');
    expect(at('in stage-5', 4)).toBe('**Dub Stage 5** — room');
    expect(at('uses blue-lamp', 6)).toContain('composer jo 50%, lyricist ana 50%');
    expect(at('LN201')).toContain('a line of LENA');
  });

  test('a line of the schedule with the dates worked out', () => {
    expect(at('directors-cut 10w')).toContain('Planned Mon 2026-01-05 .. Fri 2026-03-13');
  });

  test('a stage with what it waits for', () => {
    expect(at('final-grade "The')).toContain('After mix-lock:');
  });

  test('a rate, a rule, a code that is allowed', () => {
    expect(at('23.976')).toContain('24000/1001 frames a second');
    expect(at('cue/overlap off')).toContain('Unless told otherwise');
    expect(at('cuelock-allow cue/untitled', 20)).toContain('`cue/untitled`');
  });

  test('a name that is declared nowhere', () => {
    expect(hovered('spotting music with zo<|>e { }')).toBe('`zoe` — no person of this name is declared.');
  });

  test('text of the file stays text', () => {
    expect(hovered('crew { x "*Bold* [x](y) <b>" }\nspotting music with <|>x { }')).toBe(
      '**\\*Bold\\* \\[x\\](y) \\<b\\>** — person',
    );
  });

  test('nothing where there is nothing to say', () => {
    expect(hovered('show "A" <|>{ }')).toBeUndefined();
    expect(hovered('<|>')).toBeUndefined();
  });

  test('whose days it is done on', () => {
    const head = `calendar part { workdays Mon .. Thu }
calendar six { workdays Mon .. Sat }
crew { kit "Kit Moss" editor calendar part }
rooms { stage "Dub Stage" calendar six }
`;
    const said = (line: string) => hovered(`${head}schedule { start 2026-05-04; ${line} }\n`);
    expect(said('task <|>a 1d with editor in stage')).toContain(
      '- On working days of Kit Moss (part), Dub Stage (six)\n',
    );
    expect(said('phase p calendar six { task <|>a 1d with kit }')).toContain(
      '- On the calendar six, on working days of Kit Moss (part)',
    );
    expect(said('task <|>a 1d with kit calendar six')).toMatch(/- On the calendar six$/);
    expect(said('task a 1d with k<|>it')).toContain('- Works by the calendar part');
    expect(said('task a 1d in st<|>age')).toContain('- Open by the calendar six');
  });

  test('an item with an approved date: how far it has slipped, beside why it is where it is', () => {
    const plan = (lines: string) => `schedule { start 2026-05-04; task t 3d; ${lines} }\n`;
    const approved = 'baseline first 2026-04-01 { a 2026-05-05 }\n';
    const markdown = hovered(`${plan('lock <|>a after t')}${approved}`)!;
    expect(markdown).toContain('- Approved for Tue 2026-05-05 (first), now 1 working day later\n');
    expect(markdown).toContain('- Driven by t\n');
    expect(hovered(`${plan('lock <|>a on 2026-05-05')}${approved}`)).toContain(
      '- Approved for Tue 2026-05-05 (first), and so it is',
    );
    expect(hovered(`${plan('per en, de { lock <|>a after t }; lock a of de on 2026-05-05')}${approved}`)).toContain(
      '| **a of en** | Wed 2026-05-06, 1 working day later than approved | no slack | t |\n| a of de | Tue 2026-05-05, amended | pinned |  |\n',
    );
  });
});
