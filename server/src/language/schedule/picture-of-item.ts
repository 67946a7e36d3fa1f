/** Cuts that items name. An item that stands once for each episode speaks of its episode's cuts. */
import { ageOf } from '../model/pictures.ts';
import type { Show } from '../model/show.ts';
import type { NetworkItem } from './network.ts';

/** The show whose cuts an item speaks of: its episode's, else its own. */
export function showOfItem(show: Show, { scope }: NetworkItem): Show {
  const episode = scope.find(({ dimension }) => dimension === 'episode')?.key;
  return show.episodes.find(({ key }) => key === episode)?.show ?? show;
}

/** How new the cut is that an item names: newer ones are greater; -1 where it names none that there is. */
export function pictureAge(show: Show, item: NetworkItem): number {
  return ageOf(showOfItem(show, item), item.plan.picture);
}
