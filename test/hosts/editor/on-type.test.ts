import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, findingsIn, open, rangeOf, until } from './support.ts';

describe('typing a cue line', () => {
  afterEach(closeAll);

  it('makes timecodes of digits, and puts the line in its place at Enter', async () => {
    const editor = await open('signal-box/cues.cuelock');
    const { document } = editor;
    const config = vscode.workspace.getConfiguration('editor', document);
    assert.equal(config.get('formatOnType'), true, 'it is switched on for the language');
    // The server is there once it says something: the digits below must not be too early for it.
    await until('the server', async () => {
      const range = rangeOf(document, '1m2');
      const found = await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, range.start);
      return (found as vscode.Hover[]).length > 0;
    });
    const end = rangeOf(document, '"Platform"').end;
    editor.selection = new vscode.Selection(end, end);

    await type('\n1m2a 10312 ');
    await line('  1m2a 01:01:03;12 ');
    await type('- 502');
    await line('  1m2a 01:01:03;12 - 502');
    await type(' ');
    await line('  1m2a 01:01:03;12 - 01:01:05;02 ');
    await type('  "Bell"\n');
    await line('  1m2a 01:01:03;12 - 01:01:05;02 "Bell"');
    assert.equal(editor.selection.active.line, end.line + 2, 'the cursor is on the next line');
    assert.equal(
      document.lineAt(end.line).text,
      '  1m2 01:02:10;00 - 01:03:05;10 "Platform"',
      'the line above is as it was',
    );

    async function type(text: string): Promise<void> {
      for (const character of text) await vscode.commands.executeCommand('type', { text: character });
    }
    async function line(text: string): Promise<void> {
      const now = () => document.lineAt(end.line + 1).text;
      await until(`“${text}”`, () => now() === text, 10).catch(() => assert.equal(now(), text));
    }
  });

  it('leaves the digits of a label that drop-frame skips, and says so', async () => {
    const editor = await open('signal-box/cues.cuelock');
    const end = rangeOf(editor.document, '"Platform"').end;
    editor.selection = new vscode.Selection(end, end);
    for (const character of '\n1m2a 10400 ') await vscode.commands.executeCommand('type', { text: character });
    const line = end.line + 1;
    await until('a finding', () => findingsIn(editor.document).some(({ range }) => range.start.line === line));
    assert.equal(editor.document.lineAt(line).text, '  1m2a 10400 ');
  });
});
