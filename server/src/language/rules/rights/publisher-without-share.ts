import type { ShareText } from '../../model/facts.ts';
import { haveAll, percentOf, publishersOf, schemeOf, writersOf } from '../../model/shares.ts';
import { eachRule } from '../rule.ts';

/** A publisher on the sheet who gets nothing: either the share is wrong, or the name. */
export const publisherWithoutShare = eachRule<'work'>({
  code: 'rights/publisher-without-share',
  severity: 'warning',
  title: 'Who publishes a work has a share in it.',
  kinds: ['work'],
  reads: ['show'],
  check(work, show, report) {
    const [writers, publishers] = [writersOf(work), publishersOf(work)];
    const isTogether = schemeOf(show, work) === '100%';
    const isTaken = isTogether && haveAll(writers) && !publishers.some(({ share }) => share);
    const related = writers.map(({ at, who, share }) => ({ at, message: `\`${who.written}\` has ${share?.written}.` }));
    for (const publisher of publishers) {
      const { share, who } = publisher;
      const name = `${who.written} publishes \`${work.id.written}\``;
      if (share && percentOf(publisher)?.sign === 0) {
        const isSole = !isTogether && publishers.length === 1;
        report({
          message: `${name} with ${share.written}, which is a name on the sheet and no money. ${isSole ? 'A sole publisher has the whole, and needs no figure.' : 'Give it the share that it has, or take it out.'}`,
          at: share.at,
          fixes: isSole ? [{ title: `Take the ${share.written} out`, edits: [withoutShare(publisher)] }] : [],
        });
      } else if (isTaken) {
        report({
          message: `${name}, but its writers already have all 100 %, and \`shares 100%\` counts both together. Give it its share out of theirs, or take it out.`,
          at: publisher.at,
          related,
        });
      }
    }
  },
});

function withoutShare({ who, share }: ShareText) {
  return { at: { row: who.at.row, start: who.at.end, end: share!.at.end }, text: '' };
}
