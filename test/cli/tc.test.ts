/** `cuelock tc`: the calculator as people and programs call it. */
import { describe, expect, test } from 'vitest';
import { buildCommandLine } from './bundle.ts';

const { run } = await buildCommandLine();

function json(...args: string[]) {
  const { out } = run(['tc', '--json', ...args]);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('--json', () => {
  test('a position in every form', () => {
    expect(json('01:00:00:00', '--rate', '23.976')).toEqual([
      {
        input: '01:00:00:00',
        rate: '23.976',
        frames: 86400,
        timecode: '01:00:00:00',
        seconds: '18018/5',
        clock: '01:00:03.600',
        feet35: '5400+00',
        feet35_2perf: '2700+00',
        feet35_3perf: '4050+00.0',
        feet16: '2160+00',
        samples48k: { exact: '172972800/1', nearest: 172972800 },
      },
    ]);
  });

  test.for([
    ['90f', 90],
    ['12.5s', 300],
    ['1001/24s', 1001],
    ['12+08', 200],
    ['48000samples', 24],
    ['01:00:00:00 + 90f', 86490],
    ['01:00:10:00 - 01:00:00:00', 240],
  ])('%s is %d frames at 24', ([expression, frames]) => {
    expect(json(expression as string)[0].frames).toBe(frames);
  });

  test('at another rate', () => {
    const [answer] = json('01:00:00:01', '--rate', '24', '--to', '25', '--mode', 'time');
    expect(answer.converted).toEqual({ rate: '25', timecode: '01:00:00:01', exact: false, remainder: '1/24' });
    expect(json('01:00:00:01', '--to', '25', '--mode', 'frames')[0].converted.timecode).toBe('00:57:36:01');
    expect(json('01:00:00:01', '--to', '25', '--mode', 'label')[0].converted.timecode).toBe('01:00:00:01');
  });

  test('what is wrong', () => {
    const [answer] = json('10:01:00;00', '--rate', '29.97df');
    expect(answer.input).toBe('10:01:00;00');
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]).toMatchObject({ code: 'timecode/dropped-label', fixes: ['10:01:00;02', '10:00:59;29'] });
    expect(json('01:61:00:00')[0].errors[0]).toMatchObject({ code: 'timecode/field-out-of-range', field: 'minutes' });
    expect(run(['tc', '--json', '01:61:00:00']).code).toBe(1);
    expect(run(['tc', '--json', '01:51:00:00']).code).toBe(0);
  });

  test('film as it is told', () => {
    expect(json('12+08', '--film', '16')[0].frames).toBe(488);
    expect(json('12+08', '--film', '35-2perf')[0].frames).toBe(392);
  });
});

describe('words', () => {
  const inputs = (...args: string[]) => json(...args).map(({ input }) => input);

  test('that a sign joins are one expression', () => {
    expect(inputs('01:00:00:00', '+', '90f')).toEqual(['01:00:00:00 + 90f']);
    expect(inputs('01:00:00:00', '-90f')).toEqual(['01:00:00:00 -90f']);
    expect(inputs('01:00:00:00+', '90f')).toEqual(['01:00:00:00+ 90f']);
  });

  test('others are one each', () => {
    expect(inputs('90f', '01:00:00:00 - 12f', '1s')).toEqual(['90f', '01:00:00:00 - 12f', '1s']);
  });

  test('may begin with a minus', () => {
    expect(json('-90f')[0]).toMatchObject({ input: '-90f', frames: -90 });
  });
});

describe('standard input', () => {
  test('is one expression a line, blank lines aside', () => {
    const { code, out } = run(['tc', '--json'], { input: '90f\r\n\n  01:00:00:00 + 1f\n' });
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).frames),
    ).toEqual([90, 86401]);
    expect(code).toBe(0);
  });

  test('goes on after a mistake, and ends with 1', () => {
    const { code, out } = run(['tc', '--json'], { input: 'nonsense\n90f\n' });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0].errors[0].code).toBe('timecode/malformed');
    expect(lines[1].frames).toBe(90);
    expect(code).toBe(1);
  });

  test('may be long', () => {
    const input = Array.from({ length: 20_000 }, (_, frame) => `${frame}f`).join('\n');
    const { out } = run(['tc', '--json', '--rate', '29.97df'], { input });
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(20_000);
    expect(JSON.parse(lines.at(-1)!).frames).toBe(19_999);
  });
});

describe('text', () => {
  test('says the result in every form', () => {
    expect(run(['tc', '01:00:00:00', '+', '90f', '--to', '25'])).toEqual({
      code: 0,
      err: '',
      out: `01:00:00:00 + 90f at 24 fps
  timecode      01:00:03:18
  frames        86490
  clock         01:00:03.750
  seconds       14415/4
  35 mm         5405+10
  35 mm 3-perf  4054+05.1
  35 mm 2-perf  2702+26
  16 mm         2162+10
  48 kHz        172980000 samples
  at 25         01:00:03:19 (rounded; the exact place is 1/4 of a frame earlier)
`,
    });
  });

  test('underlines what is wrong', () => {
    const { code, out, err } = run(['tc', '01:00:00:00 + 01:00:60:00']);
    expect(err).toMatch(/^error\[timecode\/field-out-of-range\]: Second 60 does not exist/);
    expect(err).toContain('  01:00:00:00 + 01:00:60:00\n                      ^^\n');
    expect(err).toContain('  help: 01:01:00:00\n');
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});
