import { describe, expect, test } from 'vitest';
import { complete } from '../../server/src/language/index.ts';
import { openMarked } from '../support/markers.ts';
import { SAMPLE } from '../support/sample-text.ts';

function offered(source: string) {
  const { workspace, uri, offset } = openMarked(source);
  return complete(workspace, uri, offset);
}

function labels(source: string): string[] {
  return offered(source).map(({ label }) => label);
}

/** The sample with one piece exchanged. */
function sample(piece: string, put: string): string {
  if (!SAMPLE.includes(piece)) throw new Error(`The sample holds no ${piece}`);
  return SAMPLE.replace(piece, () => put);
}

const PLAYS_DRY = '  1m7 omit "Ana: plays dry"\n';
const FINAL_MIX = 'task final-mix 2w after picture-lock + 3d in stage-5';

describe('where a line begins', () => {
  test('keywords come as snippets with what they require', () => {
    const all = offered('schedule { <|> }');
    expect(all.find(({ label }) => label === 'lock')).toMatchObject({
      kind: 'keyword',
      insert: 'lock ${1:name}',
      isSnippet: true,
    });
    expect(all.find(({ label }) => label === 'phase')?.insert).toBe('phase ${1:name} {\n\t$0\n}');
    expect(labels('<|>')).toEqual(expect.arrayContaining(['show', 'crew', 'spotting', 'schedule', 'pipeline']));
  });

  test('the next cue number, and the out of the cue above', () => {
    const all = offered(sample(PLAYS_DRY, `${PLAYS_DRY}  <|>\n`));
    expect(all.slice(0, 2).map(({ label }) => label)).toEqual(['1m8', '01:07:02:00']);
    expect(all[0]).toMatchObject({ kind: 'cue', insert: '1m8 ', retrigger: true });
  });

  test('between two cues, a letter and the next free number', () => {
    expect(labels(sample('  1m3 01:05', '  <|>\n  1m3 01:05')).slice(0, 2)).toEqual(['1m2c', '1m4']);
  });

  test('in an empty session the first cue of the first reel, where the reel begins', () => {
    const source = 'show "A" { rate 24 }\npicture v1 { reel 2 02:00:08:00 }\ncues music picture v1 { <|> }';
    expect(labels(source).slice(0, 2)).toEqual(['2m1', '02:00:08:00']);
  });

  test('characters and their next line number where ADR is listed', () => {
    const all = labels(sample('cues adr picture v8 {\n', 'cues adr picture v8 {\n  <|>\n'));
    expect(all).toEqual(expect.arrayContaining(['LENA', 'CROWD', 'LN202']));
    expect(all).not.toContain('1m1');
  });

  test('clauses that the header or another line says are not offered again', () => {
    expect(labels('show "A" rate 24 {\n  shares 100%\n  <|>\n}')).toEqual([
      'numbers',
      'follow',
      'company',
      'zone',
      'isan',
      'eidr',
      'aspect',
      'subframes',
      'episode',
    ]);
  });

  test('works in a block that is never closed', () => {
    expect(labels('spotting music {\n  1m1 01:00:00:00 {\n    <|>')).toEqual(expect.arrayContaining(['note', 'hit']));
    expect(labels('crew {\n  ana "Ana"\n  <|>\n\nrooms { x "X" }')).toContain('crew member');
  });

  test('behind a separator and inside braces on one line', () => {
    expect(labels('works { score { composer jo; <|> } }')).toContain('publisher');
    expect(labels('works { score { composer jo } <|>')).not.toContain('publisher');
  });
});

describe('what goes on in a line', () => {
  test('clauses of the department first, those of others last, none twice', () => {
    const all = labels(sample(PLAYS_DRY, '  1m8 01:08:00:00 - 01:09:00:00 "X" vocal <|>\n'));
    expect(all.indexOf('source')).toBeLessThan(all.indexOf('note'));
    expect(all.indexOf('note')).toBeLessThan(all.indexOf('noise'));
    expect(all).not.toContain('vocal');
    expect(all).not.toContain('LENA');
  });

  test('what stands behind the cursor, and in the block, counts as said', () => {
    const all = labels('cues music {\n  1m1 <|> status cut {\n    omit "x"\n  }\n}');
    expect(all).not.toContain('status');
    expect(all).not.toContain('omit');
    expect(all).toContain('note');
  });

  test('a comma asks for the rest of the list', () => {
    expect(labels(sample('with ana, jo {', 'with ana, <|> {'))).toEqual(['dee', 'jo', 'ines']);
    expect(labels(sample('signoff director,\n      producer', 'signoff director,\n      <|>'))).toContain('producer');
  });

  test('a word that is being typed is replaced', () => {
    const { workspace, uri, offset } = openMarked(sample('with ana, jo {', 'with ana, j<|>o {'));
    const jo = complete(workspace, uri, offset).find(({ label }) => label === 'jo')!;
    expect(jo.replace).toEqual({ start: offset - 1, end: offset + 1 });
    expect(jo.detail).toBe('Jo Park, composer');
  });

  test('names by their kind: lines of the schedule nearest first, never itself; cuts newest first', () => {
    const after = labels(sample(FINAL_MIX, 'task final-mix 2w after <|>'));
    expect(after.slice(0, 3)).toEqual(['picture-lock', 'directors-cut', 'editorial']);
    expect(after).not.toContain('final-mix');
    expect(labels(sample('picture v7 with', 'picture <|> with'))).toEqual(['v8', 'v7']);
    expect(labels(sample('in stage-5', 'in <|>'))).toEqual(['stage-5', 'bay-2']);
    expect(labels(sample('uses blue-lamp', 'uses <|>'))).toEqual(['score', 'blue-lamp']);
    expect(labels(sample('follow feature', 'follow <|>'))).toEqual(expect.arrayContaining(['feature', 'studio']));
  });

  test('`start of` and what may follow it', () => {
    expect(labels(sample(FINAL_MIX, 'task final-mix 2w after <|>'))).toContain('start of');
    const all = labels(sample(FINAL_MIX, 'task final-mix 2w after start of <|>'));
    expect(all).toContain('picture-lock');
    expect(all).not.toContain('start of');
  });

  test('who may speak before what is said', () => {
    expect(labels(sample('note ana "Waltz against the engine ostinato."', 'note <|>'))).toEqual(
      expect.arrayContaining(['"…"', 'ana', 'jo']),
    );
  });

  test('closed words, and only they', () => {
    expect(labels('cues music { 1m1 status <|> }')).toEqual([
      ...[
        'spotted',
        'writing',
        'written',
        'cued',
        'booked',
        'recorded',
        'cut',
        'mixed',
        'dubbed',
        'approved',
        'revise',
      ],
    ]);
    expect(labels('calendar c { pack <|> }')).toEqual(['days']);
    expect(labels('rules { cue/overlap <|> }')).toEqual(['error', 'warning', 'info', 'hint', 'off']);
  });

  test('stages that no line of the schedule is yet', () => {
    const all = labels(sample(FINAL_MIX, 'task <|>'));
    expect(all).toContain('premix');
    expect(all).not.toContain('mix-lock');
  });
});

describe('times and dates', () => {
  test('the in is the out of the cue above; the out is where the next begins or the reel ends', () => {
    expect(labels(sample(PLAYS_DRY, `${PLAYS_DRY}  1m8 <|>\n`))[0]).toBe('01:07:02:00');
    expect(labels(sample('  1m3 01:05', '  1m2c 01:03:40:00 - <|>\n  1m3 01:05'))).toEqual([
      '01:05:40:00',
      '01:19:42:11',
    ]);
  });

  test('a label that does not exist has real neighbours, and digits fill from the right', () => {
    const dropped = 'show "A" { rate 29.97df }\ncues music { 1m1 01:01:00;00<|> }';
    expect(labels(dropped).slice(0, 2)).toEqual(['01:01:00;02', '01:00:59;29']);
    expect(offered('show "A" { rate 24 }\ncues music { 1m1 1020304<|> }')[0]).toMatchObject({
      label: '01:02:03:04',
      filterText: '1020304',
    });
  });

  test('dates that the text leads to, by their weekday where one is written', () => {
    expect(labels(sample(FINAL_MIX, 'task final-mix 2w on <|>'))).toEqual(['2026-01-05', '2026-01-06', '2026-01-12']);
    expect(labels(sample(FINAL_MIX, 'task final-mix 2w on Tue <|>'))).toEqual(['2026-01-06', '2026-01-13']);
    expect(labels('schedule { start <|> }')).toEqual([]);
  });

  test('the next reel begins an hour after the last', () => {
    const reel = '  reel 2 02:00:08:00 lfoa 02:17:12:01';
    expect(labels(sample(reel, `${reel}\n  reel 3 <|>`))).toEqual(['03:00:08:00']);
  });
});

describe('strings and comments', () => {
  test('nothing', () => {
    expect(offered('show "Night <|>Train"')).toEqual([]);
    expect(offered('show "Night <|>')).toEqual([]);
    expect(offered('// cu<|>')).toEqual([]);
    expect(offered('show "A" // ra<|>')).toEqual([]);
  });

  test('codes where something is allowed, those of the line first', () => {
    const all = offered(
      'show "A" { rate 24 }\ncrew { ana "Ana" }\ncues music { 1m1 01:00:00:00 + 1min "A" segue 1m9 } // cuelock-allow <|>',
    );
    expect(all[0]).toMatchObject({ label: 'language/unresolved-name', kind: 'word' });
    expect(offered('// cuelock-allow cue/overlap: why <|>')).toEqual([]);
  });
});
