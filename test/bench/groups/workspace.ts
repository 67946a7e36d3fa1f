/** A folder of 2,000 files and a million lines: opened by the server, checked from the command line. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type GeneratedWorkspace, generateWorkspace } from '../generate-workspace.ts';
import type { Bench, Group } from '../group.ts';
import { LanguageServer } from '../language-server.ts';
import { measureAsync } from '../measure.ts';
import { watchMemory } from '../process-memory.ts';
import { leftOut, megabytes, shown, type Unit, within } from '../row.ts';

/** Megabytes of heap for a process that does not keep within its bounds. */
const HEAP = 8_192;
const EDITS = 10;
/** Milliseconds after which a check is ended. */
const PATIENCE = 90_000;

const seconds: Unit = (value) => `${(value / 1000).toFixed(1)} s`;

export const workspace: Group = {
  name: 'workspace',
  title: 'A folder of 2,000 files, 1,000,000 lines',
  async measure(bench) {
    const generated = generateWorkspace(join(bench.scratch, 'shows'));
    await openInServer(bench, generated);
    await checkFromCommandLine(bench, generated);
  },
};

async function openInServer({ product, report }: Bench, generated: GeneratedWorkspace): Promise<void> {
  const { crewFile, crewText, files, lines, showFiles, mistakenFiles } = generated;
  const server = new LanguageServer(join(product, 'dist', 'server.js'), [`--max-old-space-size=${HEAP}`]);
  const memory = watchMemory(server.pid);
  const started = performance.now();
  const known = mistakenFiles.map((path) => server.told(pathToFileURL(path).href, 'nobody'));
  await server.start([{ uri: pathToFileURL(generated.folder).href, name: 'shows' }]);
  await Promise.all(known);
  const count = `${files.toLocaleString('en')} files, ${lines.toLocaleString('en')} lines`;
  report(shown(`open to the last diagnostic: ${count}`, performance.now() - started, undefined, seconds));

  const crew = pathToFileURL(crewFile).href;
  server.open(crew, crewText);
  const text = crewText.split('\n');
  const line = text.findIndex((each) => each.includes('guest'));
  const end = text[line]!.indexOf('guest') + 'guest'.length;
  const edited = await measureAsync(
    EDITS,
    async (run) => {
      const isWrong = run % 2 === 0;
      const told = showFiles.map((path) => server.told(pathToFileURL(path).href, 'guest', isWrong));
      server.type(crew, line, end, isWrong ? 0 : 1, isWrong ? 'x' : '');
      await Promise.all(told);
    },
    2,
  );
  report(within('edit of the crew file to the diagnostics of all 40 shows', edited.median, 100));
  const most = memory.stop();
  if (most === undefined) report(leftOut('most memory at one time', 'not known on this system'));
  else report(within('most memory at one time', most, 1e9, megabytes));
  await server.stop();
}

async function checkFromCommandLine(bench: Bench, generated: GeneratedWorkspace): Promise<void> {
  const { report } = bench;
  const cores = Math.min(2, availableParallelism());
  const whole = await check(bench, generated, []);
  if (!whole) return report(leftOut('`cuelock check`', `not done after ${PATIENCE / 1000} s`));
  const one =
    process.platform === 'linux' && cores > 1 ? await check(bench, generated, ['taskset', '-c', '0']) : undefined;
  const beside = one && { name: 'on one core', value: one.time };
  report(shown(`\`cuelock check\` on ${cores} cores`, whole.time, beside, seconds));
  if (whole.memory !== undefined) report(shown('most memory at one time', whole.memory, undefined, megabytes));
}

async function check({ product }: Bench, { folder, mistakenFiles }: GeneratedWorkspace, before: readonly string[]) {
  const own = [process.execPath, `--max-old-space-size=${HEAP}`, join(product, 'dist', 'cuelock.js'), 'check', folder];
  const [command, ...args] = [...before, ...own];
  const started = performance.now();
  const child = spawn(command!, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const memory = watchMemory(child.pid!);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const overdue = setTimeout(() => child.kill(), PATIENCE);
  await once(child, 'close');
  clearTimeout(overdue);
  const mistakes = said.match(/nobody/g)?.length ?? 0;
  if (child.signalCode) return undefined;
  if (mistakes < mistakenFiles.length) throw new Error(`The check told of ${mistakes} mistakes: ${said.slice(-200)}`);
  return { time: performance.now() - started, memory: memory.stop() };
}
