import { checkCharacter } from './mod-37-36.ts';
import { bareForm, beyondRepair, type IdentifierReading, inFours, wrongCheck } from './reading.ts';

const PREFIX = '10.5240/';

/**
 * EIDR content identifier, a DOI (ISO 26324) under the prefix 10.5240: 20 hexadecimal digits and a check character;
 * `10.5240/7791-8534-2C23-9030-8610-5` is the canonical form. Identifiers of parties, services and users have other
 * prefixes (10.5237, 10.5239, 10.5238) and name no show.
 */
export function readEidr(text: string): IdentifierReading {
  const [, prefix, suffix = ''] = /^\s*([\d.]+\/)?(.*)$/s.exec(text)!;
  const bare = bareForm(suffix);
  if (prefix !== PREFIX || !/^[\dA-F]{20}[\dA-Z]$/.test(bare)) {
    return beyondRepair(
      `An EIDR is ${PREFIX}, five groups of four hexadecimal digits and a check character, such as ${PREFIX}7791-8534-2C23-9030-8610-5. Copy it anew.`,
    );
  }
  const digits = bare.slice(0, 20);
  const found = bare.slice(20);
  const right = checkCharacter(digits);
  const canonical = `${PREFIX}${inFours(digits)}-${right}`;
  return found === right ? { canonical } : wrongCheck('check character of this EIDR', found, right, canonical);
}
