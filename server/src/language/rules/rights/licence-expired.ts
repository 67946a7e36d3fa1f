import { todayOf } from '../../model/today.ts';
import { dayText, namesText } from '../schedule/words.ts';
import { GATE_READS, gatesOf } from './gates.ts';
import { namesOfCues, relatedCues, usedWorkRule } from './used-work-rule.ts';

/** A licence that has ended, or ends before the programme goes out for the last time that the schedule knows of. */
export const licenceExpired = usedWorkRule({
  code: 'rights/licence-expired',
  severity: 'error',
  title: 'The licences of music in the film last beyond its last delivery and its premiere.',
  reads: [...GATE_READS, 'status'],
  concerns: ({ clearances }) => clearances.some(({ until }) => until),
  check(work, cues, show, report) {
    const today = todayOf(show);
    const { last } = gatesOf(show, cues);
    for (const { right, state, until } of work.clearances) {
      if (until?.day === undefined || state === 'refused') continue;
      const licence = `The ${right} licence of \`${work.id.written}\``;
      if (today !== undefined && until.day < today) {
        report({
          message: `${licence} ended on ${dayText(until.day)}, and ${namesOfCues(cues)} still play${cues.length > 1 ? '' : 's'} it. Renew it before the film is shown again, or find other music.`,
          at: until.at,
          related: relatedCues(work, cues),
        });
      } else if (last && until.day < last.day) {
        report({
          message: `${licence} ends on ${dayText(until.day)}, before ${namesText([last.item])} on ${dayText(last.day)}: by then nobody may show the film with it. Ask for a longer one.`,
          at: until.at,
          related: [
            { at: last.item.fact.id.at, message: `${namesText([last.item])}, ${dayText(last.day)}.` },
            ...relatedCues(work, cues),
          ],
        });
      }
    }
  },
});
