/** A folder of many shows that share one crew file: forty shows of fifty files, a million lines in all. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crewLines, cueLines, type Department, pictureLines, showLines } from './generate-cue-sheet.ts';

export interface GeneratedWorkspace {
  readonly folder: string;
  readonly crewFile: string;
  readonly crewText: string;
  /** One file of each show names the guest of the crew file. */
  readonly showFiles: readonly string[];
  /** One file of each show, the last in order of path, has the one mistake of that show: somebody called `nobody`. */
  readonly mistakenFiles: readonly string[];
  readonly files: number;
  readonly lines: number;
}

const SHOWS = 40;
const SHEETS = 49;
const CUES = 122;
const DEPARTMENTS: readonly Department[] = ['music', 'adr', 'foley', 'sfx'];

export function generateWorkspace(folder: string): GeneratedWorkspace {
  let files = 0;
  let lines = 0;
  const write = (path: string, text: readonly string[]) => {
    writeFileSync(path, `${text.join('\n')}\n`);
    files++;
    lines += text.length;
    return path;
  };
  mkdirSync(join(folder, 'shared'), { recursive: true });
  const crew = [...crewLines().slice(0, -1), '  guest "Gail West" dialogue-editor', '}'];
  const crewFile = write(join(folder, 'shared', 'crew.cuelock'), crew);
  const showFiles: string[] = [];
  const mistakenFiles: string[] = [];
  for (let show = 1; show <= SHOWS; show++) {
    const own = join(folder, `show-${String(show).padStart(2, '0')}`);
    mkdirSync(own, { recursive: true });
    const room = [
      'cues bg picture v1 {',
      '  01:00:08:00 - 01:00:20:00 "Room tone" {',
      '    note guest "Wild."',
      '  }',
      '}',
    ];
    const include = 'include "../shared/crew.cuelock"';
    showFiles.push(
      write(join(own, 'show.cuelock'), [include, ...showLines(`Show ${show}`), ...pictureLines(), ...room]),
    );
    for (let sheet = 0; sheet < SHEETS; sheet++) {
      const department = DEPARTMENTS[sheet % DEPARTMENTS.length]!;
      const reel = 1 + Math.floor(sheet / DEPARTMENTS.length);
      const text = cueLines(department, [reel], CUES, 25);
      const isLast = sheet === SHEETS - 1;
      if (isLast) text[2] = text[2]!.replace(/note \w+/, 'note nobody');
      const path = write(join(own, `z${String(sheet).padStart(2, '0')}-${department}-${reel}.cuelock`), text);
      if (isLast) mistakenFiles.push(path);
    }
  }
  return { folder, crewFile, crewText: `${crew.join('\n')}\n`, showFiles, mistakenFiles, files, lines };
}
