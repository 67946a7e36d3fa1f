/** Levelling, written down: a `from` or a `by` for each item that makes way. */
import type { Workspace } from '../../analysis/workspace.ts';
import type { Show } from '../../model/show.ts';
import { delayEdits } from '../../rules/schedule/delay-edits.ts';
import { levelledText } from '../../rules/schedule/levelled-text.ts';
import { dayText } from '../../rules/schedule/words.ts';
import { nameOfInstance } from '../../schedule/instance-name.ts';
import { type LevelledMove, levelling } from '../../schedule/levelling.ts';
import type { NetworkItem } from '../../schedule/network.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { addEdit, type FileEdits } from './file-edits.ts';

export interface LevellingEdits {
  /** Each says what moves and why. */
  readonly edits: FileEdits;
  /** How many items they move. */
  readonly count: number;
  /** Instances that make way but of which nothing can be said alone. */
  readonly unsaid: readonly string[];
}

/** The edits that make the plan the levelled one. What only follows moves by itself. */
export function levellingEdits(workspace: Workspace, show: Show): LevellingEdits {
  const { clauses, moves } = levelling(show);
  const moveOf = new Map(moves.map((move) => [move.item, move]));
  const { edits: wanted, unsaid } = delayEdits(scheduleOf(show), clauses);
  const edits: FileEdits = new Map();
  for (const { at, text, items } of wanted) addEdit(edits, workspace.spanOf(at), text, reasonOf(items, moveOf));
  const moved = new Set(clauses.map(({ item }) => item));
  for (const item of unsaid) moved.delete(item);
  return { edits, count: moved.size, unsaid: [...new Set(unsaid)].map((item) => nameOfInstance(item)) };
}

/** `dub: Mon 2026-05-04 → Mon 2026-05-11. Dub Stage 5 is needed for `premix`.` */
function reasonOf(items: readonly NetworkItem[], moveOf: ReadonlyMap<NetworkItem, LevelledMove>): string {
  const reasons = [...new Set(items)].flatMap((item) => {
    const move = moveOf.get(item);
    if (!move) return [];
    const { before, after } = move;
    const days =
      before.first === after.first
        ? `stays on ${dayText(after.first)}`
        : `${dayText(before.first)} → ${dayText(after.first)}`;
    return `${nameOfInstance(item)}: ${days}. ${levelledText(move)}.`;
  });
  return reasons.join(' ');
}
