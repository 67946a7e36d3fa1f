/** Completion where a cue's line begins: the next number, the next time, a character. */
import { actsOf } from '../../model/acts.ts';
import type { CueFact, Name, PictureFact } from '../../model/facts.ts';
import { currentPicture, reelsOf } from '../../model/pictures.ts';
import { cueKey } from '../../model/read.ts';
import type { Show } from '../../model/show.ts';
import { detailOf } from '../lookup/name-detail.ts';
import type { Ask } from './ask.ts';
import { offerTimes } from './complete-times.ts';
import { pictureOfSession, sessionScope } from './cue-neighbours.ts';
import { RANK } from './offers.ts';

type NumberedCue = CueFact & { readonly number: Name };

/** Departments whose cues carry a number with an m. */
const NUMBERED = 'music';
const MOST = 300;

export function offerCueLines(ask: Ask): void {
  const { show, department, offers } = ask;
  if (department === NUMBERED || lastNumbered(ask)) offerNextNumbers(ask);
  const range = sessionScope(ask)?.spec?.entries[0]?.slots.find(({ name }) => name === 'range');
  if (range) offerTimes(ask, range);
  if (department !== NUMBERED) {
    const rank = RANK.usual - 1;
    for (const character of show.names('character').sort((a, b) => show.order.compare(a.at, b.at))) {
      offers.add(rank, {
        label: character.written,
        kind: 'name',
        detail: detailOf(show, character),
        insert: `${character.written} `,
        retrigger: true,
      });
      offerNextLine(ask, character.fact.kind === 'character' ? character.fact.prefix : undefined);
    }
  }
  offerKnownCues(ask);
}

/** The numbers that can come next: behind the cue above, at the end of its reel, in the next reel. */
export function offerNextNumbers(ask: Ask): void {
  const { show, offers, department } = ask;
  const add = (label: string, detail: string) =>
    offers.add(RANK.wanted, { label, kind: 'cue', detail, insert: `${label} `, retrigger: true });
  const taken = new Set<string>();
  for (const fact of show.all('cue')) if (fact.department === department && fact.number) taken.add(fact.number.key);
  const isFree = (number: string) => !taken.has(cueKey(number));
  const last = lastNumbered(ask);
  const parts = last?.number && /^(.*?\d+)(m)(\d+)(.*)$/i.exec(last.number.written);
  if (!parts) {
    const picture = pictureOfSession(ask) ?? currentPicture(show);
    const first = `${firstGroup(show, picture)}m1`;
    if (isFree(first)) add(first, 'the first cue');
    return;
  }
  const [, group, m, digits, rest] = parts as unknown as [string, string, string, string, string];
  const numbered = (count: number) => group + m + String(count).padStart(digits.length, '0');
  const next = numbered(Number(digits) + 1);
  const lettered = `${group}${m}${digits}${nextLetter(rest)}`;
  if (isFree(next)) add(next, `after ${last.number.written}`);
  else if (isFree(lettered)) add(lettered, `between ${last.number.written} and ${next}`);
  let end = Number(digits) + 1;
  while (!isFree(numbered(end))) end++;
  add(numbered(end), 'the next free number');
  const nextGroup = `${group.replace(/\d+$/, (reel) => String(Number(reel) + 1).padStart(reel.length, '0'))}${m}1`;
  if (isFree(nextGroup))
    offers.add(RANK.usual, {
      label: nextGroup,
      kind: 'cue',
      insert: `${nextGroup} `,
      detail: 'the first of the next',
      retrigger: true,
    });
}

/** The digits before the m of a show's first cue, as it numbers its cues. */
function firstGroup(show: Show, picture: PictureFact | undefined): string {
  const numbering = show.setting('numbering');
  const name =
    numbering === 'episode'
      ? show.setting('episode')?.written
      : numbering === 'act'
        ? picture && actsOf(show, picture)[0]?.act
        : picture && reelsOf(show, picture)[0]?.reel;
  return /\d+/.exec(name ?? '')?.[0] ?? '1';
}

/** `` → a, a → b, alt → a */
function nextLetter(rest: string): string {
  return /^[a-y]$/i.test(rest) ? String.fromCharCode(rest.charCodeAt(0) + 1) : 'a';
}

/** The next number of a character's lines, `LN202`, once there are any. */
function offerNextLine({ show, offers }: Ask, prefix: string | undefined): void {
  if (!prefix) return;
  let last = 0;
  for (const { line } of show.all('cue')) {
    const digits = line?.written.startsWith(prefix) ? line.written.slice(prefix.length) : '';
    if (/^\d{1,9}$/.test(digits)) last = Math.max(last, Number(digits));
  }
  if (last > 0) {
    const label = `${prefix}${last + 1}`;
    offers.add(RANK.usual, { label, kind: 'cue', detail: 'the next line', insert: `${label} `, retrigger: true });
  }
}

/** Cues that are there: a line can add to one, or time it against another cut. */
export function offerKnownCues({ show, offers, department }: Ask): void {
  const names = show
    .names('cue')
    // Numbers that a cue had before are no longer given.
    .filter(({ fact, key }) => fact.kind === 'cue' && fact.department === department && fact.number?.key === key)
    .sort((a, b) => show.order.compare(a.at, b.at));
  for (const name of names.slice(0, MOST)) {
    const label = name.written;
    offers.add(RANK.outer, { label, kind: 'cue', detail: detailOf(show, name), insert: `${label} `, retrigger: true });
  }
  const lines = show.sorted('cue').filter((fact) => fact.line && fact.department === department);
  for (const { line, title, range } of lines.slice(0, MOST)) {
    const label = line!.written;
    const detail = [title && `"${title}"`, range?.in.written].filter(Boolean).join(', ');
    offers.add(RANK.outer, { label, kind: 'cue', detail, insert: `${label} `, retrigger: true });
  }
}

function isNumbered(fact: CueFact): fact is NumberedCue {
  return fact.number !== undefined;
}

/** The nearest line above the cursor in its session that has a number. */
function lastNumbered(ask: Ask): NumberedCue | undefined {
  const { cursor, workspace } = ask;
  const facts = workspace.facts(cursor.document.uri);
  const children = sessionScope(ask)?.block?.children ?? [];
  for (let at = children.length - 1; at >= 0; at--) {
    const child = children[at]!;
    if (child === cursor.statement) continue;
    const start = cursor.document.spanOf({ row: child.row, start: child.items[0]?.start ?? 0, end: 0 }).start;
    const fact = start < cursor.offset ? facts?.of(child) : undefined;
    if (fact?.kind === 'cue' && isNumbered(fact)) return fact;
  }
  return undefined;
}
