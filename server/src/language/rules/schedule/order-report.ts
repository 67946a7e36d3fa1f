/** What the rules about order share: where a verdict points, and the fixes that make it right. */
import type { Fix, PlaceEdit, Related } from '../../findings.ts';
import { conflictOf } from '../../schedule/conflict.ts';
import type { OrderVerdict } from '../../schedule/judge-order.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { addAfter, replacePin } from './edits.ts';
import { dateLike, dayText, isPoint, namesText } from './words.ts';

/** The item that comes first, and the line of the pipeline that says so. */
export function relatedOf({ first, demand }: OrderVerdict, schedule: Schedule): Related[] {
  const { requirement, pipeline } = demand;
  const word = requirement.severity === 'error' ? 'requires' : 'expects';
  return [
    { at: first.fact.id.at, message: `${namesText([first])} is ${overText(first, schedule)}.` },
    {
      at: requirement.at,
      message: `The pipeline \`${pipeline.id.written}\` ${word} \`${requirement.first.written}\` before \`${requirement.then.written}\`.`,
    },
  ];
}

/** `on Fri 2026-06-26` for a lock, `finished on Fri 2026-06-26` for work. */
export function overText(item: NetworkItem, schedule: Schedule): string {
  return `${isPoint(item) ? '' : 'finished '}on ${dayText(schedule.placementOf(item).days!.last)}`;
}

/** Why the order is demanded, as a sentence to follow another; empty when the pipeline does not say. */
export function whyText({ demand }: OrderVerdict): string {
  return demand.requirement.why === undefined ? '' : ` ${demand.requirement.why}`;
}

/**
 * Links that make the order certain. A pinned date gives way to them, or moves behind what must come first and keeps
 * them; a link that would close a ring is not offered.
 */
export function fixesOf(verdict: OrderVerdict, schedule: Schedule): Fix[] {
  const { item, first, unlinked, isReversed, kind } = verdict;
  const { fact } = item;
  const pin = fact.on ?? fact.endsOn;
  if (isReversed || (unlinked.length === 0 && !pin)) return [];
  const links = linkEdits(verdict);
  const names = unlinked.map((each) => linkText(verdict, each)).join(', ');
  if (!pin || kind === 'luck') {
    return [
      { title: `Add \`after ${names}\``, edits: [...links.replaced, ...addAfter(fact, links.added)], preferred: true },
    ];
  }
  const written = `${fact.on ? 'on' : 'ends on'} ${pin.weekday === undefined ? '' : `${pin.weekday} `}${pin.written}`;
  const fixes: Fix[] = [
    {
      title: names
        ? `Replace \`${written}\` by \`after ${names}\``
        : `Remove \`${written}\`, so that it follows \`${first.fact.id.written}\``,
      edits: [...links.replaced, ...replacePin(fact, links.added)],
      preferred: true,
    },
  ];
  const day = fact.on && dayAfter(verdict, schedule);
  if (day !== undefined) {
    fixes.push({
      title: `Move to ${dayText(day)}${names ? `, after \`${names}\`` : ''}`,
      edits: [{ at: pin.at, text: dateLike(pin, day) }, ...links.replaced, ...addAfter(fact, links.added)],
    });
  }
  return fixes;
}

/** Links that are there already, with a lead or to a start, are made whole; the others are added. */
function linkEdits(verdict: OrderVerdict): { replaced: PlaceEdit[]; added: string[] } {
  const replaced: PlaceEdit[] = [];
  const added: string[] = [];
  for (const first of verdict.unlinked) {
    const text = linkText(verdict, first);
    const known = verdict.item.links.find(({ from, kind }) => from === first && (kind === 'FS' || kind === 'SS'));
    if (known) replaced.push({ at: known.text.at, text });
    else added.push(text);
  }
  return { replaced, added };
}

function linkText({ demand }: OrderVerdict, { fact }: NetworkItem): string {
  const { gap } = demand.requirement;
  return gap === undefined ? fact.id.written : `${fact.id.written} + ${gap}`;
}

/** The first working day on which the item can be pinned: after the day of a lock, and after what its own links say. */
function dayAfter({ item, first, minute }: OrderVerdict, schedule: Schedule): number | undefined {
  const { calendar } = item;
  const allowed = conflictOf(schedule, item)?.allowed ?? Number.NEGATIVE_INFINITY;
  if (isPoint(item)) return Math.max(calendar.dayAtMinute(minute, 'finish')!, allowed);
  const { last } = schedule.placementOf(first).days!;
  const morning = calendar.dayAtMinute(calendar.morningFrom(minute)!, 'start')!;
  return Math.max(morning, isPoint(first) ? calendar.nextWorkday(last)! : morning, allowed);
}
