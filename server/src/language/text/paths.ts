/** Folders and relative paths of URIs, as text: the core reads no disk. Every separator is `/`. */

/** The folder of a file, with its final `/`. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The folder that holds a folder; undefined at the root of its scheme. */
export function folderAbove(folder: string): string | undefined {
  const above = folderOf(folder.slice(0, -1));
  return above.length > 0 && !/^[^/]*:\/*$/.test(above) ? above : undefined;
}

/** A relative path from a file; undefined when it climbs above the root of the scheme, or is not relative. */
export function resolvePath(fromFile: string, path: string): string | undefined {
  if (path === '' || /^([a-z][a-z0-9+.-]*:|[/\\])/i.test(path)) return undefined;
  let folder: string | undefined = folderOf(fromFile);
  const parts = path.split(/[/\\]/);
  const name = parts.pop()!;
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    folder = part === '..' ? folderAbove(folder) : `${folder}${encodePart(part)}/`;
    if (folder === undefined) return undefined;
  }
  return name === '' || name === '.' || name === '..' ? undefined : folder + encodePart(name);
}

/** As URIs are written: blanks and other unsafe characters as %XX. */
function encodePart(part: string): string {
  return encodeURIComponent(part).replace(/%2C/g, ',').replace(/%40/g, '@').replace(/%2B/g, '+');
}
