/** Why levelling moves something, in words. */
import type { LevelledMove } from '../../schedule/levelling.ts';
import type { Taken } from '../../schedule/reservations.ts';
import { needText } from './clash-text.ts';
import { namesText } from './words.ts';

/** Of many, the first; nobody reads on. */
const MOST_REASONS = 3;

/** `Dub Stage 5 is needed for `premix`, Kit Moss is away`; `follows `premix``. */
export function levelledText({ cause }: LevelledMove): string {
  if (cause.kind === 'follows') return cause.item ? `follows ${namesText([cause.item])}` : 'follows what moves';
  const reasons = [...new Set(cause.instead.map(takenText))];
  const more = reasons.length - MOST_REASONS;
  return reasons.slice(0, MOST_REASONS).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function takenText({ resource, by }: Taken): string {
  return by === 'away' ? `${resource.name} is away` : `${resource.name} is needed for ${needText({ by })}`;
}
