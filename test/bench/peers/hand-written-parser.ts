/**
 * The floor: a lexer and a recursive-descent parser by hand, for the words of the benchmark's cue sheets and no others.
 *
 * It builds what the core builds for the same text: statements with their tokens, the argument in every slot, clauses
 * with theirs, blocks with their braces, comments. It knows no repair, reports one kind of error and cannot be edited;
 * that is what the core's time above it buys.
 */
export interface Token {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

export interface Statement {
  readonly items: readonly Token[];
  readonly bound: Bound;
  readonly parent: Block;
  block: Block | undefined;
}

export interface Bound {
  readonly word: string;
  readonly args: { readonly slot: string; readonly values: Token[][] }[];
  readonly clauses: Bound[];
}

export interface Block {
  readonly owner: Statement | undefined;
  readonly children: Statement[];
  open: Token | undefined;
  close: Token | undefined;
}

export interface Tree {
  readonly root: Block;
  readonly comments: readonly Token[];
  readonly errors: readonly { readonly start: number; readonly message: string }[];
}

enum Kind {
  Word,
  Text,
  Timecode,
  Date,
  CueNumber,
  Int,
  Open,
  Close,
  Comma,
  Minus,
  Stray,
}

/** What a slot takes. */
type Type = 'name' | 'text' | 'timecode' | 'date' | 'int' | 'cue' | 'range';
type Slot = readonly [name: string, type: Type, optional?: 'optional' | 'list'];

interface Word {
  readonly word: string;
  readonly slots: readonly Slot[];
  readonly clauses: ReadonlyMap<string, Word>;
  /** What may stand in its block besides its clauses. */
  readonly statements: ReadonlyMap<string, Word>;
  /** A line of its block that begins with no keyword. */
  readonly entry: Word | undefined;
}

const NONE: ReadonlyMap<string, Word> = new Map();

function word(name: string, slots: readonly Slot[] = [], more: Partial<Omit<Word, 'word' | 'slots'>> = {}): Word {
  return { word: name, slots, clauses: NONE, statements: NONE, entry: undefined, ...more };
}

const byName = (...words: Word[]) => new Map(words.map((each) => [each.word, each]));

const cue = word(
  'cue',
  [
    ['number', 'cue', 'optional'],
    ['subject', 'name', 'optional'],
    ['range', 'range', 'optional'],
    ['title', 'text', 'optional'],
  ],
  {
    clauses: byName(
      word('note', [
        ['who', 'name', 'optional'],
        ['text', 'text'],
      ]),
      word('hit', [
        ['at', 'timecode'],
        ['text', 'text', 'optional'],
      ]),
      word('in', [['text', 'text']]),
      word('dub', [
        ['language', 'name'],
        ['text', 'text'],
      ]),
      word('status', [['status', 'name']]),
      word('priority', [['priority', 'int']]),
      word('noise'),
      word('feet'),
    ),
  },
);
const file = word('file', [], {
  statements: byName(
    word('show', [['title', 'text']], {
      clauses: byName(
        word('rate', [['rate', 'int']]),
        word('numbers', [
          ['by', 'name'],
          ['scheme', 'name'],
        ]),
      ),
    }),
    word('crew', [], {
      entry: word('crew member', [
        ['id', 'name'],
        ['name', 'text'],
        ['roles', 'name', 'list'],
      ]),
    }),
    word('characters', [], {
      entry: word(
        'character',
        [
          ['id', 'name'],
          ['name', 'text'],
        ],
        { clauses: byName(word('prefix', [['prefix', 'name']]), word('actor', [['actor', 'text']])) },
      ),
    }),
    word('picture', [['version', 'name']], {
      clauses: byName(word('on', [['date', 'date']])),
      statements: byName(
        word(
          'reel',
          [
            ['reel', 'int'],
            ['start', 'timecode'],
          ],
          { clauses: byName(word('lfoa', [['lfoa', 'timecode']])) },
        ),
      ),
    }),
    word('cues', [['department', 'name']], {
      clauses: byName(word('picture', [['version', 'name']])),
      entry: cue,
    }),
  ),
});

export function parseByHand(text: string): Tree {
  return new Parser(text).parse();
}

class Parser {
  private readonly comments: Token[] = [];
  private readonly errors: { start: number; message: string }[] = [];
  private items: Token[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  parse(): Tree {
    const root: Block = { owner: undefined, children: [], open: undefined, close: undefined };
    let offset = 0;
    let block = root;
    const words: Word[] = [file];
    while (offset < this.text.length) {
      offset = this.lexLine(offset);
      const { items } = this;
      if (items.length === 0) continue;
      const last = items[items.length - 1]!;
      if (items[0]!.kind === Kind.Close) {
        block.close = items[0];
        block = block.owner?.parent ?? root;
        if (words.length > 1) words.pop();
        continue;
      }
      const opens = last.kind === Kind.Open;
      const own = opens ? items.slice(0, -1) : items;
      const head = this.headIn(words[words.length - 1]!, own);
      const statement: Statement = { items: own, bound: this.bind(head, own), parent: block, block: undefined };
      block.children.push(statement);
      if (!opens) continue;
      statement.block = { owner: statement, children: [], open: last, close: undefined };
      block = statement.block;
      words.push(head);
    }
    return { root, comments: this.comments, errors: this.errors };
  }

  private headIn(within: Word, items: readonly Token[]): Word {
    const first = items[0]!;
    if (first.kind === Kind.Word) {
      const name = this.text.slice(first.start, first.end);
      const known = within.statements.get(name) ?? within.clauses.get(name);
      if (known) return known;
    }
    if (!within.entry) this.errors.push({ start: first.start, message: 'unknown word' });
    return within.entry ?? file;
  }

  /** The items of a statement into slots: its own first, then clause by clause. */
  private bind(head: Word, items: readonly Token[]): Bound {
    const bound: Bound = { word: head.word, args: [], clauses: [] };
    this.at = head.slots === undefined || isEntry(head) ? 0 : 1;
    this.fill(bound, head, head, items);
    while (this.at < items.length) {
      const item = items[this.at]!;
      const clause = item.kind === Kind.Word ? head.clauses.get(this.text.slice(item.start, item.end)) : undefined;
      if (!clause) {
        this.errors.push({ start: item.start, message: 'not expected here' });
        break;
      }
      this.at++;
      const inner: Bound = { word: clause.word, args: [], clauses: [] };
      bound.clauses.push(inner);
      this.fill(inner, clause, head, items);
    }
    return bound;
  }

  private fill(bound: Bound, { slots }: Word, head: Word, items: readonly Token[]): void {
    for (const [slot, type, how] of slots) {
      let taken = this.take(type, items, how !== undefined, head);
      if (taken === 0) {
        if (how === undefined) this.errors.push({ start: items[0]!.start, message: `no ${slot}` });
        continue;
      }
      const values = [items.slice(this.at, this.at + taken)];
      bound.args.push({ slot, values });
      this.at += taken;
      while (how === 'list' && items[this.at]?.kind === Kind.Comma) {
        this.at++;
        taken = this.take(type, items, false, head);
        values.push(items.slice(this.at, this.at + taken));
        this.at += taken;
      }
    }
  }

  /** How many tokens make a value; a word that begins a clause is not taken for an optional name. */
  private take(type: Type, items: readonly Token[], optional: boolean, head: Word): number {
    const item = items[this.at];
    if (!item) return 0;
    switch (type) {
      case 'name':
        if (item.kind !== Kind.Word) return 0;
        return optional && head.clauses.has(this.text.slice(item.start, item.end)) ? 0 : 1;
      case 'text':
        return item.kind === Kind.Text ? 1 : 0;
      case 'timecode':
        return item.kind === Kind.Timecode ? 1 : 0;
      case 'date':
        return item.kind === Kind.Date ? 1 : 0;
      case 'int':
        return item.kind === Kind.Int ? 1 : 0;
      case 'cue':
        return item.kind === Kind.CueNumber ? 1 : 0;
      case 'range':
        if (item.kind !== Kind.Timecode) return 0;
        return items[this.at + 1]?.kind === Kind.Minus && items[this.at + 2]?.kind === Kind.Timecode ? 3 : 1;
    }
  }

  /** Tokens of the line that begins there; where the next one begins. */
  private lexLine(from: number): number {
    const { text } = this;
    const items: Token[] = [];
    this.items = items;
    let at = from;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 32 || code === 9) at++;
      else if (code === 10) return at + 1;
      else if (code === 13) at++;
      else if (at >= text.length) return at;
      else if (code === 34) at = this.lexText(at);
      else if (code >= 48 && code <= 57) at = this.lexNumber(at);
      else if (isLetter(code)) {
        const start = at++;
        while (isWordPart(text.charCodeAt(at)) || (isJoint(text.charCodeAt(at)) && isWordPart(text.charCodeAt(at + 1))))
          at++;
        items.push({ kind: Kind.Word, start, end: at });
      } else if (code === 47 && text.charCodeAt(at + 1) === 47) {
        const start = at;
        while (at < text.length && text.charCodeAt(at) !== 10) at++;
        this.comments.push({ kind: Kind.Stray, start, end: at });
      } else {
        items.push({ kind: markOf(code), start: at, end: at + 1 });
        at++;
      }
    }
  }

  private lexText(start: number): number {
    const { text } = this;
    let at = start + 1;
    for (let code = text.charCodeAt(at); at < text.length && code !== 10 && code !== 34; code = text.charCodeAt(at)) {
      at += code === 92 ? 2 : 1;
    }
    const isClosed = text.charCodeAt(at) === 34;
    if (!isClosed) this.errors.push({ start, message: 'no closing quote' });
    const end = isClosed ? at + 1 : at;
    this.items.push({ kind: Kind.Text, start, end });
    return end;
  }

  /** What begins with a digit: its kind is in the marks and letters that it holds. */
  private lexNumber(start: number): number {
    const { text } = this;
    let at = start;
    let colons = 0;
    let dashes = 0;
    let letters = 0;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code >= 48 && code <= 57) continue;
      if (code === 58) colons++;
      else if (code === 45 && isWordPart(text.charCodeAt(at + 1))) dashes++;
      else if (isLetter(code)) letters++;
      else break;
    }
    const kind = colons >= 2 ? Kind.Timecode : dashes === 2 ? Kind.Date : letters > 0 ? Kind.CueNumber : Kind.Int;
    this.items.push({ kind, start, end: at });
    return at;
  }
}

function isEntry({ word: name }: Word): boolean {
  return name === 'cue' || name === 'character' || name === 'crew member';
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 191;
}

function isWordPart(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57);
}

/** What joins the parts of a word: `-` `.` `/` `&`. */
function isJoint(code: number): boolean {
  return code === 45 || code === 46 || code === 47 || code === 38;
}

function markOf(code: number): Kind {
  if (code === 123) return Kind.Open;
  if (code === 125) return Kind.Close;
  if (code === 44) return Kind.Comma;
  return code === 45 ? Kind.Minus : Kind.Stray;
}
