/** Who is paid for a work, and how much of it each has: exact decimals, by the scheme that the show states. */
import { Rational } from '../time/index.ts';
import type { CompanyFact, Name, PersonFact, ShareText, WorkFact, WorkRole } from './facts.ts';
import type { Show } from './show.ts';

/** How shares add up: writers and publishers each to 100 % (`200%`), or all parties together (`100%`). */
export type Scheme = '200%' | '100%';

const WHOLE = Rational.of(100);

/** Whether it is a part on the publishers' side; all others are writers. */
export function isPublishing(role: WorkRole): boolean {
  return role === 'publisher' || collectsForPublisher(role);
}

function collectsForPublisher(role: WorkRole): boolean {
  return role === 'administrator' || role === 'sub-publisher';
}

/** Whether somebody made a new version of the work, which is protected even where the work is not. */
export function isArranging(role: WorkRole): boolean {
  return ['arranger', 'sub-arranger', 'adapter', 'translator', 'sub-author'].includes(role);
}

/** Whether somebody wrote words that are sung. */
export function isWriterOfWords(role: WorkRole): boolean {
  return ['lyricist', 'adapter', 'translator', 'sub-author'].includes(role);
}

/** Who is paid for writing it. Of a public-domain work that is its arranger alone; the others are named as a record. */
export function writersOf(work: WorkFact): ShareText[] {
  return work.shares.filter(({ role }) => isArranging(role) || (!work.isPublicDomain && !isPublishing(role)));
}

/**
 * Who is paid for publishing it. What is in the public domain, and nobody arranged, is published without pay; an
 * administrator or sub-publisher without a share collects what is the publisher's.
 */
export function publishersOf(work: WorkFact): ShareText[] {
  if (work.isPublicDomain && writersOf(work).length === 0) return [];
  return work.shares.filter(({ role, share }) => role === 'publisher' || (collectsForPublisher(role) && share));
}

/**
 * The scheme that the show states. One that states none may use either: 200 %, unless only 100 % makes this work add up.
 */
export function schemeOf(show: Show, work: WorkFact): Scheme {
  const stated = statedScheme(show);
  if (stated) return stated;
  const [writers, publishers] = [writersOf(work), publishersOf(work)];
  const isTwice = isWhole(writers) && isWhole(publishers);
  return !isTwice && isWhole([...writers, ...publishers]) ? '100%' : '200%';
}

/** What the show says of `shares`; undefined when it says nothing. */
export function statedScheme(show: Show): Scheme | undefined {
  const stated = show.setting('shares')?.scheme;
  if (stated === undefined) return undefined;
  return percentIn(stated)?.equals(WHOLE) ? '100%' : '200%';
}

/** The person or company that a share names. */
export function partyOf(show: Show, who: Name): PersonFact | CompanyFact | undefined {
  return show.find('person', who) ?? show.find('company', who);
}

/** `33.34%` as 33.34; undefined when no share is written. */
export function percentOf({ share }: ShareText): Rational | undefined {
  return share && percentIn(share.written);
}

function percentIn(written: string): Rational | undefined {
  return Rational.parse(written.replace(/\s*%$/, ''));
}

/** What these parties have together, those without a figure left out. */
export function sumOf(parties: readonly ShareText[]): Rational {
  return parties.reduce((sum, party) => sum.plus(percentOf(party) ?? Rational.zero), Rational.zero);
}

/** Whether these add up to exactly 100 %. One party alone needs no figure: it has all. Nobody wants nothing. */
export function isWhole(parties: readonly ShareText[]): boolean {
  if (parties.length === 0 || (parties.length === 1 && percentOf(parties[0]!) === undefined)) return true;
  return parties.every((party) => percentOf(party) !== undefined) && sumOf(parties).equals(WHOLE);
}

/** Whether these have all there is between them, each with a figure of its own. */
export function haveAll(parties: readonly ShareText[]): boolean {
  return parties.every(({ share }) => share) && sumOf(parties).equals(WHOLE);
}

/**
 * What a party is paid, in percent: as written, or the whole where it is the only one of its side. Undefined where no
 * figure says it, zero where the party is named as a record only.
 */
export function shareOf(show: Show, work: WorkFact, party: ShareText): Rational | undefined {
  const [writers, publishers] = [writersOf(work), publishersOf(work)];
  const isOneSide = schemeOf(show, work) === '100%';
  const side = isOneSide ? [...writers, ...publishers] : isPublishing(party.role) ? publishers : writers;
  if (!side.includes(party)) return Rational.zero;
  return percentOf(party) ?? (side.length === 1 ? WHOLE : undefined);
}
