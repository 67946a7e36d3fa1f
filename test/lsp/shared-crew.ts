/** A folder of many small shows that all include one crew list. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const CREW = 'crew {\n  ana "Ana Ruiz" director\n  jo "Jo Park" editor\n}\n';
const SHOW = 'include "../crew.cuelock"\nshow "Night Train" { rate 24 }\n';
/** The name of who spots begins at this column of the first line. */
export const NAME = 'spotting music with '.length;
export const cuesOf = (show: number): string =>
  `spotting music with ana {\n  1m${show + 1} 01:00:08:00 - 01:01:42:12 "Title of ${show}"\n}\n`;

export interface SharedCrew {
  readonly folder: string;
  readonly crew: string;
  path(name: string): string;
  uri(name: string): string;
  cues(show: number): string;
}

/** Writes `crew.cuelock` and folders `show-0` and so on with two files each. */
export function writeSharedCrew(shows: number, textOf: (show: number) => string = cuesOf): SharedCrew {
  const folder = mkdtempSync(join(tmpdir(), 'cuelock-shows-'));
  const path = (name: string) => join(folder, name);
  const uri = (name: string) => pathToFileURL(path(name)).href;
  writeFileSync(path('crew.cuelock'), CREW);
  for (let show = 0; show < shows; show++) {
    mkdirSync(path(`show-${show}`));
    writeFileSync(path(`show-${show}/show.cuelock`), SHOW);
    writeFileSync(path(`show-${show}/cues.cuelock`), textOf(show));
  }
  return { folder, crew: uri('crew.cuelock'), path, uri, cues: (show) => uri(`show-${show}/cues.cuelock`) };
}
