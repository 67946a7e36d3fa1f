/** Reading the words after a command: its options, and what remains. */
import { parseArgs } from 'node:util';
import type { Command, OptionSpec } from './commands.ts';
import { likeliest } from './likeliest.ts';

/** What was given. Values of options with `choices` are among them. */
export class Options {
  constructor(
    readonly command: Command,
    private readonly given: ReadonlyMap<string, readonly string[]>,
    /** What is no option, in order. */
    readonly words: readonly string[],
  ) {}

  has(name: string): boolean {
    return this.given.has(name);
  }

  /** The value given last. */
  value(name: string): string | undefined {
    return this.given.get(name)?.at(-1);
  }

  values(name: string): readonly string[] {
    return this.given.get(name) ?? [];
  }
}

const HELP: OptionSpec = { help: 'Explain this command' };

/** Stands for the minus of a word such as `-90f`, which would otherwise be read as options. */
const MINUS = '\u0000';

/** Reads the words after a command, or says what is wrong with them. */
export async function readOptions(
  command: Command,
  args: readonly string[],
): Promise<Options | { readonly problem: string }> {
  const specs: Readonly<Record<string, OptionSpec>> = { ...command.options, help: HELP };
  const hidden = command.takesNegatives ? args.map((arg) => arg.replace(/^-(?=[\d.])/, MINUS)) : [...args];
  const { tokens } = parseArgs({
    args: hidden,
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { value }]) => [
        name,
        {
          type: value === undefined ? ('boolean' as const) : ('string' as const),
          ...(name === 'help' && { short: 'h' }),
        },
      ]),
    ),
  });
  const given = new Map<string, string[]>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value.replace(MINUS, '-'));
    if (token.kind !== 'option') continue;
    const problem = await problemOf(token.name, token.rawName, token.value, token.inlineValue === true, specs);
    if (problem) return { problem };
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? '']);
  }
  return new Options(command, given, words);
}

async function problemOf(
  name: string,
  written: string,
  value: string | undefined,
  isInline: boolean,
  specs: Readonly<Record<string, OptionSpec>>,
): Promise<string | undefined> {
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
  if (!spec) {
    const meant = written.startsWith('--') ? await likeliest(name, Object.keys(specs)) : undefined;
    return `There is no option \`${written}\`.${meant ? ` Did you mean \`--${meant}\`?` : ''}`;
  }
  if (spec.value === undefined) return value === undefined ? undefined : `\`${written}\` takes no value.`;
  if (value === undefined || value === '' || (!isInline && value.startsWith('-') && value !== '-')) {
    return `\`${written}\` needs a value: ${spec.choices?.join(', ') ?? spec.value}.`;
  }
  if (!spec.choices || spec.choices.includes(value)) return undefined;
  const meant = await likeliest(value, spec.choices);
  return `\`${written}\` cannot be \`${value}\`. ${meant ? `Did you mean \`${meant}\`?` : `Use ${spec.choices.join(', ')}.`}`;
}
