/** What if something slips: the plan with some items put off, beside the one that is written. */
import type { Show } from '../model/show.ts';
import { nameOfInstance } from './instance-name.ts';
import { convert, convertByClock, type Instant } from './instant.ts';
import { type Broken, type Move, movesBetween, newlyBroken } from './moves.ts';
import type { NetworkItem } from './network.ts';
import { type Schedule, scheduleChanged, scheduleOf } from './schedule.ts';
import { withoutLeadingZeros } from './scope.ts';
import { workingLength } from './working-length.ts';

/** An item that slips, by so much working time after where it is now. */
export interface Slipping {
  /** Its name; of what stands once for each reel, all of them unless `of` says which. */
  readonly item: string;
  /** `reel 2`, `103`, `en`; `de of reel 2`, also with a comma. */
  readonly of?: string;
  /** `5d`, `1w`, `4h`: more than nothing. */
  readonly length: string;
}

export interface WhatIf {
  /** In the order of the text, what slips included; phases are left out. */
  readonly moves: readonly Move[];
  readonly broken: Broken;
  /** The plan as it would be. */
  readonly schedule: Schedule;
}

/** Why there is no answer. */
export interface NoAnswer {
  readonly kind: 'unknown' | 'no-date' | 'done' | 'length' | 'phase';
  readonly slipping: Slipping;
}

/**
 * What moves and what breaks when items slip. Of several delays of one item the longest counts; what waits for two that
 * slip waits for the later. A pinned item slips with its pin; of what is under way the end does.
 */
export function whatIf(show: Show, slippings: readonly Slipping[]): WhatIf | NoAnswer {
  const schedule = scheduleOf(show);
  const delays = new Map<NetworkItem, Instant>();
  for (const slipping of slippings) {
    const items = itemsOf(schedule, slipping);
    if (items.length === 0) return { kind: 'unknown', slipping };
    for (const item of items) {
      const found = delayOf(schedule, item, slipping.length);
      if (typeof found === 'string') return { kind: found, slipping };
      const known = delays.get(item);
      if (!known || found.minute > known.minute) delays.set(item, found);
    }
  }
  const delayed = scheduleChanged(schedule, { delays, planned: schedule });
  return {
    moves: movesBetween(schedule, delayed),
    broken: newlyBroken(show, schedule, delayed),
    schedule: delayed,
  };
}

function delayOf(
  schedule: Schedule,
  item: NetworkItem,
  written: string,
): Instant | Exclude<NoAnswer['kind'], 'unknown'> {
  const { times, actual } = schedule.placementOf(item);
  if (item.isPhase) return 'phase';
  if (!times) return 'no-date';
  if (actual === 'done') return 'done';
  const { calendar, workCalendar } = item;
  const length = workingLength(written, workCalendar);
  if (!length || length.minutes <= 0) return 'length';
  const { minute, side } = convert(times.start, calendar, workCalendar);
  return convertByClock({ minute: minute + length.minutes, side }, workCalendar, calendar);
}

/** The instances in force that are meant, by their name and which; or by the whole name that lists show. */
function itemsOf(schedule: Schedule, { item, of }: Slipping): readonly NetworkItem[] {
  const named = schedule.items.filter(({ fact, next }) => fact.id.written === item && !next);
  if (of === undefined) return named;
  const whole = named.filter((each) => nameOfInstance(each) === `${item} of ${of}`);
  if (whole.length > 0) return whole;
  const wanted = of.split(/,|\sof\s/).map((value) => /^\s*(?:(reel|act|episode)\s+)?(\S+)\s*$/.exec(value));
  return named.filter(({ scope }) =>
    wanted.every((value) =>
      scope.some(
        ({ dimension, key }) =>
          value && key === withoutLeadingZeros(value[2]!) && (value[1] === undefined || value[1] === dimension),
      ),
    ),
  );
}

/** Reads `mix-lock + 5d`, `premix of reel 2 + 1w`; undefined for anything else. */
export function parseSlipping(text: string): Slipping | undefined {
  const found = /^\s*(\S+)(?:\s+of\s+(\S.*?))?\s*\+\s*(\S+)\s*$/.exec(text);
  if (!found) return undefined;
  const [, item, of, length] = found;
  return { item: item!, ...(of !== undefined && { of }), length: length! };
}
