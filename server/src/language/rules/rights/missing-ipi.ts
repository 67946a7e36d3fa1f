import { partyRule, worksText } from './party-rule.ts';

/** Whoever belongs to a society has a number there. What nobody belongs to is no society. */
export const missingIpi = partyRule({
  code: 'rights/missing-ipi',
  severity: 'hint',
  title: 'Who is paid for music through a society has an IPI number.',
  check({ party, works, at, related }, _, report) {
    const { society, ipi } = party;
    if (!society || ipi || /^(ns|none)$/i.test(society.written)) return;
    report({
      message: `${party.name} is paid for ${worksText(works)} through ${society.written}, and has no \`ipi\`: a society pays a number, and a name may be somebody else’s. Ask for it, or look it up at ${society.written}.`,
      at,
      related,
    });
  },
});
