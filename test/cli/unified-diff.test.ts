/** Diffs: read back, they make the one text out of the other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unifiedDiff } from '../../server/src/cli/unified-diff.ts';

/** Applies a diff as `patch` does. */
function patched(before: string, diff: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const out: string[] = [];
  let at = 0;
  const lines = diff.split('\n').slice(2, -1);
  for (const [index, line] of lines.entries()) {
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@$/.exec(line);
    const text = `${line.slice(1)}${lines[index + 1]?.startsWith('\\') ? '' : '\n'}`;
    if (hunk) {
      const start = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      out.push(...old.slice(at, start));
      expect(out.length).toBe(Number(hunk[3]) - (hunk[4] === '0' ? 0 : 1));
      at = start;
    } else if (line.startsWith('+')) out.push(text);
    else if (!line.startsWith('\\')) {
      expect(text).toBe(old[at++]);
      if (line.startsWith(' ')) out.push(text);
    }
  }
  return [...out, ...old.slice(at)].join('');
}

const text = fc
  .tuple(fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 }), fc.constantFrom('', '\n'))
  .map(([lines, end]) => lines.join('\n') + end);

test('a diff makes the second text out of the first', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = unifiedDiff('x', before, after);
      expect(diff === '').toBe(before === after);
      expect(patched(before, diff)).toBe(after);
    }),
    { numRuns: 2000 },
  );
});

test('changes far apart are hunks of their own, and only changed lines are marked', () => {
  const before = Array.from({ length: 40 }, (_, line) => `line ${line}\n`);
  const after = before.with(5, 'five\n').with(30, 'thirty\n').toSpliced(31, 1);
  const diff = unifiedDiff('x', before.join(''), after.join(''));
  expect(diff.match(/^@@.*$/gm)).toEqual(['@@ -3,7 +3,7 @@', '@@ -28,8 +28,7 @@']);
  expect(diff.match(/^[-+](?![-+]).*$/gm)).toEqual(['-line 5', '+five', '-line 30', '-line 31', '+thirty']);
});

test('texts with nothing in common take no time', () => {
  const before = Array.from({ length: 20_000 }, (_, line) => `a${line}\n`).join('');
  const after = Array.from({ length: 20_000 }, (_, line) => `b${line}\n`).join('');
  const started = performance.now();
  expect(patched(before, unifiedDiff('x', before, after))).toBe(after);
  expect(performance.now() - started).toBeLessThan(5000);
});
