/**
 * Feet and frames, as film is counted. A foot holds 64 perforations of 35 or 65 mm film (40 of 16 mm, 20 between its key
 * numbers) and a frame belongs to the foot that holds its last perforation, which gives whole patterns: 16 frames a foot
 * at 4-perf, 32 at 2-perf, 21, 21, 22 at 3-perf, 12, 13, 13, 13, 13 at 65 mm 5-perf.
 */
export type FilmFormat = '35' | '35-2perf' | '35-3perf' | '16' | '16-key' | '65';

interface Film {
  readonly perforationsPerFrame: number;
  readonly perforationsPerFoot: number;
  /** Feet after which the pattern repeats, written as `.M`; undefined where every foot is alike or none is written. */
  readonly modulus: number | undefined;
}

const FILMS: Readonly<Record<FilmFormat, Film>> = {
  '35': { perforationsPerFrame: 4, perforationsPerFoot: 64, modulus: undefined },
  '35-2perf': { perforationsPerFrame: 2, perforationsPerFoot: 64, modulus: undefined },
  '35-3perf': { perforationsPerFrame: 3, perforationsPerFoot: 64, modulus: 3 },
  '16': { perforationsPerFrame: 1, perforationsPerFoot: 40, modulus: undefined },
  '16-key': { perforationsPerFrame: 1, perforationsPerFoot: 20, modulus: undefined },
  '65': { perforationsPerFrame: 5, perforationsPerFoot: 64, modulus: undefined },
};

/** Every film format by its token. */
export const FILM_FORMATS = Object.keys(FILMS) as readonly FilmFormat[];

/** A count of frames, or why the text is none. */
export type FeetReading =
  | { readonly frames: number }
  | { readonly frames?: undefined; readonly message: string; readonly fixes: readonly string[] };

/** `FEET+FF`, at 3-perf `FEET+FF.M`; frames are whole and 0 or more: film has no sign. */
export function formatFeet(frames: number, format: FilmFormat): string {
  const film = FILMS[format];
  const last = (frames + 1) * film.perforationsPerFrame - 1;
  const foot = Math.floor(last / film.perforationsPerFoot);
  const rest = String(frames - firstFrameOfFoot(foot, film)).padStart(2, '0');
  return film.modulus === undefined ? `${foot}+${rest}` : `${foot}+${rest}.${foot % film.modulus}`;
}

/** Reads `12+08`; at 3-perf `.M` may be left off but must agree with the foot where it is written. */
export function parseFeet(text: string, format: FilmFormat): FeetReading {
  const shape = /^(\d{1,9})\+(\d{1,2})(?:\.(\d))?$/.exec(text);
  if (shape === null) {
    return { message: `${text} is not a length in feet and frames, such as 12+08.`, fixes: [] };
  }
  const film = FILMS[format];
  const foot = Number(shape[1]);
  const rest = Number(shape[2]);
  const first = firstFrameOfFoot(foot, film);
  const size = firstFrameOfFoot(foot + 1, film) - first;
  if (rest >= size) {
    return {
      message: `Frame ${rest} does not exist in foot ${foot} of ${format} film (0–${size - 1}).`,
      fixes: [formatFeet(first + rest, format), formatFeet(first + size - 1, format)],
    };
  }
  if (shape[3] !== undefined && Number(shape[3]) !== (film.modulus === undefined ? -1 : foot % film.modulus)) {
    const fixed = formatFeet(first + rest, format);
    return { message: `.${shape[3]} does not go with foot ${foot} of ${format} film: write ${fixed}.`, fixes: [fixed] };
  }
  return { frames: first + rest };
}

/** The lowest frame whose last perforation lies in the foot. */
function firstFrameOfFoot(foot: number, film: Film): number {
  return Math.ceil((foot * film.perforationsPerFoot - film.perforationsPerFrame + 1) / film.perforationsPerFrame);
}
