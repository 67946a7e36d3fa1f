/** The line that says how far a check is. */
import { describe, expect, test } from 'vitest';
import { painter } from '../../server/src/cli/paint.ts';
import { progressOn } from '../../server/src/cli/progress.ts';

function sinkOf(columns: number | undefined) {
  const written: string[] = [];
  const write = async (text: string) => void written.push(text);
  return { written, sink: { columns, paint: painter(false, {}), write } };
}

/** What stands on the last line of a terminal. */
function lastLine(written: readonly string[]): string {
  return written.join('').split('\r\u001B[K').at(-1)!;
}

describe('progress', () => {
  test('is one line that changes, and is gone in the end', () => {
    const { sink, written } = sinkOf(80);
    const progress = progressOn(sink, {});
    progress.say('checked 1 of 3 files');
    expect(lastLine(written)).toBe('checked 1 of 3 files');
    progress.say('checked 2 of 3 files');
    expect(lastLine(written)).toBe('checked 2 of 3 files');
    progress.clear();
    expect(lastLine(written)).toBe('');
    expect(written.join('')).not.toContain('\n');
  });

  test('writes nothing twice, and nothing to take away where nothing stands', () => {
    const { sink, written } = sinkOf(80);
    const progress = progressOn(sink, {});
    progress.clear();
    expect(written).toEqual([]);
    progress.say('checked 1 of 3 files');
    progress.say('checked 1 of 3 files');
    expect(written).toHaveLength(1);
  });

  test('fits into the line', () => {
    const { sink, written } = sinkOf(10);
    progressOn(sink, {}).say('checked 1 of 3 files');
    expect(lastLine(written)).toBe('checked 1');
    const unknown = sinkOf(0);
    progressOn(unknown.sink, {}).say('checked 1 of 3 files');
    expect(lastLine(unknown.written)).toBe('checked 1 of 3 files');
  });

  test.each([
    ['a pipe', undefined, {}],
    ['a build', 80, { CI: 'true' }],
    ['a terminal that cannot go back', 80, { TERM: 'dumb' }],
  ])('tells nothing to %s', (_, columns, env) => {
    const { sink, written } = sinkOf(columns);
    const progress = progressOn(sink, env);
    progress.say('checked 1 of 3 files');
    progress.clear();
    expect(written).toEqual([]);
  });
});
