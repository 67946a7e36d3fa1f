import { readIpiNameNumber, readIsrc, readIswc } from '../../identifiers/index.ts';
import type { CompanyFact, PersonFact, TimeText, WorkFact } from '../../model/facts.ts';
import { groupsRule } from '../rule.ts';

type Holder = WorkFact | PersonFact | CompanyFact;

/** A number names one work, one recording, one party. Pasted twice it is right in itself, so no check digit shows it. */
export const duplicateIdentifier = groupsRule<Holder['kind']>({
  code: 'rights/duplicate-identifier',
  severity: 'warning',
  title: 'No two works, recordings or parties have the same number.',
  kinds: ['work', 'person', 'company'],
  reads: [],
  keysOf: (holder) => numbersOf(holder).map(({ key }) => key),
  check(holders, _, report, key) {
    const [first, ...others] = holders as [Holder, ...Holder[]];
    for (const holder of others) {
      if (holder.id.key === first.id.key) continue; // one name declared twice, which is told already
      const { text, name } = numbersOf(holder).find((number) => number.key === key)!;
      const one = numbersOf(first).find((number) => number.key === key)!.text;
      const pays = holder.kind === 'work' ? 'one is credited with what the other plays' : 'one is paid for both';
      report({
        message: `\`${holder.id.written}\` and \`${first.id.written}\` have the same ${name}: ${pays}. Compare both with the registration.`,
        at: text.at,
        related: [{ at: one.at, message: `\`${first.id.written}\` has ${one.written} here.` }],
      });
    }
  },
});

interface Numbered {
  readonly key: string;
  readonly name: string;
  readonly text: TimeText;
}

/** Numbers that are right in themselves. One party may have several names, and its base number under each. */
function numbersOf(holder: Holder): Numbered[] {
  const numbers =
    holder.kind === 'work'
      ? ([
          ['ISWC', holder.iswc, readIswc],
          ['ISRC', holder.isrc, readIsrc],
        ] as const)
      : ([['IPI name number', holder.ipi, readIpiNameNumber]] as const);
  return numbers.flatMap(([name, text, read]) => {
    const reading = text && read(text.written);
    return reading && 'canonical' in reading ? [{ key: `${name} ${reading.canonical}`, name, text }] : [];
  });
}
