/** Completion of `// cuelock-allow`: the codes of the findings of its line first. */
import { checks } from '../../rules/table.ts';
import { type Token, textOf } from '../../syntax/row.ts';
import type { Ask } from './ask.ts';
import { RANK } from './offers.ts';

/** Offers codes when the cursor stands where one may be written. */
export function offerAllowCodes(ask: Ask, comment: Token): void {
  const { workspace, cursor } = ask;
  const { document, row, offset } = cursor;
  const begin = document.spanOf(comment).start;
  const typed = textOf(comment).slice(0, offset - begin);
  const head = /^\/\/\s*cuelock-allow\s+(?:[^:]*[\s,])?(?=([^\s,:]*)$)/.exec(typed);
  if (!head || typed.includes(':')) return;
  const word = /^[^\s,:]*/.exec(textOf(comment).slice(head[0].length))![0];
  const start = begin + head[0].length;
  const replace = { start, end: start + word.length };
  const target = row.nodes.length > 0 ? row : document.nextRow(row);
  const here = workspace.findings(document.uri).filter(({ at }) => at.row === target || at.row === row);
  const said = textOf(comment).split(/[\s,:]+/);
  const offer = (code: string, rank: number) => {
    if (code === word || !said.includes(code))
      ask.offers.add(rank, { label: code, kind: 'word', detail: titleOf(code), replace });
  };
  for (const { code } of here) if (code !== 'language/unneeded-allow') offer(code, RANK.wanted);
  for (const { code } of checks) offer(code, RANK.rare);
}

function titleOf(code: string): string {
  return checks.find((check) => check.code === code)?.title ?? '';
}
