/** What reading rows and nesting them has to say. Told when asked, from the tree as it is then. */
import type { Finding } from '../findings.ts';
import { type Place, placeOf, type Row, type Token, textOf } from '../syntax/row.ts';
import type { Block, Repair, Statement } from './tree.ts';

/** The finding for a repair that row `at` made necessary. */
export function describeRepair(repair: Repair, at: Row): Finding {
  switch (repair.kind) {
    case 'stray-close':
      return removable('Nothing is open here that this `}` could close. Remove it.', repair.brace);
    case 'closed-early': {
      const owner = nameOf(repair.block.owner!);
      return removable(
        `This \`}\` closes ${owner} before its last line; the lines below are read as still in it.`,
        repair.brace,
      );
    }
    case 'assumed-open': {
      const place = placeOf(repair.header.items[0]!, repair.header.items.at(-1)!);
      return {
        code: 'language/unclosed-block',
        severity: 'error',
        message: `${nameOf(repair.header)} has no \`{\`, but the lines below are indented as if they stood in it. Add one.`,
        at: place,
        fixes: [{ title: 'Add the `{`', edits: [{ at: { ...place, start: place.end }, text: ' {' }], preferred: true }],
      };
    }
    case 'unclosed':
      return unclosedBlock(repair.block, { row: at, start: 0, end: 0 }, closingLines(repair.block, repair.within));
  }
}

/**
 * The finding for a block that is still open at the end of the file; `last` is the file's last row, `within` the blocks
 * inside it that are open there too, innermost first.
 */
export function describeUnclosed(block: Block, last: Row, within: readonly Block[]): Finding {
  const end = last.text.length;
  const closing = closingLines(block, within);
  const text = last.text === '' ? closing : `\n${closing.trimEnd()}`;
  return unclosedBlock(block, { row: last, start: end, end }, text);
}

/** What closes a block; a brace closes the innermost one, so those inside it are closed first. */
function closingLines(block: Block, within: readonly Block[]): string {
  return [...within, block].map(({ owner }) => `${' '.repeat(owner?.row.indent ?? 0)}}\n`).join('');
}

function unclosedBlock(block: Block, where: Place, closing: string): Finding {
  const owner = block.owner!;
  return {
    code: 'language/unclosed-block',
    severity: 'error',
    message: `The block of ${nameOf(owner)} is never closed. Add a \`}\` after its last line.`,
    at: placeOf(block.open ?? owner.items[0]!),
    fixes: [{ title: 'Add the `}`', edits: [{ at: where, text: closing }], preferred: true }],
  };
}

function removable(message: string, brace: Place): Finding {
  const at = placeOf(brace);
  const fixes = [{ title: 'Remove the `}`', edits: [{ at, text: '' }], preferred: true }];
  return { code: 'language/syntax', severity: 'error', message, at, fixes };
}

function nameOf(owner: Statement): string {
  return owner.items.length > 0 ? `\`${owner.items.slice(0, 2).map(textOf).join(' ')}\`` : 'this brace';
}

/** The finding for a row that ends in a comma, though nothing follows it. */
export function describeDanglingComma(comma: Token): Finding {
  const at = placeOf(comma);
  return {
    code: 'language/continuation',
    severity: 'error',
    message:
      'This line ends in a comma, so the next must be indented deeper to go on with it. Indent it, or remove the comma.',
    at,
    fixes: [{ title: 'Remove the comma', edits: [{ at, text: '' }], preferred: true }],
  };
}
