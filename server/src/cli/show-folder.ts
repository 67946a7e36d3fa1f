/** Which folders hold a show, as far as can be said by reading the files that stand directly in them. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readCuelockFile } from '../disk/read-file.ts';
import { Document } from '../language/index.ts';

/** Where a statement `show` may stand: first in its line, or behind a brace or a semicolon. */
const MAY_SAY_SHOW = /(?:^|[{};])[^\S\r\n]*show(?![\w-])[^\r\n]*/m;

/** The outermost folder from `folder` up to `root` in which a file says `show`: shows may stand inside shows. */
export function outermostShow(folder: string, root: string): string | undefined {
  return foldersUpTo(folder, root).filter(declaresShow).at(-1);
}

/** The nearest folder, at or anywhere above `folder`, in which a file says `show`. */
export function nearestShow(folder: string): string | undefined {
  return foldersUpTo(folder, undefined).find(declaresShow);
}

function foldersUpTo(folder: string, root: string | undefined): string[] {
  const folders = [folder];
  for (let at = folder; at !== root && at !== dirname(at); at = dirname(at)) folders.push(dirname(at));
  return folders;
}

function declaresShow(folder: string): boolean {
  return namesIn(folder).some((name) => {
    const reading = name.endsWith('.cuelock') ? readCuelockFile(join(folder, name)) : undefined;
    return reading !== undefined && 'text' in reading && saysShow(reading.text);
  });
}

/** Whether a text says `show` outside all braces. Most files do so in their first line, or nowhere. */
function saysShow(text: string): boolean {
  const first = MAY_SAY_SHOW.exec(text);
  if (!first) return false;
  const says = (part: string) => new Document('', part).root.children.some(({ bound }) => bound?.spec.word === 'show');
  return says(text.slice(0, first.index + first[0].length)) || says(text);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // a folder above that is not ours to look into
  }
}
