// What a VS Code runs as `--extensionTestsPath`, and Node for the end-to-end suite: every *.test.js beside this script.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Rejects when a test fails; writes the outcome of each to $CUELOCK_RESULTS, which the summary of `npm test` counts. */
export async function run(): Promise<void> {
  const mark = process.env.CUELOCK_SUITE_MARK ?? '';
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    for (const line of format(...args).split('\n')) console.log(mark + line);
  };
  // Generous: a build machine may have one slow core. A skipped or an `only` test counts as failed.
  const mocha = new Mocha({ ui: 'bdd', timeout: 90_000, slow: 5000, forbidOnly: true, forbidPending: true });
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }

  const outcomes: { title: string; passed: boolean; milliseconds: number; error?: string }[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) =>
      outcomes.push({ title: test.fullTitle(), passed: true, milliseconds: test.duration ?? 0 }),
    );
    runner.on('fail', (test, error) =>
      outcomes.push({ title: test.fullTitle(), passed: false, milliseconds: 0, error: String(error?.stack ?? error) }),
    );
  });
  const file = process.env.CUELOCK_RESULTS;
  if (file) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(outcomes, undefined, 2));
  }
  if (outcomes.length === 0) throw new Error('There was no test to run.');
  if (failures > 0) throw new Error(`${failures} failed`);
}
