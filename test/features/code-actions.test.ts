import { describe, expect, test } from 'vitest';
import { codeActions } from '../../server/src/language/index.ts';
import { toWorkspaceEdit } from '../../server/src/lsp/to-lsp.ts';
import { applyEdits, openMarked } from '../support/markers.ts';

function actionsAt(source: string) {
  const { workspace, uri, offset } = openMarked(source);
  const text = workspace.document(uri)!.text();
  return codeActions(workspace, uri, { start: offset, end: offset }).map((action) => ({
    ...action,
    after: applyEdits(text, action.edits.get(uri) ?? []),
  }));
}

const MISSPELT = 'crew { ana "Ana"; dee "Dee" }\nspotting music with an<|>na, deee { }\n';

describe('code actions', () => {
  test('the fixes of the finding under the cursor', () => {
    const fix = actionsAt(MISSPELT)[0]!;
    expect(fix).toMatchObject({ kind: 'quickfix', preferred: true, finding: { code: 'language/unresolved-name' } });
    expect(fix.after).toContain('with ana, deee');
  });

  test('all of one code in the file, when there are several', () => {
    const all = actionsAt(MISSPELT).find(({ title }) => title === 'Fix all: language/unresolved-name');
    expect(all?.after).toContain('with ana, dee {');
    const one = actionsAt('crew { ana "Ana" }\nspotting music with an<|>na { }\n');
    expect(one.some(({ title }) => title.startsWith('Fix all:'))).toBe(false);
  });

  test('everything in the file, wherever the cursor stands', () => {
    const action = actionsAt(`<|>${MISSPELT.replace('<|>', '')}`).find(({ kind }) => kind === 'source.fixAll');
    expect(action?.after).toContain('with ana, dee {');
  });

  test('a comment that allows, at the end of the line', () => {
    const allow = actionsAt('spotting music with zo<|>e { }\r\n').find(({ title }) => title.startsWith('Allow'));
    expect(allow?.after).toBe('spotting music with zoe { } // cuelock-allow language/unresolved-name: \r\n');
  });

  test('a code more for the comment that is there', () => {
    const source = 'spotting music with zo<|>e { } // cuelock-allow cue/untitled: so\n';
    const allow = actionsAt(source).find(({ title }) => title === 'Allow here: language/unresolved-name');
    expect(allow?.after).toBe(
      'spotting music with zoe { } // cuelock-allow cue/untitled, language/unresolved-name: so\n',
    );
  });

  test('a line above where another comment stands', () => {
    const allow = actionsAt('  spotting music with zo<|>e { } // hm\n').find(({ title }) => title.startsWith('Allow'));
    expect(allow?.after).toBe('  // cuelock-allow language/unresolved-name: \n  spotting music with zoe { } // hm\n');
  });

  test('what is not understood cannot be allowed', () => {
    const titles = actionsAt('crew { ana "Ana" }}<|>\n').map(({ title }) => title);
    expect(titles).toContain('Remove the `}`');
    expect(titles.some((title) => title.startsWith('Allow'))).toBe(false);
  });

  test('an allowance silences what it was made for', () => {
    const { workspace, uri, offset } = openMarked('spotting music with zo<|>e { }\n');
    const allow = codeActions(workspace, uri, { start: offset, end: offset }).find(({ title }) =>
      title.startsWith('Allow'),
    )!;
    workspace.edit(uri, allow.edits.get(uri)!);
    expect(workspace.findings(uri)).toEqual([]);
  });

  test('on the line of a schedule: its dates as a baseline, on the day that it is', () => {
    const plan = (head: string) => `sched<|>ule {\n  start 2026-05-04\n  ${head}\n}\nstatus 2026-04-01 { }\n`;
    const title = 'Approve these dates as a baseline';
    const found = (text: string) => actionsAt(text).find((action) => action.title === title);
    const taken = 'baseline approved 2026-01-01 { a 2026-01-02 }\n';
    expect(found(`${taken}${plan('task t 2d; lock a after t')}`)).toMatchObject({
      kind: 'refactor',
      after: expect.stringContaining('}\n\nbaseline approved-2 2026-04-01 {\n  a 2026-05-05\n}\nstatus'),
    });
    expect(found(plan('task t 2d'))).toBeUndefined();
    expect(found(plan('lock a').replace('status', '// '))).toBeUndefined();
    expect(found(plan('lock a').replace('<|>', '').replace('lock', 'lo<|>ck'))).toBeUndefined();
  });

  test('on the line of a schedule: what makes way, each with its reason', () => {
    const text = `rooms { stage "Stage 5" }
sched<|>ule {
  start 2026-05-04
  task dub 2d in stage
  task mix 5d in stage
  delivery out after mix
  task last 5d after mix
}
`;
    const { workspace, uri, offset } = openMarked(text);
    const found = codeActions(workspace, uri, { start: offset, end: offset }).find(({ title }) =>
      title.startsWith('Level'),
    )!;
    expect(found.title).toBe('Level: work makes way until nobody and no room is needed twice');
    expect(found.edits.get(uri)!.map(({ text: added, reason }) => [added, reason])).toEqual([
      [' from Mon 2026-05-11', 'dub: Mon 2026-05-04 → Mon 2026-05-11. Stage 5 is needed for `mix`.'],
    ]);
    const edit = (annotates: boolean) => toWorkspaceEdit(workspace, found.edits, annotates);
    expect(edit(false)).toEqual({ changes: { [uri]: [expect.objectContaining({ newText: ' from Mon 2026-05-11' })] } });
    expect(edit(true)).toEqual({
      documentChanges: [
        {
          textDocument: { uri, version: null },
          edits: [expect.objectContaining({ newText: ' from Mon 2026-05-11', annotationId: '0' })],
        },
      ],
      changeAnnotations: {
        0: {
          label: 'dub: Mon 2026-05-04 → Mon 2026-05-11',
          description: 'Stage 5 is needed for `mix`.',
          needsConfirmation: true,
        },
      },
    });
    workspace.edit(uri, [...found.edits.get(uri)!]);
    expect(codeActions(workspace, uri, { start: offset, end: offset }).map(({ title }) => title)).not.toContain(
      found.title,
    );
  });
});
