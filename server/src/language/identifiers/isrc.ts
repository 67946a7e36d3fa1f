import { bareForm, beyondRepair, type IdentifierReading } from './reading.ts';

/**
 * International Standard Recording Code, ISO 3901: a prefix of two letters and three letters or digits, two digits of
 * the year, five of the recording; `USSKG1912345` is the canonical form, `US-SKG-19-12345` the printed one. There is no
 * check digit. The two letters need not be a country: agencies have codes of their own (QM, QZ, FX, ZZ), and more come.
 */
export function readIsrc(text: string): IdentifierReading {
  const bare = bareForm(text);
  if (/^[A-Z]{2}[A-Z\d]{3}\d{7}$/.test(bare)) return { canonical: bare };
  const form = 'two letters, three letters or digits, and seven digits, such as US-SKG-19-12345';
  const length = bare.length === 12 ? '' : `; this has ${bare.length} characters, not 12`;
  return beyondRepair(`An ISRC is ${form}${length}. Copy it anew.`);
}
