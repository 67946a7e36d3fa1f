/** `cuelock check` over a tree with many shows: in parts, in several threads, and always the same. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findAsked } from '../../server/src/cli/asked-files.ts';
import { planChecks } from '../../server/src/cli/check-plan.ts';
import { LoadedShow } from '../../server/src/cli/loaded-show.ts';
import { makeReport } from '../../server/src/cli/report.ts';
import { plainFinding } from '../../server/src/cli/report-json.ts';
import { findCuelockFiles } from '../../server/src/disk/find-files.ts';
import { Workspace } from '../../server/src/language/index.ts';
import { buildCommandLine, folderOf, plainEnvironment } from './bundle.ts';

const { run, script } = await buildCommandLine();

const CREW = 'people {\n  ana "Ana Ruiz"\n  unused "Una Used"\n}\n';

function show(title: string, more = ''): string {
  return `show "${title}" {\n  rate 25\n}\ninclude "../shared/crew.cuelock"\n${more}`;
}

/** Cues of which every second begins before the one before it ends. */
function cues(number: number): string {
  const timecode = (frame: number) =>
    [1 + Math.floor(frame / 90_000), Math.floor(frame / 1500) % 60, Math.floor(frame / 25) % 60, frame % 25]
      .map((part) => String(part).padStart(2, '0'))
      .join(':');
  const lines = Array.from(
    { length: number },
    (_, at) => `  1m${at + 1} ${timecode(at * 50)} - ${timecode(at * 50 + (at % 2 === 0 ? 60 : 40))} "Cue ${at + 1}"`,
  );
  return `picture v1 { reel 1 01:00:00:00 lfoa 02:50:00:00 }\nspotting music picture v1 with anna {\n${lines.join('\n')}\n}\n`;
}

const TREE = {
  '.git/HEAD': '',
  'alone.cuelock': 'people {\n  bo "Bo"\n  bo "Bo again"\n}\n',
  'east/show.cuelock': show('East'),
  'east/music.cuelock': cues(4),
  'east/inner/show.cuelock': 'show "Inner" {\n  episode 101\n}\n',
  'east/inner/music.cuelock': cues(3),
  'middle/show.cuelock': show('Middle', 'include "../nowhere.cuelock"\ninclude "../binary.cuelock"\n'),
  'middle/music.cuelock': cues(12),
  'middle/cast.cuelock':
    'include "../shared/cast.cuelock"\nadr picture v1 with ana {\n  LENA1 01:00:01:00 - 01:00:02:00 "Yes"\n}\n',
  'shared/cast.cuelock': 'characters {\n  lena "Lena" prefix LENA\n}\n',
  'shared/crew.cuelock': `${CREW}people {\n  ana "Ana again"\n}\n`,
  'west/show.cuelock': show('West', 'include "../binary.cuelock"\n'),
  'west/music.cuelock': cues(100),
  'binary.cuelock': new Uint8Array([0, 1, 2]),
};

describe('a tree', () => {
  const cwd = folderOf(TREE);

  test.each(['text', 'json', 'sarif', 'github', 'junit'])('is told the same by any number of threads: %s', (format) => {
    const check = (jobs: string) => run(['check', '--format', format, '--jobs', jobs], { cwd });
    const one = check('1');
    expect(one.code).toBe(2);
    expect(one.err).toContain('binary.cuelock');
    expect(one.out.length).toBeGreaterThan(1000);
    for (const jobs of format === 'text' ? ['2', '3', '9'] : ['2']) expect(check(jobs)).toEqual(one);
  });

  interface Printed {
    findings: { file: string; code: string; message: string; range: object }[];
    summary: { files: number; errors: number };
  }
  const json = (...args: string[]): Printed => JSON.parse(run(['check', '--format', 'json', ...args], { cwd }).out);

  test('names everything once, show by show', () => {
    const { findings, summary } = json();
    expect(summary.files).toBe(Object.keys(TREE).length - 2);
    expect(new Set(findings.map((finding) => JSON.stringify(finding))).size).toBe(findings.length);
    const files = findings.map(({ file }) => file);
    expect(files.filter((file, at) => files[at - 1] !== file)).toEqual([...new Set(files)]);
    expect(files).toContain('shared/crew.cuelock');
    expect(files).toContain('alone.cuelock');
    const { err } = run(['check'], { cwd });
    expect(err.match(/^cuelock: binary/gm)).toHaveLength(1);
  });

  test('says what is said where all of it is in memory at once', () => {
    const workspace = new Workspace();
    const whole = new LoadedShow(workspace, () => findAsked(['.'], cwd, false), cwd);
    const { findings } = makeReport(workspace, whole.asked(), [], 'hint', cwd);
    expect(json().findings).toEqual(findings.map(plainFinding));
  });

  test('says of each show what is said of it alone', () => {
    const { findings } = json();
    for (const folder of ['east', 'middle', 'west']) {
      const within = ({ file }: { file: string }) => file.startsWith(`${folder}/`);
      expect(json(folder).findings.filter(within)).toEqual(findings.filter(within));
    }
  });

  test('sums up what all parts have in common', () => {
    const { findings } = json();
    const { out } = run(['check'], { cwd });
    const counts = new Map<string, number>();
    for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
    for (const [code, number] of counts)
      expect(out).toMatch(new RegExp(`\\n +${number}  ${code}, first at |\\n${number}  ${code}, first at `));
    const suites = run(['check', '--format', 'junit'], { cwd }).out;
    const [, tests, failures] = /<testsuites name="cuelock" tests="(\d+)" failures="(\d+)"/.exec(suites)!;
    expect(Number(tests)).toBe(suites.match(/<testcase /g)!.length);
    expect(Number(failures)).toBe(suites.match(/<failure /g)!.length);
  });

  test('fails as a whole when one part does', () => {
    expect(run(['check', '--jobs', '2', 'east', 'west'], { cwd }).code).toBe(2);
    expect(run(['check', '--jobs', '2', '--rule', 'language/*=off', 'east', 'shared'], { cwd }).code).toBe(0);
    expect(run(['check', '--jobs', '2', 'east', 'shared'], { cwd }).code).toBe(1);
  });

  test('takes a number of jobs, and nothing else', () => {
    for (const jobs of ['0', 'all', '1.5', '100']) {
      expect(run(['check', '--jobs', jobs], { cwd })).toMatchObject({ code: 2, out: '' });
    }
  });
});

test('findings of the first show are printed while the last is still being checked', async () => {
  const cwd = folderOf({
    'a/show.cuelock': show('A').replace(/include.*\n/, ''),
    'a/music.cuelock': cues(1),
    'b/show.cuelock': show('B').replace(/include.*\n/, ''),
    'b/music.cuelock': cues(4000),
  });
  const child = spawn(process.execPath, [script, 'check', '--jobs', '2'], { cwd, env: plainEnvironment() });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk;
  });
  await once(child.stdout, 'data');
  expect(out).toContain('a/music.cuelock:2');
  expect(out).not.toContain('b/music.cuelock');
  await once(child, 'close');
  expect(out).toContain('b/music.cuelock');
});

test('Ctrl-C ends it, with all its threads', async () => {
  const cwd = folderOf({
    'a/show.cuelock': 'show "A" {\n  rate 25\n}\n',
    'a/music.cuelock': cues(1),
    'b/show.cuelock': 'show "B" {\n  rate 25\n}\n',
    'b/music.cuelock': cues(4000),
  });
  const child = spawn(process.execPath, [script, 'check', '--jobs', '2'], { cwd, env: plainEnvironment() });
  await once(child.stdout, 'data');
  child.stdout.resume();
  child.kill('SIGINT');
  const [code, signal] = await once(child, 'close');
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGINT' });
});

test('parts are groups of shows that have to do with each other', () => {
  const folder = folderOf({
    ...TREE,
    'north/show.cuelock': 'show "North" {\n}\ninclude "../south/music.cuelock"\n',
    'south/show.cuelock': 'show "South" {\n}\n',
    'south/music.cuelock': '',
  });
  const files = findCuelockFiles(folder).files;
  const jobs = planChecks({ asked: files, read: files });
  const shown = (paths: readonly string[]) => paths.map((path) => path.slice(folder.length + 1).split('/')[0]);
  expect(jobs.map(({ asked }) => [...new Set(shown(asked))])).toEqual([
    ['alone.cuelock'],
    ['binary.cuelock'],
    ['east'],
    // Of the characters is told what all shows do with them; of the crew it is not.
    ['middle', 'shared'],
    ['north', 'south'],
    ['shared'],
    ['west'],
  ]);
  expect(jobs.flatMap(({ asked }) => asked).sort()).toEqual([...files].sort());
  for (const { asked, read } of jobs) expect(read).toEqual(expect.arrayContaining([...asked]));
  expect(jobs[2]!.read.map((path) => path.slice(folder.length + 1))).toContain(join('shared', 'crew.cuelock'));
});
