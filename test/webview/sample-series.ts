/** A series' schedule made by counting: lines that stand once for each episode, one episode reopened, bookings, a baseline. */
import type {
  PartMark,
  ScheduleRow,
  ScheduleView,
  TimelineView,
} from '../../server/src/language/views/timeline-view.ts';
import { samplePlace } from './sample-place.ts';

const FIRST = Date.parse('2026-02-02T00:00:00Z') / 86_400_000;

const STAGES = [
  ['task', 'cut', "Director's cut", 8],
  ['lock', 'picture-lock', 'Picture lock', 0],
  ['task', 'compose', 'Composing', 10],
  ['task', 'dialogue-edit', 'Dialogue edit', 9],
  ['task', 'premix', 'Premix', 2],
  ['task', 'final-mix', 'Final mix', 2],
  ['lock', 'mix-lock', 'Mix lock', 0],
  ['delivery', 'broadcast', 'Broadcast master', 0],
] as const;

/** Each stage of each episode, one behind the other, in the order that the language gives: episode by episode. */
export function seriesSchedule(episodes: number, today = FIRST + 24): ScheduleView {
  const rows: ScheduleRow[] = [];
  for (let at = 0; at < episodes; at++) {
    const of = `episode ${101 + at}`;
    let day = FIRST + at * 14;
    for (const [kind, line, name, length] of STAGES) {
      const lastDay = day + Math.max(0, length - 1);
      rows.push({
        ...row(kind, line, name, of),
        startDay: day,
        lastDay,
        slack: line === 'premix' ? '0' : '4',
        lateDay: lastDay + 4,
        isCritical: line === 'premix',
        ...(lastDay < today ? { actual: 'done' as const } : {}),
        ...(day < today && lastDay >= today ? { actual: 'started' as const, reachedDay: today } : {}),
        ...(line === 'mix-lock'
          ? { baseline: { name: 'approved', day: lastDay - 3, slip: '3 working days later' } }
          : {}),
        ...(line === 'final-mix' || line === 'premix'
          ? { bookings: [{ what: 'Stage A', startDay: day, lastDay, isHeld: at > 0, untilDay: today + 7 }] }
          : {}),
      });
      day += length;
    }
  }
  reopen(rows, 'episode 101', today);
  const source = samplePlace();
  rows.push({ ...row('milestone', 'party', 'Wrap party'), startDay: today + 60, lastDay: today + 60, source });
  return {
    startDay: FIRST,
    lastDay: Math.max(...rows.map(({ lastDay = FIRST }) => lastDay)),
    today,
    offDays: [],
    rows,
    dependencies: rows.flatMap(({ key, of, line }, index) => {
      const before = rows[index - 1];
      return before?.of !== undefined && before.of === of && before.reopens === undefined && line !== 'recut'
        ? [{ from: before.key, to: key, link: 'FS' as const, lag: '', driving: true }]
        : [];
    }),
  };
}

/** A lock that was broken: the language gives what its block brings in the order of the files, so maybe first. */
function reopen(rows: ScheduleRow[], of: string, day: number): void {
  const at = rows.findIndex((each) => each.line === 'picture-lock' && each.of === of);
  rows[at] = { ...rows[at]!, isReplaced: true };
  rows.unshift(
    { ...row('task', 'recut', 'Ferry out', of), reopens: 'picture-lock', startDay: day, lastDay: day, actual: 'done' },
    {
      ...row('lock', 'picture-lock', 'Picture lock, v6', of),
      key: `picture-lock of ${of} (second pass)`,
      title: `Picture lock, v6 of ${of} (second pass)`,
      pass: 2,
      reopens: 'picture-lock',
      startDay: day + 1,
      lastDay: day + 1,
    },
  );
}

function row(kind: ScheduleRow['kind'], line: string, name: string, of?: string): ScheduleRow {
  const suffix = of === undefined ? '' : ` of ${of}`;
  return {
    key: `${line}${suffix}`,
    kind,
    title: `${name}${suffix}`,
    line,
    name,
    ...(of === undefined ? {} : { of }),
    depth: 0,
    isCritical: false,
    pinned: false,
    people: ['Lou Brandt'],
    signers: [],
    findings: [],
    source: samplePlace(),
  };
}

/** The view with `count` scenes and two acts in each reel. */
export function withParts(view: TimelineView, count: number): TimelineView {
  const reels = view.reels.map((reel, at) => {
    const length = reel.endFrame - reel.startFrame;
    const mark = (share: number, name: string, title: string): PartMark => ({
      frame: reel.startFrame + Math.floor(length * share),
      name,
      title,
      source: samplePlace(),
    });
    const scenes = Array.from({ length: count }, (_, index) =>
      mark(index / count, `${at * count + index + 1}`, 'INT. SLEEPING CAR - NIGHT'),
    );
    const acts = [mark(0, `${at * 2 + 1}`, 'Before'), mark(0.6, `${at * 2 + 2}`, 'After')];
    return { ...reel, scenes, acts };
  });
  return { ...view, reels };
}
