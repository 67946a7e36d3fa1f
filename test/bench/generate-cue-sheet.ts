/** Cue sheets of any size, for benchmarks: valid text without a finding, the same for the same numbers. */
import { formatTimecode, rateByToken } from '../../server/src/language/time/index.ts';

export interface CueSheetOptions {
  /** Cues in one `cues` block; `Infinity` puts a department into one block. */
  readonly cuesPerBlock?: number;
  readonly departments?: readonly Department[];
}

export type Department = 'music' | 'adr' | 'foley' | 'sfx';

const REELS = 20;
const FIRST_FRAME = 192;
const LAST_FRAME = 86_399;
const HOUR = 86_400;
/** Frames of the longest cue: two minutes. */
const LONGEST = 2_880;
/** Lines of a cue with its block, on average over the departments. */
const LINES_PER_CUE: Record<Department, number> = { music: 4.25, adr: 4.25, foley: 3.25, sfx: 4.25 };

/** About `lines` lines, 100 or more: up to twenty reels, four departments, a block of notes under every cue; some 35 characters a line. */
export function generateCueSheet(lines: number, options: CueSheetOptions = {}): string {
  const { cuesPerBlock = 25, departments = ['music', 'adr', 'foley', 'sfx'] } = options;
  const reelCount = Math.min(REELS, Math.floor(lines / 50));
  const head = [...showLines('Bench'), ...crewLines(), ...pictureLines(reelCount)];
  const perCue = departments.reduce((sum, each) => sum + LINES_PER_CUE[each], 0) / departments.length;
  const cues = (lines - head.length) / (perCue + 2 / cuesPerBlock) / departments.length / reelCount;
  const cuesPerReel = Math.max(1, Math.round(cues));
  const reels = Array.from({ length: reelCount }, (_, index) => index + 1);
  const body = departments.flatMap((department) => cueLines(department, reels, cuesPerReel, cuesPerBlock));
  return `${[...head, ...body].join('\n')}\n`;
}

/** Cues of one department in some reels, in blocks of so many, none running into the next. */
export function cueLines(
  department: Department,
  reels: readonly number[],
  cuesPerReel: number,
  cuesPerBlock: number,
): string[] {
  const out: string[] = [];
  const step = (LAST_FRAME - FIRST_FRAME) / cuesPerReel;
  let inBlock = 0;
  for (const reel of reels) {
    for (let cue = 1; cue <= cuesPerReel; cue++) {
      if (inBlock === 0) out.push(`cues ${department} picture v1 {`);
      const start = FIRST_FRAME + Math.floor(step * (cue - 1));
      const end = Math.max(start + 1, Math.min(start + LONGEST, FIRST_FRAME + Math.floor(step * (cue - 0.1))));
      out.push(...WRITERS[department](reel, cue, label(reel, start), label(reel, end)));
      if (++inBlock < cuesPerBlock) continue;
      out.push('}');
      inBlock = 0;
    }
  }
  if (inBlock > 0) out.push('}');
  return out;
}

/** The text with every second cue running into the next, and notes by somebody unknown. */
export function withMistakes(sheet: string): string {
  const starts = [...sheet.matchAll(/^ {2}(?:\S+ )?(\d\d:\S+) - /gm)].map(([, start]) => start!);
  let cue = 0;
  return sheet
    .replace(/^( {2}(?:\S+ )?\d\d:\S+ - )(\S+)/gm, (line, start: string) => {
      cue++;
      return cue % 2 === 0 && cue + 1 < starts.length ? `${start}${starts[cue + 1]}` : line;
    })
    .replaceAll('note ana', 'note anna');
}

export function showLines(title: string): string[] {
  return [`show "${title}" {`, '  rate 24', '  numbers by reel', '}'];
}

export function crewLines(): string[] {
  return [
    'crew {',
    '  ana "Ana Ruiz" director',
    '  kit "Kit Moss" music-editor',
    '  lou "Lou Brandt" re-recording-mixer',
    '}',
  ];
}

export function pictureLines(reels: number = REELS): string[] {
  const out = [
    'characters {',
    '  LENA "Lena" prefix LN actor "Mia Holt"',
    '  MAREK "Marek" prefix MK actor "Jan Novak"',
    '}',
    'picture v1 on 2026-01-05 {',
  ];
  for (let reel = 1; reel <= reels; reel++) {
    out.push(`  reel ${reel} ${label(reel, FIRST_FRAME)} lfoa ${label(reel, LAST_FRAME)}`);
  }
  return [...out, '}'];
}

/** The lines of one cue; every fourth has a comment above it. */
const WRITERS: Record<Department, (reel: number, cue: number, start: string, end: string) => string[]> = {
  music: (reel, cue, start, end) => [
    ...comment(cue, 'Hand-over at the tail.'),
    `  ${reel}m${cue} ${start} - ${end} "Night Train, part ${cue}" status recorded {`,
    '    note ana "Softer under the line, then out."',
    `    hit ${start} "On the compartment door"`,
    '  }',
  ],
  adr: (reel, cue, start, end) => [
    ...comment(cue, 'Radio hit on the word before.'),
    `  ${cue % 2 === 0 ? 'LENA' : 'MAREK'} ${start} - ${end} "Tickets, please. ${reel} ${cue}" noise priority 1 {`,
    '    note ana "Match the whisper, not the volume."',
    '    dub fr "Billets, je vous prie."',
    '  }',
  ],
  foley: (_, cue, start, end) => [
    ...comment(cue, 'Snow on gravel.'),
    `  ${cue % 2 === 0 ? 'LENA' : 'MAREK'} ${start} - ${end} "Boots on gravel, stops" feet {`,
    '    note kit "Two frames later, and keep it dry."',
    '  }',
  ],
  sfx: (_, cue, start, end) => [
    ...comment(cue, 'From the library.'),
    `  ${start} - ${end} "Compartment door ${cue}" {`,
    '    note lou "Wide, with the tail of the room."',
    '    in "Hard in on the cut"',
    '  }',
  ],
};

function comment(cue: number, text: string): string[] {
  return cue % 4 === 0 ? [`  // ${text}`] : [];
}

function label(reel: number, frame: number): string {
  return formatTimecode(reel * HOUR + frame, rateByToken('24')!);
}
