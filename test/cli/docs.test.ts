/** `docs/command-line.md` shows what the command line really prints, and names every command and option there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../server/src/cli/commands.ts';
import { buildCommandLine, folderOf } from './bundle.ts';
import { CLEAN_SHOW } from './sample-show.ts';

const { run } = await buildCommandLine();
const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'command-line.md'), 'utf8');
/** The schedule that the page shows, for the session that prints it. */
const schedule = /```cuelock\n(schedule \{[\s\S]*?)```/.exec(page)![1]!;
const sessions = [...page.matchAll(/```\n\$ cuelock (.*)\n([\s\S]*?)```/g)];

/** As a shell has them, double quotes taken off. */
function wordsOf(line: string): string[] {
  return (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
}

test('there are sessions to try', () => expect(sessions.length).toBeGreaterThanOrEqual(2));

test.for(sessions.map((match) => [match[1]!, match[2]!]))('cuelock %s', ([args, printed]) => {
  const music = CLEAN_SHOW['music.cuelock'].replace('ana', 'anna');
  const { out } = run(wordsOf(args!), {
    cwd: folderOf({ ...CLEAN_SHOW, 'music.cuelock': music, 'schedule.cuelock': schedule }),
  });
  expect(out).toBe(printed);
});

test('the JSON of a schedule', () => {
  const cwd = folderOf({ ...CLEAN_SHOW, 'schedule.cuelock': schedule });
  const { items } = JSON.parse(run(['schedule', 'schedule.cuelock', '--format', 'json'], { cwd }).out);
  const [, shown] = /```json\n(\{"id": [^\n]*)\n```/.exec(page)!;
  expect(items).toContainEqual(JSON.parse(shown!));
});

test('the JSON of the calculator', () => {
  expect(page).toContain(run(['tc', '--json', '90f']).out);
});

test.for(commands.map((command) => [command.name, command] as const))(
  '%s is told with its options',
  ([name, command]) => {
    expect(page).toContain(`cuelock ${name}`);
    for (const option of Object.keys(command.options)) expect(page).toContain(`--${option}`);
  },
);
