/** `cuelock check`: what it prints in every format, which files it asks about, and how it ends. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildCommandLine, folderOf } from './bundle.ts';
import { BROKEN_SHOW, CLEAN_SHOW } from './sample-show.ts';

const { run } = await buildCommandLine();
const broken = folderOf(BROKEN_SHOW);
const clean = folderOf(CLEAN_SHOW);

interface PrintedPlace {
  file: string;
  range: { start: { line: number; column: number }; end: { line: number; column: number } };
}
interface PrintedJson {
  findings: (PrintedPlace & {
    code: string;
    severity: string;
    message: string;
    related: (PrintedPlace & { message: string })[];
    fixes: string[];
  })[];
  summary: { files: number; errors: number; warnings: number; infos: number };
}

function findingsIn(folder: string, ...args: string[]): PrintedJson {
  return JSON.parse(run(['check', '--format', 'json', ...args], { cwd: folder }).out);
}

describe('formats', () => {
  test('text', async () => {
    const { code, out, err } = run(['check'], { cwd: broken });
    await expect(out).toMatchFileSnapshot('snapshots/check.txt');
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  test('text, in colour', async () => {
    const { out } = run(['check'], { cwd: broken, env: { FORCE_COLOR: '1' } });
    await expect(out.replaceAll('\u001B', '\\e')).toMatchFileSnapshot('snapshots/check-colour.txt');
    const plain = out.replaceAll(/\u001B\[[\d;]*m/g, '');
    expect(plain).toBe(run(['check'], { cwd: broken }).out);
  });

  test('json', async () => {
    const { code, out } = run(['check', '--format', 'json'], { cwd: broken });
    await expect(out).toMatchFileSnapshot('snapshots/check.json');
    expect(code).toBe(1);
  });

  test('json names lines and columns from 1, the end behind the last character', () => {
    const { findings, summary } = findingsIn(broken);
    const finding = findings.find(({ code }) => code === 'language/unresolved-name');
    expect(finding?.file).toBe('music/reel 1, start.cuelock');
    expect(finding?.range).toEqual({ start: { line: 1, column: 50 }, end: { line: 1, column: 54 } });
    const counted = (...severities: string[]) => findings.filter((each) => severities.includes(each.severity)).length;
    expect(summary).toEqual({
      files: 2,
      errors: counted('error'),
      warnings: counted('warning'),
      infos: counted('info', 'hint'),
    });
  });

  test('sarif', async () => {
    const { code, out } = run(['check', '--format', 'sarif'], { cwd: broken });
    expect(code).toBe(1);
    const log = JSON.parse(out);
    expect(log.version).toBe('2.1.0');
    const [{ tool, results, columnKind, invocations }] = log.runs;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
    expect(tool.driver).toMatchObject({ name: 'Cuelock', semanticVersion: '1.2.3' });
    const rules = JSON.parse(run(['rules', '--format', 'json']).out) as { code: string }[];
    expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(rules.map((rule) => rule.code));
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    for (const result of results) delete result.ruleIndex; // moves with every rule that is added
    await expect(JSON.stringify(results, undefined, 2)).toMatchFileSnapshot('snapshots/check.sarif.json');
  });

  test('github', async () => {
    const { code, out } = run(['check', '--format', 'github'], { cwd: broken });
    await expect(out).toMatchFileSnapshot('snapshots/check.github.txt');
    expect(code).toBe(1);
  });

  test('junit', async () => {
    const { code, out } = run(['check', '--format', 'junit'], { cwd: broken });
    await expect(out).toMatchFileSnapshot('snapshots/check.junit.xml');
    expect(code).toBe(1);
  });

  test('a clean show', () => {
    expect(run(['check'], { cwd: clean })).toEqual({ code: 0, out: 'Lantern Street: 2 files, no findings\n', err: '' });
    expect(findingsIn(clean)).toEqual({ findings: [], summary: { files: 2, errors: 0, warnings: 0, infos: 0 } });
    expect(run(['check', '--format', 'github'], { cwd: clean })).toEqual({ code: 0, out: '', err: '' });
  });
});

describe('what is asked about', () => {
  test('a file alone is checked with its whole show, and only its findings are printed', () => {
    const { findings, summary } = findingsIn(broken, 'music/reel 1, start.cuelock');
    expect(summary.files).toBe(1);
    expect(new Set(findings.map(({ file }) => file))).toEqual(new Set(['music/reel 1, start.cuelock']));
    // The rate and the cut come from show.cuelock.
    expect(findings.map(({ code }) => code)).toContain('timecode/field-out-of-range');
    expect(findings.some(({ message }) => message.includes('`v1`'))).toBe(false);
  });

  test('a folder inside a show is checked with the show, from there too', () => {
    const whole = findingsIn(broken).findings.filter(({ file }) => file.startsWith('music/'));
    expect(findingsIn(broken, 'music').findings).toEqual(whole);
    const inside = findingsIn(join(broken, 'music')).findings;
    expect(inside.map(({ file }) => file)).toEqual(whole.map(() => 'reel 1, start.cuelock'));
    expect(inside.map(({ code }) => code)).toEqual(whole.map(({ code }) => code));
  });

  test('the show is not looked for above the workspace', () => {
    const folder = folderOf({ ...CLEAN_SHOW, 'inner/music.cuelock': 'spotting music with ana { }\n' });
    expect(findingsIn(folder, 'inner').findings).toEqual([]);
    mkdirSync(join(folder, 'inner', '.git'));
    expect(findingsIn(folder, 'inner').findings.map(({ code }) => code)).toContain('language/unresolved-name');
  });

  test('an included file whose name a URI escapes is one file, not two', () => {
    const folder = folderOf({
      'a & b [1] (ü)/show.cuelock': 'show "A" {\n  rate 24\n}\n\ninclude "x&y;z [2].cuelock"\n',
      'a & b [1] (ü)/x&y;z [2].cuelock': 'people {\n  ana "Ana Ruiz"\n}\n',
    });
    const { findings, summary } = findingsIn(folder);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(summary.files).toBe(2);
  });
});

describe('levels', () => {
  test('--rule changes one rule or a group', () => {
    const { code } = run(['check', '--rule', 'language/*=off', '--rule', 'timecode/*=warning'], { cwd: broken });
    expect(code).toBe(0);
    const { findings } = findingsIn(broken, '--rule', 'timecode/field-out-of-range=info');
    expect(findings.find((each) => each.code === 'timecode/field-out-of-range')?.severity).toBe('info');
  });

  test('--min-severity leaves out what is milder', () => {
    const { findings } = findingsIn(broken, '--min-severity', 'error');
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
  });

  test('warnings alone end well', () => {
    const { code, out } = run(['check', '--rule', 'language/unresolved-name=off', '--rule', 'timecode/*=warning'], {
      cwd: broken,
    });
    expect(out).toMatch(/warning.* in 2 files/);
    expect(code).toBe(0);
  });
});

describe('standard input', () => {
  test('stands in for a file, and only it is told about', () => {
    const input = 'spotting music picture v1 with anna {\n}\n';
    const args = ['check', '--format', 'json', '--stdin-path', 'music.cuelock'];
    const { code, out } = run(args, { cwd: clean, input });
    const { findings, summary } = JSON.parse(out) as PrintedJson;
    expect(findings.map(({ file, code: rule }) => [file, rule])).toContainEqual([
      'music.cuelock',
      'language/unresolved-name',
    ]);
    expect(summary.files).toBe(1);
    expect(code).toBe(1);
  });

  test('may be a file that is not there yet', () => {
    const input = 'spotting music picture v1 with ana {\n  1m2 01:02:00:00 - 01:02:10:00 "New"\n}\n';
    expect(run(['check', '--stdin-path', 'new/reel-2.cuelock'], { cwd: clean, input })).toEqual({
      code: 0,
      out: 'Lantern Street: 1 file, no findings\n',
      err: '',
    });
  });

  test('that is no text is refused', () => {
    const { code, err } = run(['check', '--stdin-path', 'music.cuelock'], {
      cwd: clean,
      input: Buffer.from([0x61, 0xff]),
    });
    expect(err).toContain('Standard input is not UTF-8: line 1');
    expect(code).toBe(2);
  });
});

test('the output is the same in every zone, language and terminal', () => {
  const odd = {
    TZ: 'Asia/Kathmandu',
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'tr_TR.UTF-8',
    COLUMNS: '40',
    TERM: 'xterm-256color',
  };
  for (const format of ['text', 'json', 'sarif', 'github', 'junit']) {
    const args = ['check', '--format', format];
    expect(run(args, { cwd: broken, env: odd })).toEqual(run(args, { cwd: broken, env: { TZ: 'UTC', LC_ALL: 'C' } }));
  }
});

test('colour is as NO_COLOR and FORCE_COLOR say', () => {
  const coloured = (env: Record<string, string>) => run(['check'], { cwd: broken, env }).out.includes('\u001B');
  expect(coloured({})).toBe(false);
  expect(coloured({ FORCE_COLOR: '1' })).toBe(true);
  expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
  expect(coloured({ FORCE_COLOR: '0' })).toBe(false);
});
