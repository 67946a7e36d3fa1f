/** Where the text cursor is, told to the timeline as often as the reader set: never, by mouse, or at any movement. */
import * as vscode from 'vscode';
import type { SourcePlace } from '../../../server/src/language/views/timeline-view.ts';

/** Calls `follow` with each place the cursor comes to in Cuelock text; with nothing when the last such editor closes. */
export function followCursor(follow: (place: SourcePlace | undefined) => void): vscode.Disposable {
  const moved = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
    const { document } = textEditor;
    const selection = selections[0];
    if (document.languageId !== 'cuelock' || !selection || !wanted(document, kind)) return;
    const start = document.offsetAt(selection.active);
    follow({ uri: document.uri.toString(), start, end: start });
  });
  const closed = vscode.window.onDidChangeVisibleTextEditors((editors) => {
    if (!editors.some((editor) => editor.document.languageId === 'cuelock')) follow(undefined);
  });
  return vscode.Disposable.from(moved, closed);
}

/** A movement without a kind comes from a program, as the timeline's own reveal does, and is followed only by `any`. */
function wanted(document: vscode.TextDocument, kind: vscode.TextEditorSelectionChangeKind | undefined): boolean {
  const setting = vscode.workspace
    .getConfiguration('cuelock.timeline', document)
    .get<'never' | 'mouse' | 'any'>('followCursor', 'mouse');
  return setting === 'any' || (setting === 'mouse' && kind === vscode.TextEditorSelectionChangeKind.Mouse);
}
