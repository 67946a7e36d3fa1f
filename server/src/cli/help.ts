/** `cuelock help [command]` */
import { commands } from './commands.ts';
import { helpText } from './help-text.ts';
import type { Io } from './io.ts';
import { likeliest } from './likeliest.ts';
import type { Options } from './options.ts';

export async function run({ words }: Options, io: Io): Promise<number> {
  const [name] = words;
  const command = commands.find((each) => each.name === name);
  if (name !== undefined && !command) {
    const meant = await likeliest(
      name,
      commands.map((each) => each.name),
    );
    io.err.write(`cuelock help: There is no command \`${name}\`.${meant ? ` Did you mean \`${meant}\`?` : ''}\n`);
    return 2;
  }
  io.out.write(helpText(command));
  return 0;
}
