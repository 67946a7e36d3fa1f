import { describe, expect, test } from 'vitest';
import { Workspace } from '../../server/src/language/index.ts';
import { timelineView } from '../../server/src/language/views/build-timeline.ts';
import type { CueBar, TimelineView } from '../../server/src/language/views/timeline-view.ts';

const SHOW = `show "Night Train" { rate 24; numbers by reel }
crew { ana "Ana Ruiz" director; jo "Jo Park" composer }
characters { LENA "Lena" prefix LN }
picture v7 on 2026-02-13 {
  reel 1 01:00:08:00 lfoa 01:19:59:23
  reel 2 02:00:08:00 lfoa 02:17:59:23
}
picture v8 on 2026-02-20 from v7 {
  remove 02:04:10:00 - 02:04:22:12 "Platform lift"
  move   02:11:30:00 - 02:12:52:00 to 01:06:45:00
}
`;
const CUES = `spotting music on 2026-02-17 picture v7 with ana, jo {
  1m1 01:00:08:00 - 01:01:42:12 "Main Title" main-title {
    in "Hard in on the door slam"
    hit 01:00:31:14 "Headlamp"
    note ana "Waltz."
    todo jo "Piano sketch" by 2026-02-24
  }
  01:04:02:00 - 01:05:40:00 note ana "No music here."
  1m12 01:19:50:00 - 02:00:18:00 "Crossing the Border"
  2m1 02:05:00:00 - 02:06:00:00 "Platform"; 2m1 02:07:00:00 - 02:08:00:00 status revise
}
cues music picture v8 { 1m1 01:00:08:00 - 01:01:40:00 { hit 01:00:31:10 } }
cues whispers picture v8 { 02:00:10:00 "Hall" }
cues adr picture v8 { LENA 01:02:00:00 - 01:02:02:00 "Is this the night train?" noise; LN201 02:02:00:00 - 02:02:04:00 "No." }
`;

function viewOf(files: Record<string, string>): {
  view: TimelineView;
  textAt: (source: { uri: string; start: number; end: number }) => string;
} {
  const workspace = new Workspace();
  for (const [uri, text] of Object.entries(files)) workspace.open(uri, text);
  return {
    view: timelineView(workspace, Object.keys(files)[0]!)!,
    textAt: ({ uri, start, end }) => workspace.document(uri)!.text().slice(start, end),
  };
}

const night = () => viewOf({ 'file:///n/show.cuelock': SHOW, 'file:///n/cues.cuelock': CUES });
const at = (hours: number, minutes: number, seconds: number, frames = 0) =>
  ((hours * 60 + minutes) * 60 + seconds) * 24 + frames;

function cue(view: TimelineView, number: string): CueBar {
  return view.reels.flatMap(({ lanes }) => lanes.flatMap(({ cues }) => cues)).find((each) => each.number === number)!;
}

describe('the reel view', () => {
  test('has the scenes and acts of each reel, the one that goes on over the reel change first', () => {
    const { view, textAt } = viewOf({
      'file:///n/show.cuelock': SHOW.replace(
        'picture v8',
        'scenes picture v7 { 24D 01:00:08:00 "RAILS"; 25 01:10:00:00; 26 02:05:00:00 }\npicture v8',
      ).replace('lfoa 01:19:59:23', 'lfoa 01:19:59:23; act 1 01:00:08:00 "Teaser"'),
    });
    const [first, second] = view.reels;
    // The scene that the move brought here parts the one around it.
    expect(first!.scenes!.map(({ name, frame }) => [name, frame])).toEqual([
      ...[
        ['24D', at(1, 0, 8)],
        ['26', at(1, 6, 45)],
        ['24D', at(1, 8, 7)],
        ['25', at(1, 11, 22)],
      ],
    ]);
    expect(second!.scenes!.map(({ name, frame }) => [name, frame])).toEqual([
      ...[
        ['25', at(2, 0, 8)],
        ['26', at(2, 4, 47, 12)],
      ],
    ]);
    expect(first!.scenes![0]).toMatchObject({ title: 'RAILS' });
    expect(textAt(first!.scenes![0]!.source)).toBe('24D 01:00:08:00 "RAILS"');
    expect(first!.acts).toMatchObject([{ name: '1', title: 'Teaser', frame: at(1, 0, 8) }]);
    expect(night().view.reels[0]).not.toHaveProperty('scenes');
  });

  test('has the reels of the current cut, as long as the change list makes them', () => {
    const { view, textAt } = night();
    expect(view).toMatchObject({ title: 'Night Train', rate: { token: '24' }, picture: 'v8' });
    expect(view.broken).toBeUndefined();
    expect(view.reels.map(({ key, title, startFrame, endFrame }) => [key, title, startFrame, endFrame])).toEqual([
      ['1', 'Reel 1', at(1, 0, 8), at(1, 21, 22)],
      ['2', 'Reel 2', at(2, 0, 8), at(2, 16, 25, 12)],
    ]);
    expect(view.reels.map(({ source }) => textAt(source!))).toEqual([
      'reel 1 01:00:08:00 lfoa 01:19:59:23',
      'reel 2 02:00:08:00 lfoa 02:17:59:23',
    ]);
  });

  test('has the same lanes in every reel: the usual departments in their order, then the show’s own', () => {
    for (const { lanes } of night().view.reels)
      expect(lanes.map(({ department }) => department)).toEqual(['music', 'adr', 'whispers']);
  });

  test('shows of a cue what all its lines say, at the range of the newest cut', () => {
    const { view, textAt } = night();
    const main = cue(view, '1m1');
    expect(main).toMatchObject({
      title: 'Main Title',
      startFrame: at(1, 0, 8),
      endFrame: at(1, 1, 40),
      length: 92 * 24,
      words: ['main-title'],
      lines: ['In: Hard in on the door slam', 'Ana Ruiz: Waltz.', 'To do: Jo Park: Piano sketch (by 2026-02-24)'],
      findings: [],
    });
    expect(main.staleSince).toBeUndefined();
    expect(main.hits.map(({ frame, text }) => [frame, text])).toEqual([[at(1, 0, 31, 10), '']]);
    expect(textAt(main.source)).toBe('1m1 01:00:08:00 - 01:01:40:00');
    expect(cue(view, 'LN201')).toMatchObject({ title: 'No.' });
  });

  test('marks what is stale, counts picture only over a reel change, and puts findings on their own cue', () => {
    const { view } = night();
    expect(cue(view, '1m12')).toMatchObject({ staleSince: 'v7', length: 20 * 24, endFrame: at(2, 0, 18) });
    const twice = cue(view, '2m1');
    expect(twice).toMatchObject({ startFrame: at(2, 5, 0), words: ['revise'] });
    expect(twice.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['cue/stale-picture', 'warning'],
      ['cue/duplicate-number', 'error'],
    ]);
  });

  test('has the changes to the current cut where they stand, and free notes', () => {
    const { view, textAt } = night();
    const [first, second] = view.reels;
    expect(second!.changes).toMatchObject([
      { kind: 'remove', startFrame: at(2, 4, 10), endFrame: at(2, 4, 22, 12), text: 'Platform lift', cut: 'v7 → v8' },
      { kind: 'move', toFrame: at(1, 6, 45), text: '' },
    ]);
    expect(first!.changes).toEqual([]);
    expect(first!.notes).toMatchObject([{ frame: at(1, 4, 2), text: 'Ana Ruiz: No music here.' }]);
    expect(textAt(first!.notes[0]!.source)).toContain('01:04:02:00');
  });

  test('is one reel while no cut is declared, and none without a rate or without cues', () => {
    const { view } = viewOf({ 'a.cuelock': 'show "A" { rate 25 }\ncues sfx { 10:00:10:00 - 10:03:00:00 "Rain" }' });
    expect(view.picture).toBeUndefined();
    expect(view.reels).toMatchObject([{ key: 'all', startFrame: 900_250, endFrame: 904_500 }]);
    expect(viewOf({ 'a.cuelock': 'cues sfx { 10:00:10:00 "Rain" }' }).view).toMatchObject({ title: 'a', reels: [] });
    expect(viewOf({ 'a.cuelock': 'show "A" { rate 25 }' }).view.reels).toEqual([]);
  });

  test('keeps what stands outside every reel, in the reel before it', () => {
    const { view } = viewOf({
      'a.cuelock': `show "A" { rate 24 }
picture v1 on 2026-02-13 { reel 1 01:00:08:00 lfoa 01:10:00:00; reel 2 02:00:08:00 }
cues sfx { 00:59:00:00 "Early"; 01:30:00:00 "Late"; 02:03:00:00 - 02:03:10:00 "In" }`,
    });
    const inReel = view.reels.map(({ lanes }) => lanes[0]!.cues.map(({ title }) => title));
    expect(inReel).toEqual([['Early', 'Late'], ['In']]);
    expect(view.reels[1]!.endFrame).toBe(at(2, 3, 10));
  });

  test('keeps the keys of cues through edits elsewhere', () => {
    const keys = ({ view }: { view: TimelineView }) =>
      view.reels.flatMap(({ lanes }) => lanes.flatMap(({ cues }) => cues.map(({ key }) => key)));
    const before = keys(night());
    expect(new Set(before).size).toBe(before.length);
    const more = `cues sfx picture v8 { 01:00:30:00 "Door" }\n${CUES.replace('"Main Title"', '"Title"')}`;
    const after = keys(viewOf({ 'file:///n/show.cuelock': SHOW, 'file:///n/cues.cuelock': more }));
    expect(after).toEqual(expect.arrayContaining(before));
  });
});

describe('a view of broken text', () => {
  test.each([
    ['a line that is none', 'show "A" { rate 25 }\ncues sfx {\n  ??? 10:00:10:00\n}', '??? 10:00:10:00'],
    ['a lost brace', 'show "A" { rate 25 }\ncues sfx {\n  10:00:10:00 "Rain"\n', '{'],
    ['a word that begins no line', 'show "A" { rate 25 }\nqueues sfx { 10:00:10:00 "Rain" }', 'queues'],
    ['a word from elsewhere', 'show "A" { rate 25 }\ncues sfx { task premix 2d }', 'task'],
  ])('says so: %s', (_, text, place) => {
    const { view, textAt } = viewOf({ 'a.cuelock': text });
    expect(view.broken?.message).toBeTruthy();
    expect(textAt(view.broken!.source)).toBe(place);
  });

  test('is not broken by a word within a line, or by a mistake in what was read', () => {
    const text = 'show "A" { rate 25 }\ncues sfx { 10:00:99:00 "Rain" prioritty 1 }';
    expect(viewOf({ 'a.cuelock': text }).view.broken).toBeUndefined();
  });
});
