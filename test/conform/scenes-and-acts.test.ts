/** Scenes and acts of a cut that states none follow the picture through its change list. */
import { describe, expect, test } from 'vitest';
import { actsOf } from '../../server/src/language/model/acts.ts';
import { picturesOf } from '../../server/src/language/model/pictures.ts';
import { sceneAt, scenesOf } from '../../server/src/language/model/scenes.ts';
import { formatTimecode } from '../../server/src/language/time/index.ts';
import { uriOf, workspaceOf } from '../support/fixture.ts';

function showOf(text: string) {
  const file = { path: 'show.cuelock', isNamed: false, text: `show "A" { rate 24 }\n${text}` };
  return workspaceOf([file]).showOf(uriOf(file))!;
}

/** `24 01:00:08:00` of the newest cut. */
function scenes(text: string): string[] {
  const show = showOf(text);
  return scenesOf(show, picturesOf(show).at(-1)).map(
    ({ scene, start }) => `${scene} ${formatTimecode(start, show.rate!)}`,
  );
}

const V1 = `picture v1 on 2026-02-01 { reel 1 01:00:00:00 lfoa 01:19:59:23; reel 2 02:00:00:00 lfoa 02:19:59:23 }
scenes picture v1 { 1 01:00:00:00 "BAR"; 2 01:05:00:00; "3/4" 01:10:00:00; 5 02:01:00:00 }
`;

describe('scenes of a newer cut', () => {
  test('move with the picture, and keep their reel', () => {
    expect(scenes(`${V1}picture v2 on 2026-02-02 from v1 { remove 01:02:00:00 - 01:02:10:00 }`)).toEqual([
      ...['1 01:00:00:00', '2 01:04:50:00', '3/4 01:09:50:00', '5 02:01:00:00'],
    ]);
  });

  test('begin with their first frame that is left, or are gone', () => {
    expect(scenes(`${V1}picture v2 on 2026-02-02 from v1 { remove 01:04:00:00 - 01:10:00:12 }`)).toEqual([
      ...['1 01:00:00:00', '3/4 01:04:00:00', '5 02:01:00:00'],
    ]);
  });

  test('are there twice when a move parts them; new picture belongs to the scene before it', () => {
    const change = 'move 01:10:00:00 - 01:11:00:00 to 01:02:00:00; insert 01:05:00:00 + 10s';
    expect(scenes(`${V1}picture v2 on 2026-02-02 from v1 { ${change} }`)).toEqual([
      ...['1 01:00:00:00', '3/4 01:02:00:00', '1 01:03:00:00', '2 01:06:10:00', '3/4 01:11:10:00', '5 02:01:00:00'],
    ]);
  });

  test('go through several cuts, as long as none has a list of its own', () => {
    const two = `${V1}picture v2 on 2026-02-02 from v1 { remove 01:02:00:00 - 01:02:10:00 }
picture v3 on 2026-02-03 from v2 { insert 01:00:00:00 + 5s }\n`;
    expect(scenes(two)).toEqual(['1 01:00:05:00', '2 01:04:55:00', '3/4 01:09:55:00', '5 02:01:00:00']);
    expect(scenes(`${two}scenes picture v2 { 9 01:00:00:00 }`)).toEqual(['9 01:00:05:00']);
    expect(scenes(`${two}scenes { 8 01:00:00:00 }`)).toEqual(['8 01:00:00:00']);
  });

  test('are those of no cut while none is declared', () =>
    expect(scenes('scenes { 7 01:00:00:00 }')).toEqual(['7 01:00:00:00']));

  test('are none where no list leads', () => {
    expect(scenes(`${V1}picture v2 on 2026-02-02 { reel 1 01:00:00:00 }`)).toEqual([]);
  });

  test('a scene goes on over the reel change', () => {
    const show = showOf(V1);
    const picture = picturesOf(show)[0];
    const at = (label: string) => sceneAt(show, picture, show.frameOf(label)!)?.scene;
    expect([at('00:59:59:23'), at('01:04:59:23'), at('01:05:00:00'), at('02:00:30:00'), at('02:01:00:00')]).toEqual([
      ...[undefined, '1', '2', '3/4', '5'],
    ]);
  });
});

describe('acts', () => {
  const acts = (text: string) => {
    const show = showOf(text);
    const label = (frame: number | undefined) => (frame === undefined ? '' : formatTimecode(frame, show.rate!));
    return actsOf(show, picturesOf(show).at(-1)!).map(({ act, start, end }) => `${act} ${label(start)} ${label(end)}`);
  };
  const V1_ACTS =
    'picture v1 on 2026-02-01 { reel 1 01:00:00:00 lfoa 01:19:59:23; act 01 01:00:00:00; act 2 01:12:00:00 }\n';

  test('last to the next one, or to the end of their reel', () => {
    expect(acts(V1_ACTS)).toEqual(['1 01:00:00:00 01:12:00:00', '2 01:12:00:00 01:20:00:00']);
    expect(acts('picture v1 { act 1 01:00:00:00; act 2 01:12:00:00 }')).toEqual([
      '1 01:00:00:00 01:12:00:00',
      '2 01:12:00:00 ',
    ]);
  });

  test('go with the picture, unless they are stated again', () => {
    const cut = 'picture v2 on 2026-02-02 from v1 { remove 01:02:00:00 - 01:02:10:00';
    expect(acts(`${V1_ACTS}${cut} }`)).toEqual(['1 01:00:00:00 01:11:50:00', '2 01:11:50:00 01:19:50:00']);
    expect(acts(`${V1_ACTS}${cut}; act 2 01:11:40:00; act 3 01:15:00:00 }`)).toEqual([
      ...['1 01:00:00:00 01:11:40:00', '2 01:11:40:00 01:15:00:00', '3 01:15:00:00 01:19:50:00'],
    ]);
  });
});
