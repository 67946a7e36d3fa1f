import { FACT_KINDS } from '../../model/build-fact.ts';
import { CUE_READS, type Cue, cues } from '../../model/cues.ts';
import type { Show } from '../../model/show.ts';
import type { Summing } from '../../model/sums.ts';
import { type Rate, rateByToken } from '../../time/index.ts';
import { type Report, type Rule, wholeRule } from '../rule.ts';
import { reportProblem } from './label-problem-rule.ts';
import { type LabelTrouble, labelTroubles } from './label-troubles.ts';

/**
 * `;` or `:` before the frames, against what the rate counts. The message says what the other reading would cost. Where
 * nearly every cue has the other mark, not the labels are wrong but the rate: that is told once.
 */
export const wrongSeparator: Rule = wholeRule({
  code: 'timecode/wrong-separator',
  severity: 'warning',
  title: 'The mark before the frames agrees with the rate: `;` for drop-frame, `:` for all else.',
  reads: [...new Set([...FACT_KINDS, ...CUE_READS])],
  check(show, report) {
    const { rate } = show;
    const troubles = show
      .gathered(labelTroubles)
      .now()
      .filter(({ problem }) => problem.code === 'timecode/wrong-separator');
    if (!rate || troubles.length === 0) return;
    const isOnce = isRateWrong(show);
    if (isOnce)
      reportRate(show, rate, show.inOrder(troubles.filter((trouble) => isOfOther(rate, trouble.written))), report);
    for (const trouble of troubles)
      if (!isOnce || !isOfOther(rate, trouble.written)) reportProblem(trouble, show, true, report);
  },
});

/** Fewer may be a list that was pasted from elsewhere. */
const FEWEST = 20;
const MOST_RELATED = 3;

/** Timed cues, by whether the mark in their in agrees with the rate. */
const timedCues: Summing<Cue, number> = {
  of: cues,
  reads: ['settings'],
  keysOf({ lines }, { rate }) {
    const written = lines.find(({ range }) => range)?.range?.in.written;
    return written === undefined || !rate ? [] : [isOfOther(rate, written) ? 'other' : 'same'];
  },
  sum: ({ length }) => length,
};

function isRateWrong(show: Show): boolean {
  const timed = show.sums(timedCues);
  const other = timed.get('other') ?? 0;
  return other > FEWEST && other > 9 * (timed.get('same') ?? 0);
}

/** Whether the mark before a label's frames is that of the other way of counting. */
function isOfOther({ drop }: Rate, written: string): boolean {
  return /;\d+(?:\.\d+)?$/.test(written) !== drop;
}

function reportRate(show: Show, rate: Rate, troubles: readonly LabelTrouble[], report: Report): void {
  const [first] = troubles as [LabelTrouble, ...LabelTrouble[]];
  const stated = show.setting('rate')!;
  const isHere = [...show.all('show')].some((fact) => fact.rate === stated);
  const other = rate.sibling === undefined ? undefined : rateByToken(rate.sibling);
  const count = troubles.length;
  const mark = rate.drop ? ':' : ';';
  report({
    severity: other ? 'warning' : 'error',
    message: other
      ? `${count} timecodes are written with \`${mark}\` before the frames, as at ${other.token}, but the rate is ${rate.token}: an hour in, the two are 3.6 s apart, and every cue would be late or early by that. Ask where the timecodes come from; if they are right, make the rate ${other.token}.`
      : `${count} timecodes are written with \`;\` before the frames, which marks drop-frame, and there is none at ${rate.token}. Ask at which rate they were written, and make that the rate.`,
    at: isHere ? stated.at : first.at,
    related: isHere
      ? troubles.slice(0, MOST_RELATED).map(({ at, written }) => ({ at, message: `${written}, for one.` }))
      : [{ at: stated.at, message: 'The rate that they are read at.' }],
    fixes: other
      ? [{ title: `Make the show’s rate ${other.token}`, edits: [{ at: stated.at, text: other.token }] }]
      : [],
  });
}
