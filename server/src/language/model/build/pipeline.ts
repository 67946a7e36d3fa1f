/** Pipelines: stages, and what is demanded of them. */
import { clauseOf, type Statement } from '../../document/tree.ts';
import { placeOfBound, stringOf, tokensOf, wordOf } from '../../schema/bound.ts';
import { textOf } from '../../syntax/row.ts';
import type * as facts from '../facts.ts';
import { nameAt, nameOf, namesOf, writtenOf } from '../read.ts';

import type { Builders } from './builder.ts';

export const pipelineBuilders: Builders<'pipeline'> = {
  pipeline: (statement, bound) => {
    const id = nameOf(bound, 'id');
    const lines = statement.block?.children ?? [];
    return (
      id && {
        kind: 'pipeline',
        id,
        extends: nameOf(clauseOf(statement, 'extends'), 'pipeline'),
        stages: lines.flatMap((line) => {
          const stage = line.spec?.word === 'stage' ? nameOf(line.bound, 'id') : undefined;
          const within = stage && nameOf(clauseOf(line, 'within'), 'stage');
          return stage ? [{ id: stage, title: stringOf(line.bound!, 'title'), within }] : [];
        }),
        requirements: lines.flatMap((line) => (line.bound ? requirementOf(line) : [])),
      }
    );
  },
};

function requirementOf(line: Statement): facts.Requirement[] {
  const { word } = line.bound!.spec;
  const demand = word === 'require' || word === 'expect' ? demandOf(line) : undefined;
  return demand ? [{ ...demand, severity: word === 'require' ? 'error' : 'warning' }] : [];
}

/** What a line demands, or waives; undefined while it says neither `before` nor `has`, or half of what these need. */
export function demandOf(line: Statement): facts.DemandText | undefined {
  const bound = line.bound!;
  const subject = tokensOf(bound, 'first');
  if (!subject) return undefined;
  const base = { why: stringOf(bound, 'why'), at: placeOfBound(bound) };
  const first = nameAt(subject[0]!);
  const then = nameOf(clauseOf(line, 'before'), 'stage');
  const who = namesOf(clauseOf(line, 'with'), 'who');
  const has = clauseOf(line, 'has');
  if (first.key === 'cue') {
    const right = has?.clauses.find(({ spec }) => spec.word === 'sync' || spec.word === 'master');
    const state = right && wordOf(right, 'state');
    const usage = subject[1] && textOf(subject[1]);
    return state && then
      ? { ...base, form: 'clearance', usage, right: right.spec.word as 'sync' | 'master', state, then }
      : undefined;
  }
  if (first.key === 'review' && who.length > 0) return then && { ...base, form: 'joint-review', who, then };
  const length = writtenOf(has, 'length');
  if (length) return { ...base, form: 'length', first, length };
  const signers = namesOf(
    has?.clauses.find(({ spec }) => spec.word === 'signoff'),
    'who',
  );
  if (signers.length > 0) return { ...base, form: 'signoff', first, who: signers };
  return then && { ...base, form: 'order', first, then, gap: wordOf(bound, 'gap') };
}
