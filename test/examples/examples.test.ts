/** The shows that ship: those that are clean and large enough to learn from, and one that is broken and explained. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCuelockFiles } from '../../server/src/disk/find-files.ts';
import { loadFiles, uriOfPath } from '../../server/src/disk/load-show.ts';
import { Document, dayOfCivil, format, timelineView, Workspace } from '../../server/src/language/index.ts';
import type { TimelineView } from '../../server/src/language/views/timeline-view.ts';

const ROOT = join(import.meta.dirname, '../..');

function load(name: string): Workspace {
  const workspace = new Workspace();
  const { files } = findCuelockFiles(join(ROOT, 'examples', name));
  expect(loadFiles(workspace, files)).toEqual([]);
  return workspace;
}

/** The picture of the show, or of the episode, that the text stands in. */
function viewAt(workspace: Workspace, path: string, text: string): TimelineView {
  const uri = uriOfPath(join(ROOT, 'examples', path));
  const offset = workspace.document(uri)!.text().indexOf(text);
  expect(offset).toBeGreaterThanOrEqual(0);
  return timelineView(workspace, uri, undefined, offset)!;
}

function cuesOf(view: TimelineView) {
  return view.reels.flatMap((reel) =>
    reel.lanes.flatMap((lane) => lane.cues.map((cue) => ({ department: lane.department, cue }))),
  );
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
    const cues = cuesOf(view);
    expect(cues.length).toBeGreaterThanOrEqual(120);
    expect(new Set(cues.map(({ department }) => department))).toEqual(new Set(['music', 'adr', 'foley', 'sfx', 'bg']));
    expect(cues.filter(({ cue }) => cue.staleSince)).toEqual([]);
  });

  test('has a date for every line of its schedule', () => {
    expect(view.schedule!.rows.filter((row) => row.startDay === undefined)).toEqual([]);
    expect(view.schedule!.rows.length).toBeGreaterThan(40);
  });
});

describe('Harbour Lights', () => {
  const workspace = load('harbour-lights');
  const series = viewAt(workspace, 'harbour-lights/schedule.cuelock', 'schedule');
  const episodes = {
    101: viewAt(workspace, 'harbour-lights/101.cuelock', 'picture v4'),
    102: viewAt(workspace, 'harbour-lights/102.cuelock', 'picture v6'),
    103: viewAt(workspace, 'harbour-lights/103/show.cuelock', 'picture v2'),
  };
  const row = (key: string) => series.schedule!.rows.find((each) => each.key === key);

  test('is clean, hints included', () => expect(findingsOf(workspace)).toEqual([]));

  test('is a series of three episodes, each with its cut, its acts and its cues', () => {
    expect(Object.values(episodes).map(({ title, picture }) => [title, picture])).toEqual([
      ['The Light Goes Out', 'v4'],
      ['Fog', 'v6'],
      ['What the Keeper Kept', 'v2'],
    ]);
    const counts = Object.values(episodes).map((view) => {
      const acts = view.reels.flatMap((reel) => reel.acts?.map(({ name }) => name) ?? []);
      const cues = cuesOf(view);
      const of = (department: string) => cues.filter((each) => each.department === department).length;
      expect(view.rate).toEqual({ token: '29.97df' });
      expect(cues.filter(({ cue }) => cue.staleSince)).toEqual([]);
      return { acts: acts.join(' '), music: of('music'), adr: of('adr') };
    });
    expect(counts).toEqual([
      { acts: '0 1 2 3 4', music: 15, adr: 8 },
      { acts: '0 1 2 3 4', music: 15, adr: 5 },
      { acts: '0 1 2 3 4', music: 4, adr: 0 },
    ]);
  });

  test('plans every line once for each episode, the dubs once for each language, and knows a date for all', () => {
    const { rows } = series.schedule!;
    expect(rows.filter(({ startDay }) => startDay === undefined)).toEqual([]);
    const ofEpisode = (number: number) => rows.filter(({ key }) => key.includes(`of episode ${number}`)).length;
    expect([101, 102, 103].map(ofEpisode)).toEqual([48, 53, 48]);
    for (const language of ['en', 'de']) expect(row(`dub of ${language} of episode 103`)).toBeDefined();
  });

  test('makes each episode wait for the dub stage, and amends one of them', () => {
    const [first, second, third] = [101, 102, 103].map((number) => ({
      premix: row(`premix of episode ${number}`)!,
      fixes: row(`mix-fixes of episode ${number}`)!,
      air: row(`air of episode ${number}`)!,
    }));
    expect(second!.premix.startDay!).toBeGreaterThan(first!.fixes.lastDay!);
    expect(third!.premix.startDay!).toBeGreaterThan(second!.fixes.lastDay!);
    expect([second!.air.startDay! - first!.air.startDay!, third!.air.startDay! - second!.air.startDay!]).toEqual([
      7, 7,
    ]);
  });

  test('opens one lock again, and everything that trusted it has its second pass', () => {
    const passes = series.schedule!.rows.filter(({ key }) => key.endsWith('(second pass)')).map(({ key }) => key);
    expect(passes).toEqual(
      ['picture-lock', 'turnover', 'music-spotting', 'sound-spotting'].map(
        (id) => `${id} of episode 102 (second pass)`,
      ),
    );
  });
});

describe('Ten Past Nine', () => {
  const workspace = load('ten-past-nine');
  const view = viewAt(workspace, 'ten-past-nine/show.cuelock', 'show');
  const { rows } = view.schedule!;

  test('is clean, hints included', () => expect(findingsOf(workspace)).toEqual([]));

  test('is thirty seconds long before and after its change list', () => {
    expect(view.picture).toBe('v2');
    expect(view.reels.map(({ startFrame, endFrame }) => endFrame - startFrame)).toEqual([30 * 25]);
    expect(view.reels[0]!.changes.map(({ kind }) => kind)).toEqual(['remove', 'replace', 'insert']);
    const departments = cuesOf(view).map(({ department }) => department);
    expect(departments.toSorted()).toEqual(['music', 'music', 'sfx', 'sfx', 'sfx', 'sfx', 'vo', 'vo']);
  });

  test('is done in two weeks, with approvals that are signed', () => {
    expect(rows.filter(({ startDay }) => startDay === undefined)).toEqual([]);
    const signed = rows.filter(({ kind }) => kind === 'lock').map(({ key, signers }) => [key, signers.length > 0]);
    expect(signed).toHaveLength(10);
    expect(signed.filter(([, isSigned]) => !isSigned)).toEqual([]);
    const work = rows.filter(({ kind }) => kind === 'task');
    const [first, last] = [
      Math.min(...work.map(({ startDay }) => startDay!)),
      Math.max(...work.map(({ lastDay }) => lastDay!)),
    ];
    expect(work.length).toBeGreaterThan(20);
    expect(last - first).toBeLessThan(14);
  });

  test('has each of three cutdowns cut, approved, mixed, checked and delivered', () => {
    for (const name of ['twenty', 'ten', 'six'])
      expect(rows.filter(({ key }) => key.endsWith(` of ${name}`))).toHaveLength(6);
  });
});

describe.each(['harbour-lights', 'ten-past-nine'])('%s', (name) => {
  const folder = join(ROOT, 'examples', name);

  test('is laid out as the formatter lays it out', () => {
    const { files } = findCuelockFiles(folder);
    expect(files.length).toBeGreaterThanOrEqual(3);
    const others = files.filter((file) => format(new Document(uriOfPath(file), readFileSync(file, 'utf8'))).length > 0);
    expect(others.map((file) => relative(folder, file))).toEqual([]);
  });

  test('has a page for people, which names files that are there', () => {
    const page = readFileSync(join(folder, 'README.md'), 'utf8');
    const named = [...page.matchAll(/`([\w/-]+(?:\.cuelock|\/))`/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });
});

test.each(['night-train', 'harbour-lights', 'ten-past-nine'])('%s is as clean years from now', (name) => {
  const workspace = load(name);
  workspace.setToday(() => dayOfCivil(2031, 5, 12));
  expect(findingsOf(workspace)).toEqual([]);
});

test('every finding of the broken show is explained in docs/broken-show.md, word for word, and nothing else is', () => {
  const page = readFileSync(join(ROOT, 'docs/broken-show.md'), 'utf8');
  const explained = [...page.matchAll(/^### (\S+ \S+)\n\n> (.+)$/gm)].map((match) => `${match[1]}\n${match[2]}`);
  expect(explained).toEqual(findingsOf(load('night-train-broken')));
});
