/** Links that lead nowhere. Their names are told already, and what only such a link would change is not told as well. */
import type { NetworkItem } from '../../schedule/network.ts';
import type { Schedule } from '../../schedule/schedule.ts';

/** The items that wait for a name that nothing has. */
export function withLostLinks({ network: { loose, names } }: Schedule): NetworkItem[] {
  return loose.flatMap(({ item, text }) => (names.has(text.item.key) ? [] : item));
}

/** These items and all that wait for them, by way of others too. Linear in items and links. */
export function afterLostLinks(schedule: Schedule): ReadonlySet<NetworkItem> {
  const { items, network } = schedule;
  const found = new Set(withLostLinks(schedule));
  for (const item of found) for (const next of network.followers.from(item.index)) found.add(items[next]!);
  return found;
}
