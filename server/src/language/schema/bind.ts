/**
 * Binding: the flat items of a statement meet the slots of the word it begins with.
 *
 * For each item, in this order: the next **required** slot takes it if it fits; else a **clause** word starts its
 * clause (the nearest clause before it is asked first, then outward); else the first free **optional** slot that it can
 * begin takes it; else it is wrong here. So required beats keyword and keyword beats optional, and almost no word is
 * reserved. One finding a gap; what is missing is said at the end.
 */
import type { Finding, Fix } from '../findings.ts';
import { type Place, placeOf, type Token, textOf } from '../syntax/row.ts';
import type { Arg, Bound } from './bound.ts';
import { homesOf } from './language.ts';
import { nearest } from './nearest.ts';
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
  return word ?? block.entries.find((entry) => entry.leads.some((lead) => leads(items, lead)));
}

function leads(items: readonly Token[], lead: Lead): boolean {
  return lead.every((kind, at) => {
    const found = items[at]?.kind;
    return kind === 'Name' ? found === 'Word' || found === 'DigitName' : found === kind;
  });
}

/** Binds one statement's items. Never fails; `bound` is undefined when nobody can say which word it is. */
export function bind(items: readonly Token[], block: BlockSpec): Binding {
  return new Binder(items, block).run();
}

class Binder {
  private readonly findings: Finding[] = [];
  /** The statement, its open clause, that clause's open clause … */
  private readonly stack: Bound[] = [];
  private at = 0;

  constructor(
    private readonly items: readonly Token[],
    private readonly block: BlockSpec,
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
    while (this.at < this.items.length) if (!this.step()) this.skip();
    const open = [...this.stack];
    this.missing(bound);
    return { bound, findings: this.findings, open };
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
      for (const slot of needed ? [needed] : freeOptional(bound)) {
        if (this.fill(bound, slot)) {
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

  private findClause(word: string): { spec: Spec; depth: number } | undefined {
    for (let depth = this.stack.length - 1; depth >= 0; depth--) {
      const spec = this.stack[depth]!.spec.clauses.find((clause) => clause.word === word);
      if (spec) return { spec, depth };
    }
    return undefined;
  }

  private openClause(head: Token, spec: Spec, depth: number): void {
    const owner = this.stack[depth]!;
    const earlier = spec.repeats ? undefined : owner.clauses.find((clause) => clause.spec === spec);
    if (earlier?.head) {
      this.report(
        'language/wrong-place',
        `\`${spec.word}\` is already said on this line; only the first counts.`,
        placeOf(head),
        {
          related: [{ at: placeOf(earlier.head), message: 'The first one.' }],
        },
      );
    }
    const bound: Bound = { spec, head, args: [], clauses: [], first: head, last: head };
    owner.clauses.push(bound);
    this.stack.length = depth + 1;
    this.stack.push(bound);
    this.touch(head);
    this.at++;
  }

  private fill(bound: Bound, slot: Slot): boolean {
    const taken = slot.type.take(this.items, this.at);
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
    this.touch(this.items[this.at - 1]!);
    return true;
  }

  private touch(last: Token): void {
    for (const bound of this.stack) bound.last = last;
  }

  /** Passes over what fits nowhere, up to the next item that does; one finding for the whole gap. */
  private skip(): void {
    const first = this.items[this.at]!;
    const start = this.at;
    do this.at++;
    while (this.at < this.items.length && !this.fitsSomewhere());
    const gap = placeOf(first, this.items[this.at - 1]!);
    if (first.kind === 'Comma') {
      if (this.at - start === 1 && this.at === this.items.length) return; // a dangling comma is its own finding
      this.report(
        'language/syntax',
        'There is nothing to list after this comma. Remove it, or write what comes next.',
        gap,
        {
          fixes: [{ title: 'Remove the comma', edits: [{ at: placeOf(first), text: '' }], preferred: true }],
        },
      );
      return;
    }
    if (first.kind === 'Word' && this.unknownWord(first)) return;
    const top = this.stack.at(-1)!;
    const wanted = nextRequired(top);
    if (wanted) {
      this.report('language/wrong-type', `Expected ${wanted.type.title} here, such as ${wanted.type.example}.`, gap);
      // One message a gap: the slot is not reported missing as well.
      top.args.push({ slot: wanted, values: [] });
    } else {
      const what = top === this.stack[0] ? `this ${nameOf(top.spec)}` : `\`${top.spec.word}\``;
      this.report('language/wrong-type', `Nothing that ${what} takes looks like \`${textOf(gap)}\`.`, gap);
    }
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

  /** A word where a word may stand, but none that is known. */
  private unknownWord(token: Token): boolean {
    const written = textOf(token);
    const known = this.stack.flatMap((bound) => bound.spec.clauses.map((clause) => clause.word));
    const wanted = nextRequired(this.stack.at(-1)!);
    if (wanted?.words) known.push(...Object.keys(wanted.words));
    const meant = nearest(written, known);
    if (!meant && (wanted || homesOf(written).length === 0)) {
      if (wanted) return false;
      this.report(
        'language/unknown-word',
        `\`${written}\` is not a word that ${nameOf(this.stack[0]!.spec, true)} knows.`,
        placeOf(token),
      );
      return true;
    }
    if (meant) this.reportSlip(token, meant);
    else this.reportWrongPlace(token);
    if (meant && wanted?.words && Object.hasOwn(wanted.words, meant))
      this.stack.at(-1)!.args.push({ slot: wanted, values: [] });
    return true;
  }

  /** No keyword of this block and no entry of it: a slip of the keyboard, or a word from elsewhere. */
  private guessHead(first: Token): Spec | undefined {
    const written = textOf(first);
    if (first.kind === 'Word') {
      const meant = nearest(written, this.block.words.keys());
      const homes = homesOf(written);
      if (homes.length > 0) {
        this.reportWrongPlace(first);
        return homes.length === 1 ? homes[0]!.spec : undefined;
      }
      if (meant) {
        this.reportSlip(first, meant);
        return this.block.words.get(meant);
      }
    }
    const entry = this.block.entries[0];
    const expected = entry
      ? `${nameOf(entry, true)}, which begins like \`${leadExample(entry)}\``
      : listWords(this.block.words.keys());
    if (first.kind === 'Word' && !entry) {
      this.report(
        'language/unknown-word',
        `\`${written}\` is not a word that can begin a line here. Expected ${expected}.`,
        placeOf(first),
      );
    } else {
      const last = this.items.at(-1)!;
      this.report(
        'language/syntax',
        `Expected ${expected}. This line is passed over; reading resumes on the next.`,
        placeOf(first, last),
      );
    }
    return undefined;
  }

  private reportSlip(token: Token, meant: string): void {
    const at = placeOf(token);
    this.report('language/unknown-word', `\`${textOf(token)}\` is not a word here. Did you mean \`${meant}\`?`, at, {
      fixes: [{ title: `Change to \`${meant}\``, edits: [{ at, text: meant }], preferred: true }],
    });
  }

  private reportWrongPlace(token: Token): void {
    const homes = homesOf(textOf(token));
    const owners = [...new Set(homes.map(({ within }) => (within ? `\`${within.word}\`` : 'the top of a file')))];
    this.report(
      'language/wrong-place',
      `\`${textOf(token)}\` cannot stand here; it belongs in ${listOf(owners, 'or')}.`,
      placeOf(token),
    );
  }

  private missing(bound: Bound): void {
    const slot = nextRequired(bound);
    if (slot) {
      const after = placeOf(bound.last);
      const said = bound.head ? `\`${textOf(bound.head)}\`` : `This ${nameOf(bound.spec)}`;
      this.report(
        'language/missing-argument',
        `${said} needs ${slot.type.title}, such as ${slot.type.example}: ${lowerFirst(slot.doc)}`,
        {
          row: after.row,
          start: bound.first.row === after.row ? bound.first.start : after.start,
          end: after.end,
        },
      );
    }
    for (const clause of bound.clauses) this.missing(clause);
  }

  private report(
    code: string,
    message: string,
    at: Place,
    more: { fixes?: Fix[]; related?: Finding['related'] } = {},
  ): void {
    this.findings.push({ code, severity: 'error', message, at, ...more });
  }
}

/** The first required slot that has nothing yet; an optional one before it may still be filled by its kind. */
function nextRequired(bound: Bound): Slot | undefined {
  return bound.spec.slots.find((slot) => !slot.optional && !bound.args.some((arg) => arg.slot === slot));
}

function freeOptional(bound: Bound): Slot[] {
  return bound.spec.slots.filter((slot) => slot.optional && !bound.args.some((arg) => arg.slot === slot));
}

/** What completion may ask for at the end of a bound line: the next required slot, else the free optional ones. */
export function openSlots(bound: Bound): readonly Slot[] {
  const required = nextRequired(bound);
  return required ? [required] : freeOptional(bound);
}

function nameOf(spec: Spec, article = false): string {
  const name = spec.leads.length > 0 ? spec.word : `\`${spec.word}\``;
  if (!article || spec.leads.length === 0) return name;
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

function leadExample(entry: Spec): string {
  const slot = entry.slots[0]!;
  return slot.type.example;
}

function listWords(words: Iterable<string>): string {
  const all = [...words].map((word) => `\`${word}\``);
  return all.length > 8 ? `one of ${all.slice(0, 8).join(', ')} …` : listOf(all, 'or');
}

function listOf(words: readonly string[], joint: string): string {
  return words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
