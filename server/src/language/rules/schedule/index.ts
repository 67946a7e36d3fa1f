/** Rules over the lock schedule. */
import type { Rule } from '../rule.ts';
import { away } from './away.ts';
import { calendarRunsOut } from './calendar-runs-out.ts';
import { cycle } from './cycle.ts';
import { doneBeforePredecessor } from './done-before-predecessor.ts';
import { doneInTheFuture } from './done-in-the-future.ts';
import { emptyCalendar } from './empty-calendar.ts';
import { gapTooShort } from './gap-too-short.ts';
import { holdLapsed } from './hold-lapsed.ts';
import { late } from './late.ts';
import { missedDeadline } from './missed-deadline.ts';
import { missingStage } from './missing-stage.ts';
import { noJointReview } from './no-joint-review.ts';
import { noSignoff } from './no-signoff.ts';
import { nothingAfter } from './nothing-after.ts';
import { offDay } from './off-day.ts';
import { order } from './order.ts';
import { orderByLuck } from './order-by-luck.ts';
import { outsideBooking } from './outside-booking.ts';
import { overallocated } from './overallocated.ts';
import { signoffWithoutRole } from './signoff-without-role.ts';
import { startsBeforePredecessor } from './starts-before-predecessor.ts';
import { startsBeforeToday } from './starts-before-today.ts';
import { statusOfPhase } from './status-of-phase.ts';
import { tooShort } from './too-short.ts';
import { unknownScope } from './unknown-scope.ts';
import { unneededAmendment } from './unneeded-amendment.ts';
import { unneededWaiver } from './unneeded-waiver.ts';
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
  away,
  calendarRunsOut,
  doneBeforePredecessor,
  doneInTheFuture,
  holdLapsed,
  late,
  missingStage,
  unneededWaiver,
  noJointReview,
  nothingAfter,
  outsideBooking,
  overallocated,
  signoffWithoutRole,
  startsBeforeToday,
  statusOfPhase,
  tooShort,
  unknownScope,
  unneededAmendment,
];
