import type { PersonFact, SessionFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { listOf } from '../../schema/phrases.ts';
import { eachRule } from '../rule.ts';

/** Who must have been at a session, by role. Where nobody has the role, nobody is missing. */
export const whoIsMissing = eachRule({
  code: 'spotting/who-is-missing',
  severity: 'info',
  title: 'The director was at the spotting sessions, and the composer at those for music.',
  kinds: ['session'],
  reads: ['person'],
  check(session, show, report) {
    const { with: attendance } = session;
    if (session.form !== 'spotting' || !attendance) return;
    const present = attendance.who.map((name) => show.find('person', name));
    // Somebody whose name leads nowhere may be the one; that is told already.
    if (!present.every((person) => person !== undefined)) return;
    for (const role of rolesFor(session)) {
      const missing = peopleWith(role, show);
      if (missing.length === 0 || present.some(({ roles }) => roles.some(({ key }) => key === role))) continue;
      const names = listOf(
        missing.map(({ name }) => name),
        'and',
      );
      report({
        message: `No ${role} is said to have been at this session: \`with\` leaves out ${names}. Complete the list, or have the ${role} confirm what was decided.`,
        at: attendance.at,
        related: missing.map(({ id, name }) => ({ at: id.at, message: `${name} is ${role}.` })),
        fixes: missing.map(({ id }) => {
          const { row, end } = attendance.who.at(-1)!.at;
          return { title: `Add ${id.written}`, edits: [{ at: { row, start: end, end }, text: `, ${id.written}` }] };
        }),
      });
    }
  },
});

/** Steps, props and rooms are usually spotted by the sound crew alone. */
const BY_THE_CREW: readonly string[] = ['foley', 'bg'];

function rolesFor({ department }: SessionFact): readonly string[] {
  if (BY_THE_CREW.includes(department)) return [];
  return department === 'music' ? ['director', 'composer'] : ['director'];
}

function peopleWith(role: string, show: Show): readonly PersonFact[] {
  return show.declarations('role', role).flatMap(({ fact }) => (fact.kind === 'person' ? fact : []));
}
