/** A file read afresh, with all there is to say about it. */
import { Workspace } from '../../server/src/language/index.ts';

export const SHOW = 'file:///bench/show.cuelock';

export function opened(text: string): Workspace {
  const workspace = new Workspace();
  workspace.open(SHOW, text);
  workspace.findings(SHOW);
  return workspace;
}
