/** "Cuelock: Open Timeline", and the timelines of the last session. */
import { commands, Disposable, EventEmitter, type ExtensionContext, Uri, window } from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { openTimeline, restoreTimelines } from './panel.ts';
import type { TimelineSource } from './timeline-source.ts';

export function registerTimeline(context: ExtensionContext, server: LanguageServer): Disposable {
  const changed = new EventEmitter<string>();
  const source: TimelineSource = {
    view: async (uri) => (await server.timeline(uri)) ?? undefined,
    onDidChange: changed.event,
  };
  const open = async (given: unknown) => {
    const uri = given instanceof Uri ? given : window.activeTextEditor?.document.uri;
    const show = uri && (await server.show(uri.toString()));
    if (!show) {
      void window.showInformationMessage('Open a Cuelock file first; the timeline shows the show that it belongs to.');
      return;
    }
    openTimeline(context, source, Uri.parse(show.home));
  };
  return Disposable.from(
    changed,
    server.onDidChange((uris) => {
      for (const uri of uris) changed.fire(uri);
    }),
    restoreTimelines(context, source),
    commands.registerCommand('cuelock.openTimeline', open),
  );
}
