import type { TimelineView } from '../../server/src/language/views/timeline-view.ts';

/** The show's title; an episode's with its number, `102 Fog`, or with its series where it has no title of its own. */
export function timelineTitle({ title, episode }: TimelineView): string {
  if (!episode || title === `${episode.series} ${episode.number}`) return title;
  return `${episode.number} ${title}`;
}
