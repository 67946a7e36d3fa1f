// npm run generate [-- --check]: writes what follows from the words of the language: the editor's grammars and the page
// of all words. With --check it writes nothing, names what is out of date, and ends with code 1 if anything is.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { root } from './lib/paths.mjs';

const words = 'server/src/language/schema/words';
const check = process.argv.includes('--check');

const stale = [];
for (const [path, written] of Object.entries(await generatedFiles())) {
  const file = join(root, path);
  const text = path.endsWith('.json') ? formatted(path, written) : written;
  if (existsSync(file) && readFileSync(file, 'utf8').replaceAll('\r\n', '\n') === text) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
if (check && stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run: npm run generate`);
  process.exitCode = 1;
} else {
  console.log(stale.length > 0 ? `Wrote ${stale.join(', ')}` : 'Everything generated is up to date.');
}

/** As `npm run format` would leave it, so that the two never undo each other's work. */
function formatted(path, text) {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const options = { cwd: root, input: text, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'format', `--stdin-file-path=${path}`],
    options,
  );
  if (status !== 0) throw new Error(`${path} could not be formatted: ${stderr}`);
  return stdout;
}

/** Runs the TypeScript of scripts/generate, bundled in memory, over every file of the schema's words. */
async function generatedFiles() {
  const files = readdirSync(join(root, words))
    .filter((file) => file.endsWith('.ts'))
    .sort();
  const modules = files.map((file, at) => `{ about: ${JSON.stringify(aboutOf(file))}, exports: words${at} }`);
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: [
        ...files.map((file, at) => `import * as words${at} from './${words}/${file}';`),
        `import { generatedFiles } from './scripts/generate/generated-files.ts';`,
        `export const files = generatedFiles([${modules}]);`,
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    loader: { '.cuelock': 'text' },
    logLevel: 'warning',
  });
  const bundle = Buffer.from(outputFiles[0].contents).toString('base64');
  return (await import(`data:text/javascript;base64,${bundle}`)).files;
}

/** The first sentence of the comment that a file opens with: the title of its part of the page. */
function aboutOf(file) {
  const text = readFileSync(join(root, words, file), 'utf8');
  const comment =
    /^\/\*\*([\s\S]*?)\*\//
      .exec(text)?.[1]
      ?.replaceAll(/\s*\n\s*\*\s*/g, ' ')
      .trim() ?? '';
  return /^[^.]+/.exec(comment)?.[0] ?? file.replace('.ts', '');
}
