import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Workspace } from '../../server/src/language/index.ts';
import { KeptDiagnostics } from '../../server/src/lsp/kept-diagnostics.ts';
import { toDiagnostic } from '../../server/src/lsp/to-lsp.ts';
import { FEATURE } from '../edits/shows/feature.ts';
import { randomEdit, spanIn } from '../support/random-edits.ts';

const PAGES = 'file:///pages/';

function opened(): Workspace {
  const workspace = new Workspace();
  for (const [uri, text] of Object.entries(FEATURE)) workspace.open(uri, text);
  return workspace;
}

test('after any edits they are what they would be if nothing had been kept', () => {
  const step = fc.record({ file: fc.nat(), edit: randomEdit });
  let related = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const workspace = opened();
      const kept = new KeptDiagnostics(workspace);
      for (const { file, edit } of steps) {
        const uris = workspace.uris();
        const uri = uris[file % uris.length]!;
        workspace.edit(uri, [{ span: spanIn(edit, workspace.document(uri)!.length), text: edit.text }]);
        for (const finding of uris.flatMap((each) => workspace.findings(each))) {
          expect(kept.of(finding, PAGES)).toEqual(toDiagnostic(workspace, finding, PAGES));
          related += finding.related?.length ?? 0;
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(related).toBeGreaterThan(100);
});

test('what stands where it stood is the very object', () => {
  const workspace = new Workspace();
  const uri = 'file:///kept.cuelock';
  workspace.open(uri, 'show "A" { rate 24 }\nnobody\nshow "B" { rate 24 }\nno-one\n');
  const kept = new KeptDiagnostics(workspace);
  const all = () => workspace.findings(uri).map((finding) => kept.of(finding, PAGES));
  const before = all();
  workspace.edit(uri, [{ span: { start: 21, end: 21 }, text: 'x' }]);
  const after = all();
  const isAsBefore = (line: number) => after.some((one) => one.range.start.line === line && before.includes(one));
  expect([isAsBefore(1), isAsBefore(3)]).toEqual([false, true]);
});
