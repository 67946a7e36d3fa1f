import { describe, expect, test } from 'vitest';
import { Workspace } from '../../server/src/language/index.ts';
import { applyFix, type FixtureFile, uriOf, workspaceOf } from '../support/fixture.ts';

const HEAD = `show "A" { rate 24 }
characters { LENA "Lena" }
picture v1 on 2026-02-13 { reel 1 01:00:00:00 lfoa 01:19:59:23 }
picture v2 on 2026-02-20 from v1 { insert 01:05:00:00 + 10s; remove 01:08:00:00 - 01:08:01:00 }
`;

/** The text behind the head after the first fix whose title begins so, of the first finding that has it. */
function fixed(body: string, title: string): string {
  const files: FixtureFile[] = [{ path: 'show.cuelock', isNamed: false, text: HEAD + body }];
  const workspace = workspaceOf(files);
  const fixes = workspace.findings(uriOf(files[0]!)).flatMap((finding) => finding.fixes ?? []);
  const fix = fixes.find((each) => each.title.startsWith(title))!;
  return applyFix(files, fix, workspace)[0]!.text.slice(HEAD.length);
}

describe('conforming', () => {
  test('adds a block for the new cut behind the session, and what follows stays', () => {
    const body =
      'cues music picture v1 {\n  1m1 01:06:00:00 - 01:07:00:00 "Theme"\n} // said on Monday\nworks { score }\n';
    expect(fixed(body, 'Conform 1m1 to v2')).toBe(
      'cues music picture v1 {\n  1m1 01:06:00:00 - 01:07:00:00 "Theme"\n} // said on Monday\n' +
        'cues music picture v2 {\n  1m1 01:06:10:00 - 01:07:10:00\n}\nworks { score }\n',
    );
  });

  test('adds to the block that is there, with the hits that are still in the cut', () => {
    const body = `spotting music picture v1 {
  1m1 01:06:00:00 - 01:07:00:00 "Theme" {
    hit 01:06:30:00 "The \\"door\\""
    hit 01:06:40:00
  }
  1m2 01:07:30:00 "Whistle" hit 01:08:00:12 "Gone"
}
cues music picture v2 {
  1m9 01:10:00:00 - 01:11:00:00 "Border"
}
`;
    const begin = body.slice(0, -2);
    expect(fixed(body, 'Conform 1m1 to v2')).toBe(
      `${begin}  1m1 01:06:10:00 - 01:07:10:00 { hit 01:06:40:00 "The \\"door\\""; hit 01:06:50:00 }\n}\n`,
    );
    expect(fixed(body, 'Conform 1m2 to v2')).toBe(`${begin}  1m2 01:07:40:00\n}\n`);
    expect(fixed(body, 'Conform all stale cues and notes of this session')).toBe(
      `${begin}  1m1 01:06:10:00 - 01:07:10:00 { hit 01:06:40:00 "The \\"door\\""; hit 01:06:50:00 }\n  1m2 01:07:40:00\n}\n`,
    );
  });

  test('takes hits from every line about the cue in its cut, and free notes along, once', () => {
    const body = `spotting music picture v1 {
  1m1 01:06:00:00 - 01:07:00:00 "Theme"
  01:07:10:00 - 01:07:20:00 note "Dry." todo "Ask"
  01:04:00:00 note "Stays where it is."
  01:08:00:00 note "Out of the cut."
}
cues music picture v1 { 1m1 status revise { hit 01:06:30:00 "Door" } }
`;
    const all = 'Conform all stale cues and notes of this session';
    const lines =
      '  1m1 01:06:10:00 - 01:07:10:00 { hit 01:06:40:00 "Door" }\n  01:07:20:00 - 01:07:30:00 note "Dry."\n';
    const [session, rest] = [body.slice(0, body.indexOf('cues')), body.slice(body.indexOf('cues'))];
    expect(fixed(body, all)).toBe(`${session}cues music picture v2 {\n${lines}}\n${rest}`);
    const carried = 'cues music picture v2 { 01:07:20:00 - 01:07:30:00 note "Dry." }\n';
    expect(fixed(body + carried, all)).toBe(
      `${body}${carried.replace(' }', '; 1m1 01:06:10:00 - 01:07:10:00 { hit 01:06:40:00 "Door" } }')}`,
    );
  });

  test('a cue goes on under its new number', () => {
    const body =
      'cues music picture v1 {\n  1m3a 01:06:00:00 - 01:07:00:00 "Theme"\n}\ncues music picture v2 { 1m3 was 1m3a }\n';
    expect(fixed(body, 'Conform 1m3 to v2')).toBe(
      body.replace('was 1m3a }', 'was 1m3a; 1m3 01:06:10:00 - 01:07:10:00 }'),
    );
  });

  test('writes scenes as a list of their own', () => {
    const body = 'scenes picture v1 {\n  1 01:00:00:00 "A \\"bar\\""\n  "3/4" 01:06:00:00\n}\nworks { score }\n';
    expect(fixed(body, 'Conform the scenes to v2')).toBe(
      body.replace('}\nworks', '}\nscenes picture v2 {\n  1 01:00:00:00 "A \\"bar\\""\n  "3/4" 01:06:10:00\n}\nworks'),
    );
  });

  test.each([
    ['cues sfx picture v2 { }', 'cues sfx picture v2 { 01:06:10:00 - 01:06:20:00 "Rain" }'],
    [
      'cues sfx picture v2 { 01:01:00:00 + 5s "Door" }',
      'cues sfx picture v2 { 01:01:00:00 + 5s "Door"; 01:06:10:00 - 01:06:20:00 "Rain" }',
    ],
    [
      'cues sfx picture v2 {\n  01:01:00:00 + 5s "Door" }',
      'cues sfx picture v2 {\n  01:01:00:00 + 5s "Door"; 01:06:10:00 - 01:06:20:00 "Rain" }',
    ],
    [
      'cues sfx picture v2 {\r\n\t01:01:00:00 + 5s "Door"\r\n\t}',
      'cues sfx picture v2 {\r\n\t01:01:00:00 + 5s "Door"\r\n\t01:06:10:00 - 01:06:20:00 "Rain"\r\n\t}',
    ],
  ])('keeps the form of the block: %j', (block, expected) => {
    const session = 'cues sfx picture v1 { 01:06:00:00 - 01:06:10:00 "Rain" }\n';
    expect(fixed(session + block, 'Conform “Rain” to v2')).toBe(session + expected);
  });

  test('says again who speaks and what, when a line has no number', () => {
    const body = 'cues adr picture v1 { LENA 01:06:00:00 - 01:06:02:00 "No." noise }; cues bg {}';
    expect(fixed(body, 'Conform LENA’s “No.” to v2')).toBe(
      'cues adr picture v1 { LENA 01:06:00:00 - 01:06:02:00 "No." noise }\n' +
        'cues adr picture v2 {\n  LENA 01:06:10:00 - 01:06:12:00 "No."\n}\n; cues bg {}',
    );
  });

  test('every stale cue leaves none stale', () => {
    const body = `cues music picture v1 {
  1m1 01:06:00:00 - 01:07:00:00 "Theme"
  1m2 01:04:00:00 - 01:05:30:00 "Longer"
  1m3 01:07:50:00 - 01:08:30:00 "Shorter"
  1m4 01:02:00:00 - 01:03:00:00 "Untouched"
}
`;
    const text = fixed(body, 'Conform all stale cues and notes of this session');
    expect(text).toContain(
      '  1m2 01:04:00:00 - 01:05:40:00\n  1m1 01:06:10:00 - 01:07:10:00\n  1m3 01:08:00:00 - 01:08:39:00\n',
    );
    const workspace = new Workspace();
    workspace.open('a.cuelock', HEAD + text);
    expect(workspace.findings('a.cuelock').map(({ code }) => code)).not.toContain('cue/stale-picture');
  });

  test('offers nothing where the block is not closed: a new one would stand inside it', () => {
    const workspace = new Workspace();
    workspace.open('a.cuelock', `${HEAD}cues music picture v1 {\n  1m1 01:06:00:00 - 01:07:00:00 "Theme"\n`);
    const stale = workspace.findings('a.cuelock').find(({ code }) => code === 'cue/stale-picture');
    expect(stale?.fixes).toEqual([]);
  });
});
