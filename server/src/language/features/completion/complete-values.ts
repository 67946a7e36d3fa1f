/** Completion of what goes into a slot: closed words, names, times, dates, rates. */
import type { Fact } from '../../model/facts.ts';
import { picturesOf } from '../../model/pictures.ts';
import { checks } from '../../rules/table.ts';
import { pipelinesOn } from '../../schedule/demands.ts';
import type { Bound } from '../../schema/bound.ts';
import * as type from '../../schema/slot-types.ts';
import type { Slot } from '../../schema/spec.ts';
import { RATES, rateName } from '../../time/index.ts';
import type { Ask } from './ask.ts';
import { offerKnownCues, offerNextNumbers } from './complete-cues.ts';
import { offerDates } from './complete-dates.ts';
import { offerBrokenDemands, offerSubjects } from './complete-demands.ts';
import { offerNames } from './complete-names.ts';
import { likeliness, offerNextPass } from './complete-progress.ts';
import { offerScopes } from './complete-scopes.ts';
import { offerTimes } from './complete-times.ts';
import { RANK } from './offers.ts';

export interface ValueOptions {
  /** Values of the list that are there already. */
  readonly chosen?: ReadonlySet<string>;
  /** The weekday that stands before the date. */
  readonly weekday?: string | undefined;
  /** `start of` stands before the name. */
  readonly isStart?: boolean;
  /** The word whose slot it is, and the line that it stands on. */
  readonly owner?: Bound | undefined;
  readonly line?: Bound | undefined;
}

/** What a slot takes, as far as it can be known. */
export function offerValues(ask: Ask, slot: Slot, options: ValueOptions): void {
  const { offers } = ask;
  const rank = slot.optional ? RANK.usual - 1 : RANK.wanted;
  for (const [word, doc] of Object.entries(slot.words ?? {})) {
    if (!options.chosen?.has(word)) offers.add(rank, { label: word, kind: 'word', ...(doc && { detail: doc }) });
  }
  if (slot.words) return;
  if (slot.type === type.demanded && options.owner?.spec.fact === 'waiver') offerBrokenDemands(ask);
  if (slot.refers) offerNames(ask, slot, rank, options.chosen, likeliness(options.owner, options.line));
  if (slot.type === type.demanded) offerSubjects(ask);
  if (slot.type === type.link && !options.isStart) offerStartOf(ask);
  if (slot.declares === 'item' && options.owner) offerNextPass(ask, options.owner.spec.word);
  if (slot.declares) offerDeclared(ask, slot, rank, options.chosen);
  switch (slot.type) {
    case type.scope:
      offerScopes(ask);
      break;
    case type.date:
    case type.dates:
    case type.dateOrLag:
      offerDates(ask, options.weekday);
      break;
    case type.weekdays:
      if (!options.chosen) offers.add(rank, { label: 'Mon .. Fri', kind: 'word' });
      for (const day of type.WEEKDAYS) if (!options.chosen?.has(day)) offers.add(rank, { label: day, kind: 'word' });
      break;
    case type.range:
    case type.timecode:
      offerTimes(ask, slot);
      break;
    case type.rate:
      for (const rate of RATES) offers.add(rank, { label: rate.token, kind: 'word', detail: rateName(rate) });
      break;
    case type.text:
    case type.textOrName:
      offers.add(slot.optional ? RANK.outer : rank, {
        label: '"…"',
        kind: 'snippet',
        detail: slot.doc,
        insert: '"$1"$0',
        isSnippet: true,
        filterText: '"',
      });
      break;
  }
  if (slot.type.title.startsWith('a level in')) {
    offers.add(rank, { label: slot.type.example, kind: 'word', detail: slot.doc });
  }
}

/** Names that a declaration is likely to declare: roles that others have, stages that no line is yet, the next cue. */
function offerDeclared(ask: Ask, slot: Slot, rank: number, chosen: ReadonlySet<string> | undefined): void {
  const { show, offers } = ask;
  if (slot.declares === 'cue' && slot.name === 'number') offerNextNumbers(ask);
  else if (slot.declares === 'cue') offerKnownCues(ask);
  if (slot.declares === 'role') offerNames(ask, { ...slot, refers: ['role'] }, rank, chosen);
  if (slot.declares === 'picture') {
    const newest = picturesOf(show).at(-1)?.version.written;
    const next = newest?.replace(/\d+$/, (digits) => String(Number(digits) + 1));
    if (next && next !== newest) offers.add(rank, { label: next, kind: 'name', detail: `after ${newest}` });
  }
  if (slot.declares !== 'item') return;
  // Of a show that follows a pipeline, its stages; else all that there are.
  const followed = new Set<Fact>(pipelinesOn(show));
  for (const { key, written, fact } of show.names('stage')) {
    if (followed.size > 0 && !followed.has(fact)) continue;
    if (show.declarations('item', key).length > 0) continue;
    const title = fact.kind === 'pipeline' ? fact.stages.find(({ id }) => id.key === key)?.title : undefined;
    offers.add(RANK.usual, { label: written, kind: 'name', ...(title && { detail: title }) });
  }
}

/** Codes of checks, and whole groups of them, for the lines of `rules { }`. */
export function offerRuleCodes({ offers }: Ask): void {
  for (const { code, title } of checks) {
    offers.add(RANK.wanted, { label: code, kind: 'word', detail: title, insert: `${code} `, retrigger: true });
  }
}

function offerStartOf({ offers }: Ask): void {
  const detail = 'The start of another line, not its end.';
  offers.add(RANK.rare, { label: 'start of', kind: 'word', detail, insert: 'start of ', retrigger: true });
}
