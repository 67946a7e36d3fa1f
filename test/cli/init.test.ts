/** `cuelock init`: what it writes is a clean show, whatever it is called, at whatever rate and whenever it begins. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../server/src/cli/commands.ts';
import { type NewFile, newShow } from '../../server/src/cli/new-show.ts';
import { templates } from '../../server/src/cli/templates/index.ts';
import { createFiles } from '../../server/src/disk/create-files.ts';
import {
  Document,
  dayOfCivil,
  format,
  formatDate,
  parseRate,
  timelineView,
  Workspace,
  weekdayOf,
} from '../../server/src/language/index.ts';
import { RATES } from '../../server/src/language/time/index.ts';
import { buildCommandLine, folderOf } from './bundle.ts';

const names = Object.keys(templates);
const MONDAY = dayOfCivil(2026, 11, 23);
const FILE = 'file:///new/';

/** One for all: what it finds is the same as if it had been opened afresh, and comes sooner. */
const workspace = new Workspace();

function open(files: readonly NewFile[], today = MONDAY): void {
  workspace.setToday(() => today);
  workspace.batch(() => {
    for (const uri of workspace.uris()) if (!files.some(({ name }) => uri === FILE + name)) workspace.remove(uri);
    for (const { name, text } of files) workspace.open(FILE + name, text);
  });
}

function findings(): string[] {
  return workspace.uris().flatMap((uri) => {
    const document = workspace.document(uri)!;
    return workspace.findings(uri).map(({ code, message, at }) => {
      const line = document.positionAt(workspace.spanOf(at).start).line + 1;
      return `${uri.slice(FILE.length)}:${line} ${code} ${message}`;
    });
  });
}

function expectClean(files: readonly NewFile[], today?: number): void {
  open(files, today);
  expect(findings()).toEqual([]);
  for (const { name, text } of files) expect(format(new Document(FILE + name, text)), name).toEqual([]);
}

test('every template is offered, and nothing else', () => {
  expect(commands.find(({ name }) => name === 'init')!.options.template!.choices).toEqual(names);
  expect(names).toHaveLength(5);
  const command = readFileSync(join(import.meta.dirname, '../../client/src/commands/new-show.ts'), 'utf8');
  expect([...command.matchAll(/\{ label: '(\w+)'/g)].map(([, name]) => name)).toEqual(names);
});

describe.each(names)('%s', (template) => {
  const make = (rate?: string, start = MONDAY, title = 'Night Train') =>
    newShow({ template, title, rate: rate === undefined ? undefined : parseRate(rate).rate!, start });

  test('is a whole show: a cut, cues, and a schedule that begins on the day and has a date for every line', () => {
    open(make());
    const uri = template === 'episodic' ? `${FILE}101.cuelock` : `${FILE}show.cuelock`;
    const offset = Math.max(0, workspace.document(uri)!.text().indexOf('picture v1'));
    const view = timelineView(workspace, uri, undefined, offset)!;
    expect(view.picture).toBe('v1');
    expect(view.reels.flatMap(({ lanes }) => lanes.flatMap(({ cues }) => cues)).length).toBeGreaterThanOrEqual(2);
    const { rows } = timelineView(workspace, `${FILE}show.cuelock`)!.schedule!;
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ startDay }) => startDay === undefined)).toEqual([]);
    expect(Math.min(...rows.map(({ startDay }) => startDay!))).toBe(MONDAY);
    expect(rows.some(({ kind }) => kind === 'lock')).toBe(true);
  });

  test('teaches by comments, none of which is too long to read', () => {
    const text = make().map((file) => file.text);
    expect(text.join('').match(/\/\/ /g)!.length).toBeGreaterThanOrEqual(8);
    for (const line of text.join('\n').split('\n')) expect(line.length, line).toBeLessThanOrEqual(130);
  });

  test('is clean at every rate, on whichever day it begins, in a leap year and over the end of one', () => {
    const starts = RATES.map((_, at) => MONDAY + at);
    starts.splice(
      0,
      4,
      dayOfCivil(2028, 2, 28),
      dayOfCivil(2027, 12, 31),
      dayOfCivil(1970, 1, 1),
      dayOfCivil(1900, 3, 1),
    );
    RATES.forEach(({ token }, at) => {
      const start = starts[at]!;
      const files = make(token, start);
      expectClean(files, start);
      expect(files[0]!.text).toMatch(new RegExp(`^ {2}rate +${token.replace('.', '\\.')}( |$)`, 'm'));
      const written = files.flatMap(({ text }) => [...text.matchAll(/\d{4}-\d\d-\d\d/g)].map(([date]) => date));
      const first = formatDate(weekdayOf(start) > 5 ? start + 8 - weekdayOf(start) : start);
      expect(written).toContain(first);
      expect(written.filter((date) => date < first)).toEqual([]);
    });
  });

  test('stays clean as the days go by', () => {
    for (const later of [1, 30, 400]) expectClean(make(), MONDAY + later);
  });

  test('has the title that it is given, whatever is in it', () => {
    const title = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/[\p{Cc}\u2028\u2029]/u.test(text));
    fc.assert(
      fc.property(fc.oneof(title, fc.constantFrom('"', '\\', '\\"', '“Ø”', '// no', '$&', '} {', '夜')), (text) => {
        const files = make(undefined, MONDAY, text);
        expectClean(files);
        expect(workspace.showOf(`${FILE}show.cuelock`)!.title).toBe(text);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the command', async () => {
  const { run } = await buildCommandLine();

  test('writes a show that is clean and laid out, says what it wrote and what to try, and those work', () => {
    const cwd = folderOf({});
    const made = run(['init', 'night-train', '--rate', '25', '--start', '2026-06-08'], { cwd });
    expect(made).toEqual({
      code: 0,
      err: '',
      out:
        'Night Train: 3 files, beginning on Mon 2026-06-08.\n' +
        '  night-train/show.cuelock\n  night-train/music.cuelock\n  night-train/schedule.cuelock\n' +
        'Try next:\n  cuelock check night-train\n  cuelock schedule night-train\n',
    });
    expect(readdirSync(join(cwd, 'night-train')).sort()).toEqual(['music.cuelock', 'schedule.cuelock', 'show.cuelock']);
    const show = readFileSync(join(cwd, 'night-train/show.cuelock'), 'utf8');
    expect(show).toContain('show "Night Train" {\n  rate    25 ');
    expect(run(['check', 'night-train', '--today', '2026-06-05'], { cwd })).toMatchObject({ code: 0 });
    expect(run(['check', 'night-train', '--today', '2026-06-05', '--format', 'json'], { cwd }).out).toContain(
      '"findings": []',
    );
    expect(run(['format', '--check', 'night-train'], { cwd })).toMatchObject({ code: 0, out: '' });
    expect(run(['schedule', 'night-train', '--today', '2026-06-05'], { cwd })).toMatchObject({ code: 0 });
  });

  test.each(names)('%s, with no more said than that, begins next Monday and is clean today', (template) => {
    const cwd = folderOf({});
    const { code, out } = run(['init', 'my show', '--template', template, '--title', 'A "B"'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^A "B": \d files?, beginning on Mon \d{4}-\d\d-\d\d\.\n {2}my show\/show\.cuelock\n/);
    expect(out).toContain('\n  cuelock check "my show"\n');
    const [, date] = /on Mon (\S+)\.\n/.exec(out)!;
    const today = new Date();
    const ahead = (Date.parse(`${date}T00:00`) - today.setHours(0, 0, 0, 0)) / 86_400_000;
    expect(Math.round(ahead)).toBeGreaterThanOrEqual(1);
    expect(Math.round(ahead)).toBeLessThanOrEqual(7);
    expect(JSON.parse(run(['check', 'my show', '--format', 'json'], { cwd }).out).findings).toEqual([]);
    expect(run(['format', '--check', 'my show'], { cwd }).code).toBe(0);
  });

  test('writes into the current folder, beside files that are not its own, under the folder’s name', () => {
    const cwd = join(folderOf({ 'last_one/notes.txt': 'mine' }), 'last_one');
    const { out } = run(['init', '--template', 'short', '--start', '2026-06-06'], { cwd });
    expect(out).toBe(
      'Last One: 1 file, beginning on Mon 2026-06-08.\n  show.cuelock\nTry next:\n  cuelock check\n  cuelock schedule\n',
    );
    expect(readFileSync(join(cwd, 'notes.txt'), 'utf8')).toBe('mine');
  });

  const content = (folder: string) =>
    (readdirSync(folder, { recursive: true }) as string[]).sort().map((path) => path.replaceAll('\\', '/'));

  test('overwrites nothing: where one of its files is there, it writes none and says which', () => {
    const cwd = folderOf({ 'a/music.cuelock': '// mine\n', 'a/schedule.cuelock': '' });
    expect(run(['init', 'a'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'cuelock init: a/music.cuelock, a/schedule.cuelock are there already. Nothing was written.\n',
    });
    expect(content(cwd)).toEqual(['a', 'a/music.cuelock', 'a/schedule.cuelock']);
    expect(readFileSync(join(cwd, 'a/music.cuelock'), 'utf8')).toBe('// mine\n');
  });

  test('a link to nothing is there, too', () => {
    const cwd = folderOf({});
    symlinkSync(join(cwd, 'nowhere'), join(cwd, 'show.cuelock'));
    expect(run(['init', '--template', 'short'], { cwd })).toMatchObject({
      code: 2,
      err: 'cuelock init: show.cuelock is there already. Nothing was written.\n',
    });
    expect(content(cwd)).toEqual(['show.cuelock']);
  });

  test('begins no second show in a folder that has one under another name', () => {
    const cwd = folderOf({ 'a/film.cuelock': 'show "Mine" { rate 24 }\n' });
    expect(run(['init', 'a'], { cwd })).toMatchObject({
      code: 2,
      err: 'cuelock init: A show stands in a already. Nothing was written.\n',
    });
    expect(content(cwd)).toEqual(['a', 'a/film.cuelock']);
  });

  const refused: [string, string[], string][] = [
    [
      'a template that is none',
      ['--template', 'documentry'],
      '`--template` cannot be `documentry`. Did you mean `documentary`?',
    ],
    ['a rate that is none', ['--rate', '23.5'], '23.5 is not a frame rate. The nearest is 23.976.'],
    ['a date that is none', ['--start', '2026-02-30'], '`--start`: February 2026 has 28 days; there is no 30.'],
    ['a date beyond all others', ['--start', '9999-12-31'], '`--start`: no schedule is that far ahead.'],
    ['a title of two lines', ['--title', 'a\nb'], '`--title` is one line of text.'],
    ['a title of blanks', ['--title', ' '], '`--title` is one line of text.'],
    ['two folders', ['a', 'b'], 'Name one folder.'],
  ];
  test.for(refused)('refuses %s, and writes nothing', ([, args, says]) => {
    const cwd = folderOf({});
    const { code, out, err } = run(['init', ...args], { cwd });
    expect(err).toContain(says);
    expect(err).toContain('usage: cuelock init [folder]');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(content(cwd)).toEqual([]);
  });

  test('says why it cannot write', () => {
    const cwd = folderOf({ file: '' });
    const { code, err } = run(['init', 'file/below'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('file/below cannot be written: ');
    expect(content(cwd)).toEqual(['file']);
  });
});

describe('files that are made together', () => {
  const files = [
    { name: 'a.cuelock', text: 'a\n' },
    { name: 'b.cuelock', text: 'b 夜\n' },
  ];

  test('are all there, whole, in a folder that was not, and nothing else is', () => {
    const folder = join(folderOf({}), 'x', 'y');
    expect(createFiles(folder, files)).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['a.cuelock', 'b.cuelock']);
    expect(readFileSync(join(folder, 'b.cuelock'), 'utf8')).toBe('b 夜\n');
  });

  test('are none where one is a folder', () => {
    const folder = folderOf({});
    mkdirSync(join(folder, 'b.cuelock'));
    expect(createFiles(folder, files)).toEqual({ existing: [join(folder, 'b.cuelock')] });
    expect(readdirSync(folder)).toEqual(['b.cuelock']);
  });

  test('are none where one cannot be written: those before it, and folders made for them, go again', () => {
    const folder = folderOf({});
    const bad = { name: join('no', 'such', 'folder'), text: '' };
    expect(createFiles(join(folder, 'x', 'y'), [...files, bad])).toHaveProperty('problem');
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(join(folder, 'theirs'), '');
    expect(createFiles(folder, [...files, bad])).toHaveProperty('problem');
    expect(readdirSync(folder)).toEqual(['theirs']);
  });

  test('are none where one cannot have its name, and what had one already loses it', () => {
    const folder = folderOf({ '.c/theirs': '' });
    expect(createFiles(folder, [...files, { name: 'c/', text: '' }])).toHaveProperty('problem');
    expect(readdirSync(folder)).toEqual(['.c']);
    expect(readdirSync(join(folder, '.c'))).toEqual(['theirs']);
  });

  test.skipIf(process.getuid?.() === 0)('are none where the folder may not be written to', () => {
    const folder = folderOf({});
    chmodSync(folder, 0o500);
    expect(createFiles(join(folder, 'x'), files)).toEqual({
      problem: `${join(folder, 'x')} cannot be written: permission denied.`,
    });
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});
