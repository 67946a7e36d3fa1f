import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open, placeOf, replace, until } from './support.ts';

describe('the language in the editor', () => {
  let editor: vscode.TextEditor;
  beforeEach(async () => {
    editor = await open('signal-box/cues.cuelock');
  });
  afterEach(closeAll);

  const ask = <T>(command: string, ...args: unknown[]) =>
    vscode.commands.executeCommand<T>(command, editor.document.uri, ...args);

  it('completes names of the show and words of the language', async () => {
    const labels = async (place: vscode.Position) => {
      const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', place);
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    await replace(editor, 'with ana, jo', 'with ana, ');
    const people = await until('names', async () => {
      const found = await labels(placeOf(editor.document, 'with ana, ').translate(0, 'with ana, '.length));
      return found.includes('jo') ? found : undefined;
    });
    assert.ok(people.includes('dee'), 'the whole crew is offered');
    await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), '\n'));
    const words = await labels(new vscode.Position(editor.document.lineCount - 1, 0));
    assert.deepEqual(
      ['spotting', 'cues', 'schedule'].filter((word) => !words.includes(word)),
      [],
    );
  });

  it('says of a timecode how many frames it is', async () => {
    const place = placeOf(editor.document, '01:02:10;00').translate(0, 3);
    const text = await until('a hover', async () => {
      const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', place);
      return hovers
        .flatMap(({ contents }) => contents)
        .map((content) => (typeof content === 'string' ? content : content.value))
        .join('\n');
    });
    // 3730 s of 30 labels, less two in each of 56 minutes.
    assert.match(text.replaceAll(/[,\u00a0\u202f ]/g, ''), /111788/);
  });

  it('goes to a person in another file', async () => {
    const [target] = await until('a definition', () =>
      definitions(editor.document, placeOf(editor.document, 'with ana', 'ana')),
    );
    assert.match(target!.uri.path, /signal-box\/show\.cuelock$/);
    const show = await vscode.workspace.openTextDocument(target!.uri);
    assert.equal(target!.range.start.line, placeOf(show, 'ana "Ana Ruiz"').line);
  });

  it('goes to the pipeline that ships with it', async () => {
    const show = await open('signal-box/show.cuelock');
    const [target] = await until('a definition', () =>
      definitions(show.document, placeOf(show.document, 'follow feature', 'feature')),
    );
    const pipeline = await vscode.workspace.openTextDocument(target!.uri);
    assert.equal(pipeline.languageId, 'cuelock');
    assert.match(pipeline.lineAt(target!.range.start.line).text, /^pipeline feature\b/);
    assert.match(pipeline.getText(), /require\s+mix-lock\s+before\s+final-grade/);
  });

  it('finds every use of a person', async () => {
    const places = await until('references', async () => {
      const found = await ask<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        placeOf(editor.document, 'with ana', 'ana'),
      );
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(places.map(({ uri, range }) => `${uri.path.split('/').at(-1)}:${range.start.line + 1}`).sort(), [
      'cues.cuelock:1',
      'cues.cuelock:6',
      'show.cuelock:9',
    ]);
  });

  it('outlines a file by its cues', async () => {
    const symbols = await until('symbols', async () => {
      const found = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
      return found?.length ? found : undefined;
    });
    const flat = (list: vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
      list.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
    const cue = flat(symbols).find(({ name }) => name.includes('1m2'));
    assert.ok(
      cue,
      `1m2 is among: ${flat(symbols)
        .map(({ name }) => name)
        .join(', ')}`,
    );
    assert.equal(cue.selectionRange.start.line, placeOf(editor.document, '1m2').line);
  });

  it('colours by meaning', async () => {
    const tokens = await until('semantic tokens', async () => {
      const found = await ask<vscode.SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens');
      return found && found.data.length > 0 ? found : undefined;
    });
    const places: string[] = [];
    let line = 0;
    let column = 0;
    for (let index = 0; index < tokens.data.length; index += 5) {
      const [down, right, length] = tokens.data.slice(index, index + 3) as unknown as [number, number, number];
      column = down > 0 ? right : column + right;
      line += down;
      places.push(editor.document.getText(new vscode.Range(line, column, line, column + length)));
    }
    assert.deepEqual(
      ['ana', 'jo', '1m2'].filter((text) => !places.includes(text)),
      [],
    );
  });

  it('folds blocks', async () => {
    const ranges = await until('folding', async () => {
      const found = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
      return found?.length ? found : undefined;
    });
    const at = ranges.map(({ start, end }) => [start, end]);
    const session = ranges.find(({ start }) => start === 0);
    assert.ok(session && session.end >= 6, `the session folds: ${JSON.stringify(at)}`);
    assert.ok(
      ranges.some(({ start }) => start === placeOf(editor.document, '1m3').line),
      `a cue folds: ${JSON.stringify(at)}`,
    );
  });

  it('formats once and for all', async () => {
    await replace(editor, '1m2 01:02:10;00 - 01:03:05;10', '1m2    01:02:10;00-01:03:05;10 ');
    const format = () =>
      ask<vscode.TextEdit[] | undefined>('vscode.executeFormatDocumentProvider', { tabSize: 2, insertSpaces: true });
    const edits = await until('edits', format);
    const change = new vscode.WorkspaceEdit();
    change.set(editor.document.uri, edits);
    await vscode.workspace.applyEdit(change);
    assert.match(editor.document.getText(), /^ {2}1m2 +01:02:10;00 - 01:03:05;10 +"Platform"$/m);
    assert.deepEqual((await format()) ?? [], []);
  });
});

/** Where a definition leads, whichever of its two shapes the client was given. */
async function definitions(document: vscode.TextDocument, place: vscode.Position) {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    place,
  );
  const places = found.map((one) =>
    'targetUri' in one ? { uri: one.targetUri, range: one.targetSelectionRange ?? one.targetRange } : one,
  );
  return places.length > 0 ? places : undefined;
}
