/** Rules about the whole show that go by sums of groups: after any edits they say what they say of the same text opened afresh. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Finding, Workspace } from '../../server/src/language/index.ts';

const FOLDER = 'file:///train';
const URI = `${FOLDER}/show.cuelock`;
const HEAD = [
  'show "Night Train" { rate 29.97df }',
  'picture v1 { reel 1 01:00:00;00 lfoa 01:00:29;29 }',
  'characters { LENA "Lena" prefix LN; TOM "Tomas" }',
  'works { score; waltz "Waltz"; polka "Polka" }',
];

interface Line {
  readonly row: number;
  readonly department: 'music' | 'adr';
  readonly start: number;
  readonly length: number;
  readonly isDrop: boolean;
  readonly words: string;
}

const line: fc.Arbitrary<Line> = fc.record({
  row: fc.nat(35),
  department: fc.constantFrom('music', 'adr'),
  start: fc.nat(58),
  length: fc.integer({ min: 1, max: 120 }),
  isDrop: fc.nat(15).map((one) => one === 0),
  words: fc.constantFrom(
    '',
    'uses waltz',
    'uses polka',
    'uses waltz, polka',
    'omit',
    'source',
    'omit uses waltz',
    'was 1m1',
  ),
});

function written({ row, department, start, length, isDrop, words }: Line): string {
  const label = (second: number) => {
    const [minutes, seconds] = [Math.floor(second / 60), second % 60].map((part) => String(part).padStart(2, '0'));
    return `01:${minutes}:${seconds}${isDrop ? ';' : ':'}12`;
  };
  const range = `${label(start)} - ${label(start + length)}`;
  return department === 'music'
    ? `cues music { 1m${row} ${range} ${words} }`
    : `cues adr { ${row % 2 ? 'LENA' : 'TOM'} ${range} "Yes." }`;
}

function opened(text: string): Workspace {
  const workspace = new Workspace();
  workspace.open(URI, text);
  return workspace;
}

function drawn(workspace: Workspace): string[] {
  const draw = ({ code, severity, message, at, related = [] }: Finding) => {
    const places = [at, ...related.map((each) => each.at)].map((place) => workspace.spanOf(place).start);
    return `${places.join(' ')} ${severity} ${code} ${message}`;
  };
  return workspace.findings(URI).map(draw);
}

const seen = new Set<string>();

test('sums are kept up with the edits', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 20, maxLength: 60 }), (lines) => {
      const rows = [...HEAD, ...Array.from({ length: 36 }, (_, row) => `// ${row}`)];
      const workspace = opened(rows.join('\n'));
      for (const each of lines) {
        const at = HEAD.length + each.row;
        const start = rows.slice(0, at).join('\n').length + 1;
        const text = written(each);
        workspace.edit(URI, [{ span: { start, end: start + rows[at]!.length }, text }]);
        rows[at] = text;
        workspace.findings(URI);
      }
      const now = drawn(workspace);
      expect(now).toEqual(drawn(opened(rows.join('\n'))));
      for (const each of now) seen.add(each.split(' ').find((part) => part.includes('/'))!);
      if (now.some((each) => each.includes('timecodes are written with'))) seen.add('told once');
    }),
    { numRuns: Number(process.env.RUNS ?? 50) },
  );
  const wanted = [
    'rights/music-longer-than-programme',
    'rights/unused-work',
    'adr/character-without-actor',
    'told once',
  ];
  expect([...seen]).toEqual(expect.arrayContaining(wanted));
}, 120_000);
