/** What the rules about order share: where a verdict points, and the fixes that make it right. */
import type { Fix, PlaceEdit, Related } from '../../findings.ts';
import type { ScopeText } from '../../model/facts.ts';
import { conflictOf } from '../../schedule/conflict.ts';
import { nameOfScope } from '../../schedule/instance-name.ts';
import type { OrderVerdict } from '../../schedule/judge-order.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { alsoText, byLine } from './by-line.ts';
import { addAfter, replacePin } from './edits.ts';
import { dateLike, dayText, isPoint, namesText } from './words.ts';

/** One verdict for each line and demand, that on the instance that has it worst; it links what any of them must wait for. */
export function verdictsByLine(
  verdicts: readonly OrderVerdict[],
  kind: OrderVerdict['kind'],
): { verdict: OrderVerdict; also: string }[] {
  const ofKind = verdicts.filter((each) => each.kind === kind);
  const groups = byLine(
    ofKind,
    // What an amendment says of one instance is a cause of its own.
    ({ item: { fact, plan }, demand }) => [fact, demand, plan.after, plan.on, plan.endsOn],
    ({ short }) => short,
  );
  return groups.map(({ worst, others }) => {
    const all = [worst, ...others];
    const unlinked = new Map(all.flatMap((each) => each.unlinked).map((item) => [item.fact.id.key, item]));
    const isReversed = all.some((each) => each.isReversed);
    const verdict = { ...worst, unlinked: [...unlinked.values()], isReversed };
    return { verdict, also: alsoText(others.map(({ item }) => item)) };
  });
}

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

/** The link to write, as a sentence to follow another; empty where it stands already, or would close a ring. */
export function adviceText(verdict: OrderVerdict): string {
  const names = verdict.unlinked.map((each) => linkText(verdict, each)).join(', ');
  return verdict.isReversed || names === '' ? '' : ` Let it come \`after ${names}\`.`;
}

/**
 * Links that make the order certain. A pinned date gives way to them, or moves behind what must come first and keeps
 * them; a link that would close a ring is not offered.
 */
export function fixesOf(verdict: OrderVerdict, schedule: Schedule): Fix[] {
  const { item, first, unlinked, isReversed, kind } = verdict;
  const { plan } = item;
  const pin = plan.on ?? plan.endsOn;
  if (isReversed || (unlinked.length === 0 && !pin)) return [];
  const links = linkEdits(verdict);
  const names = unlinked.map((each) => linkText(verdict, each)).join(', ');
  if (!pin || kind === 'luck') {
    return [
      { title: `Add \`after ${names}\``, edits: [...links.replaced, ...addAfter(item, links.added)], preferred: true },
    ];
  }
  const written = `${plan.on ? 'on' : 'ends on'} ${pin.weekday === undefined ? '' : `${pin.weekday} `}${pin.written}`;
  const fixes: Fix[] = [
    {
      title: names
        ? `Replace \`${written}\` by \`after ${names}\``
        : `Remove \`${written}\`, so that it follows \`${first.fact.id.written}\``,
      edits: [...links.replaced, ...replacePin(item, links.added)],
      preferred: true,
    },
  ];
  const day = plan.on && dayAfter(verdict, schedule);
  if (day !== undefined) {
    fixes.push({
      title: `Move to ${dayText(day)}${names ? `, and add \`after ${names}\`` : ''}`,
      edits: [{ at: pin.at, text: dateLike(pin, day) }, ...links.replaced, ...addAfter(item, links.added)],
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
    if (known) replaced.push({ at: known.text.at, text: linkText(verdict, first, known.text.of) });
    else added.push(text);
  }
  return { replaced, added };
}

function linkText({ demand }: OrderVerdict, { fact }: NetworkItem, of?: ScopeText): string {
  const { gap } = demand.requirement;
  const name = `${fact.id.written}${of ? ` of ${nameOfScope(of)}` : ''}`;
  return gap === undefined ? name : `${name} + ${gap}`;
}

/** The first working day on which the item can be pinned: after the day of a lock, and after what its own links say. */
function dayAfter({ item, first, minute }: OrderVerdict, schedule: Schedule): number | undefined {
  const { workCalendar: calendar } = item;
  const allowed = conflictOf(schedule, item)?.allowed ?? Number.NEGATIVE_INFINITY;
  if (isPoint(item)) return Math.max(calendar.dayAtMinute(minute, 'finish')!, allowed);
  const { last } = schedule.placementOf(first).days!;
  const morning = calendar.dayAtMinute(calendar.morningFrom(minute)!, 'start')!;
  return Math.max(morning, isPoint(first) ? calendar.nextWorkday(last)! : morning, allowed);
}
