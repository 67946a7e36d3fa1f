/**
 * The timeline beside the editor: one panel for each show, opened by command, back after a restart of the window.
 * The page draws; what the panel does is hand it pictures and cursor places, and show the text it asks for.
 */
import * as vscode from 'vscode';
import type { TimelinePageState, ToHost, ToPage } from '../../shared/timeline-messages.ts';
import { timelinePage } from '../../shared/timeline-page.ts';
import { timelineTitle } from '../../shared/timeline-title.ts';
import { followCursor } from './follow-cursor.ts';
import { FollowedEpisode } from './follow-episode.ts';
import { pageNonce } from './nonce.ts';
import { revealPlace } from './reveal.ts';
import { Throttle } from './throttle.ts';
import type { TimelineSource } from './timeline-source.ts';

export const TIMELINE_VIEW_TYPE = 'cuelock.timeline';

/** At most so often, in milliseconds, a new picture is asked for while someone types. */
const PACE = 80;

const panels = new Map<string, TimelinePanel>();

/** Shows the timeline of the show at `uri` beside the editor: the panel there is, else a new one. */
export function openTimeline(context: vscode.ExtensionContext, source: TimelineSource, uri: vscode.Uri): void {
  const open = panels.get(uri.toString());
  if (open) {
    open.show();
    return;
  }
  const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  const panel = vscode.window.createWebviewPanel(TIMELINE_VIEW_TYPE, 'Timeline', where, pageOptions(context));
  adopt(context, source, panel, uri.toString());
}

/** Brings back the panels of the last session, each with its show, zoom and place. */
export function restoreTimelines(context: vscode.ExtensionContext, source: TimelineSource): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(TIMELINE_VIEW_TYPE, {
    deserializeWebviewPanel: async (panel, state: Partial<TimelinePageState> | undefined) => {
      if (typeof state?.uri !== 'string' || state.uri === '' || panels.has(state.uri)) return panel.dispose();
      panel.webview.options = pageOptions(context);
      adopt(context, source, panel, state.uri);
    },
  });
}

function adopt(
  context: vscode.ExtensionContext,
  source: TimelineSource,
  panel: vscode.WebviewPanel,
  uri: string,
): void {
  panels.set(uri, new TimelinePanel(context.extensionUri, source, panel, uri));
  panel.onDidDispose(() => panels.delete(uri));
}

/** The bundle's folder is all a page may load from. */
function pageOptions(context: vscode.ExtensionContext): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [bundleFolder(context.extensionUri)] };
}

function bundleFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'webview');
}

class TimelinePanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #source: TimelineSource;
  readonly #uri: string;
  readonly #updates: Throttle;
  readonly #episode: FollowedEpisode;
  #version = 0;
  #loaded = false;

  constructor(extension: vscode.Uri, source: TimelineSource, panel: vscode.WebviewPanel, uri: string) {
    this.#panel = panel;
    this.#source = source;
    this.#uri = uri;
    this.#updates = new Throttle(PACE, () => this.#update());
    this.#episode = new FollowedEpisode(source, uri, () => this.#updates.ask());
    const listeners = [
      this.#episode,
      panel.webview.onDidReceiveMessage((message: ToHost) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#loaded = false;
      }),
      source.onDidChange(() => this.#updates.ask()),
      followCursor((place) => this.#post(place ? { type: 'cursor', source: place } : { type: 'cursor' })),
    ];
    panel.onDidDispose(() => {
      this.#updates.dispose();
      for (const listener of listeners) listener.dispose();
    });
    panel.webview.html = this.#page(extension);
  }

  show(): void {
    this.#panel.reveal(undefined, true);
  }

  #receive(message: ToHost): void {
    if (message.type === 'ready') {
      this.#loaded = true;
      this.#updates.ask();
    } else if (message.type === 'reveal') {
      void revealPlace(message.source, message.focus, this.#panel.viewColumn);
    }
  }

  /** A page that is hidden has been unloaded; it says `ready` and gets the newest picture when it comes back. */
  async #update(): Promise<void> {
    if (!this.#loaded) return;
    const version = ++this.#version;
    const view = await this.#source.view(this.#uri, this.#episode.place);
    if (version !== this.#version) return;
    if (view) {
      const title = timelineTitle(view);
      this.#panel.title = title === '' ? 'Timeline' : `${title}: timeline`;
      this.#post({ type: 'view', uri: this.#uri, view, version });
    } else {
      const message =
        'This file belongs to no show yet. Write a show with a picture, reels and cues, and they appear here:';
      this.#post({ type: 'empty', uri: this.#uri, message, version });
    }
  }

  #post(message: ToPage): void {
    if (this.#loaded) void this.#panel.webview.postMessage(message);
  }

  #page(extension: vscode.Uri): string {
    const { webview } = this.#panel;
    const file = (name: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(bundleFolder(extension), name)).toString();
    return timelinePage({
      scriptUri: file('timeline.js'),
      styleUri: file('timeline.css'),
      cspSource: webview.cspSource,
      nonce: pageNonce(),
    });
  }
}
