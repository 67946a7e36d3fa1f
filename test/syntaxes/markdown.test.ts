import { expect, test } from 'vitest';
import type { IRawGrammar } from 'vscode-textmate';
import { draw, loadGrammar, scopesAt, tokenize } from './tokenizer.ts';

/** Markdown as far as an injected grammar sees it. */
const MARKDOWN = {
  name: 'Markdown',
  scopeName: 'text.html.markdown',
  patterns: [{ match: '^#.*', name: 'markup.heading.markdown' }],
  repository: {},
} as unknown as IRawGrammar;

const PAGE = `# A page
\`\`\`cuelock
1m1 01:00:08:00 - 01:01:42:12 "Main Title" source
task mix 2w after premix,
spotting music {
\`\`\`
# Behind an open block
\`\`\`rust
task mix
\`\`\`
- in a list
  ~~~cuelock
  task mix 2w after premix,
  task grade
  ~~~
# The end
`;

test('fenced Cuelock is coloured, also lines without what they would stand in, and nothing else is', async () => {
  const grammar = await loadGrammar('text.html.markdown', { 'text.html.markdown': MARKDOWN });
  const { lines } = tokenize(grammar, PAGE);
  const at = (line: number, part: string) => scopesAt(lines[line]!, lines[line]!.text.indexOf(part));
  expect(at(2, '1m1')).toMatch(/meta\.embedded\.block\.cuelock.*cue-number/);
  expect(at(2, '01:01')).toMatch(/constant\.numeric\.timecode/);
  expect(at(3, 'task')).toMatch(/keyword\.control/);
  expect(at(4, 'spotting')).toMatch(/keyword\.control/);
  expect(draw([lines[6]!])).toContain('markup.heading');
  expect(at(8, 'task')).not.toContain('keyword');
  expect(at(13, 'task')).toMatch(/keyword\.control/);
  expect(at(15, 'The end')).toBe('markup.heading.markdown');
});
