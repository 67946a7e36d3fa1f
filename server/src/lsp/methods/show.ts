/** `cuelock/show` */
import { currentPicture, type Show } from '../../language/index.ts';
import { toUri } from '../from-lsp.ts';
import { guarded } from '../guard.ts';
import { SHOW, type ShowParams, type ShowResult } from '../messages.ts';
import type { Session } from '../session.ts';

export function answerShow(session: Session): void {
  const { connection, workspace } = session;
  const answer = (params: ShowParams): ShowResult | null => {
    const uri = toUri(workspace, params.uri);
    const { position } = params;
    const offset = position && workspace.document(uri)?.offsetAt(position.line, position.character);
    const show = offset === undefined ? workspace.showOf(uri) : workspace.showAt(uri, offset);
    if (!show) return null;
    const { episode, outer } = show;
    return {
      title: show.title,
      home: homeOf(show) ?? uri,
      files: workspace.filesOf(show).length,
      rate: show.rate?.token,
      picture: currentPicture(show)?.version.written,
      ...(episode !== undefined &&
        outer && { episode: { number: episode, series: outer.title, seriesHome: homeOf(outer) ?? uri } }),
      errors: workspace.findings(uri).filter(({ severity }) => severity === 'error').length,
    };
  };
  connection.onRequest<ShowResult | null, void>(
    SHOW,
    guarded(session, null, (params: ShowParams) =>
      session.backlog.whenReady(toUri(workspace, params.uri), () => answer(params)),
    ),
  );
}

/** The file that declares it. */
function homeOf(show: Show): string | undefined {
  return show.sorted('show')[0]?.at.row.uri;
}
