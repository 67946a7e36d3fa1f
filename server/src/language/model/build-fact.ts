/** A statement and its block, read into a fact. Holes are allowed everywhere: a half-typed line still says what it says. */
import { parseWeekday, type Weekday, weekdaySpan } from '../calendar/index.ts';
import { ancestors, clauseOf, clausesOf, type Statement } from '../document/tree.ts';
import {
  type Bound,
  findArg,
  placeOfBound,
  placeOfValue,
  stringOf,
  tokensOf,
  unquote,
  wordOf,
} from '../schema/bound.ts';
import { ITEM_WORDS, type ItemWord } from '../schema/words/schedule.ts';
import { type Token, textOf } from '../syntax/row.ts';
import type * as facts from './facts.ts';
import { harvest } from './harvest.ts';
import {
  dateOf,
  dateSpan,
  dateText,
  linksOf,
  linkText,
  nameOf,
  namesOf,
  noteText,
  rangeOf,
  timeText,
  writtenOf,
} from './read.ts';

type Body<F extends facts.Fact> = Omit<
  F,
  'statement' | 'at' | 'declares' | 'references' | 'timecodes' | 'timeLengths' | 'dates'
>;

/** The fact that a statement states; undefined when it states none, or when its name is missing. */
export function buildFact(statement: Statement): facts.Fact | undefined {
  const { bound } = statement;
  const kind = bound?.spec.fact;
  if (!bound || !kind) return undefined;
  const body = builders[kind](statement, bound) as Body<facts.Fact> | undefined;
  if (!body) return undefined;
  const { at, declared, referred, timecodes, timeLengths, dates } = harvest(statement);
  const declares: facts.Declaration[] = [];
  const references: facts.Reference[] = [];
  const fact = { ...body, statement, at, declares, references, timecodes, timeLengths, dates } as unknown as facts.Fact;
  for (const name of declared) declares.push({ ...name, fact });
  for (const name of referred) references.push({ ...name, fact });
  return fact;
}

type Builder = (statement: Statement, bound: Bound) => Body<facts.Fact> | undefined;

const builders: Record<facts.Fact['kind'], Builder> = {
  show: (statement, bound): Body<facts.ShowFact> => {
    const clause = (word: string) => clauseOf(statement, word);
    const shares = writtenOf(clause('shares'), 'sum');
    const zone = clause('zone');
    const zoneName = zone && stringOf(zone, 'zone');
    return {
      kind: 'show',
      title: stringOf(bound, 'title') ?? '',
      rate: writtenOf(clause('rate'), 'rate'),
      numbering: writtenOf(clause('numbers'), 'scheme')?.written as facts.Numbering | undefined,
      shares: shares && { scheme: shares.written, at: shares.at },
      follow: clause('follow') && namesOf(clause('follow'), 'pipeline'),
      company: textOfClause(statement, 'company', 'company'),
      zone: zone && zoneName !== undefined ? { name: zoneName, at: placeOfBound(zone) } : undefined,
      isan: writtenOf(clause('isan'), 'isan'),
      eidr: writtenOf(clause('eidr'), 'eidr'),
    };
  },

  include: (_, bound): Body<facts.IncludeFact> | undefined => {
    const value = tokensOf(bound, 'path');
    return value && { kind: 'include', path: unquote(value[0]!), pathAt: placeOfValue(value) };
  },

  levels: (statement): Body<facts.LevelsFact> => ({
    kind: 'levels',
    levels: (statement.block?.children ?? []).flatMap(({ bound }) => {
      const code = bound && wordOf(bound, 'code');
      const level = bound && wordOf(bound, 'level');
      return bound && code && level ? [{ code, level, at: placeOfValue(tokensOf(bound, 'code')!) }] : [];
    }),
  }),

  person: (statement, bound): Body<facts.PersonFact> | undefined => {
    const id = nameOf(bound, 'id');
    const away = clausesOf(statement, 'away').flatMap((clause) => findArg(clause, 'dates')?.values ?? []);
    return (
      id && {
        kind: 'person',
        id,
        name: stringOf(bound, 'name') ?? id.written,
        roles: namesOf(bound, 'roles'),
        away: away.flatMap((value) => dateSpan(value) ?? []),
        ipi: writtenOf(clauseOf(statement, 'ipi'), 'ipi'),
      }
    );
  },

  company: (statement, bound): Body<facts.CompanyFact> | undefined => {
    const id = nameOf(bound, 'id');
    const ipi = writtenOf(clauseOf(statement, 'ipi'), 'ipi');
    return id && { kind: 'company', id, name: stringOf(bound, 'name') ?? id.written, ipi };
  },

  room: (_, bound): Body<facts.RoomFact> | undefined => {
    const id = nameOf(bound, 'id');
    return id && { kind: 'room', id, name: stringOf(bound, 'name') ?? id.written };
  },

  character: (statement, bound): Body<facts.CharacterFact> | undefined => {
    const id = nameOf(bound, 'id');
    return (
      id && {
        kind: 'character',
        id,
        name: stringOf(bound, 'name') ?? id.written,
        prefix: writtenOf(clauseOf(statement, 'prefix'), 'prefix')?.written,
        actor: textOfClause(statement, 'actor', 'actor'),
        isGroup: clauseOf(statement, 'group') !== undefined,
      }
    );
  },

  picture: (statement, bound): Body<facts.PictureFact> | undefined => {
    const version = nameOf(bound, 'version');
    const lines = (statement.block?.children ?? []).filter((child) => child.bound);
    return (
      version && {
        kind: 'picture',
        version,
        date: dateOf(clauseOf(statement, 'on')),
        from: nameOf(clauseOf(statement, 'from'), 'version'),
        reels: lines.flatMap(reelOf),
        changes: lines.flatMap(changeOf),
      }
    );
  },

  session: (statement, bound): Body<facts.SessionFact> => ({
    kind: 'session',
    form: bound.spec.word as 'cues' | 'spotting',
    department: wordOf(bound, 'department') ?? '',
    picture: nameOf(clauseOf(statement, 'picture'), 'version'),
    date: dateOf(clauseOf(statement, 'on')),
    with: attendanceOf(clauseOf(statement, 'with')),
  }),

  cue: (statement, bound): Body<facts.CueFact> => {
    const session = findAncestor(statement, 'session');
    const number = nameOf(bound, 'number');
    const range = rangeOf(bound, 'range');
    const title = stringOf(bound, 'title');
    const subject = nameOf(bound, 'subject');
    const notes = clausesOf(statement, 'note').map(noteText);
    const todos = clausesOf(statement, 'todo').map((todo) => ({
      ...noteText(todo),
      by: dateOf(todo.clauses.find((clause) => clause.spec.word === 'by')),
    }));
    const isNamed = number !== undefined || subject !== undefined || title !== undefined;
    return {
      kind: 'cue',
      department: (session?.bound && wordOf(session.bound, 'department')) ?? '',
      picture: session && nameOf(clauseOf(session, 'picture'), 'version'),
      number,
      group: number && /^(?:\d+_)?0*(\d+)m/i.exec(number.written)?.[1],
      subject,
      range,
      title,
      isFreeNote: !isNamed && notes.length + todos.length > 0,
      words: flagsOf(statement),
      hits: clausesOf(statement, 'hit').flatMap((hit) => {
        const at = tokensOf(hit, 'at');
        return at ? [{ time: timeText(at[0]!), text: stringOf(hit, 'text'), at: placeOfBound(hit) }] : [];
      }),
      notes,
      todos,
      begins: textOfClause(statement, 'in', 'text'),
      ends: textOfClause(statement, 'out', 'text'),
      segue: nameOf(clauseOf(statement, 'segue'), 'cue'),
      isAlternative: clauseOf(statement, 'alt') !== undefined || /alt\d*$/i.test(number?.written ?? ''),
      isOmitted: clauseOf(statement, 'omit') !== undefined,
      status: writtenOf(clauseOf(statement, 'status'), 'status')?.written,
      uses: clausesOf(statement, 'uses').flatMap((clause) => nameOf(clause, 'work') ?? []),
    };
  },

  work: (statement, bound): Body<facts.WorkFact> | undefined => {
    const id = nameOf(bound, 'id');
    const roles = ['composer', 'lyricist', 'arranger', 'publisher'] as const;
    return (
      id && {
        kind: 'work',
        id,
        title: stringOf(bound, 'title'),
        isPublicDomain: clauseOf(statement, 'public-domain') !== undefined,
        library: textOfClause(statement, 'library', 'library'),
        shares: roles.flatMap((role) =>
          clausesOf(statement, role).flatMap((clause) => {
            const who = nameOf(clause, 'who');
            return who ? [{ role, who, share: writtenOf(clause, 'share'), at: placeOfBound(clause) }] : [];
          }),
        ),
        iswc: writtenOf(clauseOf(statement, 'iswc'), 'iswc'),
        isrc: writtenOf(clauseOf(statement, 'isrc'), 'isrc'),
      }
    );
  },

  calendar: (statement, bound): Body<facts.CalendarFact> | undefined => {
    const id = nameOf(bound, 'id');
    const workdays = clauseOf(statement, 'workdays');
    const hours = clauseOf(statement, 'hours');
    const open = hours && tokensOf(hours, 'hours');
    return (
      id && {
        kind: 'calendar',
        id,
        extends: namesOf(clauseOf(statement, 'extends'), 'calendar'),
        workdays: workdays && weekdaysOf(findArg(workdays, 'days')?.values ?? []),
        day: writtenOf(clauseOf(statement, 'day'), 'length'),
        hours: open && { from: textOf(open[0]!), to: textOf(open[2]!), at: placeOfValue(open) },
        closed: closedOf(statement),
      }
    );
  },

  schedule: (statement): Body<facts.ScheduleFact> => ({
    kind: 'schedule',
    calendar: nameOf(clauseOf(statement, 'calendar'), 'calendar'),
    start: dateOf(clauseOf(statement, 'start')),
    closed: closedOf(statement),
  }),

  item: (statement, bound): Body<facts.ItemFact> | undefined => {
    const id = nameOf(bound, 'id');
    if (!id) return undefined;
    const phases = [...ancestors(statement)].filter((owner) => owner.bound?.spec.word === 'phase').reverse();
    // A phase's clauses are defaults for what stands in it.
    const inherited = (word: string) =>
      clauseOf(statement, word) ?? phases.map((phase) => clauseOf(phase, word)).findLast(Boolean);
    const ends = clausesOf(statement, 'ends').flatMap((clause) => clause.clauses);
    const by = clauseOf(statement, 'by');
    const byValue = by && tokensOf(by, 'date');
    return {
      kind: 'item',
      word: ITEM_WORDS.find((word) => word === bound.spec.word) as ItemWord,
      id,
      title: stringOf(bound, 'title'),
      length: writtenOf(bound, 'length'),
      schedule: [...ancestors(statement)].find((owner) => owner.bound?.spec.fact === 'schedule'),
      phases,
      after: linksOf(clausesOf(statement, 'after')),
      endsAfter: linksOf(ends.filter((clause) => clause.spec.word === 'after')),
      on: dateOf(clauseOf(statement, 'on')),
      from: dateOf(clauseOf(statement, 'from')),
      endsOn: dateOf(ends.find((clause) => clause.spec.word === 'on')),
      by: byValue && (dateText(byValue) ?? linkText(byValue)),
      with: namesOf(inherited('with'), 'who'),
      room: nameOf(inherited('in'), 'room'),
      signoff: namesOf(clauseOf(statement, 'signoff'), 'who'),
      stage: nameOf(clauseOf(statement, 'as'), 'stage'),
      picture: nameOf(clauseOf(statement, 'picture'), 'version'),
    };
  },

  pipeline: (statement, bound): Body<facts.PipelineFact> | undefined => {
    const id = nameOf(bound, 'id');
    const lines = statement.block?.children ?? [];
    return (
      id && {
        kind: 'pipeline',
        id,
        extends: nameOf(clauseOf(statement, 'extends'), 'pipeline'),
        stages: lines.flatMap((line) => {
          const stage = line.bound?.spec.word === 'stage' ? nameOf(line.bound, 'id') : undefined;
          const within = stage && nameOf(clauseOf(line, 'within'), 'stage');
          return stage ? [{ id: stage, title: stringOf(line.bound!, 'title'), within }] : [];
        }),
        requirements: lines.flatMap((line) => (line.bound ? requirementOf(line.bound) : [])),
      }
    );
  },
};

function attendanceOf(bound: Bound | undefined): facts.SessionFact['with'] {
  const who = namesOf(bound, 'who');
  return bound && who.length > 0 ? { who, at: placeOfBound(bound) } : undefined;
}

function requirementOf(bound: Bound): facts.Requirement[] {
  const { word } = bound.spec;
  const first = nameOf(bound, 'first');
  const then = nameOf(bound, 'stage');
  if ((word !== 'require' && word !== 'expect') || !first || !then) return [];
  const severity = word === 'require' ? 'error' : 'warning';
  return [{ severity, first, then, gap: wordOf(bound, 'gap'), why: stringOf(bound, 'why'), at: placeOfBound(bound) }];
}

function reelOf({ bound }: Statement): facts.ReelText[] {
  const start = bound?.spec.word === 'reel' ? tokensOf(bound, 'start') : undefined;
  if (!bound || !start) return [];
  const lfoa = bound.clauses.find((clause) => clause.spec.word === 'lfoa');
  const last = lfoa && tokensOf(lfoa, 'lfoa');
  const reel = wordOf(bound, 'reel')!;
  return [
    {
      reel: reel.replace(/^0+(?=\d)/, ''),
      start: timeText(start[0]!),
      lastFrame: last && timeText(last[0]!),
      at: placeOfBound(bound),
    },
  ];
}

function changeOf(statement: Statement): facts.ChangeText[] {
  const bound = statement.bound!;
  const kind = bound.spec.word;
  if (kind !== 'insert' && kind !== 'remove' && kind !== 'move' && kind !== 'replace') return [];
  const range = rangeOf(bound, kind === 'insert' ? 'at' : 'range');
  const to = clauseOf(statement, 'to');
  const target = to && tokensOf(to, 'to');
  return range
    ? [{ kind, range, to: target && timeText(target[0]!), why: stringOf(bound, 'why'), at: placeOfBound(bound) }]
    : [];
}

function closedOf(statement: Statement): facts.ClosedText[] {
  return clausesOf(statement, 'closed').flatMap((bound) => {
    const value = tokensOf(bound, 'dates');
    const span = value && dateSpan(value);
    const from = bound.clauses.find((clause) => clause.spec.word === 'from');
    return span ? [{ span, why: stringOf(bound, 'why'), from: from && wordOf(from, 'time') }] : [];
  });
}

function weekdaysOf(values: readonly (readonly Token[])[]): Weekday[] {
  return values.flatMap((value) => {
    const first = parseWeekday(textOf(value[0]!));
    const last = value[2] && parseWeekday(textOf(value[2]));
    return first ? (last ? weekdaySpan(first, last) : [first]) : [];
  });
}

/** Clauses without slots: words that stand bare on the line. */
function flagsOf(statement: Statement): string[] {
  const bounds = [
    ...(statement.bound?.clauses ?? []),
    ...(statement.block?.children ?? []).flatMap((child) => child.bound ?? []),
  ];
  return bounds.filter(({ spec }) => spec.slots.length === 0 && spec.clauses.length === 0).map(({ spec }) => spec.word);
}

function textOfClause(statement: Statement, word: string, slot: string): string | undefined {
  const clause = clauseOf(statement, word);
  return clause && stringOf(clause, slot);
}

function findAncestor(statement: Statement, fact: string): Statement | undefined {
  for (const owner of ancestors(statement)) if (owner.bound?.spec.fact === fact) return owner;
  return undefined;
}
