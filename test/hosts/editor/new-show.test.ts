import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll } from './support.ts';

describe('Cuelock: New Show…', () => {
  const folder = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'new one');

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('writes a show from a template, opens it, and overwrites nothing', async () => {
    const answers = { template: 'short', folder: folder(), title: '-One "Night"-' };
    await vscode.commands.executeCommand('cuelock.newShow', answers);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), vscode.Uri.joinPath(folder(), 'show.cuelock').toString());
    assert.match(document!.getText(), /^show "-One \\"Night\\"-" \{$/m);

    const before = document!.getText();
    await vscode.commands.executeCommand('cuelock.newShow', { ...answers, title: 'Another' });
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(document!.uri)), before);
  });
});
