// npm test [-- --without-editor]
// Everything, from a fresh clone: installs, builds, type-checks, lints, runs every test in Node and in a real VS Code.
// A step that fails does not stop the next. The last line is `N passed, N failed`: tests, and failed steps without tests.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { results, root } from './lib/paths.mjs';
import { onStop, runNode } from './lib/processes.mjs';

const { values: options } = parseArgs({ options: { 'without-editor': { type: 'boolean', default: false } } });
const modules = join(root, 'node_modules');
const unitResults = join(results, 'unit.json');

/** What runs, in order. `editor` steps need a VS Code; a step with `count` runs tests and says how many. */
const steps = [
  { name: 'build', run: () => node('esbuild.mjs') },
  { name: 'generated files are fresh', run: () => node('scripts/generate.mjs', '--check') },
  { name: 'types', run: () => node(join(modules, 'typescript', 'bin', 'tsc'), '-b') },
  { name: 'format and lint', run: () => node(join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'ci', '.') },
  {
    name: 'tests in Node',
    run: () =>
      node(
        join(modules, 'vitest', 'vitest.mjs'),
        ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`],
      ),
    count: () => countUnit(unitResults),
  },
  {
    name: 'suite inside VS Code',
    editor: true,
    run: () => node('test/hosts/run-editor.mjs'),
    count: () => countSuite(join(results, 'editor.json')),
  },
  { name: 'package', editor: true, run: () => node('scripts/package.mjs') },
  {
    name: 'end to end in Chromium',
    editor: true,
    run: () => node('test/hosts/run-end-to-end.mjs'),
    count: () => countSuite(join(results, 'end-to-end.json')),
  },
];

onStop();
try {
  await ensureInstalled();
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
rmSync(results, { recursive: true, force: true });
const outcomes = [];
for (const step of steps) {
  if (step.editor && options['without-editor']) continue;
  outcomes.push(await perform(step));
}
printSummary(outcomes);
process.exitCode = outcomes.every(({ failed }) => failed === 0) ? 0 : 1;

async function perform({ name, run, count }) {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const code = await run();
  const { passed, failed } = count?.() ?? { passed: 0, failed: 0 };
  return {
    name,
    passed,
    // A step may fail without a failed test: a file that does not load, a host that does not start, no test at all.
    failed: Math.max(failed, code === 0 && !(count && passed === 0) ? 0 : 1),
    tests: count !== undefined,
    seconds: (performance.now() - started) / 1000,
  };
}

function node(script, ...args) {
  return runNode(script, args, { cwd: root });
}

function printSummary(outcomes) {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  console.log('');
  for (const { name, passed, failed, tests, seconds } of outcomes) {
    const state = tests ? `${passed} passed, ${failed} failed` : failed ? 'failed' : 'ok';
    console.log(`${failed ? '✗' : '✓'} ${name.padEnd(width)} ${seconds.toFixed(1).padStart(7)} s  ${state}`);
  }
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}

function countUnit(file) {
  if (!existsSync(file)) return undefined;
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

function countSuite(file) {
  if (!existsSync(file)) return undefined;
  const tests = JSON.parse(readFileSync(file, 'utf8'));
  const passed = tests.filter((test) => test.passed).length;
  return { passed, failed: tests.length - passed };
}
