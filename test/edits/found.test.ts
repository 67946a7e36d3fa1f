/** What random edits have found, as it was found. */
import { describe, test } from 'vitest';
import { expectAsAfresh } from './edited-as-afresh.ts';

describe('an edited workspace is one opened afresh', () => {
  test('when an episode before another gets another number: shows stand in the order of the text', () => {
    const uri = 'file:///series/cues.cuelock';
    expectAsAfresh({ [uri]: 'episode 103 { }\nepisode 101 { }\n' }, [
      { uri, edits: [{ span: { start: 10, end: 11 }, text: '4' }] },
    ]);
  });

  test('when a session loses the brace that closes it: no fix offers to add lines to it', () => {
    const show = 'file:///feature/show.cuelock';
    const music = 'file:///feature/music.cuelock';
    const text = 'spotting music picture v7 {\n  1m1 01:00:10:00 - 01:00:20:00 "A"\n}\n';
    const brace = text.indexOf('}');
    expectAsAfresh(
      {
        [show]:
          'show "S" { rate 24 }\npicture v7 { reel 1 01:00:00:00 }\npicture v8 from v7 { remove 01:00:01:00 - 01:00:02:00 }\n',
        [music]: text,
      },
      [
        { uri: music, edits: [{ span: { start: brace, end: brace + 1 }, text: '' }] },
        { uri: music, edits: [{ span: { start: brace, end: brace }, text: '}' }] },
      ],
    );
  });

  test('when one of several items that have their people from a phase is read again: their clash is one', () => {
    const uri = 'file:///film/schedule.cuelock';
    const lines = ['task a 2d', 'task b 3d', 'task c 1d'].map((line) => `    ${line}\n`).join('');
    const text = `crew { ana "Ana" director }\nschedule {\n  start 2026-01-05\n  phase sound with ana {\n${lines}  }\n}\n`;
    const start = text.indexOf('3d');
    // More rows than stay read at once, so that the phase is read twice.
    const works = `works {\n${Array.from({ length: 600 }, (_, at) => `  w${at} "Work"\n`).join('')}}\n`;
    expectAsAfresh({ [uri]: text, 'file:///film/works.cuelock': works }, [
      { uri, edits: [{ span: { start, end: start + 1 }, text: '2' }] },
    ]);
  });

  test('when a character of the same name comes above one whose prefix numbers lines: they are nobody’s then', () => {
    const uri = 'file:///film/adr.cuelock';
    const text =
      'show "N" { rate 24 }\ncharacters { LENA "Lena" prefix LN }\ncues adr { LN201 02:02:11:05 - 02:02:13:20 "Not yet." }\n';
    expectAsAfresh({ [uri]: text }, [
      { uri, edits: [{ span: { start: 0, end: 0 }, text: 'characters { LENA "Lena" }\n' }] },
    ]);
  });

  test('when that character comes in the line of the show itself, which is another show then', () => {
    const uri = 'file:///film/adr.cuelock';
    const text =
      'show "N" { rate 24; numbers by reel }\ncharacters { LENA "Lena" prefix LN }\ncues adr { LN201 02:02:11:05 - 02:02:13:20 "x" }\n';
    expectAsAfresh({ [uri]: text }, [{ uri, edits: [{ span: { start: 0, end: 0 }, text: 'characters { LENA } ' }] }]);
  });

  test('when two characters with one prefix change places in one edit', () => {
    const uri = 'file:///film/adr.cuelock';
    const [first, second] = ['  LENA "Lena" prefix LN\n', '  MAX "Max" prefix LN group\n'];
    const text = `show "N" { rate 24 }\ncharacters {\n${first}${second}}\ncues adr { LN201 02:02:11:05 - 02:02:13:20 "x" }\n`;
    const start = text.indexOf(first);
    const span = { start, end: start + first.length + second.length };
    expectAsAfresh({ [uri]: text }, [{ uri, edits: [{ span, text: second + first }] }]);
  });

  test('when the brace moves behind which a fix puts a line', () => {
    const uri = 'file:///film/schedule.cuelock';
    const text =
      'rooms { stage "Stage" }\nschedule {\n  start 2026-01-05\n  per en, de {\n    task dub 2d in stage\n  }\n}\n';
    const brace = text.indexOf('  }\n');
    expectAsAfresh({ [uri]: text }, [{ uri, edits: [{ span: { start: brace, end: brace }, text: '  ' }] }]);
  });
});
