/** Everything that can be seen of a document, as text that can be compared. */
import type { Document } from '../../server/src/language/document/document.ts';
import type { Block } from '../../server/src/language/document/tree.ts';
import { textOf } from '../../server/src/language/syntax/row.ts';

/** Statements in their blocks, the braces that close them, and what reading the text has to say. */
export function drawDocument(document: Document): string {
  const lines: string[] = [];
  const visit = (block: Block, depth: number) => {
    for (const statement of block.children) {
      const at = document.spanOf({ row: statement.row, start: statement.items[0]?.start ?? 0, end: 0 }).start;
      const closes = statement.block
        ? ` {${statement.block.closes.map((token) => document.spanOf(token).start).join(' ')}}`
        : '';
      lines.push(
        `${'  '.repeat(depth)}${at} ${statement.bound?.spec.word ?? '?'} ${statement.items.map(textOf).join(' ')}${closes}`,
      );
      if (statement.parent !== block) lines.push('WRONG PARENT');
      if (statement.block) {
        if (statement.block.owner !== statement) lines.push('WRONG OWNER');
        visit(statement.block, depth + 1);
      }
    }
  };
  visit(document.root, 0);
  const findings = document.findings().map((finding) => {
    const { start, end } = document.spanOf(finding.at);
    const fixes = finding.fixes?.map(
      (fix) => `${fix.title}@${fix.edits.map((edit) => document.spanOf(edit.at).start)}`,
    );
    return `${String(start).padStart(6)}-${end} ${finding.code} ${finding.message} ${fixes ?? ''}`;
  });
  return [...lines, ...findings.sort()].join('\n');
}
