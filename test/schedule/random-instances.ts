/**
 * Random schedules in which lines stand once for each reel, for each language, for both or for neither, as Cuelock text
 * and expanded by hand: every combination of values, every link to every combination that its `of` could mean.
 */
import fc from 'fast-check';
import type { NaiveItem, NaiveLink } from './naive-planner.ts';
import { BASE, DAYS, date, hoursOfLength, lag, length, linkOf, START } from './random-schedule.ts';

const REELS = ['1', '2', '3'];
const LANGUAGES = ['en', 'de'];
const VALUES: Readonly<Record<Axis, readonly string[]>> = { reel: REELS, language: LANGUAGES };

type Axis = 'reel' | 'language';
type Combination = Readonly<Partial<Record<Axis, string>>>;

export interface RandomInstances {
  /** The statements of the schedule; their order means nothing. */
  readonly lines: readonly string[];
  readonly items: readonly NaiveItem[];
  /** Of each item, `i3 of en of reel 2`. */
  readonly names: readonly string[];
}

export const HOURS: readonly number[] = Array.from({ length: DAYS }, (_, day) => (day % 7 < 5 ? 8 : 0));

export function textOfInstances(lines: readonly string[], follow = ''): string {
  return `show "x" { rate 24; ${follow} }
picture v1 { reel 1 01:00:00:00; reel 2 02:00:00:00; reel 3 03:00:00:00 }
schedule {\n  start ${date(START)}\n${lines.join('\n')}\n}\n`;
}

const which = fc.constantFrom(
  ...['', '', '', 'all', 'previous', 'reel 2', '3', 'en', 'reel 7'],
  ...['reel 2 of de', 'en of 3', 'all of en', 'previous of reel 2', 'de of previous', 'reel 1 of reel 2'],
);
const link = fc.record({ to: fc.nat(), kind: fc.constantFrom('FS', 'FS', 'FS', 'SS', 'FF', 'SF'), lag, which });
const line = fc.record({
  axes: fc.constantFrom<readonly Axis[]>([], ['reel'], ['language'], ['reel', 'language'], ['language', 'reel']),
  length,
  links: fc.array(link, { maxLength: 2 }),
  /** A link to the one before of its own kind. */
  isStaggered: fc.boolean(),
  amended: fc.option(
    fc.record({ which: fc.constantFrom('all', '1', 'reel 3', 'de', 'de of reel 3', 'reel 1 of en'), length }),
    { freq: 3 },
  ),
});

export const randomInstances: fc.Arbitrary<RandomInstances> = fc
  .array(line, { minLength: 1, maxLength: 6 })
  .map(expand);

type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

function expand(lines: readonly Line[]): RandomInstances {
  const texts: string[] = [];
  const items: NaiveItem[] = [];
  const names: string[] = [];
  /** Of each line, its combinations and where they are in `items`. */
  const placed: { at: number; axes: readonly Axis[]; combination: Combination }[][] = [];
  lines.forEach(({ axes, length, links, isStaggered, amended }, number) => {
    const known = links.filter(() => number > 0).map((each) => ({ ...each, to: each.to % number }));
    const staggered = isStaggered ? [{ to: number, kind: 'FS', lag: '', which: 'previous' }] : [];
    const all = [...known, ...staggered];
    const here: (typeof placed)[number] = [];
    placed.push(here);
    for (const combination of combinationsOf(axes)) {
      const at = items.length;
      here.push({ at, axes, combination });
      const isAmended = amended && pick(amended.which, combination) && amended.length !== '';
      const [hours, inDays] = hoursOfLength(isAmended ? amended.length : length, 5);
      const made = all.flatMap(({ to, kind, lag, which }): NaiveLink[] =>
        placed[to]!.filter((other) => means(which, { axes, combination }, other)).map((other) =>
          linkOf(other.at, kind, lag, 5),
        ),
      );
      items.push({ hours, inDays, links: made });
      const values = axes.map((axis) => ` of ${axis === 'reel' ? 'reel ' : ''}${combination[axis]}`);
      names.push(`i${number}${values.reverse().join('')}`);
    }
    const say = (kinds: readonly string[]) =>
      all
        .filter(({ kind }) => kinds.includes(kind))
        .map(
          ({ to, kind, lag, which }) => `${kind[0] === 'S' ? 'start of ' : ''}i${to}${which && ` of ${which}`}${lag}`,
        )
        .join(', ');
    const after = say(['FS', 'SS']);
    const ends = say(['FF', 'SF']);
    const open = axes.map((axis) => (axis === 'reel' ? 'per reel { ' : 'per en, de { ')).join('');
    const text = `task i${number} ${length}${after && ` after ${after}`}${ends && ` ends after ${ends}`}`;
    texts.push(`  ${open}${text}${' }'.repeat(axes.length)}`);
    if (amended?.length) texts.push(`  task i${number} of ${amended.which} ${amended.length}`);
  });
  return { lines: texts, items, names };
}

function combinationsOf(axes: readonly Axis[]): Combination[] {
  const [first, ...rest] = axes;
  if (!first) return [{}];
  return VALUES[first].flatMap((value) => combinationsOf(rest).map((inner) => ({ [first]: value, ...inner })));
}

interface Placed {
  readonly axes: readonly Axis[];
  readonly combination: Combination;
}

/** Whether an item that says `of which` behind the name of another means that combination of it. */
function means(which: string, from: Placed, to: Placed): boolean {
  const parts = which === '' ? [] : which.split(' of ');
  const values = parts.filter((part) => part !== 'all' && part !== 'previous');
  const picked = values.map(axisOf);
  // One axis twice is nothing.
  if (new Set(picked).size < picked.length || !values.every((part) => pick(part, to.combination))) return false;
  const shared = from.axes.filter((axis) => to.axes.includes(axis) && !picked.includes(axis));
  const innermost = parts.length > values.length ? shared.at(-1) : undefined;
  const isSame = (axis: Axis) => from.combination[axis] === to.combination[axis];
  if (!shared.filter((axis) => axis !== innermost).every(isSame)) return false;
  if (!parts.includes('previous')) return true;
  const all = innermost ? VALUES[innermost] : [];
  const before = innermost && all[all.indexOf(from.combination[innermost]!) - 1];
  return before !== undefined && to.combination[innermost!] === before;
}

function axisOf(which: string): Axis {
  return LANGUAGES.includes(which) ? 'language' : 'reel';
}

function pick(which: string, combination: Combination): boolean {
  return (
    which === 'all' || which.split(' of ').every((part) => combination[axisOf(part)] === part.replace('reel ', ''))
  );
}

export { BASE, START };
