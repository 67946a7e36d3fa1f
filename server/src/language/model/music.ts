/** Music cues as a cue sheet sees them: whether they are in the film, what they play, how they are used. */
import type { Cue } from './cues.ts';
import type { Name, WorkFact } from './facts.ts';
import type { Show } from './show.ts';

/** The work that every score cue plays, unless it says another. */
export const SCORE = 'score';

/** Music that is in the film: not omitted, and not an alternative of another cue. */
export function isPlayedMusic(cue: Cue): boolean {
  return cue.department === 'music' && !cue.lines.some((line) => line.isOmitted || line.isAlternative);
}

/**
 * The names of the works that a music cue plays, several for a medley: what it `uses`, as the line for the newest cut
 * says, else the last that says so; without any it is score. Music that the characters hear is not score: what a `source`
 * or `visual` cue plays is not known before it says so.
 */
export function worksUsed(cue: Cue): readonly Pick<Name, 'written' | 'key'>[] {
  if (cue.department !== 'music') return [];
  const stated = statingLine(cue)?.uses;
  if (stated) return stated;
  return hasWord(cue, 'source') || hasWord(cue, 'visual') ? [] : [{ written: SCORE, key: SCORE }];
}

/** The works that a cue plays, as far as they are declared, each once. */
export function worksOfCue(show: Show, cue: Cue): readonly WorkFact[] {
  const keys = new Set(worksUsed(cue).map(({ key }) => key));
  return [...keys].flatMap((key) => workOf(show, key) ?? []);
}

/** The work of that name, this show's or that of the one around it. */
export function workOf(show: Show, key: string): WorkFact | undefined {
  const fact = show.declarations('work', key)[0]?.fact;
  return fact?.kind === 'work' ? fact : undefined;
}

/** Where a cue says that it plays a work; undefined where it plays it as the score. */
export function useOf(cue: Cue, work: string): Name | undefined {
  return statingLine(cue)?.uses.find(({ key }) => key === work);
}

function statingLine(cue: Cue) {
  const newest = cue.timing?.fact;
  return newest && newest.uses.length > 0 ? newest : cue.lines.findLast(({ uses }) => uses.length > 0);
}

function hasWord(cue: Cue, word: string): boolean {
  return cue.lines.some(({ words }) => words.includes(word));
}

/** How music is used, in no society's terms; each society has codes of its own for the combinations. */
export interface Usage {
  readonly function: 'background' | 'featured' | 'main-title' | 'end-title' | 'logo';
  /** The show's theme. With a title, that title's theme. */
  readonly isTheme: boolean;
  readonly isVocal: boolean;
  /** `score`: heard by the audience alone. `source`: by the characters. `visual`: seen being performed. */
  readonly heard: 'score' | 'source' | 'visual';
}

/** What a cue's bare words say, in any of its lines; one that says nothing is background score without voices. */
export function usageOf(cue: Cue): Usage {
  const functions = ['logo', 'main-title', 'end-title', 'featured'] as const;
  return {
    function: functions.find((word) => hasWord(cue, word)) ?? 'background',
    isTheme: hasWord(cue, 'theme'),
    isVocal: hasWord(cue, 'vocal'),
    heard: hasWord(cue, 'visual') ? 'visual' : hasWord(cue, 'source') ? 'source' : 'score',
  };
}
