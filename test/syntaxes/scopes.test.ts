import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { SAMPLE } from '../support/sample-text.ts';
import { draw, loadGrammar, readJson, scopesAt, tokenize } from './tokenizer.ts';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar('source.cuelock');
});

/** The scopes of the first character of `part` in the last line of the text. */
function scopesOf(part: string, text: string): string {
  const line = tokenize(grammar, text).lines.at(-1)!;
  const column = line.text.indexOf(part);
  if (column < 0) throw new Error(`\`${part}\` is not in \`${line.text}\``);
  return scopesAt(line, column);
}

test('a file of every kind looks as it was drawn', async () => {
  const text = readFileSync(join(import.meta.dirname, 'every-kind.cuelock'), 'utf8').trimEnd();
  await expect(draw(tokenize(grammar, text).lines)).toMatchFileSnapshot('snapshots/every-kind.txt');
});

describe('a word is a keyword only where the schema has it', () => {
  test.each([
    ['task', '  task mix 2w', 'schedule {\n', 'keyword.control'],
    ['task', 'schedule { start 2026-01-05; task mix 2w }', '', 'keyword.control'],
    ['task', '  task "A person"', 'crew {\n', 'entity.name.type.person'],
    ['after task', '  lock x after task', 'schedule {\n', 'keyword.other.clause'],
    ['source', '  1m3 01:00:00:00 source', 'cues music {\n', 'constant.language.flag'],
    ['source', '  1m3 01:00:00:00 uses source', 'cues music {\n', 'variable.other.work'],
    ['in ', '  task in 2w in bay-2', 'schedule {\n', 'entity.name.type.item'],
    ['in bay', '  task in 2w in bay-2', 'schedule {\n', 'keyword.other.clause'],
    ['in-house', '  task in-house 2w', 'schedule {\n', 'entity.name.type.item'],
    ['revise', '  1m3 status revise', 'cues music {\n', 'constant.language.word'],
    ['off', '  cue/overlap off', 'rules {\n', 'constant.language.word'],
    ['cue/overlap', '  cue/overlap off', 'rules {\n', 'entity.name.type'],
    ['music', 'cues music picture v8 {', '', 'constant.language.word'],
    ['vox', 'cues vox picture v8 {', '', 'entity.name.type'],
    ['start of', '  task a 2d after start of b', 'schedule {\n', 'keyword.other.clause'],
    ['of all', '  task a 2d after b of all', 'schedule {\n', 'keyword.other.clause'],
    ['all', '  task a 2d after b of all', 'schedule {\n', 'constant.language.word'],
    ['elapsed', '  task a 2d after b of previous + 2d elapsed', 'schedule {\n', 'keyword.other.unit'],
    ['elapsed', '  task a 36h elapsed after b', 'schedule {\n', 'keyword.other.unit'],
    ['reel 3', '  lock picture-lock of reel 3', 'schedule {\n', 'constant.language.word'],
    ['3', '  lock picture-lock of reel 3', 'schedule {\n', 'constant.numeric.integer'],
    ['previous', '  hold bay-2 2026-06-23 for mix of previous', 'schedule {\n', 'constant.language.word'],
    ['reel', '  per reel {', 'schedule {\n', 'constant.language.word'],
    ['en', '  per en, de {', 'schedule {\n', 'entity.name.type'],
    ['status', '  status done 2026-04-08', 'status 2026-04-17 {\n', 'entity.name.type.item'],
    ['left', '  compose left 5w', 'status 2026-04-17 {\n', 'keyword.other.clause'],
    ['as-late', '  task a 2d as-late', 'schedule {\n', 'constant.language.flag'],
    ['before', '  require a before b', 'pipeline p {\n', 'keyword.other.clause'],
  ])('%s in %s', (part, line, before, scope) => {
    expect(scopesOf(part, before + line)).toContain(scope);
  });

  test.each([
    ['note', 'schedule { task mix }\nmilestone note', 'a clause without its statement'],
    ['director', 'crew {\n  ana "Ana" director', 'a role'],
    ['reel', '  1m1 01:00:00:00 reel', 'a statement of another block'],
  ])('%s in %j is none (%s)', (part, text) => {
    expect(scopesOf(part, text)).not.toContain('keyword');
  });
});

describe('values', () => {
  test.each([
    ['01:00:08:00', 'constant.numeric.timecode'],
    ['01:00:08;02', 'constant.numeric.timecode'],
    ['01;00;08;02', 'constant.numeric.timecode'],
    ['1:99:08:00:7x', 'constant.numeric.timecode'],
    ['01:00:', 'constant.numeric.timecode'],
    ['2026-13-99', 'constant.numeric.date'],
    ['2026-02-', 'constant.numeric.date'],
    ['12.5s', 'constant.numeric.duration'],
    ['33.34%', 'constant.numeric.percent'],
    ['29.97df', 'constant.numeric.rate'],
    ['29.97 DF', 'constant.numeric.rate'],
    ['123+08', 'constant.numeric.feet-frames'],
    ['18:30', 'constant.numeric.clock'],
    ['-27 LKFS', 'constant.numeric.level'],
    ['4200 USD', 'constant.numeric.money'],
    ['101_2m03', 'entity.name.function.cue-number'],
    ['"text"', 'string.quoted.double'],
    ['“text”', 'string.quoted.other.smart'],
    ['«text»', 'string.quoted.other.smart'],
    ['"open', 'string.quoted.double.unterminated'],
  ])('%s whole is %s', (value, scope) => {
    const line = tokenize(grammar, `any ${value} ..`).lines[0]!;
    const end = value === '"open' ? line.text.length : 4 + value.length;
    const columns = [...line.text].map((_, column) => scopesAt(line, column).includes(scope));
    expect(columns).toEqual([...line.text].map((_, column) => column >= 4 && column < end));
  });

  test('an allowance shows which finding it silences', () => {
    const line = '  // cuelock-allow cue/overlap: doubled';
    expect(scopesOf('cuelock-allow', line)).toMatch(/^comment.* keyword/);
    expect(scopesOf('cue/overlap', line)).toMatch(/^comment.* entity\.name/);
    expect(scopesOf('doubled', line)).toBe('comment.line.double-slash.cuelock');
  });
});

describe('nothing spans a line', () => {
  test('an open string leaves the brace at the line’s end to the block', () => {
    expect(scopesOf('hit', 'cues music {\n  1m1 01:00:00:00 "Open {\n    hit 01:00:01:00')).toContain('keyword.other');
  });

  test.each([
    ['director,', '    task', 'variable.other'],
    ['director,', '    // why\n    task', 'variable.other'],
    ['director,', '    task with ana', 'variable.other'],
    ['director,', '\n    task', 'keyword.control'],
    ['director,', '  task b', 'keyword.control'],
    ['director,', 'task b', 'keyword.control'],
    ['"why"', '    task', 'keyword.control'],
  ])('behind a line that ends in %j, %j goes on or begins anew', (end, next, scope) => {
    expect(scopesOf('task', `schedule {\n  lock a signoff ${end}\n${next}`)).toContain(scope);
  });

  test('no rule remembers what its line began with, which would have it compiled anew on the next', () => {
    const ends = JSON.stringify(readJson('syntaxes/cuelock.tmLanguage.json')).match(/"end":"(?:\\.|[^"\\])*"/g)!;
    expect(ends.length).toBeGreaterThan(50);
    expect(ends.filter((end) => /\\\\[1-9]/.test(end))).toEqual([]);
  });

  test('the sample ends where it began', () => {
    expect(tokenize(grammar, SAMPLE.trimEnd()).end.depth).toBe(tokenize(grammar, '').end.depth);
  });

  test('a lost brace costs no colour past the next line that cannot stand inside', () => {
    const rows = SAMPLE.trimEnd().split('\n');
    const whole = tokenize(grammar, rows.join('\n')).lines;
    rows.forEach((row, at) => {
      if (row.trim() !== '}') return;
      const damaged = tokenize(grammar, rows.filter((_, other) => other !== at).join('\n')).lines;
      const behind = whole.slice(at + 1);
      const wrong = behind.filter((line, i) => draw([line]) !== draw([damaged[at + i]!]));
      expect(wrong.map(({ text }) => text)).toEqual([]);
    });
  });
});

test('a long line takes no longer than it is long', () => {
  for (const part of ['"', ' ', '" ', '1', '1:', 'a-', '1m1-', ',', '“', '{', '2026-', '. ']) {
    tokenize(grammar, `cues music {\n1m1 "${part.repeat(20_000 / part.length)}`);
    tokenize(grammar, `cues music {\n1m1 ${part.repeat(20_000 / part.length)}`);
  }
});
