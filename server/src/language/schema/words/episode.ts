/** Episodes: shows inside a show, without a folder of their own. */

import * as type from '../slot-types.ts';
import { optional, slot, statement } from '../spec.ts';
import { calendarStatements } from './calendar.ts';
import { castStatements } from './cast.ts';
import { cueStatements } from './cues.ts';
import { deliveryStatements } from './delivery.ts';
import { pictureStatements } from './picture.ts';
import { pipelineStatements } from './pipeline.ts';
import { progressStatements } from './progress.ts';
import { scheduleStatements } from './schedule.ts';
import { companies, settings, showStatements } from './show.ts';
import { vocabularyStatements } from './vocabulary.ts';
import { workStatements } from './works.ts';

export const episode = statement(
  'episode',
  'An episode of the show. It may be said in several places; all that say one number are one episode.',
  [
    slot('number', type.episodeName, 'Its number, such as 103.', { declares: 'episode' }),
    optional('title', type.text, 'The title, as it stands on the paperwork.'),
  ],
  {
    fact: 'show',
    container: true,
    clauses: settings,
    // What a file holds, but neither shows nor episodes.
    statements: [
      ...showStatements,
      ...castStatements,
      companies,
      ...pictureStatements,
      ...cueStatements,
      ...workStatements,
      ...calendarStatements,
      ...scheduleStatements,
      ...progressStatements,
      ...pipelineStatements,
      ...deliveryStatements,
      ...vocabularyStatements,
    ],
  },
);
