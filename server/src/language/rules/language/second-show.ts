import { folderOf } from '../../text/paths.ts';
import { wholeRule } from '../rule.ts';

/** A folder is one show. The settings of the first `show` are asked first, so the second is half heard. */
export const secondShow = wholeRule({
  code: 'language/second-show',
  severity: 'error',
  title: 'A folder holds one show.',
  reads: ['show'],
  check(show, report) {
    const [first, ...others] = show.sorted('show').filter(({ at }) => folderOf(at.row.uri) === show.uri);
    for (const { at, title } of others) {
      report({
        message: `This folder is the show "${first!.title}" already; "${title}" counts only for what that one leaves unsaid. Move it to a folder of its own, or say both in one.`,
        at,
        related: [{ at: first!.at, message: 'The show that this folder is.' }],
      });
    }
  },
});
