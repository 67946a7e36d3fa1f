/** What holds a date, one item after another, in words and as places. */
import type { Related } from '../../findings.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { dayText, namesText } from './words.ts';

const MOST_RELATED = 8;
const MOST_NAMES = 5;

/** `` `a` → `b` → `c` ``; of a long path its end. */
export function pathText(path: readonly NetworkItem[]): string {
  const names = path.slice(-MOST_NAMES).map((item) => namesText([item]));
  return `${path.length > MOST_NAMES ? '… → ' : ''}${names.join(' → ')}`;
}

/** Where each of them stands, and when it is. */
export function relatedOfPath(path: readonly NetworkItem[], schedule: Schedule): Related[] {
  return path.slice(-MOST_RELATED).map((item) => {
    const { first, last } = schedule.placementOf(item).days!;
    const when = first === last ? dayText(first) : `${dayText(first)} to ${dayText(last)}`;
    return { at: item.fact.id.at, message: `${namesText([item])}, ${when}.` };
  });
}
