import type { Fix } from '../../findings.ts';
import type { ShowFact, TimeText } from '../../model/facts.ts';
import { wholeRule } from '../rule.ts';

/** Labels and no rate: nobody can say how long anything is. Told once a file, at its first label. */
export const missingRate = wholeRule({
  code: 'timecode/missing-rate',
  severity: 'error',
  title: 'A show that holds timecodes says its frame rate.',
  reads: ['show', 'picture', 'cue'],
  check(show, report) {
    if (show.setting('rate')) return;
    const first = new Map<string, TimeText>();
    for (const fact of [...show.all('picture'), ...show.all('cue')]) {
      for (const label of fact.timecodes) {
        const known = first.get(label.at.row.uri);
        if (!known || show.order.compare(label.at, known.at) < 0) first.set(label.at.row.uri, label);
      }
    }
    const whose = show.settings ? 'show' : 'file';
    for (const { written, at } of first.values()) {
      const fixes = fixesIn(show.settings, written);
      report({
        message: `${written} cannot be read, and no timecode of this ${whose} can be checked, because no frame rate is said. Say it as in \`show "Title" { rate 24 }\`.`,
        at,
        ...(fixes.length > 0 && { fixes }),
      });
    }
  },
});

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
