import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../server/src/language/features/format/display-width.ts';
import { Document, format } from '../../server/src/language/index.ts';
import { unquote } from '../../server/src/language/schema/bound.ts';
import { lexRow } from '../../server/src/language/syntax/lexer.ts';
import { Row, textOf } from '../../server/src/language/syntax/row.ts';
import { applyEdits } from '../support/markers.ts';
import { randomEdit, spanIn } from '../support/random-edits.ts';
import { SAMPLE } from '../support/sample-text.ts';

function formatted(text: string, options?: Parameters<typeof format>[1]): string {
  return applyEdits(text, format(new Document('a.cuelock', text), options));
}

/** What a text says: its tokens, typographic marks read as plain ones, blanks left out. */
function meaning(text: string): string[] {
  return lexRow(new Row(text, 'a.cuelock')).map((token) => {
    if (token.kind === 'String' || token.kind === 'SmartString') return `String ${unquote(token)}`;
    return `${token.kind} ${token.kind === 'Minus' ? '-' : textOf(token).trimEnd()}`;
  });
}

function codes(text: string): string[] {
  return new Document('a.cuelock', text)
    .findings()
    .map((finding) => finding.code)
    .sort();
}

const cases: { title: string; from: string; to: string }[] = [
  {
    title: 'indents by the depth of blocks and takes blanks off the ends of lines',
    from: 'show "A" {   \n      rate 24\n}\nschedule {\nphase p {\n task a 2w\n}\n}\n',
    to: 'show "A" {\n  rate 24\n}\nschedule {\n  phase p {\n    task a 2w\n  }\n}\n',
  },
  {
    title: 'aligns the slots of neighbouring lines, and all clauses as one cell',
    from: 'crew {\nana "Ana Ruiz" director\ndee "Dee Okafor" producer, post-supervisor\njo "Jo Park" composer society ASCAP ipi 00014107338\n}\n',
    to: 'crew {\n  ana "Ana Ruiz"   director\n  dee "Dee Okafor" producer, post-supervisor\n  jo  "Jo Park"    composer                  society ASCAP ipi 00014107338\n}\n',
  },
  {
    title: 'leaves the column of a slot that a line does not fill empty',
    from: 'schedule {\n  task compose 6w after spotting\n  lock mix-lock after compose signoff dee\n}\n',
    to: 'schedule {\n  task compose  6w after spotting\n  lock mix-lock    after compose signoff dee\n}\n',
  },
  {
    title: 'ends a run of columns at an empty line, a comment and a block',
    from: 'rooms {\n  a "A"\n\n  long-name "B"\n  // so\n  c "C"\n  dd "D" { costs 2 USD per day }\n  eee "E"\n}\n',
    to: 'rooms {\n  a "A"\n\n  long-name "B"\n  // so\n  c  "C"\n  dd "D" { costs 2 USD per day }\n  eee "E"\n}\n',
  },
  {
    title: 'a note between the cues, without a number, does not end their columns',
    from: 'cues music {\n  2m3alt 02:03:58:00 "A"\n  02:06:32:12 note "Dry."\n  2m5 02:08:19:12 "B" {\n    hit 02:08:20:00\n  }\n  2m6 02:09:00:00 "C"\n}\n',
    to: 'cues music {\n  2m3alt 02:03:58:00 "A"\n  02:06:32:12 note "Dry."\n  2m5    02:08:19:12 "B" {\n    hit 02:08:20:00\n  }\n  2m6 02:09:00:00 "C"\n}\n',
  },
  {
    title: 'aligns the words that lines of a block begin with',
    from: 'show "A" {\n  rate 24\n  numbers by reel\n  company "X"\n}\n',
    to: 'show "A" {\n  rate    24\n  numbers by reel\n  company "X"\n}\n',
  },
  {
    title: 'counts wide characters as two columns and combining marks as none',
    from: 'rooms {\n  a "日本語" costs 2 USD per day\n  b "Ine\u0301s" costs 3 USD per day\n}\n',
    to: 'rooms {\n  a "日本語" costs 2 USD per day\n  b "Ine\u0301s"   costs 3 USD per day\n}\n',
  },
  {
    title: 'writes typographic quotes and dashes plainly',
    from: 'cues music {\n  1m1 01:00:08:00–01:00:10:00 “Main – it’s \\ "so"”\n}\n',
    to: 'cues music {\n  1m1 01:00:08:00 - 01:00:10:00 "Main – it’s \\\\ \\"so\\""\n}\n',
  },
  {
    title: 'keeps the sign of a number with it, and blanks around other signs',
    from: 'schedule {\n  delivery d by p-10d { loudness - 27 LKFS ;true-peak -2 dBTP }\n  task t after a+2d\n}\n',
    to: 'schedule {\n  delivery d by p-10d { loudness -27 LKFS; true-peak -2 dBTP }\n  task t after a + 2d\n}\n',
  },
  {
    title: 'keeps one empty line of several, none at either end, and ends the file with one line break',
    from: '\n\nshow "A"\n\n\n\ncrew { a "A" }\n\n\n',
    to: 'show "A"\n\ncrew { a "A" }\n',
  },
  { title: 'adds the last line break', from: 'show "A"', to: 'show "A"\n' },
  {
    title: 'keeps CRLF line endings',
    from: 'crew {\r\na "A"\r\n\r\n\r\n}',
    to: 'crew {\r\n  a "A"\r\n\r\n}\r\n',
  },
  {
    title: 'indents the lines that a line goes on in, below a comma',
    from: 'crew { a "A" }\nspotting music with a,\n        a {\n1m1 omit\n}\n',
    to: 'crew { a "A" }\nspotting music with a,\n  a {\n  1m1 omit\n}\n',
  },
  {
    title: 'keeps one-line blocks on their line',
    from: 'works { score {composer jo;publisher  x}}\n',
    to: 'works { score { composer jo; publisher x } }\n',
  },
  {
    title: 'aligns comments at the ends of neighbouring lines',
    from: 'crew {\n  a "A" // one  \n  bb "Bb" director // two\n}\n',
    to: 'crew {\n  a  "A"           // one\n  bb "Bb" director // two\n}\n',
  },
];

describe('format', () => {
  test.each(cases)('$title', ({ from, to }) => {
    expect(formatted(from)).toBe(to);
    expect(formatted(to)).toBe(to);
  });

  test('leaves a line that is not understood as it is, and formats the others', () => {
    const from =
      'crew {\n  a    "A"   director\n     b   01:00:00:00   7\n  cc   "C"  producer\n}\nrooms {\nx "X"\n}\n';
    const to = 'crew {\n  a "A" director\n     b   01:00:00:00   7\n  cc "C" producer\n}\nrooms {\n  x "X"\n}\n';
    expect(formatted(from)).toBe(to);
  });

  test('a quote that is never closed is left alone', () => {
    const from = 'cues music {\n    1m1   01:00:08:00   "Main\n}\n';
    expect(formatted(from)).toBe(from);
  });

  test('only the lines of a span are changed', () => {
    const from = 'crew {\na "A"\nb "B"\n}\n';
    const at = from.indexOf('b "B"');
    expect(formatted(from, { spans: [{ start: at, end: at + 1 }] })).toBe('crew {\na "A"\n  b "B"\n}\n');
  });

  test('of several spans that meet, each line is changed once, and those between are not', () => {
    const from = 'crew {\na "A"\nb "B"\nc "C"\n}\n';
    const at = (text: string) => ({ start: from.indexOf(text), end: from.indexOf(text) + 1 });
    expect(formatted(from, { spans: [at('c "C"'), at('a "A"'), at('"A"')] })).toBe(
      'crew {\n  a "A"\nb "B"\n  c "C"\n}\n',
    );
    expect(formatted(from, { spans: [] })).toBe(from);
  });

  test('line by line, in any order, is as good as all at once', () => {
    const whole = formatted(SAMPLE);
    const lines = SAMPLE.split('\n').map((_, line) => line);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (order) => {
        let text = SAMPLE;
        for (const line of order) {
          const start = text.split('\n').slice(0, line).join('\n').length + 1;
          text = formatted(text, { spans: [{ start, end: start }] });
        }
        expect(text).toBe(whole);
      }),
      { numRuns: 5 },
    );
  });

  test('blocks may be indented by four', () => {
    expect(formatted('crew {\na "A"\n}\n', { indent: 4 })).toBe('crew {\n    a "A"\n}\n');
  });

  test('a formatted file gets no edits', () => {
    const once = formatted(SAMPLE);
    expect(format(new Document('a.cuelock', once))).toEqual([]);
  });

  test('edits are small: only what differs', () => {
    const text = 'crew {\n  a   "A" director\n}\n';
    expect(format(new Document('a.cuelock', text))).toEqual([{ span: { start: 10, end: 13 }, text: ' ' }]);
  });

  test('of any damaged file: twice is once, nothing but blanks and quotes changes, and it says what it said', () => {
    fc.assert(
      fc.property(fc.array(randomEdit, { minLength: 1, maxLength: 10 }), (edits) => {
        let text = SAMPLE;
        for (const edit of edits) {
          const span = spanIn(edit, text.length);
          text = text.slice(0, span.start) + edit.text + text.slice(span.end);
        }
        const once = formatted(text);
        expect(meaning(once)).toEqual(meaning(text));
        expect(codes(once)).toEqual(codes(text));
        expect(formatted(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test('of any file with its blanks shaken: as if they never had been', () => {
    const once = formatted(SAMPLE);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 40, maxLength: 40 }), (widths) => {
        let at = 0;
        const lines = SAMPLE.split('\n').map((line) => {
          const width = widths[at++ % widths.length]!;
          // A line that goes on must stay deeper than the one it goes on from.
          return line.trim() === 'producer'
            ? line
            : ' '.repeat(line.endsWith(',') ? 2 : width) + line.trimStart() + ' '.repeat(width);
        });
        expect(formatted(lines.join('\n'))).toBe(once);
      }),
      { numRuns: 100 },
    );
  });
});

describe('displayWidth', () => {
  test.each([
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['日本', 4],
    ['ｱ', 1],
    ['Ａ', 2],
    ['🎬', 2],
    ['👩🏽‍🎤', 2],
    ['🇫🇷🇮🇹', 4],
    ['❤️', 2],
    ['❤', 1],
    ['\ud55c', 2],
    ['\u1112\u1161\u11ab', 2],
    ['\u200b', 0],
    ['', 0],
  ])('%s takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});
