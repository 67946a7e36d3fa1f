import type { Fix } from '../../findings.ts';
import { cueKeyOf, numberOf, timingOf } from '../../model/cues.ts';
import type { CueFact } from '../../model/facts.ts';
import { currentPicture } from '../../model/pictures.ts';
import type { OpenRange } from '../../model/ranges.ts';
import type { Show } from '../../model/show.ts';
import { rangesOverlap } from '../../time/index.ts';
import { lazyFix } from '../lazy-fix.ts';
import { cueRule } from './cue-rule.ts';
import { nextFreeNumber, renumberLine } from './renumber.ts';

/** A number is timed once against each cut; a line marked `alt` times something else than the cue itself. */
export const duplicateNumber = cueRule({
  code: 'cue/duplicate-number',
  severity: 'error',
  title: 'A cue number is timed once against each cut.',
  check({ lines }, show, report) {
    if (lines.length === 1) return;
    // What has one number in one cut is one cue.
    const first = new Map<string, CueFact>();
    for (const line of lines) {
      const number = cueKeyOf(show, line);
      if (number === undefined || !line.range || isAlternative(line)) continue;
      const cut = cutOf(show, line);
      const known = first.get(`${cut} ${number}`);
      if (!known) {
        first.set(`${cut} ${number}`, line);
        continue;
      }
      report({
        message: `${numberOf(show, line)} is timed twice${cut ? ` against ${cut}` : ''}: only the first time counts, and the lists leave this one out. Give this cue a number of its own, or take its time out.`,
        at: (line.number ?? line.line)!.at,
        related: [{ at: known.at, message: `${numberOf(show, known)} is timed here first.` }],
        fixes: fixesFor(show, line, known),
      });
    }
  },
});

function isAlternative(fact: CueFact): boolean {
  return fact.isAlternative && !/alt\d*$/i.test(fact.number?.written ?? '');
}

function cutOf(show: Show, line: CueFact): string {
  return line.picture?.written ?? currentPicture(show)?.version.written ?? '';
}

/** Times that share frames are one cue timed again; others are two cues. A character's line cannot do without its time. */
function fixesFor(show: Show, line: CueFact, first: CueFact): Fix[] {
  const { row, start, end } = line.range!.at;
  // The blank before the range goes with it.
  const blank = /\s*$/.exec(row.text.slice(0, start))![0].length;
  const isSame = sharesFrames(show, line, first);
  const fixes: Fix[] = [];
  if (line.number) {
    const edits = [{ at: { row, start: start - blank, end }, text: '' }];
    fixes.push({ title: 'Take the time out of this line', edits, preferred: isSame });
  }
  if (!isSame) {
    const number = numberOf(show, line)!;
    fixes.push(
      lazyFix(`Renumber to the next free number, in this line only`, () =>
        renumberLine(line, nextFreeNumber(show, number)),
      ),
    );
  }
  return fixes;
}

function sharesFrames(show: Show, a: CueFact, b: CueFact): boolean {
  const one = timingOf(show, a)?.range;
  const other = timingOf(show, b)?.range;
  if (!one || !other) return false;
  const closed = ({ start, end }: OpenRange) => ({ start, end: Math.max(end ?? start, start + 1) });
  return rangesOverlap(closed(one), closed(other));
}
