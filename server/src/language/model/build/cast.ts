/** People, companies, rooms, characters. */
import { clauseOf, clausesOf } from '../../document/tree.ts';
import { findArg, stringOf } from '../../schema/bound.ts';
import { crewMember } from '../../schema/words/cast.ts';
import { dateSpan, nameOf, namesOf, writtenOf } from '../read.ts';
import { type Builders, textOfClause } from './builder.ts';

export const castBuilders: Builders<'person' | 'company' | 'room' | 'character'> = {
  person: (statement, bound) => {
    const id = nameOf(bound, 'id');
    const away = clausesOf(statement, 'away').flatMap((clause) => findArg(clause, 'dates')?.values ?? []);
    return (
      id && {
        kind: 'person',
        id,
        name: stringOf(bound, 'name') ?? id.written,
        roles: namesOf(bound, 'roles'),
        isCrew: bound.spec === crewMember,
        society: nameOf(clauseOf(statement, 'society'), 'society'),
        away: away.flatMap((value) => dateSpan(value) ?? []),
        calendar: nameOf(clauseOf(statement, 'calendar'), 'calendar'),
        ipi: writtenOf(clauseOf(statement, 'ipi'), 'ipi'),
      }
    );
  },

  company: (statement, bound) => {
    const id = nameOf(bound, 'id');
    return (
      id && {
        kind: 'company',
        id,
        name: stringOf(bound, 'name') ?? id.written,
        society: nameOf(clauseOf(statement, 'society'), 'society'),
        ipi: writtenOf(clauseOf(statement, 'ipi'), 'ipi'),
      }
    );
  },

  room: (statement, bound) => {
    const id = nameOf(bound, 'id');
    return (
      id && {
        kind: 'room',
        id,
        name: stringOf(bound, 'name') ?? id.written,
        calendar: nameOf(clauseOf(statement, 'calendar'), 'calendar'),
      }
    );
  },

  character: (statement, bound) => {
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
};
