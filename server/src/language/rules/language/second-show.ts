import type { ShowFact } from '../../model/facts.ts';
import { folderOf } from '../../text/paths.ts';
import { type Report, wholeRule } from '../rule.ts';

/**
 * A folder is one show, and an episode has one number. The settings of the first `show` are asked first, so the second
 * is half heard; an episode may be said in many blocks, which have one title then.
 */
export const secondShow = wholeRule({
  code: 'language/second-show',
  severity: 'error',
  title: 'A folder holds one show, and a number is one episode.',
  reads: ['show'],
  check(show, report) {
    const own = show
      .sorted('show')
      .filter(({ word, at }) => word === 'episode' || show.folders.includes(folderOf(at.row.uri)));
    const [first, ...others] = own.filter(({ word }) => word === 'show');
    for (const other of others) reportSecond(other, first!, show.episode, report);
    if (show.episode === undefined) return;
    const titled = own.find(({ title }) => title !== '');
    for (const other of own) {
      if (other.word === 'episode' && other.title !== '' && other.title !== titled!.title)
        reportTitle(other, titled!, show.episode, report);
    }
  },
});

function reportSecond({ at, title }: ShowFact, first: ShowFact, episode: string | undefined, report: Report): void {
  const isElsewhere = folderOf(at.row.uri) !== folderOf(first.at.row.uri);
  report({
    message: isElsewhere
      ? `Another folder says that episode ${episode} is "${first.title}"; "${title}" counts only for what that one leaves unsaid. Correct one of the numbers.`
      : `This folder is the show "${first.title}" already; "${title}" counts only for what that one leaves unsaid. Move it to a folder of its own, or say both in one.`,
    at,
    related: [
      {
        at: first.at,
        message: isElsewhere ? `Episode ${episode} is "${first.title}" here.` : `This folder is "${first.title}".`,
      },
    ],
  });
}

function reportTitle({ at, title }: ShowFact, first: ShowFact, episode: string, report: Report): void {
  report({
    message: `Episode ${episode} is called "${first.title}" already, so "${title}" is printed nowhere. Correct the number, or leave the title out.`,
    at,
    related: [{ at: first.at, message: `It is called "${first.title}" here.` }],
  });
}
