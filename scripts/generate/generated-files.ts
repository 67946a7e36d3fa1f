/** Every file that is written from the schema, so that a word is said once. */
import { cuelockGrammar } from './grammar.ts';
import { markdownGrammar } from './markdown-grammar.ts';
import { toJson } from './text-mate.ts';
import { type WordsModule, wordsPage } from './words-page.ts';

/** Paths from the root of the repository, each with the text that belongs there. */
export function generatedFiles(modules: readonly WordsModule[]): Record<string, string> {
  return {
    'syntaxes/cuelock.tmLanguage.json': toJson(cuelockGrammar()),
    'syntaxes/markdown-cuelock.tmLanguage.json': toJson(markdownGrammar()),
    'docs/words.md': wordsPage(modules),
  };
}
