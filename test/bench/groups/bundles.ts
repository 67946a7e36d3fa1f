/** How large what is shipped is. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Group } from '../group.ts';
import { kilobytes, shown, within } from '../row.ts';

export const bundles: Group = {
  name: 'bundles',
  title: 'What is shipped',
  measure({ product, vsix, report }) {
    const files = filesBelow(join(product, 'dist')).filter((path) => !path.endsWith('.map'));
    const sizeOf = (begin: string) =>
      files.filter((path) => path.startsWith(join(product, 'dist', begin))).reduce((sum, path) => sum + bytes(path), 0);
    const language = sizeOf('language');
    report(within('server, with the language', sizeOf('server') + language, 400_000, kilobytes));
    report(shown('the language in it, which the command line shares', language, undefined, kilobytes));
    report(shown('command line, without the language', sizeOf('cuelock'), undefined, kilobytes));
    report(shown('extension', sizeOf('extension'), undefined, kilobytes));
    report(shown('timeline page', sizeOf('webview'), undefined, kilobytes));
    report(shown('the packaged extension', bytes(vsix), undefined, kilobytes));
  },
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function bytes(path: string): number {
  return statSync(path).size;
}
