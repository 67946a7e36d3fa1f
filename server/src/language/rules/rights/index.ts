/** The rules about works, who has a share in them, and the numbers that they are registered under. */
import type { Rule } from '../rule.ts';
import { composerShares } from './composer-shares.ts';
import { eidrCheckDigit } from './eidr-check-digit.ts';
import { ipiCheckDigit } from './ipi-check-digit.ts';
import { isanCheckDigit } from './isan-check-digit.ts';
import { isrcForm } from './isrc-form.ts';
import { iswcCheckDigit } from './iswc-check-digit.ts';
import { missingWriter } from './missing-writer.ts';
import { publicDomainWithShare } from './public-domain-with-share.ts';
import { publisherShares } from './publisher-shares.ts';

export const rightsRules: readonly Rule[] = [
  composerShares,
  missingWriter,
  publicDomainWithShare,
  publisherShares,
  ipiCheckDigit,
  iswcCheckDigit,
  isrcForm,
  isanCheckDigit,
  eidrCheckDigit,
];
