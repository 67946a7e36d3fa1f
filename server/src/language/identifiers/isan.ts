import { checkCharacter } from './mod-37-36.ts';
import { bareForm, beyondRepair, type IdentifierReading, inFours, wrongCheck } from './reading.ts';

/**
 * International Standard Audiovisual Number, ISO 15706-1 and -2: 16 hexadecimal digits (root and episode) and a check
 * character, and for a version 8 more digits and a second one, which covers all 24 digits and not the first check
 * character. `1881-66C7-3420-6541-Y-9F3A-0245-O` is the canonical form. Without check characters, as machines store it,
 * nothing guards it against slips: they are asked for, and offered. Where both disagree, a digit that both cover is
 * wrong, and nothing is offered.
 */
export function readIsan(text: string): IdentifierReading {
  const bare = bareForm(text);
  const parts = /^([\dA-F]{16})(?:([\dA-Z])(?:([\dA-F]{8})([\dA-Z]))?|([\dA-F]{8}))?$/.exec(bare);
  if (!parts) {
    return beyondRepair(
      'An ISAN is four groups of four hexadecimal digits and a check character, such as 1881-66C7-3420-0000-3, and for a version two groups and a check character more. Copy it anew.',
    );
  }
  const [, root = '', rootCheck, checkedVersion, versionCheck, bareVersion] = parts;
  const version = checkedVersion ?? bareVersion ?? '';
  const rightRoot = checkCharacter(root);
  const rightVersion = checkCharacter(root + version);
  const canonical = `${inFours(root)}-${rightRoot}${version && `-${inFours(version)}-${rightVersion}`}`;
  if (rootCheck === undefined) {
    return { problem: { message: `This ISAN has no check character; in print it is ${canonical}.`, fix: canonical } };
  }
  const isVersionWrong = versionCheck !== undefined && versionCheck !== rightVersion;
  if (rootCheck !== rightRoot && isVersionWrong) {
    return beyondRepair(
      'Neither check character of this ISAN goes with its digits: one of its first 16 is mistyped. Copy it anew.',
    );
  }
  if (rootCheck !== rightRoot) return wrongCheck('check character of this ISAN', rootCheck, rightRoot, canonical);
  if (isVersionWrong) {
    return wrongCheck('last check character of this ISAN', versionCheck, rightVersion, canonical);
  }
  return { canonical };
}
