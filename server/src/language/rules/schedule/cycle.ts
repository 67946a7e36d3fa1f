/** `schedule/cycle`: items that wait for each other. One finding for each knot, however many rings are in it. */
import type { Finding, Fix } from '../../findings.ts';
import { nameOfInstance } from '../../schedule/instance-name.ts';
import type { Link, NetworkItem } from '../../schedule/network.ts';
import { SCHEDULE_READS, scheduleOf } from '../../schedule/schedule.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { byLine } from './by-line.ts';
import { removeLink } from './edits.ts';

export const cycle: Rule = wholeRule({
  code: 'schedule/cycle',
  severity: 'error',
  title: 'No item waits for itself, directly or in a ring.',
  reads: SCHEDULE_READS,
  check(show, report) {
    // A line that stands several times makes the same knot as often.
    const knots = byLine(
      scheduleOf(show).rings,
      (members) => [...new Set(members.map(({ fact }) => fact))],
      () => 0,
    );
    for (const { worst, others } of knots) report(describe(worst, others.length));
  },
});

/** One item waits for another: through a link, or as a phase for what stands in it. */
interface Step {
  readonly item: NetworkItem;
  readonly link: Link | undefined;
}

/** More names than these say less. */
const MOST_NAMES = 6;

function describe(members: readonly NetworkItem[], more: number): Omit<Finding, 'code' | 'severity'> {
  const start = members.find((item) => !item.isPhase)!;
  const steps = shortestRing(start, new Set(members));
  const others = members.length - steps.length;
  const knot = others > 0 ? ` ${others} more ${others === 1 ? 'item hangs' : 'items hang'} in the same knot.` : '';
  const links = steps.flatMap(({ link }) => link ?? []);
  // With more than one ring in the knot, no one link is the one to take away.
  const isOneRing = countWaits(members) === steps.length;
  return {
    message: `${ringText(start, steps)}${knot}${more > 0 ? ` The same knot is there ${more} more ${more === 1 ? 'time' : 'times'}.` : ''}`,
    at: start.fact.id.at,
    related: links.slice(0, 10).map(({ from, to, text }) => ({
      at: text.at,
      message: `${nameOf(to)} waits for ${nameOf(from)} here.`,
    })),
    ...(isOneRing && { fixes: fixes(links) }),
  };
}

/** The items that `start` waits for, one after another, up to itself again. */
function shortestRing(start: NetworkItem, members: ReadonlySet<NetworkItem>): Step[] {
  const cameFrom = new Map<NetworkItem, { waiting: NetworkItem; step: Step }>();
  const queue = [start];
  for (const waiting of queue) {
    for (const step of waitsOf(waiting)) {
      if (!members.has(step.item) || cameFrom.has(step.item)) continue;
      cameFrom.set(step.item, { waiting, step });
      if (step.item !== start)
        queue.push(step.item); // grows while it is walked
      else queue.length = 0;
      if (step.item === start) break;
    }
  }
  const steps: Step[] = [];
  let at = start;
  do {
    const { waiting, step } = cameFrom.get(at)!;
    steps.push(step);
    at = waiting;
  } while (at !== start);
  return steps.reverse();
}

function waitsOf(item: NetworkItem): Step[] {
  return [
    ...item.links.map((link) => ({ item: link.from, link })),
    ...item.members.map((member) => ({ item: member, link: undefined })),
  ];
}

function countWaits(members: readonly NetworkItem[]): number {
  const inside = new Set(members);
  let count = 0;
  for (const member of members) for (const { item } of waitsOf(member)) if (inside.has(item)) count++;
  return count;
}

function ringText(start: NetworkItem, steps: readonly Step[]): string {
  if (steps.length === 1) return `${nameOf(start)} waits for itself, so it can never start.`;
  const shown = steps.length > MOST_NAMES ? steps.slice(0, MOST_NAMES - 1) : steps;
  const said: string[] = [];
  let at = start;
  for (const { item, link } of shown) {
    const verb = said.length === 0 ? ' waits' : '';
    said.push(`${nameOf(at)}${verb} for ${nameOf(item)}${link ? '' : ' inside it'}`);
    at = item;
  }
  const rest =
    shown.length < steps.length
      ? `, and so on over ${steps.length} items back to ${nameOf(start)}`
      : `, and ${said.pop()!}`;
  const none = steps.length === 2 ? 'neither can ever start' : 'none of them can ever start';
  return `${said.join(', ')}${rest}: ${none}. Take one \`after\` away.`;
}

function fixes(links: readonly Link[]): Fix[] {
  const found = links.slice(0, MOST_NAMES).map(({ to, text }) => ({
    title: `Let ${nameOf(to)} no longer wait for \`${text.item.written}\``,
    edits: removeLink(to, text),
    preferred: links.length === 1,
  }));
  return found.map(({ preferred, ...fix }) => (preferred ? { ...fix, preferred } : fix));
}

function nameOf(item: NetworkItem): string {
  return `\`${nameOfInstance(item)}\``;
}
