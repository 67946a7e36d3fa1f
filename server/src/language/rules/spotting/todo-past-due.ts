import type { CueFact, Todo } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { todayOf } from '../../model/today.ts';
import { eachRule } from '../rule.ts';
import { dayText } from '../schedule/words.ts';

/** Promised in a session, and the day has gone by. It counts as open until it says `done`. */
export const todoPastDue = eachRule({
  code: 'spotting/todo-past-due',
  severity: 'warning',
  title: 'What was to be done by a day is done by then.',
  kinds: ['cue'],
  reads: ['status'],
  tells: ['person'],
  check(line, show, report) {
    const today = todayOf(show);
    if (today === undefined || line.isOmitted) return;
    for (const todo of line.todos) {
      const due = todo.by?.day;
      if (due === undefined || due >= today || todo.isDone) continue;
      const { row, end } = todo.at;
      report({
        message: `“${todo.text}” was due${whose(show, todo)} on ${dayText(due)}, and by ${dayText(today)} nobody has said that it is done${about(line)}. Say \`done\`, or agree on another day.`,
        at: todo.by!.at,
        fixes: [{ title: 'Add `done`', edits: [{ at: { row, start: end, end }, text: ' done' }] }],
      });
    }
  },
});

function whose(show: Show, { who }: Todo): string {
  return who ? ` from ${show.find('person', who)?.name ?? who.written}` : '';
}

function about({ number, line, subject }: CueFact): string {
  const name = number ?? line ?? subject;
  return name ? `: ${name.written} waits for it` : '';
}
