/** Whole lines come and go in several files: what is found is what is found in the same texts read afresh. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { Workspace } from '../../server/src/language/index.ts';
import { drawFindings } from './draw-findings.ts';

interface Come {
  /** The files to begin with; the first lines of the first one stay. */
  readonly files: readonly string[];
  readonly keep: number;
  /** What may come. */
  readonly lines: readonly string[];
  readonly runs: number;
}

export function uriOfFile(at: number): string {
  return `file:///s/${at}.cuelock`;
}

export function openFiles(texts: readonly string[]): Workspace {
  const workspace = new Workspace();
  for (const [at, text] of texts.entries()) workspace.open(uriOfFile(at), text);
  return workspace;
}

/** Edits at random and compares. `RUNS` in the environment says how often instead. */
export function expectAsReadAfresh({ files, keep, lines, runs }: Come): void {
  const step = fc.record({
    file: fc.nat(files.length - 1),
    at: fc.nat(6),
    remove: fc.nat(2),
    add: fc.array(fc.constantFrom(...lines), { maxLength: 2 }),
    looks: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const texts = [...files];
      const workspace = openFiles(texts);
      for (const { file, at, remove, add, looks } of steps) {
        const known = texts[file]!.split('\n');
        const from = Math.min(file === 0 ? at + keep : at, known.length - 1);
        const start = known.slice(0, from).reduce((sum, line) => sum + line.length + 1, 0);
        const gone = known.slice(from, Math.min(from + remove, known.length - 1)).map((line) => `${line}\n`);
        const end = start + gone.join('').length;
        const text = add.map((line) => `${line}\n`).join('');
        texts[file] = texts[file]!.slice(0, start) + text + texts[file]!.slice(end);
        workspace.edit(uriOfFile(file), [{ span: { start, end }, text }]);
        if (looks) drawFindings(workspace);
      }
      expect(drawFindings(workspace)).toBe(drawFindings(openFiles(texts)));
    }),
    { numRuns: Number(process.env.RUNS ?? runs) },
  );
}
