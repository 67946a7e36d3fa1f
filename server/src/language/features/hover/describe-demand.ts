/** A line that demands something, or waives it: who in the show breaks it. */
import type { Workspace } from '../../analysis/workspace.ts';
import type { Statement } from '../../document/tree.ts';
import { demandOf } from '../../model/build/pipeline.ts';
import type { Show } from '../../model/show.ts';
import { keyOfDemand, pipelinesOn } from '../../schedule/demands.ts';
import { waiverOf } from '../../schedule/exceptions.ts';
import { nameOfInstance } from '../../schedule/instance-name.ts';
import { judgeOrder } from '../../schedule/judge-order.ts';
import { judgePresence, type PresenceVerdict } from '../../schedule/judge-presence.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { daysText } from '../lookup/planned-days.ts';
import { list, plain } from './markdown.ts';

/** More lines than these are counted. */
const MOST = 6;

/** What breaks a demand in the show, a line each; that nothing does; or why nobody asks. */
export function describeDemand(workspace: Workspace, show: Show, statement: Statement): string {
  const demand = demandOf(statement);
  if (!demand || scheduleOf(show).items.length === 0 || demand.form === 'clearance') return '';
  const fact = workspace.facts(statement.row.uri)?.around(statement);
  if (fact?.kind === 'pipeline' && !pipelinesOn(show).includes(fact)) return 'This show does not follow it.';
  const key = keyOfDemand(demand);
  const orders = judgeOrder(show).filter(({ demand: { requirement } }) => keyOfDemand(requirement) === key);
  const others = judgePresence(show).filter(
    (verdict) => verdict.kind !== 'missing-stage' && keyOfDemand(verdict.demand.requirement) === key,
  );
  const days = (item: NetworkItem) => {
    const placed = scheduleOf(show).placementOf(item).days;
    return `${plain(nameOfInstance(item))}${placed ? ` (${daysText(placed)})` : ''}`;
  };
  const lines = [
    ...orders.map(({ kind, item, first }) =>
      kind === 'luck'
        ? `Only the dates keep it: no link leads from ${plain(nameOfInstance(first))} to ${days(item)}`
        : `Broken by ${days(item)}: ${days(first)} ${kind === 'gap' ? 'is too near before it' : 'comes later'}`,
    ),
    ...others.map((verdict) => `Broken by ${days(verdict.item)}${missingText(verdict)}`),
  ];
  const more = lines.length - MOST;
  const waiver = fact?.kind === 'waiver' ? undefined : waiverOf(show, demand);
  if (waiver) return `Waived in this show${waiver.demand.why ? `: ${plain(waiver.demand.why)}` : '.'}`;
  if (lines.length === 0) return fact?.kind === 'waiver' ? '' : 'Nothing in this show breaks it.';
  return list(...lines.slice(0, MOST), more > 0 && `and ${more} more`);
}

function missingText(verdict: PresenceVerdict): string {
  if (verdict.kind === 'signoff')
    return `: not signed by ${verdict.missing.map((name) => plain(name.written)).join(', ')}`;
  return verdict.kind === 'joint-review'
    ? `: ${verdict.missing.map((name) => plain(name.written)).join(', ')} in no review before it`
    : '';
}
