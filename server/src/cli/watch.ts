/** `check --watch`: checks again whenever a file of the show changes. */
import { type FSWatcher, watch as watchFolder } from 'node:fs';
import { count } from './count.ts';
import type { Io } from './io.ts';
import type { LoadedShow } from './loaded-show.ts';

/** Milliseconds of quiet before looking: editors write a file in several steps. */
const PAUSE = 80;

/** Calls `again` after each change, until the process is stopped. */
export async function watch(show: LoadedShow, io: Io, again: () => Promise<void>): Promise<undefined> {
  const watchers = new Map<string, FSWatcher>();
  let pause: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  const say = () => {
    const files = count(show.workspace.uris().length, 'file');
    return io.out.write(`${io.out.paint('faint', `watching ${files}; Ctrl-C stops`)}\n`);
  };
  const look = async () => {
    if (!show.refresh()) return;
    follow();
    await io.out.write('\n');
    await again();
    await say();
  };
  const noted = () => {
    clearTimeout(pause);
    // One look after the other, or their reports would mingle.
    pause = setTimeout(() => (looking = looking.then(look)), PAUSE);
  };
  // A folder tells of files that come, go, change, and are put in another's place, which a file's own watcher loses.
  const follow = () => {
    const wanted = new Set(show.folders());
    for (const [folder, watcher] of watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of wanted) if (!watchers.has(folder)) start(folder);
  };
  const start = (folder: string) => {
    try {
      const watcher = watchFolder(folder, noted);
      watchers.set(folder, watcher);
      watcher.on('error', () => {
        watcher.close();
        watchers.delete(folder);
        noted();
      });
    } catch {
      // It has just gone: its folder tells.
    }
  };
  follow();
  await say();
  // Whatever changed between reading and watching.
  noted();
  return undefined;
}
