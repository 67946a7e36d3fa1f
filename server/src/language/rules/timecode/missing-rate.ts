import type { Fix } from '../../findings.ts';
import type { ShowFact, TimeText } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { groupsRule } from '../rule.ts';

/** Labels and no rate: nobody can say how long anything is. Told once, at the first label. */
export const missingRate = groupsRule({
  code: 'timecode/missing-rate',
  severity: 'error',
  title: 'A show that holds timecodes says its frame rate.',
  kinds: ['picture', 'scenes', 'cue'],
  reads: ['settings'],
  tells: ['show'],
  keysOf: ({ timecodes }, show) => (timecodes.length === 0 || show.setting('rate') ? [] : ['labels']),
  check([fact], show, report) {
    const [first] = show.inOrder(fact!.timecodes) as [TimeText, ...TimeText[]];
    const settings = settingsOf(show);
    const whose = settings ? 'show' : 'file';
    const { written, at } = first;
    const fixes = fixesIn(settings, written);
    report({
      message: `${written} cannot be read, and no timecode of this ${whose} can be checked, because no frame rate is said. Say it as in \`show "Title" { rate 24 }\`.`,
      at,
      ...(fixes.length > 0 && { fixes }),
    });
  },
});

/** Where the rate belongs: an episode has that of its series. */
function settingsOf(show: Show): ShowFact | undefined {
  return (show.episode !== undefined && show.outer?.settings) || show.settings;
}

/** The rates in most use. None is preferred: a rate is never guessed, but `;` is written for drop-frame only. */
function fixesIn(show: ShowFact | undefined, label: string): Fix[] {
  if (!show) return [];
  const rates = label.includes(';') ? ['29.97df', '59.94df'] : ['24', '23.976', '25', '29.97'];
  return rates.map((rate) => ({
    title: `Set the show’s rate to ${rate}`,
    edits: [insertClause(show, `rate ${rate}`)],
  }));
}

/** On a line of its own where the show's block is written so, else first in the block, else on the line. */
function insertClause({ statement }: ShowFact, text: string) {
  const { row, items, block } = statement;
  const open = block?.open;
  const end = (open ?? items.at(-1)!).end;
  const at = { row, start: end, end };
  if (!open) return { at, text: ` ${text}` };
  const rest = row.text.slice(end).trim();
  if (rest === '' || rest.startsWith('//')) {
    const below = { row, start: row.text.trimEnd().length, end: row.text.trimEnd().length };
    return { at: below, text: `\n${' '.repeat(row.indent + 2)}${text}` };
  }
  return { at, text: rest.startsWith('}') ? ` ${text}` : ` ${text};` };
}
