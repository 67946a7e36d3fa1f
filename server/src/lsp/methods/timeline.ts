/** `cuelock/timeline` */
import { timelineView } from '../../language/index.ts';
import { guarded } from '../guard.ts';
import { TIMELINE, type TimelineParams, type TimelineResult } from '../messages.ts';
import type { Session } from '../session.ts';

export function answerTimeline(session: Session): void {
  const answer = ({ uri }: TimelineParams): TimelineResult => timelineView(session.workspace, uri) ?? null;
  session.connection.onRequest(TIMELINE, guarded(session, null, answer));
}
