/**
 * A workspace at which somebody works: makes steps, one change after the other, and knows beside it what the texts must
 * be. Everything that was done is kept as plain changes, so that it can be told and done again.
 */
import { type Levels, type TextEdit, Workspace } from '../../server/src/language/index.ts';
import type { Step } from './step.ts';
import { edited, inverse, leastEdit, linesOf } from './text-edits.ts';

export type Files = Readonly<Record<string, string>>;

/** One thing that a workspace is told. */
export type Change =
  | { readonly uri: string; readonly edits: readonly TextEdit[] }
  | { readonly uri: string; readonly open: string }
  | { readonly uri: string; readonly remove: true }
  | { readonly today: number }
  | { readonly levels: Levels };

type Edits = Extract<Change, { edits: unknown }>;

const LEVELS: readonly Levels[] = [
  {},
  { 'cue/overlap': 'off' },
  { 'cue/overlap': 'error', 'schedule/late': 'hint' },
  { 'language/unknown-name': 'off' },
];

const NEW_NAMES = [
  'zed',
  'other-one',
  '9m9',
  'reel',
  'all',
  'previous',
  'score',
  'premix',
  'é',
  'LENA',
  '101',
  '2',
  '',
];

/** What stands for itself in a text, so that it can be replaced by one of its like. */
const TOKEN = /"[^"\r\n]*"|[\p{L}\p{N}_.:;/&+-]+/gu;
const LIKES = [/^"/, /^\d+[:;][\d:;.]*$/, /^\d{4}-/, /^\d+(?:\.\d+)?(?:d|w|h|f|min|s)$/, /^\d+m/, /^\d+$/, /^\d/, /^/];

export class Session {
  readonly workspace: Workspace;
  readonly changes: Change[] = [];
  /** What the files must say. */
  readonly texts: Map<string, string>;
  private today: number | undefined;
  private levels: Levels = {};
  private undone: Edits[] = [];
  private done: Edits[] = [];
  private readonly uris: readonly string[];

  constructor(
    private readonly first: Files,
    /** Lines that may be typed. */
    private readonly corpus: readonly string[],
  ) {
    this.texts = new Map(Object.entries(first));
    this.uris = Object.keys(first);
    this.workspace = openedAfresh(this.texts);
  }

  /** The same texts, opened by somebody who has seen nothing of what happened. */
  afresh(): Workspace {
    const workspace = openedAfresh(new Map([...this.texts].reverse()));
    workspace.levels = this.levels;
    const { today } = this;
    if (today !== undefined) workspace.setToday(() => today);
    return workspace;
  }

  /** The call of `expectAsAfresh` that does all of it again. */
  toldAgain(): string {
    const files = Object.entries(this.first).map(([uri, text]) => `    '${uri}': ${JSON.stringify(text)},`);
    const changes = this.changes.map((change) => `    ${JSON.stringify(change)},`);
    return ['  expectAsAfresh({', ...files, '  }, [', ...changes, '  ]);'].join('\n');
  }

  /** Makes a step, which may be no change, one, or many. */
  *make(step: Step): Generator<Change> {
    for (const change of this.changesOf(step)) {
      if ('edits' in change && edited(this.texts.get(change.uri)!, change.edits) === this.texts.get(change.uri))
        continue;
      this.apply(change);
      yield change;
    }
  }

  /** Tells the workspace of a change, and keeps the texts. */
  apply(change: Change): void {
    this.changes.push(change);
    if ('today' in change) this.today = change.today;
    else if ('levels' in change) this.levels = change.levels;
    else if ('edits' in change) this.texts.set(change.uri, edited(this.texts.get(change.uri)!, change.edits));
    else if ('open' in change) this.texts.set(change.uri, change.open);
    else if ('remove' in change) this.texts.delete(change.uri);
    tell(this.workspace, change);
  }

  private *changesOf(step: Step): Generator<Change> {
    if (step.act === 'today') return yield { today: step.day };
    if (step.act === 'level') return yield { levels: LEVELS[step.level % LEVELS.length]! };
    if (step.act === 'undo') return yield* this.back(step.times, this.done, this.undone);
    if (step.act === 'redo') return yield* this.back(step.times, this.undone, this.done);
    const uri = this.uris[step.file % this.uris.length]!;
    const text = this.texts.get(uri);
    if (step.act === 'remove' || step.act === 'open' || text === undefined) {
      const others = ({ uri: each }: Edits) => each !== uri;
      this.done = this.done.filter(others);
      this.undone = this.undone.filter(others);
      if (step.act === 'open') yield { uri, open: this.first[uri]! };
      else if (text !== undefined) yield { uri, remove: true };
      return;
    }
    for (const edits of this.editsOf(step, uri, text)) {
      if (edits.edits.length === 0) continue;
      this.done.push({ uri: edits.uri, edits: inverse(this.texts.get(edits.uri)!, edits.edits) });
      this.undone = [];
      yield edits;
    }
  }

  private *back(times: number, from: Edits[], to: Edits[]): Generator<Change> {
    for (let i = 0; i < times; i++) {
      const change = from.pop();
      if (!change) return;
      to.push({ uri: change.uri, edits: inverse(this.texts.get(change.uri)!, change.edits) });
      yield change;
    }
  }

  private *editsOf(step: Step, uri: string, text: string): Generator<Edits> {
    const one = (start: number, end: number, put: string): Edits => ({
      uri,
      edits: [{ span: { start, end }, text: put }],
    });
    const lines = linesOf(text);
    switch (step.act) {
      case 'type':
        return yield* typed(uri, place(lines, step.line, step.column), this.statement(step.statement), step.keys);
      case 'erase': {
        let { at } = place(lines, step.line, step.column);
        for (let i = 0; i <= step.keys && at > 0; i++, at--) yield one(at - 1, at, '');
        return;
      }
      case 'insert': {
        const { at } = place(lines, step.line, step.column);
        return yield one(at, at, step.text);
      }
      case 'cursors':
        return yield { uri, edits: atCursors(text, step.line, step.columns, step.text) };
      case 'cut': {
        const { at } = place(lines, step.line, step.column);
        const { at: end } = place(lines, (step.line % lines.length) + step.lines, step.to);
        return yield one(Math.min(at, end), Math.max(at, end), '');
      }
      case 'paste': {
        const { at } = place(lines, step.line, step.column);
        return yield one(at, at, this.linesFrom(step.from.file, step.from.line, step.lines));
      }
      case 'move': {
        const { start, end } = spanOf(lines, step.line, step.lines);
        const moved = text.slice(start, end);
        const rest = text.slice(0, start) + text.slice(end);
        const to = linesOf(rest)[step.to % linesOf(rest).length]!.start;
        const edits = [
          { span: { start, end }, text: '' },
          { span: { start: to, end: to }, text: moved },
        ];
        if (step.atOnce) return yield { uri, edits };
        for (const edit of edits) yield { uri, edits: [edit] };
        return;
      }
      case 'double': {
        const { start, end } = spanOf(lines, step.line, step.lines);
        return yield one(end, end, text.slice(start, end));
      }
      case 'comment':
        return yield { uri, edits: onLines(text, step.line, step.lines, (line) => toggled(line)) };
      case 'indent':
        return yield { uri, edits: onLines(text, step.line, step.lines, (line) => indented(line, step.by)) };
      case 'endings': {
        const ended = (line: string) => line.replace(/\r\n|\r|\n/, step.ending);
        return yield { uri, edits: onLines(text, step.line, step.lines, ended) };
      }
      case 'swap': {
        const token = tokenOf(text, step.token);
        if (!token) return;
        const alike = this.tokens().filter((each) => likeOf(each) === likeOf(token[0]));
        return yield one(token.index, token.index + token[0].length, alike[step.other % alike.length]!);
      }
      case 'rename':
        return yield* this.renaming(tokenOf(text, step.token)?.[0], step.to);
      case 'become': {
        const like = this.uris[step.like % this.uris.length]!;
        return yield { uri, edits: [leastEdit(text, this.texts.get(like) ?? this.first[uri]!)] };
      }
    }
  }

  private *renaming(name: string | undefined, to: number): Generator<Edits> {
    if (!name) return;
    const names = [...NEW_NAMES, ...this.tokens()];
    const put = names[to % names.length]!;
    for (const [uri, text] of this.texts) {
      const found = [...text.matchAll(TOKEN)].filter(([token]) => token === name);
      // From the end, so that none of them moves the next.
      const spans = found.map(({ index }) => ({ start: index, end: index + name.length })).reverse();
      yield { uri, edits: spans.map((span) => ({ span, text: put })) };
    }
  }

  private tokens(): string[] {
    return [...this.texts.values()].flatMap((text) => [...text.matchAll(TOKEN)].map(([token]) => token));
  }

  private statement(which: number): string {
    return this.corpus[which % this.corpus.length]!;
  }

  private linesFrom(file: number, line: number, count: number): string {
    const text = this.texts.get(this.uris[file % this.uris.length]!) ?? '';
    const { start, end } = spanOf(linesOf(text), line, count);
    return text.slice(count === 400 ? 0 : start, end);
  }
}

function openedAfresh(texts: ReadonlyMap<string, string>): Workspace {
  const workspace = new Workspace();
  workspace.batch(() => {
    for (const [uri, text] of texts) workspace.open(uri, text);
  });
  return workspace;
}

function tell(workspace: Workspace, change: Change): void {
  if ('today' in change) workspace.setToday(() => change.today);
  else if ('levels' in change) workspace.levels = change.levels;
  else if ('edits' in change) workspace.edit(change.uri, change.edits);
  else if ('open' in change) workspace.open(change.uri, change.open);
  else workspace.remove(change.uri);
}

type Lines = ReturnType<typeof linesOf>;

/** A place within the text: the line that is there, and a column of it, its line's ending counted. */
function place(lines: Lines, line: number, column: number): { at: number; end: number } {
  const { start, end } = lines[line % lines.length]!;
  return { at: start + (column % (end - start + 1)), end };
}

function spanOf(lines: Lines, line: number, count: number): { start: number; end: number } {
  const first = line % lines.length;
  return { start: lines[first]!.start, end: lines[Math.min(first + count, lines.length - 1)]!.end };
}

/** Keys, one by one. What an editor puts beside them is typed over when its turn comes. */
function* typed(uri: string, from: { at: number }, statement: string, keys: number): Generator<Edits> {
  let { at } = from;
  let closing = '';
  for (const key of statement.slice(0, keys)) {
    if (closing.startsWith(key)) {
      closing = closing.slice(key.length);
    } else {
      const pair = key === '{' ? '}' : key === '"' ? '"' : '';
      const put = key === '\n' && closing.startsWith('}') ? '\n    \n' : key;
      yield { uri, edits: [{ span: { start: at, end: at }, text: put + pair }] };
      closing = pair + closing;
    }
    at += key.length;
  }
}

function atCursors(text: string, line: number, columns: readonly number[], put: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const [index, column] of columns.entries()) {
    const { at } = place(linesOf(edited(text, edits)), line + index, column);
    edits.push({ span: { start: at, end: put ? at : Math.min(at + 1, edited(text, edits).length) }, text: put });
  }
  return edits;
}

/** Edits of a change of each of some lines, from the last to the first. */
function onLines(text: string, line: number, count: number, change: (line: string) => string): TextEdit[] {
  const lines = linesOf(text);
  const first = count === 400 ? 0 : line % lines.length;
  return lines
    .slice(first, first + count + 1)
    .map(({ start, end }) => ({ span: { start, end }, text: change(text.slice(start, end)) }))
    .filter(({ span, text: put }) => put !== text.slice(span.start, span.end))
    .reverse();
}

function toggled(line: string): string {
  return /^\s*\/\//.test(line) ? line.replace(/\/\/ ?/, '') : `// ${line}`;
}

function indented(line: string, by: number): string {
  return by > 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), '');
}

function tokenOf(text: string, which: number): RegExpExecArray | undefined {
  const tokens = [...text.matchAll(TOKEN)];
  return tokens[which % tokens.length];
}

function likeOf(token: string): number {
  return LIKES.findIndex((like) => like.test(token));
}
