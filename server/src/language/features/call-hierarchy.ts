/** Who waits for whom in a schedule, instance by instance, as editors walk it: what an item waits on, and what it blocks. */
import type { Workspace } from '../analysis/workspace.ts';
import type { Show } from '../model/show.ts';
import { nameOfInstance } from '../schedule/instance-name.ts';
import type { Link, NetworkItem } from '../schedule/network.ts';
import { type Schedule, scheduleOf } from '../schedule/schedule.ts';
import type { ItemWord } from '../schema/words/schedule.ts';
import type { Span } from '../text/span.ts';
import { nameAt } from './lookup/name-at.ts';
import { daysText, instancesOfLine } from './lookup/planned-days.ts';
import { spanOfStatement } from './lookup/statement-span.ts';

export interface PlannedItem {
  /** `premix of reel 2`: with its place, what finds it again. */
  readonly name: string;
  /** When it is, `Mon 2026-01-05 .. Fri 2026-01-09`; of a link also its lag, and whether it drives. */
  readonly detail: string;
  readonly kind: ItemWord;
  readonly uri: string;
  /** The statement that declares it. */
  readonly span: Span;
  /** Its name there. */
  readonly nameSpan: Span;
}

/** More instances than these are no list to choose from. */
const MOST_INSTANCES = 50;

/** The instances that are meant by the name at an offset: those of the line, or all that the name means. */
export function plannedItemsAt(workspace: Workspace, uri: string, offset: number): readonly PlannedItem[] {
  const here = nameAt(workspace, uri, offset);
  if (!here?.kinds.includes('item')) return [];
  const { show, fact, name } = here;
  const schedule = scheduleOf(show);
  const isOwn = (fact.kind === 'item' || fact.kind === 'amendment') && fact.id.at.start === name.at.start;
  const items =
    isOwn && fact.id.at.row === name.at.row ? instancesOfLine(show, fact) : schedule.instancesNamed(name.key);
  return items.slice(0, MOST_INSTANCES).flatMap((item) => planned(workspace, schedule, item));
}

/** What an item waits on, in the order of its links; of a phase, what the items in it wait on outside of it. */
export function waitsOn(workspace: Workspace, item: Pick<PlannedItem, 'name' | 'uri' | 'nameSpan'>): PlannedItem[] {
  const found = findAgain(workspace, item);
  if (!found) return [];
  const inside = withMembers(found.item);
  const links = [...inside].flatMap((each) => each.links).filter(({ from }) => !inside.has(from));
  return linked(workspace, found.show, links, 'from');
}

/** What waits for an item, or for a phase that it stands in, in the order of the text. */
export function blocks(workspace: Workspace, item: Pick<PlannedItem, 'name' | 'uri' | 'nameSpan'>): PlannedItem[] {
  const found = findAgain(workspace, item);
  if (!found) return [];
  const around = new Set<NetworkItem>();
  for (let at: NetworkItem | undefined = found.item; at; at = at.phase) around.add(at);
  const links = scheduleOf(found.show)
    .items.flatMap((each) => each.links)
    .filter(({ from }) => around.has(from));
  return linked(workspace, found.show, links, 'to');
}

/** Each item once: where several links lead to it, the one that drives counts. */
function linked(workspace: Workspace, show: Show, links: readonly Link[], end: 'from' | 'to'): PlannedItem[] {
  const schedule = scheduleOf(show);
  const byItem = new Map<NetworkItem, Link>();
  for (const link of links) {
    if (!byItem.has(link[end]) || schedule.isDriving(link)) byItem.set(link[end], link);
  }
  return [...byItem].flatMap(([item, link]) =>
    planned(workspace, schedule, item).map((each) => ({ ...each, detail: linkDetail(schedule, link, each.detail) })),
  );
}

/** `driving · start to start · + 2d · Mon 2026-01-05` */
function linkDetail(schedule: Schedule, link: Link, when: string): string {
  const { text, kind } = link;
  const ends = { FS: '', SS: 'start to start', FF: 'end to end', SF: 'start to end' }[kind];
  const lag = text.lag
    ? `${text.lag.sign < 0 ? '-' : '+'} ${text.lag.length}${text.lag.elapsed ? ' elapsed' : ''}`
    : '';
  return [schedule.isDriving(link) ? 'driving' : '', ends, lag, when].filter(Boolean).join(' · ');
}

function planned(workspace: Workspace, schedule: Schedule, item: NetworkItem): PlannedItem[] {
  const { fact } = item;
  const { uri } = fact.at.row;
  const document = workspace.document(uri);
  if (!document) return [];
  const { days, actual } = schedule.placementOf(item);
  return [
    {
      name: nameOfInstance(item),
      detail: [actual, days ? daysText(days) : 'no date'].filter(Boolean).join(' '),
      kind: fact.word,
      uri,
      span: spanOfStatement(document, fact.statement),
      nameSpan: document.spanOf(fact.id.at),
    },
  ];
}

function findAgain(
  workspace: Workspace,
  { name, uri, nameSpan }: Pick<PlannedItem, 'name' | 'uri' | 'nameSpan'>,
): { show: Show; item: NetworkItem } | undefined {
  const show = workspace.showAt(uri, nameSpan.start);
  const item =
    show && scheduleOf(show).items.find((each) => each.fact.at.row.uri === uri && nameOfInstance(each) === name);
  return item && { show, item };
}

function withMembers(item: NetworkItem): ReadonlySet<NetworkItem> {
  const all = new Set([item]);
  for (const each of all) for (const member of each.members) all.add(member); // a Set grows while it is walked
  return all;
}
