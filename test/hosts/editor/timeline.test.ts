import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open, until } from './support.ts';

const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
const timelines = () =>
  tabs().filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('cuelock'));

describe('the timeline', () => {
  afterEach(closeAll);

  it('opens beside the text, once', async () => {
    const { document } = await open('signal-box/cues.cuelock');
    await vscode.commands.executeCommand('cuelock.openTimeline');
    const [tab] = await until('the timeline', () => (timelines().length > 0 ? timelines() : undefined));
    const text = tabs().find(
      ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString(),
    );
    assert.ok(text && tab, 'text and timeline are both open');
    assert.notEqual(tab.group.viewColumn, text.group.viewColumn);
    await vscode.window.showTextDocument(document, text.group.viewColumn);
    await vscode.commands.executeCommand('cuelock.openTimeline');
    assert.equal(timelines().length, 1);
  });
});
