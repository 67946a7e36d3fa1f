/** `cuelock/timeline` */
import { oneSpelling } from '../../disk/load-show.ts';
import { timelineView } from '../../language/index.ts';
import { guarded } from '../guard.ts';
import { TIMELINE, type TimelineParams, type TimelineResult } from '../messages.ts';
import type { Session } from '../session.ts';

export function answerTimeline(session: Session): void {
  const answer = ({ uri }: TimelineParams): TimelineResult => timelineView(session.workspace, oneSpelling(uri)) ?? null;
  session.connection.onRequest(TIMELINE, guarded(session, null, answer));
}
