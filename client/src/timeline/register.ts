/** "Cuelock: Open Timeline", and the timelines of the last session. */
import { commands, Disposable, EventEmitter, type ExtensionContext, Uri, window } from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { placeOfCursor } from './follow-episode.ts';
import { openTimeline, restoreTimelines } from './panel.ts';
import type { EpisodePlace, ShowAtPlace, TimelineSource } from './timeline-source.ts';

export function registerTimeline(context: ExtensionContext, server: LanguageServer): Disposable {
  const changed = new EventEmitter<string>();
  const showAt = async ({ uri, position }: EpisodePlace): Promise<ShowAtPlace | undefined> => {
    const show = await server.show(uri, position);
    if (!show) return undefined;
    const { home, episode } = show;
    return episode ? { home: episode.seriesHome, episode: episode.number } : { home };
  };
  const source: TimelineSource = {
    view: async (uri, place) => (await server.timeline(place?.uri ?? uri, place?.position)) ?? undefined,
    showAt,
    onDidChange: changed.event,
  };
  const open = async (given: unknown) => {
    const editor = window.activeTextEditor;
    const uri = given instanceof Uri ? given : editor?.document.uri;
    const place = editor && uri?.toString() === editor.document.uri.toString() ? placeOfCursor(editor) : undefined;
    const start = { line: 0, character: 0 };
    const show = uri && (await showAt(place ?? { uri: uri.toString(), position: start }));
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
