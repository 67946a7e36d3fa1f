/// <reference types="vscode" />
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A finding's code, as `timecode/dropped-label`. */
export function codeOf(finding: vscode.Diagnostic): string {
  return String(typeof finding.code === 'object' ? finding.code.value : finding.code);
}

/** Our findings in a file, now. */
export function findingsIn(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'cuelock');
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the suite runs in a workspace');
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, path)));
}

/** Puts every open file back to what is on disk and closes it. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isUntitled) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Where `text` stands for the first time, and `within` it: the place of the first character of that. */
export function placeOf(document: vscode.TextDocument, text: string, within = text): vscode.Position {
  return rangeOf(document, text, within).start;
}

/** The range of `within`, at the first occurrence of `text`. */
export function rangeOf(document: vscode.TextDocument, text: string, within = text): vscode.Range {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `${text} stands in ${document.uri.path}`);
  const start = at + text.indexOf(within);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + within.length));
}

/** Replaces the first occurrence of `old`. */
export async function replace(editor: vscode.TextEditor, old: string, text: string): Promise<void> {
  const range = rangeOf(editor.document, old);
  assert.ok(await editor.edit((edit) => edit.replace(range, text)), `${old} was replaced`);
}

/** Asks again and again until there is an answer; fails after `seconds` saying what was waited for. */
export async function until<T>(what: string, ask: () => T | Thenable<T>, seconds = 30): Promise<NonNullable<T>> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) assert.fail(`waited ${seconds} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits for a finding with this code in the file. */
export function finding(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> {
  return until(`${code} in ${document.uri.path}`, () => findingsIn(document).find((one) => codeOf(one) === code));
}

/** Waits until the file has no finding with this code. */
export async function noFinding(document: vscode.TextDocument, code: string): Promise<void> {
  await until(
    `no more ${code} in ${document.uri.path}`,
    () => !findingsIn(document).some((one) => codeOf(one) === code),
  );
}
