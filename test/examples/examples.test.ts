/** The shows that ship: one that is clean and large enough to learn from, one that is broken and explained. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadFiles } from '../../server/src/disk/load-show.ts';
import { timelineView, Workspace } from '../../server/src/language/index.ts';

const ROOT = join(import.meta.dirname, '../..');

function load(name: string): Workspace {
  const folder = join(ROOT, 'examples', name);
  const workspace = new Workspace();
  const files = readdirSync(folder).map((file) => join(folder, file));
  expect(loadFiles(workspace, files)).toEqual([]);
  return workspace;
}

function findingsOf(workspace: Workspace): string[] {
  return workspace.uris().flatMap((uri) =>
    workspace.findings(uri).map((finding) => {
      const line = workspace.document(uri)!.positionAt(workspace.spanOf(finding.at).start).line + 1;
      return `${uri.split('/').at(-1)}:${line} ${finding.code}\n${finding.message}`;
    }),
  );
}

describe('Night Train', () => {
  const workspace = load('night-train');
  const view = timelineView(workspace, workspace.uris()[0]!)!;

  test('is clean, hints included', () => expect(findingsOf(workspace)).toEqual([]));

  test('is a feature in five reels with every department', () => {
    expect(view.reels.map((reel) => reel.key)).toEqual(['1', '2', '3', '4', '5']);
    const cues = view.reels.flatMap((reel) =>
      reel.lanes.flatMap((lane) => lane.cues.map((cue) => ({ lane: lane.department, cue }))),
    );
    expect(cues.length).toBeGreaterThanOrEqual(120);
    expect(new Set(cues.map(({ lane }) => lane))).toEqual(new Set(['music', 'adr', 'foley', 'sfx', 'bg']));
    expect(cues.filter(({ cue }) => cue.staleSince)).toEqual([]);
  });

  test('has a date for every line of its schedule', () => {
    expect(view.schedule!.rows.filter((row) => row.startDay === undefined)).toEqual([]);
    expect(view.schedule!.rows.length).toBeGreaterThan(40);
  });
});

test('every finding of the broken show is explained in docs/broken-show.md, word for word, and nothing else is', () => {
  const page = readFileSync(join(ROOT, 'docs/broken-show.md'), 'utf8');
  const explained = [...page.matchAll(/^### (\S+ \S+)\n\n> (.+)$/gm)].map((match) => `${match[1]}\n${match[2]}`);
  expect(explained).toEqual(findingsOf(load('night-train-broken')));
});
