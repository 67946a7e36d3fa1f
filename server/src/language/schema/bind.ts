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
  for (const entry of block.entries) for (const lead of entry.leads) if (leads(items, lead)) return entry;
  return undefined;
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
 * block for may still be said there.
 */
export function bind(items: readonly Token[], block: BlockSpec, opensBlock = false): Binding {
  return new Binder(items, block, opensBlock).run();
}

class Binder {
  private readonly findings: Finding[] = [];
  /** The statement, its open clause, that clause's open clause … */
  private readonly stack: Bound[] = [];
  private at = 0;

  constructor(
    private readonly items: readonly Token[],
    private readonly block: BlockSpec,
    private readonly opensBlock: boolean,
  ) {}

  run(): Binding {
    const first = this.items[0];
    if (!first) return { bound: undefined, findings: [], open: [] };
    const spec = headOf(this.items, this.block) ?? this.guessHead(first);
    if (!spec) return { bound: undefined, findings: this.findings, open: [] };
    const isKeyword = spec.leads.length === 0;
    const bound: Bound = { spec, head: isKeyword ? first : undefined, args: [], clauses: [], first, last: first };
    this.stack.push(bound);
    if (isKeyword) this.at = 1;
    while (this.at < this.items.length) if (!this.step()) this.passOver();
    this.missing(bound);
    return { bound, findings: this.findings, open: this.stack };
  }

  /** Takes what stands at `at`; false when nothing can. */
  private step(): boolean {
    const item = this.items[this.at]!;
    const top = this.stack.at(-1)!;
    const required = nextRequired(top);
    if (required && !this.isRatherClause(item, required) && this.fill(top, required)) return true;
    const clause = item.kind === 'Word' ? this.findClause(textOf(item)) : undefined;
    if (clause) {
      this.openClause(item, clause.spec, clause.depth);
      return true;
    }
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const bound = this.stack[depth]!;
      const needed = depth < this.stack.length - 1 ? nextRequired(bound) : undefined;
      for (const slot of bound.spec.slots) {
        const isAsked = needed ? slot === needed : slot.optional && !isFilled(bound, slot);
        if (isAsked && !this.isRatherSlip(item, bound, slot) && this.fill(bound, slot)) {
          this.stack.length = depth + 1;
          return true;
        }
      }
    }
    return false;
  }

  /** A clause word in the place of a name is a name only when what follows could not go on as that clause. */
  private isRatherClause(item: Token, slot: Slot): boolean {
    if (item.kind !== 'Word' || !slot.type.nameAt) return false;
    const clause = this.findClause(textOf(item));
    if (!clause) return false;
    const wanted = clause.spec.slots.find((candidate) => !candidate.optional);
    return wanted !== undefined && wanted.type.take(this.items, this.at + 1) > 0;
  }

  /** A slip in a clause word, where an optional name could stand. */
  private isRatherSlip(item: Token, bound: Bound, slot: Slot): boolean {
    if (item.kind !== 'Word' || !slot.type.nameAt || !slot.optional) return false;
    if (isOutOfPlace(bound, slot)) return isNearClause(item, this.stack);
    return isClauseInNamesPlace(this.items, this.at, this.stack, (at) => this.goesOn(at, slot));
  }

  /** Whether the item there can go on without the one before it, which `taken` takes. */
  private goesOn(at: number, taken: Slot): boolean {
    const item = this.items[at];
    if (!item || item.kind === 'Comma' || (item.kind === 'Word' && this.findClause(textOf(item)))) return true;
    return this.stack.some((bound) =>
      freeOptional(bound).some((slot) => slot !== taken && slot.type.take(this.items, at) > 0),
    );
  }

  private findClause(word: string): { spec: Spec; depth: number } | undefined {
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      for (const spec of this.stack[depth]!.spec.clauses) if (spec.word === word) return { spec, depth };
    }
    return undefined;
  }

  private openClause(head: Token, spec: Spec, depth: number): void {
    const owner = this.stack[depth]!;
    const earlier = spec.repeats ? undefined : owner.clauses.find((clause) => clause.spec === spec);
    if (earlier?.head) this.findings.push(say.saidTwice(spec, head, earlier.head));
    const bound: Bound = { spec, head, args: [], clauses: [], first: head, last: head };
    owner.clauses.push(bound);
    this.stack.length = depth + 1;
    this.stack.push(bound);
    this.touch(head);
    this.at++;
  }

  private fill(bound: Bound, slot: Slot): boolean {
    const from = this.at;
    const taken = slot.type.take(this.items, from);
    if (taken === 0) return false;
    const arg: Arg = { slot, values: [this.items.slice(this.at, this.at + taken)] };
    bound.args.push(arg);
    this.at += taken;
    while (slot.list && this.items[this.at]?.kind === 'Comma') {
      const more = slot.type.take(this.items, this.at + 1);
      if (more === 0) break;
      arg.values.push(this.items.slice(this.at + 1, this.at + 1 + more));
      this.at += 1 + more;
    }
    for (let at = from; at < this.at; at++) {
      const item = this.items[at]!;
      if (item.kind === 'Unterminated') this.findings.push(say.unterminated(item));
    }
    const slip = slipInList(arg);
    if (slip) this.findings.push(say.slipOf(slip.written, slip.meant));
    this.touch(this.items[this.at - 1]!, bound);
    return true;
  }

  /** What is open reaches to here: from the statement down to `innermost`, or all of it. */
  private touch(last: Token, innermost?: Bound): void {
    for (const bound of this.stack) {
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
      this.findings.push(say.nothingToList(first));
      return;
    }
    if (first.kind === 'Word' && this.strangeWord(first)) return;
    const top = this.stack.at(-1)!;
    const wanted = nextRequired(top);
    if (!wanted) {
      this.findings.push(say.notTaken(top, gap));
      return;
    }
    this.findings.push(say.wrongValue(top, wanted, gap));
    // One message a gap: the slot is not reported missing as well.
    top.args.push({ slot: wanted, values: [] });
  }

  /** A word that only joins, `by` in `numbers by reel`, was left out, and what stands here is what follows it. */
  private linkWordLeftOut(item: Token): boolean {
    return this.joinLeftOut(item) || this.needLeftOut(item);
  }

  /** The word of a clause that the line needs, `before` in `require a before b`, was left out. */
  private needLeftOut(item: Token): boolean {
    const [line] = this.stack as [Bound];
    const spec = line.spec.clauses.find(({ word }) => word === line.spec.needs[0]);
    const slot = spec?.slots[0];
    if (!spec || !slot || !lacksClause(line) || slot.type.take(this.items, this.at) === 0) return false;
    if (nearest(textOf(item), this.clauseWords())) return false;
    this.findings.push(say.joinMissing(spec.word, item));
    const bound: Bound = { spec, head: undefined, args: [], clauses: [], first: item, last: item };
    line.clauses.push(bound);
    this.stack.splice(1, this.stack.length, bound);
    return true;
  }

  private joinLeftOut(item: Token): boolean {
    const top = this.stack.at(-1)!;
    const wanted = nextRequired(top);
    const words = Object.keys(wanted?.words ?? {});
    const next = wanted && top.spec.slots[top.spec.slots.indexOf(wanted) + 1];
    if (!wanted || words.length !== 1 || !next || next.type.take(this.items, this.at) === 0) return false;
    if (nearest(textOf(item), words)) return false;
    this.findings.push(say.joinMissing(words[0]!, item));
    top.args.push({ slot: wanted, values: [] });
    return true;
  }

  private fitsSomewhere(): boolean {
    const item = this.items[this.at]!;
    if (item.kind === 'Word' && this.findClause(textOf(item))) return true;
    return this.stack.some((bound) => {
      const required = nextRequired(bound);
      const slots = required ? [required] : freeOptional(bound);
      return slots.some((slot) => slot.type.take(this.items, this.at) > 0 && !slot.type.nameAt);
    });
  }

  /** A slip of the keyboard is told, and read as what was meant, so that it costs nothing else. */
  private slip(item: Token): boolean {
    if (item.kind !== 'Word') return false;
    const top = this.stack.at(-1)!;
    const wanted = nextRequired(top);
    const inValue = wordsInValue(this.items, this.at, wanted, top);
    const meant = nearest(textOf(item), [...Object.keys(wanted?.words ?? {}), ...inValue, ...this.clauseWords()]);
    const clause = meant === undefined ? undefined : this.findClause(meant);
    if (meant === undefined) return false;
    this.findings.push(say.slipOf(item, meant));
    if (wanted?.words && Object.hasOwn(wanted.words, meant)) {
      top.args.push({ slot: wanted, values: [] });
      this.at++;
    } else if (inValue.includes(meant)) this.at++;
    else if (clause) this.openClause(item, clause.spec, clause.depth);
    return true;
  }

  /** A number that nothing takes, behind `of` and a word: that word was to be `reel`, `act` or `episode`. */
  private slipBefore(item: Token): boolean {
    const slip = dimensionBefore(this.items, this.at);
    if (!slip) return false;
    this.findings.push(say.slipOf(slip.written, slip.meant));
    this.touch(item);
    this.at++;
    return true;
  }

  private clauseWords(): string[] {
    return [...new Set(this.stack.flatMap((bound) => bound.spec.clauses.map((clause) => clause.word)))];
  }

  /** A word where none is wanted: one that belongs elsewhere, or one that is unknown. */
  private strangeWord(token: Token): boolean {
    if (homesOf(textOf(token)).length > 0) {
      this.findings.push(say.wrongPlace(token));
      return true;
    }
    if (nextRequired(this.stack.at(-1)!)) return false;
    this.findings.push(say.strangeWord(token, this.stack[0]!.spec, this.clauseWords()));
    return true;
  }

  /** No keyword of this block and no entry of it: a slip of the keyboard, or a word from elsewhere. */
  private guessHead(first: Token): Spec | undefined {
    const written = textOf(first);
    const homes = first.kind === 'Word' ? homesOf(written) : [];
    if (homes.length > 0) {
      this.findings.push(say.wrongPlace(first));
      const specs = new Set(homes.map(({ spec }) => spec));
      return specs.size === 1 ? homes[0]!.spec : undefined;
    }
    const meant = first.kind === 'Word' ? nearest(written, this.block.words.keys()) : undefined;
    this.findings.push(meant ? say.slipOf(first, meant) : say.unknownLine(this.items, this.block));
    return meant === undefined ? undefined : this.block.words.get(meant);
  }

  private missing(bound: Bound): void {
    const slot = nextRequired(bound);
    if (slot) this.findings.push(say.missingArgument(bound, slot));
    else if (!this.opensBlock && lacksClause(bound)) this.findings.push(say.missingClause(bound));
    for (const clause of bound.clauses) this.missing(clause);
  }
}

/** It says none of the clauses of which one is needed. */
function lacksClause({ spec, clauses }: Bound): boolean {
  return spec.needs.length > 0 && !clauses.some((clause) => spec.needs.includes(clause.spec.word));
}

/** The first required slot that has nothing yet; an optional one before it may still be filled by its kind. */
function nextRequired(bound: Bound): Slot | undefined {
  for (const slot of bound.spec.slots) if (!slot.optional && !isFilled(bound, slot)) return slot;
  return undefined;
}

function freeOptional(bound: Bound): Slot[] {
  return bound.spec.slots.filter((slot) => slot.optional && !isFilled(bound, slot));
}

function isFilled({ args }: Bound, slot: Slot): boolean {
  for (const arg of args) if (arg.slot === slot) return true;
  return false;
}

/** What completion may ask for at the end of a bound line: the next required slot, else the free optional ones. */
export function openSlots(bound: Bound): readonly Slot[] {
  const required = nextRequired(bound);
  return required ? [required] : freeOptional(bound);
}
