/** `cuelock/timeline` */
import { oneSpelling } from '../../disk/load-show.ts';
import { timelineView } from '../../language/index.ts';
import { guarded } from '../guard.ts';
import { TIMELINE, type TimelineParams, type TimelineResult } from '../messages.ts';
import type { Session } from '../session.ts';
import { todayFor } from '../today.ts';

export function answerTimeline(session: Session): void {
  const { connection, workspace } = session;
  const answer = (params: TimelineParams): TimelineResult => {
    const uri = oneSpelling(params.uri);
    const show = workspace.showOf(uri);
    return (show && timelineView(workspace, uri, todayFor(show))) ?? null;
  };
  connection.onRequest(TIMELINE, guarded(session, null, answer));
}
