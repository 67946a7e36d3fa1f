/** The pictures a view has: made once for a view, looked at from anywhere. */
import { formatTimecode, type Rate, rateByToken } from '../../server/src/language/time/index.ts';
import type { TimelineView } from '../../server/src/language/views/timeline-view.ts';
import { timelineTitle } from '../shared/timeline-title.ts';
import type { Folds } from './layout-lines.ts';
import { ReelPicture } from './picture-reels.ts';
import { SchedulePicture } from './picture-schedule.ts';
import type { LabelOf } from './words.ts';

export interface Pictures {
  readonly reels?: ReelPicture;
  readonly schedule?: SchedulePicture;
  /** Frames to labels at the show's rate. */
  readonly label?: LabelOf;
}

/** Each picture only where there is something to draw; frames are counted at 24 until the show states a rate. */
export function picturesOf(view: TimelineView, reel: string | undefined, folds: Folds): Pictures {
  const rate = (rateByToken(view.rate?.token ?? '24') ?? rateByToken('24')) as Rate;
  const label: LabelOf = (frame) => formatTimecode(frame, rate);
  const schedule = schedulePicture(view, folds);
  return {
    label,
    ...(view.reels.length > 0
      ? { reels: new ReelPicture({ ...view, title: timelineTitle(view) }, reel, rate, label) }
      : {}),
    ...(schedule ? { schedule } : {}),
  };
}

/** The schedule alone, for when only what is folded has changed. */
export function schedulePicture(view: TimelineView, folds: Folds): SchedulePicture | undefined {
  const { schedule } = view;
  return schedule && schedule.rows.length > 0 ? new SchedulePicture(timelineTitle(view), schedule, folds) : undefined;
}
