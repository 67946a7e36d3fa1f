/**
 * A line about a cue, as a fact. In a large show these are a hundred thousand, more than all other facts together, so a
 * line keeps little: what follows from the rest is worked out when somebody asks, and what few lines say stands apart.
 */
import { NONE, type Statement } from '../document/tree.ts';
import { type Packed, packed, unpacked } from './compact.ts';
import type { CueFact, Declaration, FactBase, RangeText, Reference, TextNote, TimeText } from './facts.ts';

/** What a cue line says; all else follows from that. */
export type CueWords = Omit<CueFact, keyof FactBase | 'isFreeNote' | 'group' | 'episode'>;

/** What most lines do not say. */
type Seldom = Pick<
  CueFact,
  'todos' | 'segue' | 'was' | 'uses' | 'isAlternative' | 'isOmitted' | 'dates' | 'timeLengths'
>;

const NOTHING: Seldom = {
  todos: NONE,
  segue: undefined,
  was: NONE,
  uses: NONE,
  isAlternative: false,
  isOmitted: false,
  dates: NONE,
  timeLengths: NONE,
};

export class CueLine implements CueFact {
  readonly kind = 'cue';
  readonly inEpisode: string | undefined;
  readonly department: string;
  readonly form: CueFact['form'];
  readonly picture: CueFact['picture'];
  readonly number: CueFact['number'];
  readonly line: CueFact['line'];
  readonly subject: CueFact['subject'];
  readonly range: RangeText | undefined;
  readonly title: string | undefined;
  readonly begins: string | undefined;
  readonly ends: string | undefined;
  readonly status: string | undefined;
  private readonly itsWords: Packed<string>;
  private readonly itsHits: Packed<CueFact['hits'][number]>;
  private readonly itsNotes: Packed<TextNote>;
  private readonly declared: Packed<Declaration>;
  private readonly referred: Packed<Reference>;
  private readonly seldom: Seldom;

  constructor(
    readonly statement: Statement,
    said: CueWords,
    base: Pick<FactBase, 'inEpisode' | 'declares' | 'references' | 'dates' | 'timeLengths'>,
  ) {
    this.inEpisode = base.inEpisode;
    this.department = said.department;
    this.form = said.form;
    this.picture = said.picture;
    this.number = said.number;
    this.line = said.line;
    this.subject = said.subject;
    this.range = said.range;
    this.title = said.title;
    this.begins = said.begins;
    this.ends = said.ends;
    this.status = said.status;
    this.itsWords = packed(said.words);
    this.itsHits = packed(said.hits);
    this.itsNotes = packed(said.notes);
    this.declared = packed(base.declares);
    this.referred = packed(base.references);
    this.seldom = seldomOf(said, base);
  }

  get at(): Statement {
    return this.statement;
  }

  get declares(): readonly Declaration[] {
    return unpacked(this.declared);
  }

  get references(): readonly Reference[] {
    return unpacked(this.referred);
  }

  /** A line has its range and its hits, and writes no other labels. */
  get timecodes(): readonly TimeText[] {
    const { range } = this;
    const hits = this.hits.map(({ time }) => time);
    if (!range) return hits;
    return range.out ? [range.in, range.out, ...hits] : [range.in, ...hits];
  }

  get timeLengths(): readonly TimeText[] {
    return this.seldom.timeLengths;
  }

  get dates(): CueFact['dates'] {
    return this.seldom.dates;
  }

  get group(): string | undefined {
    return this.number && /^(?:\d+_)?0*(\d+)m/i.exec(this.number.written)?.[1];
  }

  get episode(): string | undefined {
    return this.number && /^0*(\d+)_/.exec(this.number.written)?.[1];
  }

  get isFreeNote(): boolean {
    const isNamed = this.number !== undefined || this.subject !== undefined || this.title !== undefined;
    return !isNamed && (this.itsNotes !== undefined || this.todos.length > 0);
  }

  get words(): readonly string[] {
    return unpacked(this.itsWords);
  }

  get hits(): CueFact['hits'] {
    return unpacked(this.itsHits);
  }

  get notes(): readonly TextNote[] {
    return unpacked(this.itsNotes);
  }

  get todos(): CueFact['todos'] {
    return this.seldom.todos;
  }

  get segue(): CueFact['segue'] {
    return this.seldom.segue;
  }

  get was(): CueFact['was'] {
    return this.seldom.was;
  }

  get uses(): CueFact['uses'] {
    return this.seldom.uses;
  }

  get isAlternative(): boolean {
    return this.seldom.isAlternative;
  }

  get isOmitted(): boolean {
    return this.seldom.isOmitted;
  }
}

function seldomOf(
  { todos, segue, was, uses, isAlternative, isOmitted }: CueWords,
  { dates, timeLengths }: Pick<FactBase, 'dates' | 'timeLengths'>,
): Seldom {
  const lists = todos.length + was.length + uses.length + dates.length + timeLengths.length;
  if (lists === 0 && !segue && !isAlternative && !isOmitted) return NOTHING;
  return { todos, segue, was, uses, isAlternative, isOmitted, dates, timeLengths };
}
