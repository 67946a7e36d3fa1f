/** How long somebody waits before anything happens. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCueSheet } from '../generate-cue-sheet.ts';
import type { Bench, Group } from '../group.ts';
import { LanguageServer } from '../language-server.ts';
import { measureByTurns, summary } from '../measure.ts';
import { atMostTimes, shown, within } from '../row.ts';

const RUNS = 15;
const UNTITLED = 'untitled:sheet';

export const start: Group = {
  name: 'start',
  title: 'Start',
  async measure(bench) {
    const { report, scripts, scratch } = bench;
    const raw = () => initialized(scripts.rawServer!);
    const rawServer = (value: number) => ({ name: 'a raw JSON-RPC script', value });

    const cold = await measureByTurns(RUNS, () => firstStart(bench), raw);
    report(atMostTimes('spawn to initialize, the first time', cold[0].median, rawServer(cold[1].median), 1.5));

    const used = installed(bench, 'used');
    // The first start may keep what the engine compiled; a moment later it is there.
    await initialized(used.server, used.env, 3_000);
    const warm = await measureByTurns(RUNS, () => initialized(used.server, used.env), raw);
    report(atMostTimes('the same, started before', warm[0].median, rawServer(warm[1].median), 1.3));

    const text = generateCueSheet(100);
    const sheet = join(scratch, 'sheet.cuelock');
    writeFileSync(sheet, text);
    const told = await measureByTurns(
      RUNS,
      () => firstFindings(used.server, text, used.env),
      () => initialized(used.server, used.env),
    );
    const answered = { name: 'to initialize', value: told[1].median };
    report(shown('spawn to the findings of 100 lines, started before', told[0].median, answered));
    const check = () => took([join(used.folder, 'dist', 'cuelock.js'), 'check', sheet], used.env);
    check();
    const checked = await measureByTurns(RUNS, check, () => took([scripts.emptyScript!], process.env));
    const empty = { name: 'an empty Node script', value: checked[1].median };
    report(atMostTimes('`cuelock check` of 100 lines', checked[0].median, empty, 1.4));

    const activations = Array.from({ length: RUNS }, () => activation(scripts.activation!, used));
    report(within('the extension activates, its own time', summary(activations).median, 50));
  },
};

interface Installed {
  readonly folder: string;
  readonly server: string;
  readonly env: NodeJS.ProcessEnv;
}

/** The product in a folder of its own, with a home where nothing is kept yet. */
function installed({ product, scratch }: Bench, name: string): Installed {
  const folder = join(scratch, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(product, folder, { recursive: true });
  const home = join(folder, 'home');
  mkdirSync(home);
  const env = { ...process.env, HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home, USERPROFILE: home };
  return { folder, server: join(folder, 'dist', 'server.js'), env };
}

function firstStart(bench: Bench): Promise<number> {
  const { server, env } = installed(bench, 'fresh');
  return initialized(server, env);
}

/** Milliseconds from the start of the process to its answer; it is ended `stay` milliseconds later. */
async function initialized(script: string, env?: NodeJS.ProcessEnv, stay = 0): Promise<number> {
  const started = performance.now();
  const server = new LanguageServer(script, [], env);
  await server.start();
  const time = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, stay));
  await server.stop();
  return time;
}

/** Milliseconds from the start of the process to what it says about a file that is opened at once. */
async function firstFindings(script: string, text: string, env: NodeJS.ProcessEnv): Promise<number> {
  const started = performance.now();
  const server = new LanguageServer(script, [], env);
  await server.start();
  const told = server.told(UNTITLED, 'nobody');
  server.open(UNTITLED, text.replace(/note \w+/, 'note nobody'));
  await told;
  const time = performance.now() - started;
  await server.stop();
  return time;
}

function took(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stdout}${stderr}`);
  return performance.now() - started;
}

/** Milliseconds that the extension keeps its host busy. */
function activation(script: string, { folder, env }: Installed): number {
  const { stdout, stderr } = spawnSync(process.execPath, [script, folder], { env, encoding: 'utf8' });
  const time = Number(stdout);
  if (!(time > 0)) throw new Error(`The extension did not activate: ${stdout}${stderr}`);
  return time;
}
