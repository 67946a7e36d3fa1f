/** Markdown on a terminal: headings stand out, marks that only mean style go. */
import type { Paint } from './paint.ts';

/** The page as it is where there is no colour. */
export function styleMarkdown(page: string, paint: Paint): string {
  if (paint('strong', 'x') === 'x') return page;
  let isCode = false;
  const lines = page.split('\n').flatMap((line) => {
    if (/^\s*```/.test(line)) {
      isCode = !isCode;
      return [];
    }
    if (isCode) return [`    ${line}`.trimEnd()];
    const heading = /^#+ +(.*)/.exec(line);
    return [heading ? paint('frame', heading[1]!.replaceAll('`', '')) : styleInline(line, paint)];
  });
  return lines.join('\n');
}

function styleInline(line: string, paint: Paint): string {
  return line
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*(.+?)\*\*/g, (_, text: string) => paint('strong', text))
    .replace(/`([^`]+)`/g, (_, text: string) => paint('help', text));
}
