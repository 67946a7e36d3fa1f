/** `cuelock/timeline` */
import { drawTimeline, type Workspace } from '../../language/index.ts';
import { toUri } from '../from-lsp.ts';
import { answerInSlices, guarded } from '../guard.ts';
import { TIMELINE, type TimelineParams, type TimelineResult } from '../messages.ts';
import type { Session } from '../session.ts';

export function answerTimeline(session: Session): void {
  const { connection, workspace, backlog } = session;
  connection.onRequest<TimelineResult, void>(
    TIMELINE,
    guarded<TimelineParams, TimelineResult>(session, null, (params, token) =>
      backlog.whenReady(toUri(workspace, params.uri), () =>
        answerInSlices(session, '', token, drawNewest(workspace, params)),
      ),
    ),
  );
}

/** Draws a show as it is by the time that the picture is done: after an edit meanwhile, anew. */
function* drawNewest(workspace: Workspace, params: TimelineParams): Generator<void, TimelineResult> {
  for (;;) {
    const { revision } = workspace;
    const steps = draw(workspace, params);
    while (workspace.revision === revision) {
      const step = steps.next();
      if (step.done) return step.value ?? null;
      yield;
    }
  }
}

function draw(workspace: Workspace, { uri: written, position }: TimelineParams): ReturnType<typeof drawTimeline> {
  const uri = toUri(workspace, written);
  const offset = position && workspace.document(uri)?.offsetAt(position.line, position.character);
  const show = offset === undefined ? workspace.showOf(uri) : workspace.showAt(uri, offset);
  return drawTimeline(workspace, uri, show?.clock, offset);
}
