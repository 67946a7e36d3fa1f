/** Which show each file belongs to: that of the nearest folder above it in which a file says `show`, or none. */
import { folderAbove, folderOf } from '../text/paths.ts';

/** The folder whose show a file belongs to; undefined for a file that is checked alone. */
export function showFolderOf(uri: string, hasShow: (folder: string) => boolean): string | undefined {
  for (let folder: string | undefined = folderOf(uri); folder; folder = folderAbove(folder)) {
    if (hasShow(folder)) return folder;
  }
  return undefined;
}
