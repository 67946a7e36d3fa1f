/** `docs/words.md`: every word of the language on one page, grouped as the schema's files are. */
import { fileBlock } from '../../server/src/language/schema/language.ts';
import type { Spec } from '../../server/src/language/schema/spec.ts';
import { episode } from '../../server/src/language/schema/words/episode.ts';
import { clauseTable, code, listOf, shapeOf, slotTable, typesTable, wordTables } from './words-tables.ts';

/** A file of `schema/words`: its opening comment, and what it exports. */
export interface WordsModule {
  readonly about: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

interface Section {
  readonly title: string;
  readonly specs: readonly Spec[];
}

const INTRODUCTION = `<!-- Written by \`npm run generate\` from server/src/language/schema. Do not edit. -->
# The words of Cuelock

A statement is a line: its word, its values in order, its clauses in any order, and a \`{ block }\` if wanted. In what
follows a value in [brackets] may be left out, and \`…\` after a comma says that more may follow. A clause may stand on
the line of its statement or as a line of its block.`;

/** The page. Every statement and entry has one heading; clauses are in the table of what they belong to. */
export function wordsPage(modules: readonly WordsModule[]): string {
  const homes = homesOfAll();
  const sections = sectionsOf(modules, homes);
  const contents = sections.map(({ title, specs }) => `- ${title}: ${specs.map(linkTo).join(', ')}`);
  const parts = [INTRODUCTION, contents.join('\n')];
  for (const { title, specs } of sections) {
    parts.push(`## ${title}`, ...specs.map((spec) => describe(spec, homes.get(spec) ?? [])));
  }
  parts.push('## What the values look like', typesTable([...homes.keys()]));
  return `${parts.join('\n\n')}\n`;
}

/** Statements and entries in the order in which they are met, each with what they stand in. */
function homesOfAll(): Map<Spec, Spec[]> {
  const homes = new Map<Spec, Spec[]>();
  const visit = (spec: Spec, within: Spec | undefined) => {
    const known = homes.get(spec);
    if (known) {
      if (within && !known.includes(within)) known.push(within);
      return;
    }
    homes.set(spec, within ? [within] : []);
    // An episode holds what a file holds; that is said once, not at each of them.
    for (const inner of [...spec.statements, ...spec.entries]) visit(inner, spec === episode ? undefined : spec);
  };
  for (const spec of fileBlock.words.values()) visit(spec, undefined);
  return homes;
}

function sectionsOf(modules: readonly WordsModule[], homes: ReadonlyMap<Spec, readonly Spec[]>): Section[] {
  const top = [...fileBlock.words.values()];
  const left = new Set(homes.keys());
  const take = (spec: Spec): Spec[] =>
    left.delete(spec)
      ? [spec, ...[...spec.entries, ...spec.statements].filter((each) => !top.includes(each)).flatMap(take)]
      : [];
  const sections = modules.map(({ about, exports }) => {
    const exported = new Set(Object.values(exports).flat());
    const own = top.filter((spec) => exported.has(spec));
    return { title: about, own, first: top.indexOf(own[0]!) };
  });
  // What several hold, such as a task, is told where it is met first.
  return sections
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => a.first - b.first)
    .map(({ title, own }) => ({ title, specs: own.flatMap(take) }));
}

function describe(spec: Spec, homes: readonly Spec[]): string {
  const isInEpisode = episode.statements.includes(spec);
  const top = `the top of a file${isInEpisode ? ` or of ${linkTo(episode)}` : ''}`;
  const places = homes.length > 0 ? listOf(homes.map(linkTo), 'and') : top;
  const isEntry = spec.leads.length > 0;
  const inner = spec.block ? [...spec.entries, ...spec.statements] : [];
  return [
    `### ${isEntry ? spec.word : code(spec.word)}`,
    `${spec.doc} ${isEntry ? 'A line' : 'Stands'} ${homes.length > 0 ? 'in the block of' : 'at'} ${places}.`,
    `\`\`\`text\n${shapeOf(spec)}\n\`\`\``,
    slotTable(spec),
    clauseTable(spec),
    wordTables(spec),
    inner.length > 0 ? `Its block holds ${listOf(inner.map(linkTo), 'and')}.` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function linkTo(spec: Spec): string {
  const title = spec.leads.length > 0 ? spec.word : code(spec.word);
  return `[${title}](#${spec.word.replaceAll(' ', '-')})`;
}
