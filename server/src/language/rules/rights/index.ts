/** The rules about works, who has a share in them, what is cleared, and the numbers that they are registered under. */
import type { Rule } from '../rule.ts';
import { composerShares } from './composer-shares.ts';
import { duplicateIdentifier } from './duplicate-identifier.ts';
import { eidrCheckDigit } from './eidr-check-digit.ts';
import { ipiCheckDigit } from './ipi-check-digit.ts';
import { isanCheckDigit } from './isan-check-digit.ts';
import { isrcForm } from './isrc-form.ts';
import { iswcCheckDigit } from './iswc-check-digit.ts';
import { licenceExpired } from './licence-expired.ts';
import { missingIpi } from './missing-ipi.ts';
import { missingPublisher } from './missing-publisher.ts';
import { missingSociety } from './missing-society.ts';
import { missingWriter } from './missing-writer.ts';
import { mostFavouredNations } from './most-favoured-nations.ts';
import { musicLongerThanProgramme } from './music-longer-than-programme.ts';
import { nobodyNamed } from './nobody-named.ts';
import { partyTwice } from './party-twice.ts';
import { publicDomainWithShare } from './public-domain-with-share.ts';
import { publisherShares } from './publisher-shares.ts';
import { publisherWithoutShare } from './publisher-without-share.ts';
import { refusedInUse } from './refused-in-use.ts';
import { unclearedAtDelivery } from './uncleared-at-delivery.ts';
import { unclearedAtMixLock } from './uncleared-at-mix-lock.ts';
import { unclearedAtStage } from './uncleared-at-stage.ts';
import { unknownSociety } from './unknown-society.ts';
import { unknownWork } from './unknown-work.ts';
import { unusedWork } from './unused-work.ts';
import { vocalWithoutLyricist } from './vocal-without-lyricist.ts';

export const rightsRules: readonly Rule[] = [
  composerShares,
  publisherShares,
  publisherWithoutShare,
  partyTwice,
  missingWriter,
  missingPublisher,
  nobodyNamed,
  missingSociety,
  missingIpi,
  unknownSociety,
  publicDomainWithShare,
  ipiCheckDigit,
  iswcCheckDigit,
  isrcForm,
  isanCheckDigit,
  eidrCheckDigit,
  duplicateIdentifier,
  ...unknownWork,
  unusedWork,
  vocalWithoutLyricist,
  musicLongerThanProgramme,
  refusedInUse,
  unclearedAtMixLock,
  unclearedAtDelivery,
  unclearedAtStage,
  licenceExpired,
  mostFavouredNations,
];
