/** Shows a place of the text: in the editor that already shows its file, else in a new one beside the timeline. */
import * as vscode from 'vscode';
import type { SourcePlace } from '../../../server/src/language/views/timeline-view.ts';

/**
 * Selects the place and scrolls as little as it takes. With `focus` the keyboard goes there too. `not` is the column of
 * the timeline itself, which the text must not cover. A file that is gone says so.
 */
export async function revealPlace(
  place: SourcePlace,
  focus: boolean,
  not: vscode.ViewColumn | undefined,
): Promise<void> {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === place.uri);
  try {
    const document = visible?.document ?? (await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri)));
    const selection = new vscode.Range(document.positionAt(place.start), document.positionAt(place.end));
    const viewColumn = visible?.viewColumn ?? columnBeside(not);
    const editor = await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: !focus, preview: true });
    editor.selection = new vscode.Selection(selection.start, selection.end);
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  } catch (reason) {
    const path = vscode.Uri.parse(place.uri).fsPath;
    void vscode.window.showErrorMessage(
      `${path} cannot be opened: ${reason instanceof Error ? reason.message : reason}`,
    );
  }
}

/** The first other column that has something open, else a new one. */
function columnBeside(not: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const other = vscode.window.tabGroups.all.find((group) => group.viewColumn !== not);
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}
