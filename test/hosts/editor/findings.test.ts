import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, codeOf, finding, findingsIn, noFinding, open, placeOf, rangeOf, replace, until } from './support.ts';

const dropped = 'timecode/dropped-label';

describe('findings', () => {
  afterEach(closeAll);

  it('arrive as one types and go when it is mended', async () => {
    const editor = await open('signal-box/cues.cuelock');
    await replace(editor, '01:00:40;00', '01:01:00;00');
    const found = await finding(editor.document, dropped);
    assert.equal(found.source, 'cuelock');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual(found.range, rangeOf(editor.document, '01:01:00;00'));
    assert.match(found.message, /01:01:00;00/);
    await replace(editor, '01:01:00;00', '01:01:00;02');
    await noFinding(editor.document, dropped);
  });

  it('are never blanked while one goes on typing', async () => {
    const editor = await open('signal-box/cues.cuelock');
    await replace(editor, '01:00:40;00', '01:01:00;00');
    await finding(editor.document, dropped);
    const blanks: number[] = [];
    let reports = 0;
    const watching = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((uri) => uri.toString() === editor.document.uri.toString())) return;
      reports++;
      if (!findingsIn(editor.document).some((one) => codeOf(one) === dropped)) blanks.push(editor.document.version);
    });
    try {
      for (const character of '\n  1m4 01:09:00;00 - 01:09:30;00 "Bell"') {
        const end = placeOf(editor.document, '"Platform"').translate(0, '"Platform"'.length);
        const typed = editor.selection.active.isAfter(end) ? editor.selection.active : end;
        await editor.edit((edit) => edit.insert(typed, character));
        editor.selection = new vscode.Selection(
          editor.document.positionAt(editor.document.offsetAt(typed) + 1),
          editor.document.positionAt(editor.document.offsetAt(typed) + 1),
        );
      }
      await until(
        'the second mistake',
        () => findingsIn(editor.document).filter((one) => codeOf(one) === dropped).length === 2,
      );
    } finally {
      watching.dispose();
    }
    assert.ok(reports > 0, 'findings changed while typing');
    assert.deepEqual(blanks, []);
  });

  it('go away by their fix', async () => {
    const editor = await open('signal-box/cues.cuelock');
    await replace(editor, '01:00:40;00', '01:01:00;00');
    const found = await finding(editor.document, dropped);
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    assert.deepEqual(
      ['01:01:00;02', '01:00:59;29'].filter((label) => !fixes.some(({ title }) => title.includes(label))),
      [],
      'the next and the previous real label are offered',
    );
    const fix = fixes.find(({ title }) => title.includes('01:01:00;02'))!;
    assert.ok(fix.edit, 'the fix is an edit');
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    if (fix.command) await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    assert.match(editor.document.getText(), /1m1 01:00:10;00 - 01:01:00;02 "Main Title"/);
    await noFinding(editor.document, dropped);
  });

  it('say at a grade before mix lock which lock and which rule, and mend it', async () => {
    const editor = await open('signal-box/schedule.cuelock');
    await replace(editor, 'lock mix-lock after final-mix', 'lock mix-lock on 2026-06-22');
    await replace(editor, 'task final-grade 5d after mix-lock', 'task final-grade 5d on 2026-06-08');
    const found = await finding(editor.document, 'schedule/order');
    assert.equal(found.range.start.line, placeOf(editor.document, 'final-grade').line);
    const related = found.relatedInformation ?? [];
    assert.ok(
      related.some(
        ({ location }) =>
          location.uri.toString() === editor.document.uri.toString() &&
          location.range.start.line === placeOf(editor.document, 'lock mix-lock').line,
      ),
      'it points at the lock',
    );
    const rule = related.find(({ location }) => location.uri.toString() !== editor.document.uri.toString());
    assert.ok(rule, 'it points at the pipeline');
    const pipeline = await vscode.workspace.openTextDocument(rule.location.uri);
    assert.match(pipeline.lineAt(rule.location.range.start.line).text, /require\s+mix-lock\s+before\s+final-grade/);

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const fix = actions.find(({ title }) => title.includes('after mix-lock'));
    assert.ok(fix?.edit, `after mix-lock is offered among: ${actions.map(({ title }) => title).join('; ')}`);
    await vscode.workspace.applyEdit(fix.edit);
    await noFinding(editor.document, 'schedule/order');
  });

  it('come from every file of the show', async () => {
    const cues = await open('signal-box/cues.cuelock');
    const show = await open('signal-box/show.cuelock');
    await replace(show, '  jo  "Jo Park"    composer\n', '');
    const found = await finding(cues.document, 'language/unresolved-name');
    assert.deepEqual(found.range, rangeOf(cues.document, 'with ana, jo', 'jo'));
  });

  it('say that an include leaves the workspace, and the editor lives', async () => {
    const editor = await open('signal-box/show.cuelock');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'include "../../../../etc/passwd"\n'));
    await finding(editor.document, 'language/unresolved-include');
    await replace(editor, '01:19:42;10', '01:19:00;00');
    await finding(editor.document, dropped);
  });
});
