import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, codeOf, findingsIn, open, until } from './support.ts';

const folder = () => vscode.workspace.workspaceFolders![0]!.uri;

describe('the extension', () => {
  afterEach(closeAll);

  it('starts with the first Cuelock file', async () => {
    const extension = vscode.extensions.getExtension('cuelock.cuelock');
    assert.ok(extension, 'VS Code knows the extension');
    const { document } = await open('signal-box/show.cuelock');
    assert.equal(document.languageId, 'cuelock');
    await until('activation', () => extension.isActive);
  });

  it('contributes every command it declares', async () => {
    const declared: { command: string }[] =
      vscode.extensions.getExtension('cuelock.cuelock')?.packageJSON.contributes.commands;
    const known = await vscode.commands.getCommands(true);
    assert.deepEqual(
      declared.map(({ command }) => command).filter((command) => !known.includes(command)),
      [],
    );
  });

  it('finds nothing wrong in the example show', async () => {
    const files = await vscode.workspace.findFiles('night-train/**/*.cuelock');
    assert.ok(files.length > 0, 'the example is there');
    // A mistake of our own in the other show says when the whole workspace has been looked at.
    const { document } = await open('signal-box/cues.cuelock');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), '  1m9 01:08:00;00 - 01:08:20;00 "Bell"\n');
    await vscode.workspace.applyEdit(edit);
    for (const file of files) await vscode.workspace.openTextDocument(file);
    await until('the mistake', () => findingsIn(document).some((one) => codeOf(one) === 'timecode/dropped-label'));

    const train = vscode.languages
      .getDiagnostics()
      .filter(([uri]) => uri.path.startsWith(`${folder().path}/night-train/`));
    const findings = train.flatMap(([uri, all]) =>
      all
        .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
        .map((one) => `${uri.path}:${one.range.start.line + 1} ${codeOf(one)} ${one.message}`),
    );
    assert.deepEqual(findings, []);
  });
});
