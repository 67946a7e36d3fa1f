/** The words of the language, whole: what may stand at the top of a file, and where every word belongs. */
import { type BlockSpec, type Spec, statement } from './spec.ts';
import { episode } from './words/episode.ts';
import { show } from './words/show.ts';

const file = statement('file', 'A Cuelock file.', [], {
  container: true,
  statements: [show, ...episode.statements, episode],
});

/** What may stand at the top of a file. */
export const fileBlock: BlockSpec = file.block!;

/** Every spec of the language once, each with the spec it stands in. */
export function allSpecs(): { spec: Spec; within: Spec | undefined }[] {
  const seen = new Set<Spec>();
  const found: { spec: Spec; within: Spec | undefined }[] = [];
  const visit = (spec: Spec, within: Spec | undefined) => {
    if (seen.has(spec)) return;
    seen.add(spec);
    if (spec !== file) found.push({ spec, within: within === file ? undefined : within });
    for (const inner of [...spec.statements, ...spec.entries, ...spec.clauses]) visit(inner, spec);
  };
  visit(file, undefined);
  return found;
}

let homes: Map<string, { spec: Spec; within: Spec | undefined }[]> | undefined;

/**
 * Everywhere a keyword belongs: for the message when it stands elsewhere. Entries have no keyword. An episode is left
 * out: it holds what a file and a `show` hold, which is no news for each of their words.
 */
export function homesOf(word: string): readonly { spec: Spec; within: Spec | undefined }[] {
  if (!homes) {
    homes = new Map();
    for (const owner of [file, ...allSpecs().map(({ spec }) => spec)]) {
      for (const spec of owner === episode ? [] : [...owner.statements, ...owner.clauses]) {
        const home = { spec, within: owner === file ? undefined : owner };
        const known = homes.get(spec.word);
        if (known) known.push(home);
        else homes.set(spec.word, [home]);
      }
    }
  }
  return homes.get(word) ?? [];
}
