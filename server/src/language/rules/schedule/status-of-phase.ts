/** `schedule/status-of-phase`: a status that speaks of a phase, which is only as far as what stands in it. */
import type { Fix } from '../../findings.ts';
import type { ProgressText } from '../../model/facts.ts';
import { ofScope } from '../../schedule/instance-name.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, type Schedule, scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { fewNames } from './by-line.ts';

export const statusOfPhase: Rule = wholeRule({
  code: 'schedule/status-of-phase',
  severity: 'error',
  title: 'A status speaks of what is done, not of the phase around it.',
  reads: SCHEDULE_READS,
  check(show, report) {
    const schedule = scheduleOf(show);
    for (const { progress } of show.sorted('status')) {
      for (const text of progress) {
        const phases = schedule.instancesAt(text.item, text.of).filter(({ isPhase }) => isPhase);
        if (phases.length === 0 || !(text.started ?? text.done ?? text.left)) continue;
        const open = openIn(phases, schedule);
        const rest =
          open.length > 0
            ? `Say it of ${fewNames(open)}.`
            : 'All that stands in it is done already: take the line out.';
        report({
          message: `\`${text.item.written}\` is a phase: it is as far as what stands in it, so this counts for nothing. ${rest}`,
          at: text.item.at,
          related: phases.slice(0, 1).map(({ fact }) => ({ at: fact.id.at, message: 'The phase is here.' })),
          fixes: fixesOf(text, open),
        });
      }
    }
  },
});

/** What stands in the phases, at any depth, and is not done yet. */
function openIn(phases: readonly NetworkItem[], schedule: Schedule): NetworkItem[] {
  const inside = new Set<NetworkItem>(phases);
  for (const item of inside) for (const member of item.members) inside.add(member); // a Set grows while it is walked
  return schedule.items.filter(
    (item) => inside.has(item) && !item.isPhase && !item.next && item.actual?.kind !== 'done',
  );
}

/** More lines than these are not what anybody meant. */
const MOST_LINES = 40;

/** That all of it is done can be said of each; how much is left, or since when, only somebody who knows can say. */
function fixesOf({ item, done, started, left, at, of, text }: ProgressText, open: readonly NetworkItem[]): Fix[] {
  if (!done || started || left || text !== undefined || open.length === 0 || open.length > MOST_LINES) return [];
  const end = of?.at ?? item.at;
  const lines = open.map((each) => `${each.fact.id.written}${ofScope(each.scope)} done ${done.written}`);
  const isWhole = at.row === item.at.row && at.row === end.row && at.row === done.at.row;
  if (!isWhole) return [];
  return [
    {
      title:
        open.length === 1 ? `Say it of \`${open[0]!.fact.id.written}\`` : `Say it of each of the ${open.length} in it`,
      edits: [{ at, text: lines.join('; ') }],
    },
  ];
}
