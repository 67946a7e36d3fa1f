/** No feature throws, wherever it is asked and whatever was typed; and what it answers lies inside the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeActions,
  complete,
  definition,
  documentSymbols,
  foldingRanges,
  format,
  highlights,
  hover,
  inlayHints,
  prepareRename,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  signatureHelp,
  Workspace,
  workspaceSymbols,
} from '../../server/src/language/index.ts';
import { randomEdit, spanIn } from '../support/random-edits.ts';
import { SAMPLE } from '../support/sample-text.ts';

const URI = 'file:///show/a.cuelock';

function askAll(workspace: Workspace, offset: number): void {
  const document = workspace.document(URI)!;
  const { length } = document;
  const inside = ({ start, end }: { start: number; end: number }) => {
    if (start < 0 || start > end || end > length) throw new Error(`${start}-${end} is not inside 0-${length}`);
  };
  for (const { replace } of complete(workspace, URI, offset)) inside(replace);
  const hovered = hover(workspace, URI, offset);
  if (hovered) inside(hovered.span);
  signatureHelp(workspace, URI, offset);
  const defined = definition(workspace, URI, offset);
  if (defined) inside(defined.origin);
  for (const { uri, span } of references(workspace, URI, offset, true)) if (uri === URI) inside(span);
  for (const { span } of highlights(workspace, URI, offset)) inside(span);
  prepareRename(workspace, URI, offset);
  const renamed = rename(workspace, URI, offset, 'other');
  if ('edits' in renamed) for (const edits of renamed.edits.values()) for (const { span } of edits) inside(span);
  for (const action of codeActions(workspace, URI, { start: offset, end: offset })) {
    for (const edits of action.edits.values()) for (const { span } of edits) inside(span);
  }
  let inner = { start: offset, end: offset };
  for (const span of selectionRanges(document, offset)) {
    inside(span);
    expect(span.start <= inner.start && inner.end <= span.end).toBe(true);
    inner = span;
  }
}

function askFile(workspace: Workspace): void {
  const document = workspace.document(URI)!;
  documentSymbols(workspace, URI);
  workspaceSymbols(workspace, 'a');
  let last = 0;
  for (const { start, length } of semanticTokens(workspace, URI)) {
    expect(start).toBeGreaterThanOrEqual(last);
    last = start + length;
  }
  for (const { start, end } of foldingRanges(document)) expect(start).toBeLessThanOrEqual(end);
  inlayHints(workspace, URI, { start: 0, end: document.length });
  let end = 0;
  for (const { span } of format(document)) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    end = span.end;
  }
}

describe('every feature answers', () => {
  test('at every offset of the sample', () => {
    const workspace = new Workspace();
    workspace.open(URI, SAMPLE);
    askFile(workspace);
    for (let offset = 0; offset <= SAMPLE.length; offset += 5) askAll(workspace, offset);
  });

  test('at the end of any prefix of the sample, as it is typed', () => {
    const workspace = new Workspace();
    workspace.open(URI, '');
    for (let end = 0; end < SAMPLE.length; end += 7) {
      const span = { start: end, end };
      workspace.edit(URI, [{ span, text: SAMPLE.slice(end, end + 7) }]);
      askAll(workspace, Math.min(end + 7, SAMPLE.length));
      if (end % 35 === 0) askFile(workspace);
    }
  });

  test('in any damaged text, anywhere in it and just outside', () => {
    fc.assert(
      fc.property(
        fc.array(randomEdit, { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 8, maxLength: 8 }),
        (edits, places) => {
          const workspace = new Workspace();
          workspace.open(URI, SAMPLE);
          for (const edit of edits) {
            const span = spanIn(edit, workspace.document(URI)!.length);
            workspace.edit(URI, [{ span, text: edit.text }]);
          }
          const { length } = workspace.document(URI)!;
          askFile(workspace);
          for (const place of places) askAll(workspace, Math.floor((place * length) / 1_000_000));
          askAll(workspace, length);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('with nothing for a file that is not there', () => {
    const workspace = new Workspace();
    expect(complete(workspace, URI, 0)).toEqual([]);
    expect(hover(workspace, URI, 0)).toBeUndefined();
    expect(references(workspace, URI, 0, true)).toEqual([]);
    expect(documentSymbols(workspace, URI)).toEqual([]);
    expect(semanticTokens(workspace, URI)).toEqual([]);
    expect(codeActions(workspace, URI, { start: 0, end: 0 })).toEqual([]);
    expect(rename(workspace, URI, 0, 'x')).toHaveProperty('refusal');
  });
});
