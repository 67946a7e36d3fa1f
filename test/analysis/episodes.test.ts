/** A series and its episodes: which show a piece of text belongs to, and what that changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  complete,
  definition,
  hover,
  inlayHints,
  references,
  rename,
  type Show,
  Workspace,
} from '../../server/src/language/index.ts';

function open(files: Readonly<Record<string, string>>): Workspace {
  const workspace = new Workspace();
  workspace.batch(() => {
    for (const [path, text] of Object.entries(files)) workspace.open(uriOf(path), text);
  });
  return workspace;
}

const uriOf = (path: string) => `file:///night/${path}`;

/** All findings as `path line code`, in order. */
function findings(workspace: Workspace): string[] {
  return workspace.uris().flatMap((uri) => {
    const document = workspace.document(uri)!;
    return workspace.findings(uri).map(({ code, at }) => {
      const { line } = document.positionAt(workspace.spanOf(at).start);
      return `${uri.slice(uriOf('').length)} ${line + 1} ${code}`;
    });
  });
}

const series = (workspace: Workspace, path = 'show.cuelock') => workspace.showOf(uriOf(path))!;
const keys = (show: Show) => show.episodes.map(({ key }) => key);
const cut = 'picture v1 { reel 1 01:00:00:00 lfoa 01:20:00:00 }';
const CREW = 'crew { ana "Ana Ruiz" director }';

describe('an episode block', () => {
  test('begins a show inside the one of its file, which may say again what another episode says', () => {
    const workspace = open({
      'show.cuelock': `show "Night Train" { rate 25 }
${CREW}
episode 101 "Low Water" { ${cut}; cues music picture v1 { 1m1 01:00:10:00 - 01:01:00:00 "Main Title" { note ana "Low." } } }
episode 102 { ${cut}; cues music picture v1 { 1m1 01:00:10:00 - 01:01:00:00 "Main Title" { note ana "High." } } }
`,
    });
    expect(findings(workspace)).toEqual([]);
    const show = series(workspace);
    expect(show.episodes.map(({ key, title }) => [key, title])).toEqual([
      ['101', 'Low Water'],
      ['102', ''],
    ]);
    expect([...show.all('cue')]).toEqual([]);
    for (const { show: episode, key } of show.episodes) {
      expect(episode.outer).toBe(show);
      expect(episode.episode).toBe(key);
      expect(episode.sorted('cue').map(({ number }) => number?.key)).toEqual(['1m1']);
      expect(episode.rate?.token).toBe('25');
    }
    expect(show.episode).toBeUndefined();
  });

  test('states for itself what its series states otherwise', () => {
    const workspace = open({
      'show.cuelock': `show "Night Train" { rate 25; aspect 16:9 }
episode 101 { rate 29.97df; aspect 2.39:1; cues music { 1m1 01:00:10;00 - 01:01:00;02 "Main Title" } }
`,
    });
    expect(findings(workspace)).toEqual([]);
    expect(series(workspace).setting('aspect')?.written).toBe('16:9');
    expect(series(workspace).episodes[0]!.show.setting('aspect')?.written).toBe('2.39:1');
  });

  test('may be said in many places: all of one number are one show', () => {
    const workspace = open({
      'show.cuelock': `show "Night Train" { rate 25 }\nepisode 101 "Low Water" { ${cut} }\n`,
      'music.cuelock': 'episode 101 { cues music picture v1 { 1m1 01:00:10:00 - 01:01:00:00 "Main Title" } }\n',
      'zz.cuelock': 'episode 0101 { cues sfx picture v1 { 01:00:10:00 - 01:00:12:00 "Door" } }\n',
    });
    expect(findings(workspace)).toEqual([]);
    expect(keys(series(workspace))).toEqual(['101']);
    const { show, title } = series(workspace).episodes[0]!;
    expect(title).toBe('Low Water');
    expect(workspace.filesOf(show)).toEqual(['music.cuelock', 'show.cuelock', 'zz.cuelock'].map(uriOf));
  });

  test('without its number is nobody’s yet: it disturbs no other', () => {
    const workspace = open({
      'show.cuelock': `show "Night Train" { rate 25 }\n${cut}\nepisode { ${cut} }\nepisode 101 { ${cut} }\n`,
    });
    expect(findings(workspace)).toEqual(['show.cuelock 3 language/missing-argument']);
    expect(keys(series(workspace))).toEqual(['101']);
  });

  test('its levels hold for it alone', () => {
    const text = (rules: string) => `show "Night Train" { rate 25 }
episode 101 { ${rules}
  cues music { 1m1 01:00:10:00 - 01:01:00:00 "A"; 1m2 01:00:30:00 - 01:01:30:00 "B" }
}
episode 102 {
  cues music { 1m1 01:00:10:00 - 01:01:00:00 "A"; 1m2 01:00:30:00 - 01:01:30:00 "B" }
}
`;
    const both = ['show.cuelock 3 cue/overlap', 'show.cuelock 6 cue/overlap'];
    expect(findings(open({ 'show.cuelock': text('') }))).toEqual(both);
    expect(findings(open({ 'show.cuelock': text('rules { cue/overlap off }') }))).toEqual([both[1]]);
    const outside = text('rules { cue/overlap error }') + 'rules { cue/overlap off }\n';
    expect(findings(open({ 'show.cuelock': outside }))).toEqual([both[0]]);
  });

  test('in a file that is checked alone', () => {
    const workspace = open({ 'pages/a.cuelock': `episode 1 { rate 25; ${cut} }\nepisode 2 { rate 25; ${cut} }\n` });
    expect(findings(workspace)).toEqual([]);
    expect(keys(series(workspace, 'pages/a.cuelock'))).toEqual(['1', '2']);
  });
});

describe('a folder that says which episode it is', () => {
  const files = {
    'show.cuelock': `show "Night Train" { rate 25 }\n${CREW}\n`,
    '101/show.cuelock': `show "Low Water" { episode 101 }\n${cut}\n`,
    '102/show.cuelock': `show "High Water" { episode 102 }\n${cut}\n`,
    '102/music.cuelock': 'cues music picture v1 { 1m1 01:00:10:00 - 01:01:00:00 "Title" { note ana "x" } }\n',
  };

  test('is an episode of the series around it', () => {
    const workspace = open(files);
    expect(findings(workspace)).toEqual([]);
    expect(series(workspace).episodes.map(({ key, title }) => `${key} ${title}`)).toEqual([
      '101 Low Water',
      '102 High Water',
    ]);
    expect(workspace.showOf(uriOf('102/music.cuelock'))).toBe(series(workspace).episodes[1]!.show);
  });

  test('is the same show as the blocks of that number in the files of the series', () => {
    const block = 'episode 102 { cues sfx picture v1 { 01:00:10:00 - 01:00:12:00 "Door" } }\n';
    const workspace = open({ ...files, 'sfx.cuelock': block, '102/sfx.cuelock': block });
    expect(findings(workspace).filter((each) => !each.endsWith('cue/overlap'))).toEqual([]);
    expect(keys(series(workspace))).toEqual(['101', '102']);
    const { show } = series(workspace).episodes[1]!;
    expect([...show.all('cue')]).toHaveLength(3);
    expect(show.title).toBe('High Water');
    expect(workspace.showAt(uriOf('sfx.cuelock'), 20)).toBe(show);
    expect(workspace.showOf(uriOf('sfx.cuelock'))).toBe(series(workspace));
  });

  test('two of one number are told', () => {
    const workspace = open({ ...files, '102/show.cuelock': 'show "High Water" { episode 101 }\n' });
    expect(findings(workspace)).toContain('102/show.cuelock 1 language/second-show');
  });

  test('a folder around it may be a season, with episodes of its own', () => {
    const workspace = open({
      'show.cuelock': 'show "Night Train" { rate 25 }\n',
      's1/show.cuelock': 'show "Season one"\n',
      's1/101/show.cuelock': 'show "Low Water" { episode 101 }\n',
      's1/bonus.cuelock': 'episode bonus "Making of" { }\n',
    });
    expect(findings(workspace)).toEqual([]);
    expect(keys(series(workspace))).toEqual([]);
    expect(keys(series(workspace, 's1/show.cuelock'))).toEqual(['101', 'bonus']);
  });

  test('with no series around it stands alone, and knows its number', () => {
    const workspace = open({ 'show.cuelock': 'show "Low Water" { rate 25; episode 103 }\nepisode 103 { rate 24 }\n' });
    expect(series(workspace).episode).toBe('103');
    expect(keys(series(workspace))).toEqual([]);
    expect(workspace.showAt(uriOf('show.cuelock'), 60)).toBe(series(workspace));
  });
});

test('episodes come in the order of their numbers, those with a name last', () => {
  const text = ['1010', 'pilot', '102', '101a', '101', 'bonus'].map((number) => `episode ${number} { }\n`).join('');
  const workspace = open({ 'show.cuelock': `show "Night Train"\n${text}` });
  expect(keys(series(workspace))).toEqual(['101', '101a', '102', '1010', 'bonus', 'pilot']);
});

describe('edits', () => {
  const uri = uriOf('show.cuelock');
  const text = `show "Night Train" { rate 25 }
episode 101 {
  ${cut}
}
episode 102 {
}
`;
  const type = (workspace: Workspace, before: string, after: string) => {
    const start = workspace.document(uri)!.text().indexOf(before);
    workspace.edit(uri, [{ span: { start, end: start + before.length }, text: after }]);
  };

  test('of a number move all that stands in the block', () => {
    const workspace = open({ 'show.cuelock': text });
    const pictures = () =>
      series(workspace).episodes.map(({ key, show }) => `${key} ${[...show.all('picture')].length}`);
    expect(pictures()).toEqual(['101 1', '102 0']);
    type(workspace, 'episode 101', 'episode 102');
    expect(pictures()).toEqual(['102 1']);
    type(workspace, 'episode 102', 'episode 103');
    expect(pictures()).toEqual(['102 0', '103 1']);
    type(workspace, 'episode 103 {', 'episode {');
    expect(pictures()).toEqual(['102 0']);
    type(workspace, 'episode {', '// episode {');
    expect(pictures()).toEqual(['102 0']);
    expect([...series(workspace).all('picture')]).toHaveLength(1);
  });

  test('what is computed from the episodes of a series is computed again', () => {
    const workspace = open({ 'show.cuelock': text });
    const count = (show: Show) => show.episodes.map(({ key, title }) => `${key}${title}`).join();
    const show = series(workspace);
    expect(show.memo(count, ['show'])).toBe('101,102');
    type(workspace, 'episode 102', 'episode 104 "High Water"');
    expect(show.memo(count, ['show'])).toBe('101,104High Water');
  });

  test('of a line that is no setting leave what the episode says of itself', () => {
    const workspace = open({ 'show.cuelock': text });
    const fact = () => series(workspace).episodes[0]!.show.sorted('show')[0];
    const before = fact();
    type(workspace, `  ${cut}`, `  ${cut}\n  spott`);
    type(workspace, '  spott', '  spotting music { }\n  crew { ana "Ana" }');
    expect(fact()).toBe(before);
    type(workspace, '  crew', '  rate 24\n  crew');
    expect(fact()?.rate?.written).toBe('24');
  });

  test('a file tells which others to check again: those of the series, and of its other episodes', () => {
    const workspace = open({
      'show.cuelock': 'show "Night Train" { rate 25 }\n',
      '101/show.cuelock': 'show "Low Water" { episode 101 }\n',
      'music.cuelock': 'episode 101 { }\n',
    });
    expect(workspace.relatedTo(uriOf('show.cuelock')).sort()).toEqual(workspace.uris());
    expect(workspace.relatedTo(uriOf('101/show.cuelock')).sort()).toEqual(workspace.uris());
  });
});

describe('an include', () => {
  test('in an episode brings a file into it', () => {
    const workspace = open({
      'a/show.cuelock': 'show "Night Train" { rate 25 }\nepisode 101 { include "../b/cues.cuelock" }\n',
      'b/cues.cuelock': 'cues music { 1m1 01:00:10:00 - 01:01:00:00 "Main Title" }\nepisode 101 { rate 24 }\n',
    });
    const { show } = series(workspace, 'a/show.cuelock').episodes[0]!;
    expect([...show.all('cue')]).toHaveLength(1);
    expect(show.rate?.token).toBe('24');
    expect([...series(workspace, 'a/show.cuelock').all('cue')]).toEqual([]);
  });

  test('of a file in itself, in two episodes, ends', () => {
    const workspace = open({
      'show.cuelock': 'episode 1 { include "show.cuelock" }\nepisode 2 { include "show.cuelock" }\n',
    });
    expect(keys(series(workspace))).toEqual(['1', '2']);
  });
});

describe('features see the episode that they are asked about', () => {
  const text = `show "Night Train" { rate 25 }
crew { ana "Ana Ruiz" director; jo "Jo Park" composer }
episode 101 { rate 24; ${cut}
  cues music picture v1 { 1m1 01:00:10:00 - 01:01:00:00 "Low" { note ana "x" } }
}
episode 102 { picture v2 { reel 1 01:00:00:00 lfoa 01:20:00:00 }
  crew { bob "Bob" editor }
  cues music picture v2 { 1m1 01:00:10:00 - 01:02:00:00 "High" { note ana "y"; note bob "z" } }
}
`;
  const uri = uriOf('show.cuelock');
  const workspace = open({ 'show.cuelock': text });
  const at = (mark: string, from = 0) => text.indexOf(mark, from);

  test('definition and hover of a cut and of a cue', () => {
    const use = at('picture v2 { 1m1') + 8;
    expect(definition(workspace, uri, use)?.targets.map(({ nameSpan }) => nameSpan.start)).toEqual([at('v2')]);
    expect(hover(workspace, uri, at('1m1'))?.markdown).toContain('Low');
    expect(hover(workspace, uri, at('1m1', at('episode 102')))?.markdown).toContain('High');
    expect(hover(workspace, uri, at('101'))?.markdown).toContain('episode 101 of Night Train');
    const everyBlock = definition(workspace, uri, at('101 { rate'))?.targets;
    expect(everyBlock?.map(({ nameSpan }) => nameSpan.start)).toEqual([at('101 { rate')]);
  });

  test('completion offers the cuts of the episode, inlay hints count at its rate', () => {
    const labels = (offset: number) => complete(workspace, uri, offset).map(({ label }) => label);
    expect(labels(at('v1 { 1m1'))).toContain('v1');
    expect(labels(at('v1 { 1m1'))).not.toContain('v2');
    expect(labels(at('v2 { 1m1'))).toContain('v2');
    const hints = inlayHints(workspace, uri, { start: 0, end: text.length }).map(({ tooltip }) => tooltip);
    expect(hints).toContain(`${50 * 24} frames`);
    expect(hints).toContain(`${110 * 25} frames`);
  });

  test('references and rename of what the series declares go both ways', () => {
    const uses = [at('ana'), at('ana "x"'), at('ana "y"')];
    for (const offset of uses) {
      expect(references(workspace, uri, offset, true).map(({ span }) => span.start)).toEqual(uses);
      const renamed = rename(workspace, uri, offset, 'anna');
      const edits = 'edits' in renamed ? renamed.edits.get(uri)!.map(({ span }) => span.start) : [];
      expect(edits).toEqual(uses);
    }
    expect(references(workspace, uri, at('1m1'), true)).toHaveLength(1);
  });

  test('a name that an episode has already cannot be given to what it uses of its series', () => {
    expect(rename(workspace, uri, at('ana'), 'bob')).toMatchObject({ refusal: expect.stringContaining('`bob`') });
    expect(rename(workspace, uri, at('jo '), 'bob')).toHaveProperty('edits');
  });

  test('an episode’s number is changed by hand: not all that means it names it', () => {
    expect(rename(workspace, uri, at('101 { rate'), '104')).toMatchObject({
      refusal: expect.stringContaining('by hand'),
    });
  });
});

test('the examples of the language page are one series', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/language.md'), 'utf8');
  const example = (part: string) =>
    [...page.matchAll(/```cuelock\n([\s\S]*?)```/g)].map((match) => match[1]!).find((text) => text.includes(part))!;
  const workspace = open({
    'show.cuelock': example('episode 102 "High Water"'),
    'music.cuelock': 'episode 101 { cues music picture v3 { 1m2 01:02:00:00 - 01:03:00:00 "Ferry" } }\n',
    '103/show.cuelock': example('episode 103 }'),
  });
  const { episodes } = series(workspace);
  expect(episodes.map(({ key, title }) => `${key} ${title}`)).toEqual([
    '101 Low Water',
    '102 High Water',
    '103 The Ferry',
  ]);
  expect(episodes.map(({ show }) => show.rate?.token)).toEqual(['23.976', '25', '23.976']);
  expect([...episodes[0]!.show.all('cue')]).toHaveLength(2);
  const errors = workspace
    .uris()
    .flatMap((uri) => workspace.findings(uri).filter(({ severity }) => severity === 'error'));
  expect(errors).toEqual([]);
});

describe('subframes', () => {
  const text = (settings: string) =>
    `show "Night Train" { rate 25; ${settings} }\ncues music { 1m1 01:00:10:00.79 - 01:01:00:00.00 "Main Title" }\n`;

  test('are read where the show says how many a frame has', () => {
    const workspace = open({ 'show.cuelock': text('subframes 80') });
    expect(findings(workspace)).toEqual([]);
    expect(series(workspace).reading('01:00:10:00.79')).toMatchObject({ subframe: 79, problems: [] });
  });

  test('are refused where it does not, and above what it says', () => {
    expect(findings(open({ 'show.cuelock': text('') })).length).toBeGreaterThan(0);
    const workspace = open({ 'show.cuelock': text('subframes 80').replace('.79', '.80') });
    expect(findings(workspace)).toEqual(['show.cuelock 2 timecode/field-out-of-range']);
    expect(findings(open({ 'show.cuelock': text('subframes 60') }))).toContain('show.cuelock 1 language/wrong-type');
  });
});
