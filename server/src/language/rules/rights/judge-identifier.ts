/** What the checks of identifiers share: one reads, and all speak alike. */
import type { IdentifierReading } from '../../identifiers/index.ts';
import type { TimeText } from '../../model/facts.ts';
import type { Report } from '../rule.ts';

/**
 * Reports what is wrong with an identifier, at the whole of it. No fix is preferred: a digit that does not go with the
 * others may as well be one of them, and a check digit made to fit would hide that.
 */
export function reportIdentifier(
  identifier: TimeText | undefined,
  read: (text: string) => IdentifierReading,
  report: Report,
): void {
  const reading = identifier && read(identifier.written);
  if (!reading || !('problem' in reading)) return;
  const { message, fix } = reading.problem;
  const { at } = identifier;
  report({ message, at, fixes: fix === undefined ? [] : [{ title: `Change to ${fix}`, edits: [{ at, text: fix }] }] });
}
