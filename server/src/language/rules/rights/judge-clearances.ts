/**
 * Which licences of a work come too late, and for what. A request that is open in March for a mix lock in June is as it
 * should be; it becomes a finding when its answer is wanted too late, when nothing says by when, or when its day has come.
 */
import type { Fix, PlaceEdit } from '../../findings.ts';
import { clearanceOf, isCleared, keepsClearances, RIGHTS } from '../../model/clearance.ts';
import type { Cue } from '../../model/cues.ts';
import type { ClearanceText, Right, WorkFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { todayOf } from '../../model/today.ts';
import type { Place } from '../../syntax/row.ts';
import type { Report } from '../rule.ts';
import { dateLike, dayText, namesText } from '../schedule/words.ts';
import { GATE_READS, type Gate, type Gates, gatesOf } from './gates.ts';
import { relatedCues } from './used-work-rule.ts';

/** What the judgement depends on beside works and cues. */
export const CLEARANCE_READS = [...GATE_READS, 'person', 'status'] as const;

interface Late {
  readonly gate: keyof Gates;
  readonly right: Right;
  /** What is the matter with these licences; `are` is the verb that goes with them. */
  readonly tell: (licences: string, are: 'is' | 'are') => string;
  readonly at: Place;
  /** Wants the answer by a day; absent where that would be no help any more. */
  readonly inTime?: (day: number) => PlaceEdit;
}

/** Whether any right of a work is still to be cleared. */
export function isOpen(show: Show, work: WorkFact): boolean {
  return RIGHTS.some((right) => isCleared(show, work, right) === false);
}

/** Reports, once, all licences of a work that are late for one gate; `cost` says what comes of it. */
export function reportLate(
  which: 'mixLock' | 'delivery',
  cost: string,
  { work, cues, show, report }: { work: WorkFact; cues: readonly Cue[]; show: Show; report: Report },
): void {
  const gates = gatesOf(show, cues);
  const gate = gates[which];
  const late = RIGHTS.flatMap((right) => judge(show, work, right, gates) ?? []).filter((each) => each.gate === which);
  const [first] = late;
  if (!gate || !first) return;
  const isPast = isOver(show, gate);
  report({
    message: `\`${work.id.written}\` is not cleared, and ${gateText(which, gate)} ${isPast ? 'was' : 'is'} on ${dayText(gate.day)}: ${tellAll(late)}. ${cost}`,
    at: first.at,
    related: [
      { at: gate.item.fact.id.at, message: `${namesText([gate.item])}, ${dayText(gate.day)}.` },
      ...relatedCues(work, cues),
    ],
    fixes: fixesOf(late, gates, show),
  });
}

/** `mix-lock`, or what the show calls it. */
function gateText(which: keyof Gates, { item }: Gate): string {
  const name = namesText([item]);
  return which === 'mixLock' && item.fact.id.key !== 'mix-lock' ? `the mix lock ${name}` : name;
}

/** Both rights in one breath where the same is the matter with them. */
function tellAll(late: readonly Late[]): string {
  const alike = new Map<string, Late[]>();
  for (const each of late) {
    const key = each.tell('', 'is');
    alike.set(key, [...(alike.get(key) ?? []), each]);
  }
  const told = [...alike.values()].map(([first, second]) =>
    second ? first!.tell('the sync and master licences', 'are') : first!.tell(`the ${first!.right} licence`, 'is'),
  );
  return told.join('; ');
}

/** The answer is wanted by the mix lock, or, without one, by the delivery. No help for what is over, or never asked. */
function fixesOf(late: readonly Late[], { mixLock, delivery }: Gates, show: Show): Fix[] {
  const gate = mixLock ?? delivery;
  if (!gate || isOver(show, gate) || !late.every(({ inTime }) => inTime)) return [];
  return [
    {
      title: `Say that the answer is wanted by ${dayText(gate.day)}`,
      edits: late.map(({ inTime }) => inTime!(gate.day)),
    },
  ];
}

/** What keeps one right from being cleared in time, told of one gate only: the latest that it misses. */
function judge(show: Show, work: WorkFact, right: Right, gates: Gates): Late | undefined {
  if (isCleared(show, work, right) !== false) return undefined;
  const clearance = clearanceOf(work, right);
  if (!clearance && !keepsClearances(show)) return undefined;
  if (clearance?.state === 'refused') return undefined;
  const by = clearance?.by?.day;
  const isLate = (gate: Gate | undefined) =>
    gate !== undefined && (isOver(show, gate) || (by !== undefined && by > gate.day));
  const gate = isLate(gates.delivery) ? 'delivery' : gates.mixLock ? 'mixLock' : 'delivery';
  const { day } = gates[gate] ?? {};
  if (day === undefined) return undefined;
  if (!clearance) return { gate, right, tell: (licences) => `nobody has asked for ${licences}`, at: work.id.at };
  const { at, state } = clearance;
  const isPast = isOver(show, gates[gate]!);
  const stands: Late['tell'] = (licences, are) => `${licences} ${are} ${isPast ? 'still ' : ''}${state}`;
  if (isPast) return { gate, right, tell: stands, at };
  if (!clearance.by) {
    const tell: Late['tell'] = (...of) => `${stands(...of)}, and nothing says \`by\` when the answer is needed`;
    return { gate, right, tell, at, inTime: (wanted) => addBy(clearance, wanted) };
  }
  const { by: written } = clearance;
  if (by === undefined) return undefined; // no such date, which is told already
  if (by > day) {
    return {
      gate,
      right,
      tell: (licences) => `the answer on ${licences} is wanted only by ${dayText(by)}`,
      at: written.at,
      inTime: (wanted) => ({ at: written.at, text: dateLike(written, wanted) }),
    };
  }
  const today = todayOf(show);
  if (today === undefined || today <= by) return undefined;
  const tell: Late['tell'] = (licences) => `the answer on ${licences} was wanted by ${dayText(by)} and is not here`;
  return { gate, right, tell, at: written.at };
}

function isOver(show: Show, gate: Gate): boolean {
  const today = todayOf(show);
  return today !== undefined && today > gate.day;
}

function addBy({ at: { row, end } }: ClearanceText, day: number): PlaceEdit {
  return { at: { row, start: end, end }, text: ` by ${dayText(day)}` };
}
