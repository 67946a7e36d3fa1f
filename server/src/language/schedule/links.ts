/** What an instance waits for: the links of its text, each to what its name means there. */
import type { WorkingCalendar } from '../calendar/index.ts';
import type { LinkText } from '../model/facts.ts';
import { Graph } from './graph.ts';
import type { Names } from './names.ts';
import type { Link, LinkKind, LooseLink, NetworkItem } from './network.ts';
import { elapsedLength, workingLength } from './working-length.ts';

/** First those of `after`, then those of `ends after`; texts that mean nothing go into `loose`. */
export function linksOf(item: NetworkItem, names: Names, loose: LooseLink[]): readonly Link[] {
  const { after, endsAfter } = item.plan;
  if (after.length + endsAfter.length === 0) return NO_LINKS;
  const links: Link[] = [];
  for (let at = 0; at < after.length + endsAfter.length; at++) {
    const text = after[at] ?? endsAfter[at - after.length]!;
    const meant = names.resolve(text.item.key, text.of, item);
    if (meant.length === 0) loose.push({ item, text });
    const kind = kindOf(text, at >= after.length);
    const lag = lagOf(text, item.workCalendar);
    for (const from of meant) links.push({ from, to: item, kind, lag, text });
  }
  return links;
}

function kindOf({ ofStart }: LinkText, endWaits: boolean): LinkKind {
  if (endWaits) return ofStart ? 'SF' : 'FF';
  return ofStart ? 'SS' : 'FS';
}

/** Of what waits for nothing. */
export const NO_LINKS: readonly Link[] = [];

const NO_LAG = { minutes: 0, elapsed: false };

function lagOf({ lag }: LinkText, calendar: WorkingCalendar): Link['lag'] {
  if (!lag) return NO_LAG;
  const minutes = lag.elapsed ? elapsedLength(lag.length) : workingLength(lag.length, calendar)?.minutes;
  return minutes === undefined ? undefined : { minutes: lag.sign * minutes, elapsed: lag.elapsed };
}

/** From each item to those that wait for it, and from members to their phase. */
export function followersOf(items: readonly NetworkItem[]): Graph {
  const most = items.reduce((sum, { links }) => sum + links.length + 1, 0);
  const before = new Uint32Array(most);
  const after = new Uint32Array(most);
  let count = 0;
  for (const { index, phase, links } of items) {
    if (phase) {
      before[count] = index;
      after[count++] = phase.index;
    }
    for (const { from } of links) {
      before[count] = from.index;
      after[count++] = index;
    }
  }
  return new Graph(items.length, before.subarray(0, count), after.subarray(0, count));
}
