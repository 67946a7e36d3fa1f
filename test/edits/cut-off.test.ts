/** Files that end anywhere, as when a disk is full: nothing throws, and all that is left can be seen. */
import { expect, test } from 'vitest';
import { drawWorkspace } from './draw-workspace.ts';
import { Session } from './session.ts';
import { FEATURE } from './shows/feature.ts';
import { RIGHTS } from './shows/rights.ts';
import { SCHEDULE } from './shows/schedule.ts';
import { SERIES } from './shows/series.ts';

const FILES = [FEATURE, SERIES, SCHEDULE, RIGHTS].flatMap((show) =>
  Object.keys(show).map((uri) => [uri, show] as const),
);

test.for(FILES)('%s may end anywhere', ([uri, show]) => {
  const { workspace } = new Session(show, []);
  for (let { length } = show[uri]!; length >= 0; length -= 11) {
    workspace.edit(uri, [{ span: { start: length, end: length + 11 }, text: '' }]);
    expect(() => drawWorkspace(workspace)).not.toThrow();
  }
});
