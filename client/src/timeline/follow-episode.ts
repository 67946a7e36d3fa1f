/** Which episode of a series the text cursor is in: the timeline of the series shows that one. */
import * as vscode from 'vscode';
import { Throttle } from './throttle.ts';
import type { EpisodePlace, TimelineSource } from './timeline-source.ts';

/** At most so often, in milliseconds, somebody is asked while the cursor moves. */
const PACE = 120;

/** Follows the cursor through the files of one show; a cursor elsewhere leaves the episode as it is. */
export class FollowedEpisode implements vscode.Disposable {
  readonly #source: TimelineSource;
  readonly #home: string;
  readonly #moved: () => void;
  readonly #updates: Throttle;
  readonly #listeners: vscode.Disposable;
  #place: EpisodePlace | undefined;
  #episode: string | undefined;

  /** `moved` is called when the cursor has come to another episode, or out of all. */
  constructor(source: TimelineSource, home: string, moved: () => void) {
    this.#source = source;
    this.#home = home;
    this.#moved = moved;
    this.#updates = new Throttle(PACE, () => this.#look());
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(() => this.#updates.ask()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#updates.ask()),
    );
    this.#updates.ask();
  }

  /** A place in the episode; nothing while the cursor is in none. */
  get place(): EpisodePlace | undefined {
    return this.#place;
  }

  dispose(): void {
    this.#updates.dispose();
    this.#listeners.dispose();
  }

  async #look(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'cuelock' || !isFollowed(editor.document)) return;
    const place = placeOfCursor(editor);
    const show = await this.#source.showAt(place);
    if (show?.home !== this.#home) return;
    // The newest place in the same episode: the text around the older one may have gone.
    this.#place = show.episode === undefined ? undefined : place;
    if (show.episode === this.#episode) return;
    this.#episode = show.episode;
    this.#moved();
  }
}

export function placeOfCursor({ document, selection }: vscode.TextEditor): EpisodePlace {
  const { line, character } = selection.active;
  return { uri: document.uri.toString(), position: { line, character } };
}

/** Any movement counts, by keys too: an episode is not left by accident. */
function isFollowed(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('cuelock.timeline', document).get('followCursor') !== 'never';
}
