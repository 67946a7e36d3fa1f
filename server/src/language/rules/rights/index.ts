/** The rules about works and who has a share in them. */
import type { Rule } from '../rule.ts';
import { composerShares } from './composer-shares.ts';
import { missingWriter } from './missing-writer.ts';
import { publicDomainWithShare } from './public-domain-with-share.ts';
import { publisherShares } from './publisher-shares.ts';

export const rightsRules: readonly Rule[] = [composerShares, missingWriter, publicDomainWithShare, publisherShares];
