/** The show itself, its levels, its includes. */
import { clauseOf } from '../../document/tree.ts';
import { placeOfBound, placeOfValue, stringOf, tokensOf, unquote, wordOf } from '../../schema/bound.ts';
import type { SubframeBase } from '../../time/index.ts';
import { episodeName } from '../episodes.ts';
import type * as facts from '../facts.ts';
import { namesOf, writtenOf } from '../read.ts';
import { type Builders, textOfClause } from './builder.ts';

const SUBFRAME_BASES: readonly SubframeBase[] = [80, 100];

export const showBuilders: Builders<'show' | 'include' | 'levels'> = {
  show: (statement, bound) => {
    const clause = (word: string) => clauseOf(statement, word);
    const shares = writtenOf(clause('shares'), 'sum');
    const zone = clause('zone');
    const zoneName = zone && stringOf(zone, 'zone');
    const isEpisode = bound.spec.word === 'episode';
    const subframes = writtenOf(clause('subframes'), 'base')?.written;
    return {
      kind: 'show',
      word: isEpisode ? 'episode' : 'show',
      episode: episodeName(isEpisode ? bound : clause('episode')),
      title: stringOf(bound, 'title') ?? '',
      rate: writtenOf(clause('rate'), 'rate'),
      numbering: writtenOf(clause('numbers'), 'scheme')?.written as facts.Numbering | undefined,
      shares: shares && { scheme: shares.written, at: shares.at },
      follow: clause('follow') && namesOf(clause('follow'), 'pipeline'),
      company: textOfClause(statement, 'company', 'company'),
      zone: zone && zoneName !== undefined ? { name: zoneName, at: placeOfBound(zone) } : undefined,
      isan: writtenOf(clause('isan'), 'isan'),
      eidr: writtenOf(clause('eidr'), 'eidr'),
      aspect: writtenOf(clause('aspect'), 'aspect'),
      subframes: SUBFRAME_BASES.find((base) => String(base) === subframes),
    };
  },

  include: (_, bound) => {
    const value = tokensOf(bound, 'path');
    return value && { kind: 'include', path: unquote(value[0]!), pathAt: placeOfValue(value) };
  },

  levels: (statement) => ({
    kind: 'levels',
    levels: (statement.block?.children ?? []).flatMap(({ bound }) => {
      const code = bound && wordOf(bound, 'code');
      const level = bound && wordOf(bound, 'level');
      return bound && code && level ? [{ code, level, at: placeOfValue(tokensOf(bound, 'code')!) }] : [];
    }),
  }),
};
