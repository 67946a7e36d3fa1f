// Langium's own services over the grammar. One thing is not the default: people, characters and cuts are visible outside
// the block that declares them.

import { AstUtils, DefaultScopeComputation, EmptyFileSystem, inject, URI } from 'langium';
import { createLangiumGrammarServices, interpretAstReflection } from 'langium/grammar';
import { createDefaultModule, createDefaultSharedModule } from 'langium/lsp';
import { grammar as text } from './grammar.mjs';

class ShowWideScope extends DefaultScopeComputation {
  async collectExportedSymbols(document) {
    return this.collectExportedSymbolsForNode(document.parseResult.value, document, AstUtils.streamAllContents);
  }
}

/** Services of the language; `context` is a connection and a file system, or nothing for use without a server. */
export async function createServices(context = EmptyFileSystem) {
  const grammars = createLangiumGrammarServices(EmptyFileSystem);
  const document = grammars.shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/g.langium'));
  await grammars.shared.workspace.DocumentBuilder.build([document], { validation: true });
  const errors = document.diagnostics?.filter(({ severity }) => severity === 1) ?? [];
  const problems = [...document.parseResult.parserErrors, ...errors];
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  const grammar = document.parseResult.value;
  const metaData = { languageId: 'cuelock', fileExtensions: ['.cuelock'], caseInsensitive: false, mode: 'production' };
  const shared = inject(createDefaultSharedModule(context), { AstReflection: () => interpretAstReflection(grammar) });
  const services = inject(createDefaultModule({ shared }), {
    Grammar: () => grammar,
    LanguageMetaData: () => metaData,
    parser: { ParserConfig: () => ({ maxLookahead: 3, skipValidations: true }) },
    references: { ScopeComputation: (own) => new ShowWideScope(own) },
  });
  shared.ServiceRegistry.register(services);
  return services;
}
