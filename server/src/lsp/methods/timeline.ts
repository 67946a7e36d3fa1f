/** `cuelock/timeline` */
import { oneSpelling } from '../../disk/load-show.ts';
import { timelineView } from '../../language/index.ts';
import { guarded } from '../guard.ts';
import { TIMELINE, type TimelineParams, type TimelineResult } from '../messages.ts';
import type { Session } from '../session.ts';

export function answerTimeline(session: Session): void {
  const { connection, workspace } = session;
  const answer = (params: TimelineParams): TimelineResult => {
    const uri = oneSpelling(params.uri);
    const { position } = params;
    const offset = position && workspace.document(uri)?.offsetAt(position.line, position.character);
    const show = offset === undefined ? workspace.showOf(uri) : workspace.showAt(uri, offset);
    return (show && timelineView(workspace, uri, show.clock, offset)) ?? null;
  };
  connection.onRequest<TimelineResult, void>(
    TIMELINE,
    guarded(session, null, (params: TimelineParams) =>
      session.backlog.whenReady(oneSpelling(params.uri), () => answer(params)),
    ),
  );
}
