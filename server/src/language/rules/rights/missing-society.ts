import type { Show } from '../../model/show.ts';
import { partyRule, worksText } from './party-rule.ts';

/**
 * Who is paid for music is paid by a society. A show in which nobody has one keeps them elsewhere; where some have, one
 * without is forgotten.
 */
export const missingSociety = partyRule({
  code: 'rights/missing-society',
  severity: 'info',
  title: 'Who is paid for music has a society, where others of the show have one.',
  check({ party, works, at, related }, show, report) {
    if (party.society || !someHaveSociety(show)) return;
    report({
      message: `${party.name} is paid for ${worksText(works)}, and has no \`society\`: the cue sheet cannot say who collects for them. Add \`society\` and its name, or \`society NS\` for none.`,
      at,
      related,
    });
  },
});

function someHaveSociety(show: Show): boolean {
  for (let each: Show | undefined = show; each; each = each.outer)
    if (each.memo(hasSociety, ['person', 'company'])) return true;
  return false;
}

function hasSociety(show: Show): boolean {
  return [...show.all('person'), ...show.all('company')].some(({ society }) => society !== undefined);
}
