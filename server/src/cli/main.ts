/** The `cuelock` command: finds the command that is named, runs it, and ends with its exit code. */
import { CHECK_THREAD, commands } from './commands.ts';
import { helpText } from './help-text.ts';
import { type Io, processIo } from './io.ts';
import { likeliest } from './likeliest.ts';
import { type Options, readOptions } from './options.ts';
import { productVersion } from './product.ts';
import { refuse } from './refuse.ts';

const io = processIo();

/** Each command's own code, by name; none is read before it is asked for. */
const loaders: Readonly<Record<string, () => Promise<{ run(options: Options, io: Io): Promise<number | undefined> }>>> =
  {
    init: () => import('./init.ts'),
    check: () => import('./check.ts'),
    format: () => import('./format.ts'),
    schedule: () => import('./schedule.ts'),
    tc: () => import('./tc.ts'),
    explain: () => import('./explain.ts'),
    rules: () => import('./rules.ts'),
    lsp: () => import('./lsp.ts'),
    help: () => import('./help.ts'),
  };

/** Somebody downstream has read enough, as in `cuelock rules | head`: nothing is wrong. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});
// What goes wrong in a thread is told by the one that waits for it.
if (process.argv[2] !== CHECK_THREAD) {
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
}

// Set, not called: what was written is still on its way out.
void main(process.argv.slice(2), io).then((code) => {
  if (code !== undefined) process.exitCode = code;
}, fail);

/** The exit code; undefined when the process goes on by itself, as the language server does. */
async function main(args: readonly string[], io: Io): Promise<number | undefined> {
  const [name, ...rest] = args;
  if (name === undefined) {
    io.err.write(helpText());
    return 2;
  }
  if (name === '--version' || name === '-V') return say(io, `cuelock ${productVersion()}\n`);
  if (name === '--help' || name === '-h') return say(io, helpText());
  if (name === CHECK_THREAD) {
    const { serveChecks } = await import('./check-worker.ts');
    if (serveChecks()) return undefined;
  }
  const command = commands.find((each) => each.name === name);
  if (!command) {
    const meant = await likeliest(
      name,
      commands.map((each) => each.name),
    );
    const hint = meant ? `Did you mean \`cuelock ${meant}\`?` : '`cuelock help` lists the commands.';
    io.err.write(`cuelock: There is no command \`${name}\`. ${hint}\n`);
    return 2;
  }
  const options = await readOptions(command, rest);
  if ('problem' in options) return refuse(command, options.problem, io);
  if (options.has('help')) return say(io, helpText(command));
  const { run } = await loaders[command.name]!();
  return run(options, io);
}

function say(io: Io, text: string): number {
  io.out.write(text);
  return 0;
}

/** A mistake of ours. Exit code 1 would say that findings were found. */
function fail(error: unknown): void {
  console.error('cuelock: something went wrong inside. Please report this:');
  console.error(error);
  process.exit(2);
}
