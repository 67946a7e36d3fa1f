/** Completion of demands: what `waive` may waive as whole lines, and what `require`, `expect` and `waive` may begin with. */
import type { DemandText } from '../../model/facts.ts';
import { waiverOf } from '../../schedule/exceptions.ts';
import { judgeOrder } from '../../schedule/judge-order.ts';
import { judgePresence } from '../../schedule/judge-presence.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import type { Bound } from '../../schema/bound.ts';
import type { Spec } from '../../schema/spec.ts';
import { textOf } from '../../syntax/row.ts';
import type { Ask } from './ask.ts';
import { RANK } from './offers.ts';

/** Demands that are broken as things stand and that nobody has waived, each as the rest of its line. */
export function offerBrokenDemands({ show, offers }: Ask): void {
  if (scheduleOf(show).items.length === 0) return;
  const signer = show.declarations('role', 'producer').length > 0 ? 'producer' : 'who';
  const broken = [
    ...judgeOrder(show).filter(({ kind }) => kind !== 'luck'),
    ...judgePresence(show).filter(({ kind }) => kind !== 'missing-stage'),
  ];
  for (const { demand } of broken) {
    const { requirement, pipeline } = demand;
    if (waiverOf(show, requirement)) continue;
    const line = textOfDemand(requirement);
    offers.add(RANK.wanted, {
      label: line,
      kind: 'snippet',
      detail: `broken now; ${requirement.severity === 'error' ? 'required' : 'expected'} by ${pipeline.id.written}`,
      insert: `${line} "\${1:why it is safe here}" signoff \${2:${signer}}$0`,
      isSnippet: true,
    });
  }
}

/** As a line of a pipeline writes it. */
function textOfDemand(demand: DemandText): string {
  const list = (names: readonly { written: string }[]) => names.map(({ written }) => written).join(', ');
  switch (demand.form) {
    case 'order':
      return `${demand.first.written} ${demand.gap ? `${demand.gap} ` : ''}before ${demand.then.written}`;
    case 'signoff':
      return `${demand.first.written} has signoff ${list(demand.who)}`;
    case 'length':
      return `${demand.first.written} has ${demand.length.written}`;
    case 'joint-review':
      return `review with ${list(demand.who)} before ${demand.then.written}`;
    case 'clearance':
      return `cue ${demand.usage ? `${demand.usage} ` : ''}has ${demand.right} ${demand.state} before ${demand.then.written}`;
  }
}

/** What a demand may be of that is no stage. */
export function offerSubjects({ offers }: Ask): void {
  const more = { kind: 'word', retrigger: true } as const;
  offers.add(RANK.usual, {
    label: 'review with',
    insert: 'review with ',
    detail: 'People look at it together.',
    ...more,
  });
  offers.add(RANK.usual, { label: 'cue', insert: 'cue ', detail: 'Cues that say a word, such as source.', ...more });
}

/** Whether a clause goes with what the line demands something of: `with` with a review, `has` with a stage or cues. */
export function fitsDemand({ spec, args }: Bound, clause: Spec): boolean {
  if (spec.needs.length === 0 || !args[0]) return true;
  const isReview = textOf(args[0].values[0]![0]!) === 'review';
  return clause.word === 'with' ? isReview : clause.word !== 'has' || !isReview;
}
