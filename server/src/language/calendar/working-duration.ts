/** Durations as working time. */
import { type Duration, durationSeconds, Rational } from '../time/index.ts';

/**
 * Working minutes of a duration: `5d` is five times the minutes of a working day, `2w` two times the working days of a
 * week, hours are working hours. Exact, so not always whole; undefined for frames, which are no working time.
 */
export function durationMinutes(
  duration: Duration,
  calendar: { readonly minutesPerDay: number; readonly workdaysPerWeek: number },
): Rational | undefined {
  const perDay = Rational.of(calendar.minutesPerDay);
  if (duration.unit === 'd') return duration.amount.times(perDay);
  if (duration.unit === 'w') return duration.amount.times(perDay).times(Rational.of(calendar.workdaysPerWeek));
  return durationSeconds(duration)?.dividedBy(Rational.of(60));
}
