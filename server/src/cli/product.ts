/** What is shipped beside the bundle: `dist/cuelock.js` stands in the product's folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

/** `0.1.0`; read where it is asked for, from the package itself. */
export function productVersion(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The page of a rule as Markdown; undefined when it is not there. */
export function rulePage(code: string): string | undefined {
  try {
    return readFileSync(join(ROOT, 'docs', 'rules', `${code}.md`), 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
