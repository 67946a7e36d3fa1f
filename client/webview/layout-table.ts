/** The same picture as rows of words, for who does not see the drawing or would rather read. */
import type {
  ReelView,
  ScheduleView,
  SourcePlace,
  TimelineView,
} from '../../server/src/language/views/timeline-view.ts';
import { dayWords } from './layout-days.ts';
import { scheduleLines } from './layout-lines.ts';
import { cueLength, cueName, type LabelOf, partName, staleWords } from './words.ts';
import { baselineWords, bookingWords, dueWords, slackWords, stateWords } from './words-schedule.ts';

export interface TableRow {
  readonly key: string;
  readonly source: SourcePlace;
  /** The first cell's words, on the button that shows the text. */
  readonly name: string;
  readonly cells: readonly string[];
}

export interface TableContent {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows beyond `MOST_ROWS`, which are left out and said. */
  readonly left: number;
}

/** More rows than this no one reads and no page bears: one reel at a time stays below it. */
export const MOST_ROWS = 3000;

/** The reel view's table: the reel of that key, or every reel. */
export function cueTable(view: TimelineView, reelKey: string | undefined, label: LabelOf): TableContent {
  const one = view.reels.filter((reel) => reel.key === reelKey);
  const rows: TableRow[] = [];
  let count = 0;
  for (const reel of one.length > 0 ? one : view.reels) {
    const parts = partRows(reel, label);
    rows.push(...parts.slice(0, MOST_ROWS - rows.length));
    count += parts.length;
    const cues = reel.lanes.flatMap((lane) => lane.cues.map((cue) => ({ cue, department: lane.department })));
    count += cues.length;
    for (const { cue, department } of cues.sort((a, b) => a.cue.startFrame - b.cue.startFrame)) {
      if (rows.length >= MOST_ROWS) break;
      const state = [...cue.words, staleWords(cue)].filter(Boolean).join(', ');
      const end = cue.endFrame === undefined ? 'not known yet' : label(cue.endFrame);
      const length = cue.endFrame === undefined ? '' : label(cueLength(cue));
      const findings = cue.findings.map((finding) => finding.message).join('; ');
      const cells = [department, reel.title, label(cue.startFrame), end, length, state, findings];
      rows.push({ key: cue.key, source: cue.source, name: cueName(cue), cells });
    }
  }
  const headers = ['Cue', 'Department', 'Reel', 'In', 'Out', 'Length', 'Words', 'Findings'];
  return { caption: `Cues of ${view.title}`, headers, rows, left: count - rows.length };
}

/** Acts and scenes of a reel, before its cues. */
function partRows(reel: ReelView, label: LabelOf): TableRow[] {
  return (['act', 'scene'] as const).flatMap((kind) => {
    const marks = (kind === 'act' ? reel.acts : reel.scenes) ?? [];
    return marks.map((part, index): TableRow => {
      const end = marks[index + 1]?.frame ?? reel.endFrame;
      const cells = [kind, reel.title, label(part.frame), label(end), label(Math.max(0, end - part.frame)), '', ''];
      return { key: `${kind} ${reel.key} ${index}`, source: part.source, name: partName(part, kind), cells };
    });
  });
}

export function scheduleTable(title: string, view: ScheduleView): TableContent {
  const titles = new Map(view.rows.map((row) => [row.key, row.title]));
  const waits = new Map<string, string[]>();
  for (const { from, to, lag } of view.dependencies) {
    const list = waits.get(to) ?? [];
    list.push(`${titles.get(from) ?? from} ${lag}`.trim());
    waits.set(to, list);
  }
  const inOrder = scheduleLines(view.rows).flatMap((line) => line.rows);
  const rows = inOrder.slice(0, MOST_ROWS).map((row): TableRow => {
    const cells = [
      row.kind,
      row.startDay === undefined ? 'no date' : dayWords(row.startDay),
      row.lastDay === undefined ? '' : dayWords(row.lastDay),
      stateWords(row) ?? (row.kind === 'phase' ? '' : 'planned'),
      dueWords(row) ?? '',
      baselineWords(row) ?? '',
      (row.isReplaced ? undefined : slackWords(row)) ?? '',
      row.people.join(', '),
      row.room ?? '',
      bookingWords(row).join('; '),
      row.signers.join(', '),
      (waits.get(row.key) ?? []).join(', '),
      row.findings.map((finding) => finding.message).join('; '),
    ];
    return { key: row.key, source: row.source, name: row.title, cells };
  });
  const headers = [
    'Item',
    'Kind',
    'Start',
    'Last day',
    'State',
    'Promised',
    'Approved',
    'Slack',
    'People',
    'Room',
    'Taken',
    'Signed by',
    'After',
    'Findings',
  ];
  return { caption: `Schedule of ${title}`, headers, rows, left: view.rows.length - rows.length };
}
