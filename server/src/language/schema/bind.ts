/**
 * Binding: the flat items of a statement meet the slots of the word it begins with.
 *
 * For each item, in this order: the next **required** slot takes it if it fits; else a **clause** word starts its
 * clause (the nearest clause before it is asked first, then outward); else the first free **optional** slot that it can
 * begin takes it; else it is wrong here. So required beats keyword and keyword beats optional, and almost no word is
 * reserved. One finding a gap; what is missing is said at the end.
 */
import type { Finding } from '../findings.ts';
import { placeOf, type Token, textOf } from '../syntax/row.ts';
import * as say from './bind-findings.ts';
import type { Arg, Bound } from './bound.ts';
import { homesOf } from './language.ts';
import { nearest } from './nearest.ts';
import {
  dimensionBefore,
  isClauseInNamesPlace,
  isNearClause,
  isOutOfPlace,
  slipInList,
  wordsInValue,
} from './slips.ts';
import { isLineNumber } from './slot-types.ts';
import type { BlockSpec, Lead, Slot, Spec } from './spec.ts';

export interface Binding {
  readonly bound: Bound | undefined;
  readonly findings: readonly Finding[];
  /** Where the line still stands open at its end, innermost clause last: what completion may offer. */
  readonly open: readonly Bound[];
}

/** How a statement begins, seen against what may stand in its block. */
export function headOf(items: readonly Token[], block: BlockSpec): Spec | undefined {
  const first = items[0];
  if (!first) return undefined;
  const word = first.kind === 'Word' ? block.words.get(textOf(first)) : undefined;
  if (word) return word;
  const { entries } = block;
  for (let at = 0; at < entries.length; at++) if (beginsAs(items, entries[at]!)) return entries[at];
  return undefined;
}

function beginsAs(items: readonly Token[], { leads: all }: Spec): boolean {
  for (let at = 0; at < all.length; at++) if (leads(items, all[at]!)) return true;
  return false;
}

function leads(items: readonly Token[], lead: Lead): boolean {
  for (let at = 0; at < lead.length; at++) if (!leadsAt(items[at], lead[at]!)) return false;
  return true;
}

function leadsAt(item: Token | undefined, kind: Lead[number]): boolean {
  if (kind === 'LineNumber') return isLineNumber(item);
  return kind === 'Name' ? item?.kind === 'Word' || item?.kind === 'DigitName' : item?.kind === kind;
}

/**
 * Binds one statement's items. Never fails; `bound` is undefined when nobody can say which word it is. What it opens a
 * block for may still be said there. `head` is what `headOf` said of them, where that is known.
 */
export function bind(
  items: readonly Token[],
  block: BlockSpec,
  opensBlock = false,
  head = headOf(items, block),
): Binding {
  const binder = new Binder(items, block, opensBlock);
  binder.run(head);
  return binder;
}

const NO_FINDINGS: readonly Finding[] = [];

/** A binding while it is being made; nearly all have no findings. */
class Binder implements Binding {
  bound: Bound | undefined = undefined;
  private said: Finding[] | undefined = undefined;
  /** The statement, its open clause, that clause's open clause … */
  open: Bound[] = [];
  private at = 0;

  constructor(
    private readonly items: readonly Token[],
    private readonly block: BlockSpec,
    private readonly opensBlock: boolean,
  ) {}

  run(head: Spec | undefined): void {
    const first = this.items[0];
    if (!first) return;
    const spec = head ?? this.guessHead(first);
    if (!spec) return;
    const isKeyword = spec.leads.length === 0;
    this.bound = { spec, head: isKeyword ? first : undefined, args: [], clauses: [], first, last: first };
    this.open = [this.bound];
    if (isKeyword) this.at = 1;
    while (this.at < this.items.length) if (!this.step()) this.passOver();
    this.missing(this.bound);
  }

  get findings(): readonly Finding[] {
    return this.said ?? NO_FINDINGS;
  }

  private say(finding: Finding): void {
    this.said ??= [];
    this.said.push(finding);
  }

  /** Takes what stands at `at`; false when nothing can. */
  private step(): boolean {
    const item = this.items[this.at]!;
    const { open } = this;
    const inmost = open.length - 1;
    const top = open[inmost]!;
    const required = nextRequired(top);
    if (required && !this.isRatherClause(item, required) && this.fill(top, required)) return true;
    const owner = item.kind === 'Word' ? this.ownerOf(textOf(item)) : undefined;
    if (owner) {
      this.openClause(item, owner.spec.clause(textOf(item))!, owner);
      return true;
    }
    for (let depth = inmost; depth >= 0; depth--) {
      const bound = open[depth]!;
      const needed = depth < inmost ? nextRequired(bound) : undefined;
      const { slots } = bound.spec;
      for (let at = 0; at < slots.length; at++) {
        const slot = slots[at]!;
        const isAsked = needed ? slot === needed : slot.optional && !isFilled(bound, slot);
        if (isAsked && !this.isRatherSlip(item, bound, slot) && this.fill(bound, slot)) {
          if (depth < inmost) this.open = open.slice(0, depth + 1);
          return true;
        }
      }
    }
    return false;
  }

  /** A clause word in the place of a name is a name only when what follows could not go on as that clause. */
  private isRatherClause(item: Token, slot: Slot): boolean {
    if (item.kind !== 'Word' || !slot.type.nameAt) return false;
    const word = textOf(item);
    const clause = this.ownerOf(word)?.spec.clause(word);
    const wanted = clause?.slots.find((candidate) => !candidate.optional);
    return wanted !== undefined && wanted.type.take(this.items, this.at + 1) > 0;
  }

  /** A slip in a clause word, where an optional name could stand. */
  private isRatherSlip(item: Token, bound: Bound, slot: Slot): boolean {
    if (item.kind !== 'Word' || !slot.type.nameAt || !slot.optional) return false;
    if (isOutOfPlace(bound, slot)) return isNearClause(item, this.open);
    return isClauseInNamesPlace(this.items, this.at, this.open, (at) => this.goesOn(at, slot));
  }

  /** Whether the item there can go on without the one before it, which `taken` takes. */
  private goesOn(at: number, taken: Slot): boolean {
    const item = this.items[at];
    if (!item || item.kind === 'Comma' || (item.kind === 'Word' && this.ownerOf(textOf(item)))) return true;
    return this.open.some((bound) =>
      freeOptional(bound).some((slot) => slot !== taken && slot.type.take(this.items, at) > 0),
    );
  }

  /** What stands open and has a clause of that word, innermost first. */
  private ownerOf(word: string): Bound | undefined {
    for (let depth = this.open.length - 1; depth >= 0; depth--) {
      const bound = this.open[depth]!;
      if (bound.spec.clause(word)) return bound;
    }
    return undefined;
  }

  private openClause(head: Token, spec: Spec, owner: Bound): void {
    const earlier = spec.repeats ? undefined : owner.clauses.find((clause) => clause.spec === spec);
    if (earlier?.head) this.say(say.saidTwice(spec, head, earlier.head));
    const bound: Bound = { spec, head, args: [], clauses: [], first: head, last: head };
    owner.clauses.push(bound);
    while (this.open.at(-1) !== owner) this.open.pop();
    this.open.push(bound);
    this.touch(head);
    this.at++;
  }

  private fill(bound: Bound, slot: Slot): boolean {
    const from = this.at;
    const taken = slot.type.take(this.items, from);
    if (taken === 0) return false;
    const arg: Arg = { slot, values: [this.value(from, taken)] };
    bound.args.push(arg);
    this.at += taken;
    while (slot.list && this.items[this.at]?.kind === 'Comma') {
      const more = slot.type.take(this.items, this.at + 1);
      if (more === 0) break;
      arg.values.push(this.value(this.at + 1, more));
      this.at += 1 + more;
    }
    for (let at = from; at < this.at; at++) {
      const item = this.items[at]!;
      if (item.kind === 'Unterminated') this.say(say.unterminated(item));
    }
    const slip = slipInList(arg);
    if (slip) this.say(say.slipOf(slip.written, slip.meant));
    this.touch(this.items[this.at - 1]!, bound);
    return true;
  }

  private value(at: number, taken: number): Token[] {
    return taken === 1 ? [this.items[at]!] : this.items.slice(at, at + taken);
  }

  /** What is open reaches to here: from the statement down to `innermost`, or all of it. */
  private touch(last: Token, innermost?: Bound): void {
    const { open } = this;
    for (let depth = 0; depth < open.length; depth++) {
      const bound = open[depth]!;
      bound.last = last;
      if (bound === innermost) break;
    }
  }

  /** Passes over what fits nowhere, up to the next item that does; one finding for the whole gap. */
  private passOver(): void {
    const first = this.items[this.at]!;
    if (this.linkWordLeftOut(first) || this.slip(first) || this.slipBefore(first)) return;
    const start = this.at;
    do this.at++;
    while (this.at < this.items.length && !this.fitsSomewhere());
    const gap = placeOf(first, this.items[this.at - 1]!);
    if (first.kind === 'Comma') {
      if (this.at - start === 1 && this.at === this.items.length) return; // a dangling comma is its own finding
      this.say(say.nothingToList(first));
      return;
    }
    if (first.kind === 'Word' && this.strangeWord(first)) return;
    const top = this.open.at(-1)!;
    const wanted = nextRequired(top);
    if (!wanted) {
      this.say(say.notTaken(top, gap));
      return;
    }
    this.say(say.wrongValue(top, wanted, gap));
    // One message a gap: the slot is not reported missing as well.
    top.args.push({ slot: wanted, values: [] });
  }

  /** A word that only joins, `by` in `numbers by reel`, was left out, and what stands here is what follows it. */
  private linkWordLeftOut(item: Token): boolean {
    return this.joinLeftOut(item) || this.needLeftOut(item);
  }

  /** The word of a clause that the line needs, `before` in `require a before b`, was left out. */
  private needLeftOut(item: Token): boolean {
    const line = this.open[0]!;
    const spec = line.spec.clauses.find(({ word }) => word === line.spec.needs[0]);
    const slot = spec?.slots[0];
    if (!spec || !slot || !lacksClause(line) || slot.type.take(this.items, this.at) === 0) return false;
    if (nearest(textOf(item), this.clauseWords())) return false;
    this.say(say.joinMissing(spec.word, item));
    const bound: Bound = { spec, head: undefined, args: [], clauses: [], first: item, last: item };
    line.clauses.push(bound);
    this.open = [line, bound];
    return true;
  }

  private joinLeftOut(item: Token): boolean {
    const top = this.open.at(-1)!;
    const wanted = nextRequired(top);
    const words = Object.keys(wanted?.words ?? {});
    const next = wanted && top.spec.slots[top.spec.slots.indexOf(wanted) + 1];
    if (!wanted || words.length !== 1 || !next || next.type.take(this.items, this.at) === 0) return false;
    if (nearest(textOf(item), words)) return false;
    this.say(say.joinMissing(words[0]!, item));
    top.args.push({ slot: wanted, values: [] });
    return true;
  }

  private fitsSomewhere(): boolean {
    const item = this.items[this.at]!;
    if (item.kind === 'Word' && this.ownerOf(textOf(item))) return true;
    return this.open.some((bound) => {
      const required = nextRequired(bound);
      const slots = required ? [required] : freeOptional(bound);
      return slots.some((slot) => slot.type.take(this.items, this.at) > 0 && !slot.type.nameAt);
    });
  }

  /** A slip of the keyboard is told, and read as what was meant, so that it costs nothing else. */
  private slip(item: Token): boolean {
    if (item.kind !== 'Word') return false;
    const top = this.open.at(-1)!;
    const wanted = nextRequired(top);
    const inValue = wordsInValue(this.items, this.at, wanted, top);
    const meant = nearest(textOf(item), [...Object.keys(wanted?.words ?? {}), ...inValue, ...this.clauseWords()]);
    if (meant === undefined) return false;
    const owner = this.ownerOf(meant);
    this.say(say.slipOf(item, meant));
    if (wanted?.words && Object.hasOwn(wanted.words, meant)) {
      top.args.push({ slot: wanted, values: [] });
      this.at++;
    } else if (inValue.includes(meant)) this.at++;
    else if (owner) this.openClause(item, owner.spec.clause(meant)!, owner);
    return true;
  }

  /** A number that nothing takes, behind `of` and a word: that word was to be `reel`, `act` or `episode`. */
  private slipBefore(item: Token): boolean {
    const slip = dimensionBefore(this.items, this.at);
    if (!slip) return false;
    this.say(say.slipOf(slip.written, slip.meant));
    this.touch(item);
    this.at++;
    return true;
  }

  private clauseWords(): string[] {
    return [...new Set(this.open.flatMap((bound) => bound.spec.clauses.map((clause) => clause.word)))];
  }

  /** A word where none is wanted: one that belongs elsewhere, or one that is unknown. */
  private strangeWord(token: Token): boolean {
    if (homesOf(textOf(token)).length > 0) {
      this.say(say.wrongPlace(token));
      return true;
    }
    if (nextRequired(this.open.at(-1)!)) return false;
    this.say(say.strangeWord(token, this.open[0]!.spec, this.clauseWords()));
    return true;
  }

  /** No keyword of this block and no entry of it: a slip of the keyboard, or a word from elsewhere. */
  private guessHead(first: Token): Spec | undefined {
    const written = textOf(first);
    const homes = first.kind === 'Word' ? homesOf(written) : [];
    if (homes.length > 0) {
      this.say(say.wrongPlace(first));
      const specs = new Set(homes.map(({ spec }) => spec));
      return specs.size === 1 ? homes[0]!.spec : undefined;
    }
    const meant = first.kind === 'Word' ? nearest(written, this.block.words.keys()) : undefined;
    this.say(meant ? say.slipOf(first, meant) : say.unknownLine(this.items, this.block));
    return meant === undefined ? undefined : this.block.words.get(meant);
  }

  private missing(bound: Bound): void {
    const slot = nextRequired(bound);
    if (slot) this.say(say.missingArgument(bound, slot));
    else if (!this.opensBlock && lacksClause(bound)) this.say(say.missingClause(bound));
    const { clauses } = bound;
    for (let at = 0; at < clauses.length; at++) this.missing(clauses[at]!);
  }
}

/** It says none of the clauses of which one is needed. */
function lacksClause({ spec, clauses }: Bound): boolean {
  return spec.needs.length > 0 && !clauses.some((clause) => spec.needs.includes(clause.spec.word));
}

/** The first required slot that has nothing yet; an optional one before it may still be filled by its kind. */
function nextRequired(bound: Bound): Slot | undefined {
  const { slots } = bound.spec;
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at]!;
    if (!slot.optional && !isFilled(bound, slot)) return slot;
  }
  return undefined;
}

function freeOptional(bound: Bound): Slot[] {
  return bound.spec.slots.filter((slot) => slot.optional && !isFilled(bound, slot));
}

function isFilled({ args }: Bound, slot: Slot): boolean {
  for (let at = 0; at < args.length; at++) if (args[at]!.slot === slot) return true;
  return false;
}

/** What completion may ask for at the end of a bound line: the next required slot, else the free optional ones. */
export function openSlots(bound: Bound): readonly Slot[] {
  const required = nextRequired(bound);
  return required ? [required] : freeOptional(bound);
}
