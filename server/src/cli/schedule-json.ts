/** A schedule for programs: dates inclusive, `null` for what is not known; slip only of what somebody approved. */
import { formatDate, type ScheduleListItem } from '../language/index.ts';
import type { Report } from './report.ts';
import { plainFinding } from './report-json.ts';

export function scheduleJson(items: readonly ScheduleListItem[], { findings }: Report): string {
  const plain = { items: items.map(plainItem), findings: findings.map(plainFinding) };
  return `${JSON.stringify(plain, undefined, 2)}\n`;
}

function plainItem({ id, kind, days, slack, slip, isCritical, driver }: ScheduleListItem) {
  return {
    id,
    kind,
    start: days ? formatDate(days.first) : null,
    end: days ? formatDate(days.last) : null,
    slack_days: slack ? Number(slack.toFixed(4)) : null,
    ...(slip !== undefined && { slip_days: slip }),
    critical: isCritical,
    driver: driver ?? null,
  };
}
