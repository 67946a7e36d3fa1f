/** `docs/command-line.md` shows what the command line really prints, and names every command and option there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../server/src/cli/commands.ts';
import { buildCommandLine, folderOf } from './bundle.ts';
import { CLEAN_SHOW } from './sample-show.ts';

const { run } = buildCommandLine();
const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'command-line.md'), 'utf8');
const sessions = [...page.matchAll(/```\n\$ cuelock (.*)\n([\s\S]*?)```/g)];

test('there are sessions to try', () => expect(sessions.length).toBeGreaterThanOrEqual(2));

test.for(sessions.map((match) => [match[1]!, match[2]!]))('cuelock %s', ([args, printed]) => {
  const music = CLEAN_SHOW['music.cuelock'].replace('ana', 'anna');
  const { out } = run(args!.split(' '), { cwd: folderOf({ ...CLEAN_SHOW, 'music.cuelock': music }) });
  expect(out).toBe(printed);
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
