import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, formatOnType, TYPED_TRIGGERS } from '../../server/src/language/index.ts';
import { applyEdits, openMarked, ROOT } from '../support/markers.ts';
import { randomEdit, spanIn } from '../support/random-edits.ts';
import { SAMPLE } from '../support/sample-text.ts';

/** Types at the `<|>` of a text, lets the editor's edits follow, and gives back the text. */
function typed(source: string, text: string): string {
  const [before, after] = source.split('<|>') as [string, string];
  const { workspace, uri, offset } = openMarked(`${before}${text}<|>${after}`);
  const edits = formatOnType(workspace, uri, offset, text.startsWith('\n') ? '\n' : text);
  return applyEdits(workspace.document(uri)!.text(), edits);
}

const SHOW = `show "A" { rate 24; numbers by reel }
picture v1 { reel 1 01:00:08:00 lfoa 01:19:42:10; reel 2 02:00:08:00 }
characters { LENA "Lena" prefix LN }
`;

/** Types behind a line of a session of the show, and gives back that line. */
function line(start: string, text = ' ', { show = SHOW, head = 'cues music picture v1', above = '' } = {}): string {
  const result = typed(`${show}${head} {\n${above}${start}<|>\n}\n`, text);
  return result.slice(show.length + head.length + 3 + above.length).split('\n')[0]!;
}

describe('a time keyed in as digits', () => {
  test.each([
    ['10203', '01:01:02:03 '],
    ['1m1 10203', '1m1 01:01:02:03 '],
    ['1m1 1010203', '1m1 01:01:02:03 '],
    ['1m1 1.2.3', '1m1 01:01:02:03 '],
    ['1m1 1..', '1m1 01:01:00:00 '],
    ['1m1 .42.17', '1m1 01:00:42:17 '],
    ['1m1 1...', '1m1 01:00:00:00 '],
    ['LENA 10203', 'LENA 01:01:02:03 '],
    ['1m1 01:00:08:00 - 14212', '1m1 01:00:08:00 - 01:01:42:12 '],
    ['1m1 01:00:08:00 - 4212', '1m1 01:00:08:00 - 01:00:42:12 '],
    ['1m1 01:00:08:00 - 712', '1m1 01:00:08:00 - 01:01:07:12 '],
    ['1m1 01:00:08:00 - 800', '1m1 01:00:08:00 - 01:01:08:00 '],
    ['1m1 01:59:50:00 - 1000', '1m1 01:59:50:00 - 02:00:10:00 '],
    ['1m1 01:00:08:00 -4212', '1m1 01:00:08:00 -01:00:42:12 '],
    ['1m1 01:00:08:00 + 4212', '1m1 01:00:08:00 + 00:00:42:12 '],
    ['1m1 01:00:08:00 +4', '1m1 01:00:08:00 +00:00:00:04 '],
    ['1m1 01:00:08:00 - +1000', '1m1 01:00:08:00 - 01:00:18:00 '],
    ['1m1 10203 - 10405', '1m1 01:01:02:03 - 01:01:04:05 '],
    ['1m1 01:00:08:00 - 01:02:00:00 "A" hit 3114', '1m1 01:00:08:00 - 01:02:00:00 "A" hit 01:00:31:14 '],
    ['1m1 01:00:08:00 - 01:02:00:00 { hit 3114', '1m1 01:00:08:00 - 01:02:00:00 { hit 01:00:31:14 '],
    ['1m1 01:00:08:00 - 01:02:00:00 hit +2.', '1m1 01:00:08:00 - 01:02:00:00 hit 01:00:10:00 '],
    ['1m1 01:00:08:00 - 01:02:00:00; 1m2 20000', '1m1 01:00:08:00 - 01:02:00:00; 1m2 01:02:00:00 '],
  ])('%j and a blank is %j', (from, to) => {
    expect(line(from)).toBe(to);
  });

  test('a hit on a line of its own counts from the in of its cue', () => {
    expect(line('    hit 3114', ' ', { above: '  1m1 01:00:08:00 - 01:02:00:00 {\n' })).toBe('    hit 01:00:31:14 ');
  });

  test('a minus or a plus ends it as well, before it can be read as a part of something else', () => {
    expect(line('1m1 10203', '-')).toBe('1m1 01:01:02:03-');
    expect(line('1m1 10203', '+')).toBe('1m1 01:01:02:03+');
    expect(line('1m1 01:00:08:00 - 4212', '-')).toBe('1m1 01:00:08:00 - 4212-');
    expect(line('1m1 01:00:08:00 hit 4212', '-')).toBe('1m1 01:00:08:00 hit 4212-');
  });

  test('times of reels and change lists too, but never with an hour that nobody said', () => {
    const inPicture = (start: string) => line(start, ' ', { head: 'picture v2 from v1' });
    expect(inPicture('reel 3 3000800')).toBe('reel 3 03:00:08:00 ');
    expect(inPicture('reel 3 00800')).toBe('reel 3 00800 ');
    expect(inPicture('reel 3 03:00:08:00 lfoa 193210')).toBe('reel 3 03:00:08:00 lfoa 03:19:32:10 ');
    expect(inPicture('insert 2100000 + 305')).toBe('insert 02:10:00:00 + 00:00:03:05 ');
    expect(inPicture('remove 41000')).toBe('remove 41000 ');
  });
});

describe('the hour that is left out', () => {
  const above = '  1m5 01:18:00:00 - 01:19:00:00\n';

  test('is that of the reel which the number says, wherever the cue before is', () => {
    expect(line('2m1 20008', ' ', { above })).toBe('2m1 02:02:00:08 ');
    expect(line('1m6 20008', ' ', { above })).toBe('1m6 01:02:00:08 ');
  });

  test('is left out for a reel that the picture does not have', () => {
    expect(line('7m1 20008', ' ', { above })).toBe('7m1 20008 ');
  });

  test('is the number of the reel where none is declared', () => {
    expect(line('3m1 20008', ' ', { show: 'show "A" { rate 24; numbers by reel }\n' })).toBe('3m1 03:02:00:08 ');
  });

  test('is that of the line before where no number says a reel', () => {
    const before = '  LENA 02:03:00:00 - 02:03:04:00\n';
    expect(line('LENA 10203', ' ', { above: before })).toBe('LENA 02:01:02:03 ');
    const running = SHOW.replace('by reel', 'running');
    expect(line('1m6 10203', ' ', { show: running, above: before })).toBe('1m6 02:01:02:03 ');
  });

  test('is that of the first reel on the first line, and zero where nothing is known', () => {
    const show = SHOW.replace('numbers by reel', '');
    expect(line('10203', ' ', { show })).toBe('01:01:02:03 ');
    expect(line('10203', ' ', { show: 'show "A" { rate 24 }\n' })).toBe('00:01:02:03 ');
  });

  test('goes on into the next hour in a reel that begins before it', () => {
    const show = 'show "A" { rate 25; numbers by reel }\npicture v1 { reel 1 09:58:30:00 }\n';
    expect(line('1m1 585000', ' ', { show })).toBe('1m1 09:58:50:00 ');
    expect(line('1m1 10203', ' ', { show })).toBe('1m1 10:01:02:03 ');
  });

  test('a `+` counts from where the cue before ends', () => {
    expect(line('1m6 +1000', ' ', { above })).toBe('1m6 01:19:10:00 ');
    expect(line('1m6 +1000')).toBe('1m6 +1000 ');
  });
});

describe('digits that are no time', () => {
  test.each([
    '1', // the beginning of a cue number
    '1m1',
    '101', // an ADR number
    'LENA 201',
    'LN201',
    '1m1 4212', // an in says its minutes
    '1m1 5',
    '1m1 01:00:08:00 - 12', // an out its seconds
    '1m1 "10203',
    '1m1 // 10203',
    '1m1 01:00:08:00 - 01:00:09:00 "A" priority 10203',
    '1m1 priority 10203',
    '1m1 version 10203',
    '1m1 alt 10203',
    '1m1 source 10203',
    '1m1 01:00:08:00 - 01:00:09:00 10203',
    '1m1 01:00:08:00 - 01:00:09:00 todo "A" by 10203',
    '1m1 "A" 10203',
    'picture 10203',
    '1m1 102030405', // more than four fields
    '1m1 10260', // no such frame
    '1m1 17203',
    '1m1 25010203',
    '1m1 10203f',
    '1m1 01:00:08:00 + 40f',
    '1m1 01:00:08:00 + 0:40',
    '1m1 1:2:3:4',
    'LENA nobody 10203',
    '1m1 + + 10203',
    '1m1 , 10203',
    '1m1 7 10203',
    '1m1 23:59:50:00 - +2000', // past the day
    '...',
  ])('%j', (text) => {
    for (const trigger of TYPED_TRIGGERS) {
      const by = trigger === '\n' ? '\n  ' : trigger;
      expect(line(`  ${text}`, by)).toBe(`  ${text}${trigger.trimEnd()}${trigger === ' ' ? ' ' : ''}`);
    }
  });

  test('elsewhere', () => {
    for (const source of [
      'schedule {\n  task a 10203<|>\n}\n',
      'crew {\n  ana 10203<|>\n}\n',
      'works {\n  a { iswc 10203<|>\n}\n',
      'show "A" { rate 24; rate 10203<|> }\n',
      '10203<|>\n',
      'what {\n  10203<|>\n}\n',
      'cues music { 10203<|> }\n', // no rate
    ]) {
      expect(typed(source, ' ')).toBe(source.replace('<|>', ' '));
    }
  });

  test('a blank typed into a number, or before a word', () => {
    const at = (text: string) => typed(`${SHOW}cues music {\n  ${text}\n}\n`, ' ').split('\n')[4];
    expect(at('1m1 10203<|>04')).toBe('  1m1 10203 04');
    expect(at('1m1 10203<|>f')).toBe('  1m1 10203 f');
    expect(at('1m1 10203<|> - 10405')).toBe('  1m1 01:01:02:03  - 10405');
    expect(at('1m1 10203<|>"Title"')).toBe('  1m1 01:01:02:03 "Title"');
  });

  test('a label that drop-frame skips stays as it was keyed', () => {
    const show = SHOW.replace('rate 24', 'rate 29.97df').replaceAll(/:(\d\d)(?=[ ;}])/g, ';$1');
    expect(line('1m1 10000', ' ', { show })).toBe('1m1 10000 ');
    expect(line('1m1 10002', ' ', { show })).toBe('1m1 01:01:00;02 ');
    expect(line('1m1 01:00:50;00 - 000', ' ', { show })).toBe('1m1 01:00:50;00 - 000 ');
    expect(line('1m1 01:00:50;00 - +1000', ' ', { show })).toBe('1m1 01:00:50;00 - 01:01:00;02 ');
  });

  test('what was not typed there', () => {
    const { workspace, uri, offset } = openMarked(`${SHOW}cues music {\n  1m1 10203 <|>\n}\n`);
    expect(formatOnType(workspace, uri, offset, ' ')).toHaveLength(1);
    expect(formatOnType(workspace, uri, offset, '-')).toEqual([]);
    expect(formatOnType(workspace, uri, offset - 1, ' ')).toEqual([]);
    expect(formatOnType(workspace, uri, 0, ' ')).toEqual([]);
    expect(formatOnType(workspace, uri, 0, '\n')).toEqual([]);
    expect(formatOnType(workspace, 'file:///nowhere.cuelock', 0, '\n')).toEqual([]);
  });
});

describe('the line that Enter leaves', () => {
  const session = (lines: string) => `${SHOW}cues music picture v1 {\n${lines}}\n`;
  const enter = (lines: string, text = '\n  ') =>
    typed(session(lines), text)
      .slice(session('').length - 2)
      .replace(/\}\n$/, '');

  test('takes its place in the columns of the lines around it', () => {
    expect(
      enter('  1m12 01:00:08:00 - 01:01:42:12 "Main Title" source\n  1m2 01:02:00:00-01:03:00:00 "Two"  vocal<|>\n'),
    ).toBe(
      '  1m12 01:00:08:00 - 01:01:42:12 "Main Title" source\n  1m2  01:02:00:00 - 01:03:00:00 "Two"        vocal\n  \n',
    );
  });

  test('gets its times and its place at once', () => {
    expect(enter('  1m12 01:00:08:00 - 01:01:42:12 "A"\n  1m2   10300-   10400<|>\n')).toBe(
      '  1m12 01:00:08:00 - 01:01:42:12 "A"\n  1m2  01:01:03:00 - 01:01:04:00\n  \n',
    );
    expect(enter('  1m12 01:00:08:00 - 01:01:42:12 "A"\n1m2 +300<|>\n')).toBe(
      '  1m12 01:00:08:00 - 01:01:42:12 "A"\n  1m2  01:01:45:12\n  \n',
    );
  });

  test('keeps its place among those below, which the next line will part it from no longer', () => {
    const lines = '  1m1    01:00:08:00 - 01:01:00:00<|>\n  1m2alt 01:02:00:00 - 01:03:00:00\n';
    expect(enter(lines)).toBe(lines.replace('<|>', '\n  '));
  });

  test('gets its times though the line has gone on to its title or a comment', () => {
    expect(enter('  1m1 10203 // so<|>\n')).toBe('  1m1 01:01:02:03 // so\n  \n');
    expect(line('1m1 10203 "Main')).toBe('1m1 01:01:02:03 "Main ');
  });

  test('is not touched where it goes on in the line of the cursor', () => {
    const crew = 'crew {\n  a    "A"   director,\n<|>       producer\n}\n';
    const { workspace, uri, offset } = openMarked(crew);
    expect(formatOnType(workspace, uri, offset, '\n')).toEqual([]);
  });

  test('is the only one that changes, whatever is wrong with the others', () => {
    expect(enter('1m1   01:00:08:00\n   1m2   01:00:09:00<|>\n1m3   01:00:10:00\n')).toBe(
      '1m1   01:00:08:00\n  1m2 01:00:09:00\n  \n1m3   01:00:10:00\n',
    );
    expect(enter('  1m2   01:00:09:00<|>   "Two"   // so\n')).toBe('  1m2 01:00:09:00\n     "Two"   // so\n');
  });

  test('is left alone when it is broken, empty, or goes on', () => {
    for (const line of [
      '   1m2   what   7',
      '   1m2   "Two',
      '',
      '   ',
      '   1m2   01:00:09:00   with   a,',
      '  }  }',
    ]) {
      expect(enter(`${line}<|>\n`, '\n      ')).toBe(`${line}\n      \n`);
    }
  });

  test('is a comment too, or one that opens a block', () => {
    expect(enter('      // so  <|>\n')).toBe('  // so\n  \n');
    expect(typed(session('   1m1   10203   {<|>}\n'), '\n    \n  ')).toContain('\n   1m1   10203   {\n');
    expect(enter('   1m1   01:01:02:03   {<|>\n  }\n', '\n    ')).toBe('  1m1 01:01:02:03 {\n    \n  }\n');
  });

  test('keeps its line endings', () => {
    const crlf = session('  1m1   10203<|>\n').replaceAll('\n', '\r\n');
    expect(typed(crlf, '\n  ')).toBe(crlf.replace('1m1   10203<|>', '1m1 01:01:02:03\n  '));
  });

  test('may be indented by four', () => {
    const { workspace, uri, offset } = openMarked('crew {\n  a   "A"\n<|>}\n');
    const edits = formatOnType(workspace, uri, offset, '\n', { indent: 4 });
    expect(applyEdits(workspace.document(uri)!.text(), edits)).toBe('crew {\n    a "A"\n}\n');
  });
});

describe('of any file, whatever is typed where', () => {
  const anyPlace = fc.record({
    edits: fc.array(randomEdit, { maxLength: 6 }),
    at: fc.integer({ min: 0, max: 1_000_000 }),
    isLineEnd: fc.boolean(),
    typed: fc.constantFrom(...TYPED_TRIGGERS),
    keyed: fc.constantFrom(
      '',
      '10203',
      '1.2.3',
      '+1000',
      '\n  1m9 10203 - 10405',
      '\n  1m9 01:12:00:00 hit 1214',
      '\n  LENA 10203 -42',
      ' priority 10203',
    ),
  });
  const damage = (edits: readonly Parameters<typeof spanIn>[0][]) =>
    edits.reduce((text, edit) => {
      const span = spanIn(edit, text.length);
      return text.slice(0, span.start) + edit.text + text.slice(span.end);
    }, SAMPLE);

  test('only digits become times, only left of the cursor, and but for blanks and quotes nothing else changes', () => {
    let changed = 0;
    fc.assert(
      fc.property(anyPlace, ({ edits, at, isLineEnd, typed: trigger, keyed }) => {
        const text = damage(edits);
        const place = Math.floor((at * text.length) / 1_000_000);
        const cut = isLineEnd ? Math.max(0, text.lastIndexOf('\n', place)) : place;
        const before = text.slice(0, cut) + keyed + trigger;
        const after = text.slice(cut);
        const { workspace, uri } = openMarked('x');
        workspace.open(uri, before + after);
        const found = formatOnType(workspace, uri, before.length, trigger);
        if (found.length > 0) changed++;
        const line = before.lastIndexOf('\n', before.length - (trigger === '\n' ? 2 : 1));
        let end = 0;
        for (const { span, text: put } of found) {
          expect(span.start).toBeGreaterThanOrEqual(Math.max(end, trigger === '\n' ? 0 : line));
          expect(span.end).toBeLessThan(before.length);
          end = span.end;
          const old = (before + after).slice(span.start, span.end);
          if (/^\d/.test(put)) expect(`${old} ${put}`).toMatch(/^(?:\+\s*)?[\d.]+ \d\d:\d\d:\d\d:\d\d$/);
          else expect(`${old}${put}`).toMatch(/^[\s\u200b\ufeff\u2013\u2014“”"\\-]*$|["“„«]/u);
        }
      }),
      { numRuns: 300 },
    );
    expect(changed).toBeGreaterThan(5);
  });

  test('Enter behind a line of a file in its form changes nothing', () => {
    const whole = applyEdits(SAMPLE, format(openMarked(SAMPLE).workspace.document(`${ROOT}main.cuelock`)!));
    let offset = 0;
    for (const line of whole.split('\n').slice(0, -1)) {
      offset += line.length + 1;
      if (line.endsWith(',')) continue;
      const { workspace, uri } = openMarked(`${whole.slice(0, offset)}\n${whole.slice(offset)}`);
      expect({ line, edits: formatOnType(workspace, uri, offset, '\n') }).toEqual({ line, edits: [] });
    }
  });
});
