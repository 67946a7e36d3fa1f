/** Everything that can be seen of a workspace, as lines that can be compared. */
import {
  documentSymbols,
  foldingRanges,
  inlayHints,
  semanticTokens,
  timelineView,
  type Workspace,
} from '../../server/src/language/index.ts';
import { atOnce } from '../../server/src/language/steps.ts';
import { reelViews } from '../../server/src/language/views/reel-view.ts';
import { scheduleView } from '../../server/src/language/views/schedule-view.ts';
import { drawDocument } from '../support/draw-document.ts';
import { drawFindings } from '../support/draw-findings.ts';

/**
 * The findings with their fixes, and of each file: text, tree, outline, colours, folding, hints, timeline; of each episode in
 * it reels and schedule; and what it belongs to.
 */
export function drawWorkspace(workspace: Workspace): string {
  const lines = [drawFindings(workspace)];
  for (const uri of workspace.uris()) {
    const document = workspace.document(uri)!;
    const draw = (name: string, things: unknown) => {
      for (const thing of Array.isArray(things) ? things : [things])
        lines.push(`${uri} ${name} ${JSON.stringify(thing)}`);
    };
    draw('text', document.text());
    draw('statement', drawDocument(document).split('\n'));
    draw('symbol', documentSymbols(workspace, uri));
    draw('token', semanticTokens(workspace, uri));
    draw('folding', foldingRanges(document));
    draw('hint', inlayHints(workspace, uri, { start: 0, end: document.length }));
    draw('timeline', timelineView(workspace, uri));
    for (const show of workspace.showsIn(uri)) {
      draw('show', [show.uri, show.title, show.episode, workspace.filesOf(show)]);
      if (show === workspace.showOf(uri)) continue;
      draw('reels', atOnce(reelViews(workspace, show)));
      draw('schedule', scheduleView(workspace, show));
    }
    draw('related', workspace.relatedTo(uri).sort());
  }
  lines.push(`missing ${workspace.missingIncludes().sort()}`);
  return lines.join('\n');
}
