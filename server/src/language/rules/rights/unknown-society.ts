import { nearest } from '../../schema/nearest.ts';
import { eachRule } from '../rule.ts';

/** What a sheet says for somebody who belongs to none. */
const NONE = 'NS';

/** A society that nobody knows: most often one that is known, misspelled. */
export const unknownSociety = eachRule({
  code: 'rights/unknown-society',
  severity: 'info',
  title: 'A performing right society is one that there is.',
  kinds: ['person', 'company'],
  reads: ['society'],
  check({ society }, show, report) {
    if (!society || society.key === NONE || show.declarations('society', society.key).length > 0) return;
    const { written, at } = society;
    const meant = nearest(
      written,
      show.names('society').map((name) => name.written),
    );
    report(
      meant === undefined
        ? {
            severity: 'hint',
            message: `\`${written}\` is not a society on the list. If it is right, list it with its CISAC number in \`societies { }\`: registrations carry the number.`,
            at,
          }
        : {
            message: `\`${written}\` is not a performing right society on the list. Did you mean \`${meant}\`? Royalties go to the society on the sheet, or to nobody.`,
            at,
            fixes: [{ title: `Change to \`${meant}\``, edits: [{ at, text: meant }], preferred: true }],
          },
    );
  },
});
