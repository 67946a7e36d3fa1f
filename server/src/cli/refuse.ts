/** The answer to a command that was called in a way it cannot be. */
import type { Command } from './commands.ts';
import { usageLine } from './help-text.ts';
import type { Io } from './io.ts';

/** Says what is wrong and how the command is called; the exit code for that. */
export async function refuse(command: Command, problem: string, io: Io): Promise<number> {
  await io.err.write(`cuelock ${command.name}: ${problem}\n${usageLine(command)}\n`);
  return 2;
}
