/** Terms with titles, societies, usage codes. */
import { clauseOf } from '../../document/tree.ts';
import { stringOf, wordOf } from '../../schema/bound.ts';
import type * as facts from '../facts.ts';
import { nameOf, namesOf, writtenOf } from '../read.ts';
import { type Builders, flagsOf } from './builder.ts';

export const vocabularyBuilders: Builders<'term' | 'society' | 'usage'> = {
  term: (_, bound) => {
    const id = nameOf(bound, 'id');
    const of = bound.spec.word as facts.TermFact['of'];
    return id && { kind: 'term', of, id, title: stringOf(bound, 'title') ?? id.written, code: wordOf(bound, 'code') };
  },

  society: (_, bound) => {
    const id = nameOf(bound, 'id');
    const number = writtenOf(bound, 'number')?.written.replace(/^0+(?=\d)/, '');
    return id && { kind: 'society', id, number, name: stringOf(bound, 'name') };
  },

  usage: (statement, bound) => ({
    kind: 'usage',
    title: stringOf(bound, 'title') ?? '',
    societies: namesOf(clauseOf(statement, 'for'), 'societies'),
    codes: (statement.block?.children ?? []).flatMap((line) => {
      const code = line.spec?.word === 'usage code' ? wordOf(line.bound!, 'code') : undefined;
      return code === undefined ? [] : [{ code, title: stringOf(line.bound!, 'title'), words: flagsOf(line) }];
    }),
  }),
};
