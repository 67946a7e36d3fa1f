/** Groups of files: what is said of a file is the same with its group alone as with all files there are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FileGroups, tiesOf, tiesOfText } from '../../server/src/language/analysis/file-groups.ts';
import { Workspace } from '../../server/src/language/analysis/workspace.ts';
import { drawFinding } from '../support/draw-findings.ts';

const NAMES = [
  'crew',
  'a/show',
  'a/cues',
  'a/1/show',
  'a/1/cues',
  'b/show',
  'b/more',
  'c/lists',
  'c/rooms',
  'd/e/cues',
];
const uriOf = (name: string) => `file:///shows/${name}.cuelock`;

function grouped(files: Record<string, string>): FileGroups {
  const groups = new FileGroups();
  for (const [uri, text] of Object.entries(files)) groups.set(uri, tiesOfText(uri, text));
  return groups;
}

function opened(files: Record<string, string>, uris: Iterable<string>): Workspace {
  const workspace = new Workspace();
  workspace.batch(() => {
    for (const uri of uris) workspace.open(uri, files[uri]!);
  });
  return workspace;
}

describe('a group', () => {
  const files = {
    [uriOf('crew')]: 'crew { ana "Ana" director }\n',
    [uriOf('a/show')]: 'include "../crew.cuelock"\nshow "A"\n',
    [uriOf('a/1/cues')]: '// of an episode\n',
    [uriOf('b/show')]: '  show "B" {\n  }\ninclude "../crew.cuelock"\n',
    [uriOf('c/lists')]: '// alone: "show"\n',
  };
  const list = (groups: FileGroups, name: string) => groups.of(uriOf(name))!.uris;

  test('is a show with all below it and what it includes; what many include is a group itself', () => {
    const groups = grouped(files);
    expect(list(groups, 'a/1/cues')).toEqual(['a/1/cues', 'a/show', 'crew'].map(uriOf));
    expect(list(groups, 'crew')).toEqual([uriOf('crew')]);
    expect([...groups.with(uriOf('crew'))]).toHaveLength(3);
    expect(list(groups, 'c/lists')).toEqual([uriOf('c/lists')]);
  });

  test('is one with the group of a show that it includes a file of', () => {
    const groups = grouped({ ...files, [uriOf('c/lists')]: 'include "../b/show.cuelock"\n' });
    expect(list(groups, 'c/lists')).toEqual(['b/show', 'c/lists', 'crew'].map(uriOf));
    expect(groups.of(uriOf('b/show'))).toBe(groups.of(uriOf('c/lists')));
  });

  test('is one with all that include the same characters', () => {
    const groups = grouped({ ...files, [uriOf('crew')]: 'characters { LENA "Lena" }\n' });
    expect(list(groups, 'crew')).toEqual(['a/1/cues', 'a/show', 'b/show', 'crew'].map(uriOf));
  });

  test('changes when a file says another thing, and is the same as long as none does', () => {
    const groups = grouped(files);
    const before = groups.of(uriOf('a/show'));
    expect(groups.set(uriOf('a/show'), tiesOfText(uriOf('a/show'), `${files[uriOf('a/show')]!}crew {\n}\n`))).toBe(
      false,
    );
    expect(groups.of(uriOf('a/show'))).toBe(before);
    expect(groups.set(uriOf('a/show'), undefined)).toBe(true);
    expect(list(groups, 'a/1/cues')).toEqual([uriOf('a/1/cues')]);
  });
});

const LINE = fc.constantFrom(
  'show "S" {\n  rate 24\n}\n',
  'show "E" { episode 101 }\n',
  'episode 101 {\n  show "no"\n}\n',
  'include "../crew.cuelock"\n',
  'include "../c/lists.cuelock"\n',
  'include "../b/more.cuelock"\n',
  'include "rooms.cuelock"\n',
  'include "../../a/show.cuelock"\n',
  'include "romms.cuelock"\n',
  'episode 101 { include "../c/rooms.cuelock" }\n',
  'crew { ana "Ana Ruiz" director }\n',
  'crew {\n  jo "Jo Park" composer\n}\n',
  'rooms { stage-1 "Stage 1" }\n',
  'characters { LENA "Lena" }\n',
  'spotting adr {\n  LENA 01:02:20:05 - 01:02:22:11 "Is this the night train?" noise\n}\n',
  'works { w1 "Theme" }\n',
  'cues music {\n  1m1 01:00:00:00 - 01:00:10:00 "One" uses w1 note ana "Soft."\n}\n',
  'schedule {\n  start 2026-03-02\n  task mix 2d with jo in stage-1\n}\n',
  'rules { language/unresolved-name off }\n',
  '// show "x" include "y"\n',
);
const FILES = fc.dictionary(
  fc.constantFrom(...NAMES.map(uriOf)),
  fc.array(LINE, { maxLength: 5 }).map((lines) => lines.join('')),
  { minKeys: 2 },
);

const draw = (workspace: Workspace, uri: string) =>
  workspace.findings(uri).map((finding) => drawFinding(workspace, finding));

test('what is said of a file hangs on its group alone', () => {
  fc.assert(
    fc.property(FILES, (files) => {
      const whole = opened(files, Object.keys(files));
      const groups = grouped(files);
      for (const uri of Object.keys(files)) {
        const alone = opened(files, groups.of(uri)!.uris);
        expect(draw(alone, uri)).toEqual(draw(whole, uri));
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
});

test('the ties that are guessed of a text are those that are read, or more', () => {
  fc.assert(
    fc.property(FILES, (files) => {
      const workspace = opened(files, Object.keys(files));
      for (const [uri, text] of Object.entries(files)) {
        const guessed = tiesOfText(uri, text);
        const read = tiesOf(workspace.facts(uri)!);
        expect(guessed.saysShow || !read.saysShow).toBe(true);
        expect(guessed.saysCharacters || !read.saysCharacters).toBe(true);
        expect(guessed.includes).toEqual(expect.arrayContaining([...read.includes]));
      }
    }),
  );
});
