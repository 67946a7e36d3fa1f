/** Cuelock in the fenced blocks of a Markdown page, where a few lines may stand without what they would stand in. */
import type { Grammar } from './text-mate.ts';

/** A grammar to be injected into Markdown's. */
export function markdownGrammar(): Grammar {
  return {
    name: 'Cuelock in Markdown',
    scopeName: 'markdown.cuelock.codeblock',
    injectionSelector: 'L:text.html.markdown',
    patterns: [{ include: '#fence' }],
    repository: {
      fence: {
        name: 'markup.fenced_code.block.markdown',
        begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(cuelock)((?:\\s+|:|,|\\{|\\?)[^`]*)?$)',
        beginCaptures: {
          3: { name: 'punctuation.definition.markdown' },
          4: { name: 'fenced_code.block.language.markdown' },
          5: { name: 'fenced_code.block.language.attributes.markdown' },
        },
        end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
        endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
        patterns: [
          {
            begin: '(^|\\G)(\\s*)(.*)',
            while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
            contentName: 'meta.embedded.block.cuelock',
            patterns: [{ include: 'source.cuelock#fragment' }],
          },
        ],
      },
    },
  };
}
