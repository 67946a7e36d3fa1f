/** Levelling, written down: a `from` for each item that makes way. */
import type { Workspace } from '../../analysis/workspace.ts';
import type { Show } from '../../model/show.ts';
import { delayEdits } from '../../rules/schedule/delay-edits.ts';
import { nameOfInstance } from '../../schedule/instance-name.ts';
import { levelling } from '../../schedule/levelling.ts';
import { scheduleOf } from '../../schedule/schedule.ts';
import { addFix, type FileEdits } from './file-edits.ts';

export interface LevellingEdits {
  readonly edits: FileEdits;
  /** How many items they put off. */
  readonly count: number;
  /** Instances that make way but that nothing written could be about: those in more than one `per`. */
  readonly unsaid: readonly string[];
}

/** The edits that make the plan the levelled one. What only follows moves by itself. */
export function levellingEdits(workspace: Workspace, show: Show): LevellingEdits {
  const delays = levelling(show).moves.flatMap(({ item, cause }) =>
    cause.kind === 'makes-way' ? [{ item, day: cause.from }] : [],
  );
  const { edits: wanted, unsaid } = delayEdits(scheduleOf(show), delays);
  const edits: FileEdits = new Map();
  addFix(edits, workspace, { title: '', edits: wanted });
  return { edits, count: delays.length - unsaid.length, unsaid: unsaid.map((item) => nameOfInstance(item)) };
}
