/** `cuelock/show` */
import { oneSpelling } from '../../disk/load-show.ts';
import { currentPicture } from '../../language/index.ts';
import { guarded } from '../guard.ts';
import { SHOW, type ShowParams, type ShowResult } from '../messages.ts';
import type { Session } from '../session.ts';

export function answerShow(session: Session): void {
  const { connection, workspace } = session;
  const answer = (params: ShowParams): ShowResult | null => {
    const uri = oneSpelling(params.uri);
    const show = workspace.showOf(uri);
    if (!show) return null;
    const declared = show.sorted('show')[0];
    return {
      title: declared?.title ?? '',
      home: declared?.at.row.uri ?? uri,
      files: workspace.filesOf(show).length,
      rate: show.rate?.token,
      picture: currentPicture(show)?.version.written,
    };
  };
  connection.onRequest(SHOW, guarded(session, null, answer));
}
