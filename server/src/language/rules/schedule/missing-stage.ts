/** `schedule/missing-stage`: a schedule that goes as far as a delivery leaves out what must come before. */

import type { Statement } from '../../document/tree.ts';
import type { Fix, PlaceEdit } from '../../findings.ts';
import type { ScheduleFact } from '../../model/facts.ts';
import { waiverOf } from '../../schedule/exceptions.ts';
import { isDelivery } from '../../schedule/item-lists.ts';
import { judgePresence, PRESENCE_READS } from '../../schedule/judge-presence.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { listWords } from '../../schema/phrases.ts';
import { placeOf } from '../../syntax/row.ts';
import { lazyFix } from '../lazy-fix.ts';
import { type Rule, wholeRule } from '../rule.ts';
import { pipelineSays } from './demand-report.ts';
import { namesText } from './words.ts';

/** Of more, the others are not shown beside the finding. */
const MOST_STAGES = 8;

export const missingStage: Rule = wholeRule({
  code: 'schedule/missing-stage',
  severity: 'info',
  title:
    'A schedule that goes as far as a delivery has every stage that must come before, or skips it in so many words.',
  reads: [...PRESENCE_READS, 'waiver'],
  check(show, report) {
    const missing = judgePresence(show).filter(
      (verdict) => verdict.kind === 'missing-stage' && !waiverOf(show, verdict.demand.requirement),
    );
    // One that delivers nothing yet is being written.
    const delivering = new Set(
      scheduleOf(show)
        .itemsThat(isDelivery)
        .map(({ fact }) => fact.schedule),
    );
    const schedule = show.sorted('schedule').find(({ statement }) => delivering.has(statement));
    if (missing.length === 0 || !schedule) return;
    const stages = missing.flatMap(({ demand }) =>
      'first' in demand.requirement ? demand.requirement.first.written : [],
    );
    const named = listWords(stages);
    const them = stages.length > 1 ? 'them' : 'it';
    const [one] = missing;
    const before =
      one?.kind === 'missing-stage' && missing.length === 1 ? `, which comes before ${namesText([one.item])}` : '';
    report({
      message: `Nothing in this schedule is ${named}${before}. What nobody wrote down, nobody has booked: add ${them}, say which line is one (\`as ${stages[0]}\`), or \`skip ${stages[0]} "why"\`.`,
      at: placeOf(schedule.statement.bound!.head!),
      related: missing.slice(0, MOST_STAGES).map(({ demand }) => pipelineSays(demand)),
      fixes: skips(schedule, stages),
    });
  },
});

/** Lines at the end of the schedule, which may move by the time that they are wanted. */
function skips({ statement }: ScheduleFact, stages: readonly string[]): Fix[] {
  const title = stages.length === 1 ? `Skip \`${stages[0]}\` in this show` : 'Skip them all in this show';
  return [
    lazyFix(title, () =>
      linesAtEnd(
        statement,
        stages.map((stage) => `skip ${stage}`),
      ),
    ),
  ];
}

/** As statements behind the last one of a block: as lines of their own where its lines are. */
function linesAtEnd({ row, block }: Statement, lines: readonly string[]): PlaceEdit[] {
  const close = block?.closes[0];
  if (!close) return [];
  const before = close.row.text.slice(0, close.start);
  const last = block.children.findLast((child) => child.row !== row && child.row !== close.row);
  if (before.trim() === '' && last) {
    const indent = /^\s*/.exec(last.row.text)![0];
    const ending = /\r?\n/.exec(row.text)?.[0] ?? '\n';
    const text = lines.map((line) => `${indent}${line}${ending}`).join('');
    return [{ at: { row: close.row, start: 0, end: 0 }, text }];
  }
  const end = before.trimEnd().length;
  const joint = /[{;]$/.test(before.trimEnd()) ? ' ' : '; ';
  return [{ at: { row: close.row, start: end, end: close.start }, text: `${joint}${lines.join('; ')} ` }];
}
