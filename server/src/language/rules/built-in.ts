/**
 * What reading itself finds, before any rule runs: binding, nesting, includes, allowances. Listed here so that levels,
 * lists and pages know every code there is.
 */
import type { RuleBase } from './rule.ts';

/** What a list of checks needs to know of one, whether a rule or reading itself finds it. */
export type Check = Pick<RuleBase, 'code' | 'severity' | 'title'>;

export const builtInChecks: readonly Check[] = [
  {
    code: 'language/syntax',
    severity: 'error',
    title: 'Every line begins and goes on as a line of its block can.',
  },
  {
    code: 'language/unclosed-block',
    severity: 'error',
    title: 'Every block that is opened is closed.',
  },
  {
    code: 'language/unknown-word',
    severity: 'error',
    title: 'Every word is one that the language knows.',
  },
  {
    code: 'language/wrong-place',
    severity: 'error',
    title: 'Every word stands where it means something.',
  },
  {
    code: 'language/missing-argument',
    severity: 'error',
    title: 'Every word is followed by what it needs.',
  },
  {
    code: 'language/wrong-type',
    severity: 'error',
    title: 'What follows a word is of the kind that it takes.',
  },
  {
    code: 'language/continuation',
    severity: 'error',
    title: 'A line that ends in a comma goes on in the next.',
  },
  {
    code: 'language/unresolved-include',
    severity: 'error',
    title: 'Every included file is there.',
  },
  {
    code: 'language/include-cycle',
    severity: 'error',
    title: 'No file includes itself, not even by way of others.',
  },
  {
    code: 'language/unknown-rule',
    severity: 'error',
    title: 'Every level in `rules { }` is of a check that there is.',
  },
  {
    code: 'language/unneeded-allow',
    severity: 'hint',
    title: 'Every `cuelock-allow` silences something.',
  },
];
