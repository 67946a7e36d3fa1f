/** Sessions and the lines about cues. */
import { clauseOf, clausesOf } from '../../document/tree.ts';
import { type Bound, placeOfBound, stringOf, tokensOf, wordOf } from '../../schema/bound.ts';
import { compact } from '../compact.ts';
import type * as facts from '../facts.ts';
import { HitInRow } from '../in-row.ts';
import { dateOf, nameOf, namesOf, noteText, rangeOf, writtenOf } from '../read.ts';
import { type Builders, findAncestor, flagsOf, textOfClause } from './builder.ts';

export const cuesBuilders: Builders<'session' | 'cue'> = {
  session: (statement, bound) => ({
    kind: 'session',
    form: bound.spec.word as 'cues' | 'spotting',
    department: wordOf(bound, 'department') ?? '',
    picture: nameOf(clauseOf(statement, 'picture'), 'version'),
    date: dateOf(clauseOf(statement, 'on')),
    with: attendanceOf(clauseOf(statement, 'with')),
  }),

  cue: (statement, bound) => {
    const session = findAncestor(statement, 'session');
    const number = nameOf(bound, 'number');
    const range = rangeOf(bound, 'range');
    const title = stringOf(bound, 'title');
    const line = nameOf(bound, 'line');
    const subject = nameOf(bound, 'subject') ?? line;
    return {
      kind: 'cue',
      department: nameOf(session?.bound, 'department')?.key ?? '',
      form: session?.spec?.word === 'spotting' ? 'spotting' : 'cues',
      picture: session && nameOf(clauseOf(session, 'picture'), 'version'),
      number,
      line,
      subject,
      range,
      title,
      words: flagsOf(statement),
      hits: clausesOf(statement, 'hit').flatMap(hitText),
      notes: clausesOf(statement, 'note').map(noteText),
      todos: compact(clausesOf(statement, 'todo').map(todoText)),
      begins: textOfClause(statement, 'in', 'text'),
      ends: textOfClause(statement, 'out', 'text'),
      segue: nameOf(clauseOf(statement, 'segue'), 'cue'),
      was: compact(clausesOf(statement, 'was').flatMap((clause) => nameOf(clause, 'cue') ?? [])),
      isAlternative: clauseOf(statement, 'alt') !== undefined || /alt\d*$/i.test(number?.written ?? ''),
      isOmitted: clauseOf(statement, 'omit') !== undefined,
      status: writtenOf(clauseOf(statement, 'status'), 'status')?.written,
      uses: compact(clausesOf(statement, 'uses').flatMap((clause) => nameOf(clause, 'work') ?? [])),
    };
  },
};

function todoText(todo: Bound): facts.Todo {
  const { text, who, at } = noteText(todo);
  return {
    text,
    who,
    at,
    by: dateOf(todo.clauses.find((clause) => clause.spec.word === 'by')),
    isDone: todo.clauses.some((clause) => clause.spec.word === 'done'),
  };
}

function hitText(hit: Bound): facts.CueFact['hits'] {
  const at = tokensOf(hit, 'at');
  return at ? [new HitInRow(placeOfBound(hit), at[0]!, stringOf(hit, 'text'))] : [];
}

function attendanceOf(bound: Bound | undefined): facts.SessionFact['with'] {
  const who = namesOf(bound, 'who');
  return bound && who.length > 0 ? { who, at: placeOfBound(bound) } : undefined;
}
