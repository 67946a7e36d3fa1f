/**
 * The shows that `cuelock init` begins with, as Cuelock text. Each is clean as it stands: it begins on Monday 2026-01-05,
 * and every timecode in it exists at every rate, so that both can be exchanged.
 */
import commercialSchedule from './commercial/schedule.cuelock';
import commercialShow from './commercial/show.cuelock';
import documentarySchedule from './documentary/schedule.cuelock';
import documentaryShow from './documentary/show.cuelock';
import firstEpisode from './episodic/101.cuelock';
import secondEpisode from './episodic/102.cuelock';
import episodicSchedule from './episodic/schedule.cuelock';
import episodicShow from './episodic/show.cuelock';
import featureMusic from './feature/music.cuelock';
import featureSchedule from './feature/schedule.cuelock';
import featureShow from './feature/show.cuelock';
import shortShow from './short/show.cuelock';

/** By the pipeline that they follow; then by the names of their files, in the order in which they are best read. */
export const templates: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  feature: {
    'show.cuelock': featureShow,
    'music.cuelock': featureMusic,
    'schedule.cuelock': featureSchedule,
  },
  episodic: {
    'show.cuelock': episodicShow,
    '101.cuelock': firstEpisode,
    '102.cuelock': secondEpisode,
    'schedule.cuelock': episodicSchedule,
  },
  commercial: { 'show.cuelock': commercialShow, 'schedule.cuelock': commercialSchedule },
  documentary: { 'show.cuelock': documentaryShow, 'schedule.cuelock': documentarySchedule },
  short: { 'show.cuelock': shortShow },
};
