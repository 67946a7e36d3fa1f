/** A character of a series has its lines in the episodes: what is said of it follows every edit there. */
import { expect, test } from 'vitest';
import { Workspace } from '../../../server/src/language/index.ts';

const SERIES = 'file:///s/show.cuelock';
const EPISODE = 'file:///s/101/show.cuelock';
const OTHER = 'file:///s/102/show.cuelock';
const LINE = 'cues adr { LENA 01:02:20:05 - 01:02:22:11 "Wait." noise }\n';

/** Where each finding points first. */
function firstLines(workspace: Workspace): string[] {
  const found = workspace.findings(SERIES).filter(({ code }) => code === 'adr/character-without-actor');
  return found.map(({ related }) => workspace.spanOf(related![0]!.at)!.uri);
}

test('the first line of any episode, in the order of the files, whichever came first', () => {
  const workspace = new Workspace();
  workspace.open(SERIES, 'show "A" { rate 24 }\ncharacters { LENA "Lena" }\n');
  workspace.open(OTHER, `show "A 102" {}\n${LINE}`);
  expect(firstLines(workspace)).toEqual([OTHER]);
  const head = 'show "A 101" {}\n';
  workspace.open(EPISODE, head);
  expect(firstLines(workspace)).toEqual([OTHER]);
  workspace.edit(EPISODE, [{ span: { start: head.length, end: head.length }, text: LINE }]);
  expect(firstLines(workspace)).toEqual([EPISODE]);
  workspace.edit(EPISODE, [{ span: { start: head.length, end: head.length + LINE.length }, text: '' }]);
  workspace.edit(OTHER, [{ span: { start: head.length, end: head.length + LINE.length }, text: '' }]);
  expect(firstLines(workspace)).toEqual([]);
});
