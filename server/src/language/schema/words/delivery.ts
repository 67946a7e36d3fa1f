/** Delivery specifications: what a distributor, a broadcaster or a cinema takes. */

import * as type from '../slot-types.ts';
import { clause, optional, type Spec, slot, statement } from '../spec.ts';

const spec = statement(
  'spec',
  'What somebody who takes delivery asks for. A delivery names it, and is held against it.',
  [
    slot('id', type.name, 'A name that deliveries use.', { declares: 'delivery-spec' }),
    optional('title', type.text, 'Whose it is, and of which year.'),
  ],
  {
    fact: 'delivery-spec',
    clauses: [
      clause(
        'loudness',
        'The programme loudness that is asked for.',
        [slot('level', type.level('LKFS', 'LUFS'), 'A level.')],
        {
          clauses: [
            clause('within', 'How far off it may be, up or down.', [
              slot('tolerance', type.level('LU'), 'Loudness units; one is one decibel.'),
            ]),
          ],
        },
      ),
      clause('dialogue-gated', 'Loudness is measured where somebody speaks, not over the whole programme.'),
      clause('true-peak', 'The highest true peak that passes.', [slot('level', type.level('dBTP'), 'A level.')]),
      clause('rate', 'The frame rates that are taken.', [slot('rate', type.rate, 'Rates.', { list: true })]),
      clause('aspect', 'The aspect ratios that are taken.', [
        slot('aspect', type.aspect, 'Ratios of width to height.', { list: true }),
      ]),
      clause('stems', 'The stems that go with it.', [slot('stems', type.word, 'DX, MX, SFX …', { list: true })]),
      clause('note', 'A remark.', [slot('text', type.text, 'A text.')], { repeats: true }),
    ],
  },
);

export const deliveryStatements: readonly Spec[] = [spec];
