/** What the cuts of a show come to. */
import { actsOf } from './acts.ts';
import { changesOf, picturesOf, reelsOf } from './pictures.ts';
import type { Show } from './show.ts';

/**
 * Everything that can be read of a show's cuts, in frames, as text: while a line of one is typed this stays as it is for
 * most keystrokes, and thousands of cues hang on it.
 */
export function cutsText(show: Show): string {
  return show.memo(write, ['picture', 'settings']);
}

function write(show: Show): string {
  return JSON.stringify(
    picturesOf(show).map((picture) => [
      [picture.version.written, picture.date?.day, picture.from?.key],
      reelsOf(show, picture).map(({ reel, start, end, picture: { version } }) => [reel, start, end, version.key]),
      actsOf(show, picture).map(({ act, start, end, picture: { version } }) => [act, start, end, version.key]),
      changesOf(show, picture).map(({ change: { kind }, range, to }) => [kind, range, to]),
    ]),
  );
}
