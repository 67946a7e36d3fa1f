import { cueGroupOf, cueKeyOf, pictureOf } from '../../model/cues.ts';
import type { CueFact } from '../../model/facts.ts';
import { type Reel, reelAt } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { lazyFix } from '../lazy-fix.ts';
import { groupsRule } from '../rule.ts';
import { nextFreeNumber, renumberCue } from './renumber.ts';

/**
 * Numbers by reel: the digits before the m are the reel in which the cue begins, in the cut that its line is of. A
 * number that was right in an older cut stays right when a change moves the cue to another reel.
 */
export const numberScheme = groupsRule<'cue'>({
  code: 'cue/number-scheme',
  severity: 'warning',
  title: 'Cue numbers say what `numbers by` says that they do.',
  kinds: ['cue'],
  reads: ['picture', 'show'],
  keysOf: (fact, show) => [cueKeyOf(fact) ?? cueGroupOf(show, fact)],
  check(lines, show, report) {
    const placed = lines.map((line) => ({ line, reel: reelOf(show, line) }));
    const wasRight = placed.some(({ line, reel }) => reel && isNumberOf(line, reel));
    for (const { line, reel } of placed) {
      if (isUnnumberedName(line)) {
        const { written, at } = line.subject!;
        const example = `${/\d+/.exec(reel?.reel ?? '')?.[0] ?? '1'}m${/\d+$/.exec(written)?.[0] ?? '1'}`;
        report({ message: `${written} is no cue number: write it as \`${example}\`, the reel before the m.`, at });
      }
      if (wasRight || !reel || show.setting('numbering') !== 'reel' || isNumberOf(line, reel)) continue;
      const { number, group, range } = line;
      const digits = digitsOf(reel.reel);
      if (!number || !group || !digits || !range) continue;
      const of = reel.picture.version.written;
      report({
        message: `${number.written} begins at ${range.in.written}, in reel ${reel.reel} of ${of}, but its number says reel ${group}. Renumber it, or correct its in.`,
        at: number.at,
        related: [{ at: reel.at, message: `Reel ${reel.reel} begins here.` }],
        fixes: [
          lazyFix(`Give it the next free number of ${digits}m, everywhere`, () =>
            renumberCue(show, line, nextFreeNumber(show, number.written, digits)),
          ),
        ],
      });
    }
  },
});

function reelOf(show: Show, line: CueFact): Reel | undefined {
  const start = line.range && show.frameOf(line.range.in.written);
  const picture = pictureOf(show, line);
  return start !== undefined && picture ? reelAt(show, picture, start) : undefined;
}

/** A reel whose name has no digits takes any number. */
function isNumberOf({ group }: CueFact, { reel }: Reel): boolean {
  const digits = digitsOf(reel);
  return group !== undefined && (digits === undefined || digits === group);
}

function digitsOf(reel: string): string | undefined {
  return /\d+/.exec(reel)?.[0].replace(/^0+(?=\d)/, '');
}

/** Music that is called by another kind of number: `Q3`, `M12`. */
function isUnnumberedName({ department, number, subject }: CueFact): boolean {
  return department === 'music' && !number && subject !== undefined && /\d/.test(subject.written);
}
