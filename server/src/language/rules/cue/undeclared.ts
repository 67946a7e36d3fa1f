import { CUE_READS } from '../../model/cues.ts';
import type { SessionFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { cueRule, isOmitted } from './cue-rule.ts';

/**
 * Something is said of a cue, and nobody said where it plays. While its session is the newest of its department, it may
 * still be going on: that is a hint. Later it is a cue that no list holds.
 */
export const undeclared = cueRule({
  code: 'cue/undeclared',
  severity: 'info',
  title: 'Every cue that is spoken of has a time somewhere.',
  reads: [...CUE_READS, 'session'],
  check(cue, show, report) {
    if (cue.number === undefined || isOmitted(cue) || cue.lines.some(({ range }) => range)) return;
    const line = cue.lines[0]!;
    const name = line.number ?? line.line;
    const last = show.memo(lastSessions, ['session']).get(cue.department);
    const isOpen = last !== undefined && cue.lines.some(({ statement }) => statement.parent.owner === last.statement);
    report({
      ...(isOpen && { severity: 'hint' as const }),
      message: `${cue.number} is spoken of, but has no time: no list and no cue sheet will hold it. Write where it plays after its number, or \`omit\` if it is dropped.`,
      at: name?.at ?? line.at,
    });
  },
});

/** The last spotting session of each department: by day, then by the order of the text. */
function lastSessions(show: Show): Map<string, SessionFact> {
  const last = new Map<string, SessionFact>();
  for (const session of show.sorted('session')) {
    if (session.form !== 'spotting') continue;
    const known = last.get(session.department);
    if (!known || (session.date?.day ?? known.date?.day ?? 0) >= (known.date?.day ?? 0))
      last.set(session.department, session);
  }
  return last;
}
