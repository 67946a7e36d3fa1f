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
  /** Of each item, `i3 of reel 2, en`. */
  readonly names: readonly string[];
}

export const HOURS: readonly number[] = Array.from({ length: DAYS }, (_, day) => (day % 7 < 5 ? 8 : 0));

export function textOfInstances(lines: readonly string[], follow = ''): string {
  return `show "x" { rate 24; ${follow} }
picture v1 { reel 1 01:00:00:00; reel 2 02:00:00:00; reel 3 03:00:00:00 }
schedule {\n  start ${date(START)}\n${lines.join('\n')}\n}\n`;
}

const which = fc.constantFrom('', '', '', 'all', 'previous', 'reel 2', '3', 'en', 'reel 7');
const link = fc.record({ to: fc.nat(), kind: fc.constantFrom('FS', 'FS', 'FS', 'SS', 'FF', 'SF'), lag, which });
const line = fc.record({
  axes: fc.constantFrom<readonly Axis[]>([], ['reel'], ['language'], ['reel', 'language'], ['language', 'reel']),
  length,
  links: fc.array(link, { maxLength: 2 }),
  /** A link to the one before of its own kind. */
  isStaggered: fc.boolean(),
  amended: fc.option(fc.record({ which: fc.constantFrom('all', '1', 'reel 3', 'de'), length }), { freq: 3 }),
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
      const values = axes.map((axis) => (axis === 'reel' ? `reel ${combination.reel}` : combination.language));
      names.push(`i${number}${values.length > 0 ? ` of ${values.join(', ')}` : ''}`);
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
  const shared = from.axes.filter((axis) => to.axes.includes(axis));
  const innermost = shared.at(-1);
  const isSame = (axis: Axis) => from.combination[axis] === to.combination[axis];
  const others = shared.filter((axis) => axis !== innermost);
  if (which === '') return shared.every(isSame);
  if (which === 'all') return others.every(isSame);
  if (which === 'previous') {
    if (!innermost) return false;
    const values = VALUES[innermost];
    const before = values[values.indexOf(from.combination[innermost]!) - 1];
    return before !== undefined && to.combination[innermost] === before && others.every(isSame);
  }
  return pick(which, to.combination) && shared.filter((axis) => axis !== axisOf(which)).every(isSame);
}

function axisOf(which: string): Axis {
  return LANGUAGES.includes(which) ? 'language' : 'reel';
}

function pick(which: string, combination: Combination): boolean {
  return which === 'all' || combination[axisOf(which)] === which.replace('reel ', '');
}

export { BASE, START };
