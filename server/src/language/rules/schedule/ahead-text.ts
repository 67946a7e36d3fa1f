/** What had happened too early, as a sentence. */
import type { Ahead } from '../../schedule/ahead-of-itself.ts';
import { dayText, isPoint, namesText } from './words.ts';

/** `` `premix` started on Mon 2026-05-04, though `adr` before it is not finished until Fri 2026-05-08. `` */
export function aheadText({ item, day, link, finished }: Ahead): string {
  const what = item.actual!.started === undefined ? 'was done' : 'started';
  const { from } = link;
  const then = from.actual?.kind === 'done' ? 'was' : 'is';
  return `${namesText([item])} ${what} on ${dayText(day)}, though ${namesText([from])} before it ${then} not ${isPoint(from) ? '' : 'finished '}until ${dayText(finished)}.`;
}
