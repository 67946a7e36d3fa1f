/** Rules over the lock schedule. */
import type { Rule } from '../rule.ts';
import { cycle } from './cycle.ts';
import { emptyCalendar } from './empty-calendar.ts';
import { gapTooShort } from './gap-too-short.ts';
import { missedDeadline } from './missed-deadline.ts';
import { noSignoff } from './no-signoff.ts';
import { offDay } from './off-day.ts';
import { order } from './order.ts';
import { orderByLuck } from './order-by-luck.ts';
import { startsBeforePredecessor } from './starts-before-predecessor.ts';
import { unresolved } from './unresolved.ts';

export const scheduleRules: readonly Rule[] = [
  order,
  orderByLuck,
  gapTooShort,
  cycle,
  unresolved,
  startsBeforePredecessor,
  offDay,
  emptyCalendar,
  missedDeadline,
  noSignoff,
];
