/** What `help` and `--help` print, made from the table of commands. */
import { type Command, commands, type OptionSpec } from './commands.ts';

/** Help on one command, or the list of all. Ends in a line break. */
export function helpText(command?: Command): string {
  return command ? commandHelp(command) : overview();
}

/** `usage: cuelock check [path…] [--fix]` */
export function usageLine({ name, takes, options }: Command): string {
  const parts = Object.entries(options).map(([option, spec]) => `[${spelled(option, spec)}]${spec.many ? '…' : ''}`);
  return ['usage: cuelock', name, ...(takes ? [takes] : []), ...parts].join(' ');
}

function overview(): string {
  const lines = table(commands.map(({ name, takes, summary }) => [[name, takes].filter(Boolean).join(' '), summary]));
  return [
    'Cuelock checks cue sheets, spotting notes and lock schedules.',
    '',
    'usage: cuelock <command> [option…]',
    '',
    ...lines,
    '',
    '`cuelock help <command>` says more about one. `cuelock --version` says which Cuelock this is.',
    'Exit codes: 0 nothing at error level, 1 findings, 2 could not run.',
    '',
  ].join('\n');
}

function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, spec]) => {
    const choices = spec.choices ? `: ${spec.choices.join(', ')}` : '';
    return [`--${name}${spec.value ? ` ${spec.value}` : ''}`, spec.help + choices];
  });
  return [
    `${command.summary}.`,
    '',
    usageLine(command),
    ...(options.length > 0 ? ['', ...table(options)] : []),
    '',
    ...command.examples.map((example) => `  $ ${example}`),
    '',
  ].join('\n');
}

function spelled(option: string, { value, choices }: OptionSpec): string {
  return value === undefined ? `--${option}` : `--${option} ${choices?.join('|') ?? value}`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left!.length));
  return rows.map(([left, right]) => `  ${left!.padEnd(width)}  ${right}`);
}
