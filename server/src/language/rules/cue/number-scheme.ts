import { type Act, actAt } from '../../model/acts.ts';
import { CUE_READS, type Cue, cueKeyOf, pictureOf } from '../../model/cues.ts';
import type { CueFact, Numbering } from '../../model/facts.ts';
import { type Reel, reelAt, reelsOf } from '../../model/pictures.ts';
import type { Show } from '../../model/show.ts';
import { lazyFix } from '../lazy-fix.ts';
import type { Report } from '../rule.ts';
import { cueRule } from './cue-rule.ts';
import { nextFreeNumber, renumberCue } from './renumber.ts';

/**
 * Numbers by reel or act: the digits before the m are the reel or the act in which the cue begins, in the cut that its
 * line is of. A number that was right in an older cut stays right when a change moves the cue elsewhere. By episode they
 * are the episode's; and whatever the digits before the m are, those before an underscore are the episode's too.
 */
export const numberScheme = cueRule({
  code: 'cue/number-scheme',
  severity: 'warning',
  title: 'Cue numbers begin with the reel, act or episode that `numbers by` asks for.',
  reads: CUE_READS,
  tells: ['show', 'picture'],
  check(cue, show, report) {
    for (const lines of byNumber(cue, show)) checkLines(lines, show, report);
  },
});

/** The lines of a cue by the number that each of them says. */
function byNumber({ lines }: Cue, show: Show): Iterable<readonly CueFact[]> {
  if (lines.length === 1) return [lines];
  const groups = new Map<string | undefined, CueFact[]>();
  for (const line of lines) {
    const key = cueKeyOf(show, line);
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return groups.values();
}

function checkLines(lines: readonly CueFact[], show: Show, report: Report): void {
  const numbering = show.setting('numbering');
  checkEpisode(lines, show, report);
  const placed = lines.map((line) => ({ line, part: partAt(show, line, numbering) }));
  const wasRight = placed.some(({ line, part }) => part && isNumberOf(line, part));
  for (const { line, part } of placed) {
    if (isUnnumberedName(line)) {
      const { written, at } = line.subject!;
      const example = `${digitsOf(part?.name ?? '') ?? '1'}m${/\d+$/.exec(written)?.[0] ?? '1'}`;
      report({
        message: `${written} does not say its ${part?.word ?? 'reel'}, so no list can sort it. Write it as \`${example}\`, the ${part?.word ?? 'reel'} before the m.`,
        at,
      });
    }
    if (wasRight || !part || isNumberOf(line, part)) continue;
    const { number, group, range } = line;
    const digits = digitsOf(part.name);
    if (!number || !group || !digits || !range) continue;
    const { word, name, of } = part;
    report({
      message: `${number.written} begins at ${range.in.written}, in ${word} ${name} of ${of.picture.version.written}, but its number says ${word} ${group}, where everybody will look for it. Renumber it, or correct its in.`,
      at: number.at,
      related: [{ at: of.at, message: `${word === 'act' ? 'Act' : 'Reel'} ${name} begins here.` }],
      fixes: [
        lazyFix(`Renumber to the next free ${digits}m number, everywhere`, () =>
          renumberCue(show, line, nextFreeNumber(show, number.written, digits)),
        ),
      ],
    });
  }
}

function checkEpisode(lines: readonly CueFact[], show: Show, report: Report): void {
  const episode = show.setting('episode');
  const digits = episode && digitsOf(episode.written);
  const line = lines.find(({ number }) => number);
  const number = line?.number;
  const said = line?.episode ?? (show.setting('numbering') === 'episode' ? line?.group : undefined);
  if (!episode || !line || !number || digits === undefined || said === undefined || said === digits) return;
  const right = line.episode === undefined ? number.written : number.written.replace(/^\d+/, digits);
  const group = line.episode === undefined ? digits : undefined;
  report({
    message: `${number.written} stands in episode ${episode.written}, but its number says episode ${said}, where everybody will look for it. Renumber it, or move it there.`,
    at: number.at,
    related: [{ at: episode.at, message: `This is episode ${episode.written}.` }],
    fixes: [
      lazyFix(`Renumber to the next free number of episode ${episode.written}, everywhere`, () =>
        renumberCue(show, line, nextFreeNumber(show, right, group)),
      ),
    ],
  });
}

/** The part of the picture that a number can say. */
export interface Part {
  readonly word: 'reel' | 'act';
  readonly name: string;
  readonly of: Reel | Act;
}

/** Where a line begins, as `numbers by` divides the picture; undefined where numbers say no such thing. */
export function partAt(show: Show, line: CueFact, numbering: Numbering | undefined): Part | undefined {
  if (!line.range || (numbering !== 'act' && numbering !== 'reel')) return undefined;
  const start = show.frameOf(line.range.in.written);
  const picture = pictureOf(show, line);
  if (start === undefined || !picture) return undefined;
  if (numbering === 'act') {
    const act = actAt(show, picture, start);
    return act && { word: 'act', name: act.act, of: act };
  }
  const reel = reelAt(show, picture, start);
  return reel && { word: 'reel', name: reel.reel, of: reel };
}

/** Whether a cue begins where its number says, as far as numbers say it: in that reel, and in one of its cut at all. */
export function isWhereItSays(show: Show, line: CueFact): boolean {
  const numbering = show.setting('numbering');
  const part = partAt(show, line, numbering);
  if (part) return isNumberOf(line, part);
  const picture = pictureOf(show, line);
  return numbering !== 'reel' || !picture || reelsOf(show, picture).length === 0;
}

/** A reel or an act whose name has no digits, such as a teaser, takes any number. */
function isNumberOf({ group }: CueFact, { name }: Part): boolean {
  const digits = digitsOf(name);
  return group !== undefined && (digits === undefined || digits === group);
}

/** `2` of reel `R02`. */
export function digitsOf(name: string): string | undefined {
  return /\d+/.exec(name)?.[0].replace(/^0+(?=\d)/, '');
}

/** Music that is called by another kind of number: `Q3`, `M12`. */
function isUnnumberedName({ department, number, subject }: CueFact): boolean {
  return department === 'music' && !number && subject !== undefined && /\d/.test(subject.written);
}
