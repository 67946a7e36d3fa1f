/** `cuelock explain <code>`: the page of a rule. */
import { checks } from '../language/index.ts';
import type { Io } from './io.ts';
import { likeliest } from './likeliest.ts';
import { styleMarkdown } from './markdown.ts';
import type { Options } from './options.ts';
import { rulePage } from './product.ts';
import { refuse } from './refuse.ts';

export async function run({ command, words }: Options, io: Io): Promise<number> {
  const [code] = words;
  if (code === undefined || words.length > 1) return refuse(command, 'Name one rule, such as schedule/order.', io);
  const codes = checks.map((check) => check.code);
  if (!codes.includes(code)) {
    const meant = await likeliest(code, codes);
    const hint = meant ? `Did you mean \`${meant}\`?` : '`cuelock rules` lists them all.';
    await io.err.write(`cuelock explain: There is no rule \`${code}\`. ${hint}\n`);
    return 2;
  }
  const page = rulePage(code);
  if (page === undefined) {
    await io.err.write(`cuelock explain: The page of ${code} is not installed with this Cuelock.\n`);
    return 2;
  }
  await io.out.write(styleMarkdown(page, io.out.paint));
  return 0;
}
