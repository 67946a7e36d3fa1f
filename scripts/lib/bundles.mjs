/**
 * What is bundled, and how. What Node runs is a launcher, `server.js`, which starts the code beside it, `server-main.js`
 * (server/src/disk/launch.ts). The language itself is a part of its own, `language.js`: the server and the command line
 * load the same one, and only when they come to need it.
 */
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as esbuild from 'esbuild';

const LANGUAGE = 'language.js';

/** The parts that programs consist of. */
const SOURCES = {
  'extension-main.js': 'client/src/extension.ts',
  'server-main.js': 'server/src/lsp/node-main.ts',
  'cuelock-main.js': 'server/src/cli/main.ts',
  [LANGUAGE]: 'server/src/language/index.ts',
};

/** The part that a program begins with comes first. */
const PROGRAMS = {
  extension: ['extension-main.js'],
  server: ['server-main.js', LANGUAGE],
  cuelock: ['cuelock-main.js', LANGUAGE],
};

export const programs = Object.keys(PROGRAMS);

/** The extension asks its editor for the one; the command line starts the other. */
const EXTERNAL = ['vscode', './server.js'];

/** Whoever stands outside the language's room finds it in its own part. */
function languageApart(root) {
  const door = join(root, SOURCES[LANGUAGE]);
  return {
    name: 'language-apart',
    setup(build) {
      build.onResolve({ filter: /\/language\/index\.ts$/ }, ({ path, resolveDir, kind }) =>
        kind !== 'entry-point' && resolve(resolveDir, path) === door ? { path: `./${LANGUAGE}`, external: true } : null,
      );
    },
  };
}

/**
 * esbuild's options for the page of the timeline.
 *
 * @param {{ root: string, folder: string, production: boolean }} to where the sources are, and where bundles go
 */
export function pageBundles({ root, folder, production }) {
  const page = { ...common(root, production), platform: 'browser', format: 'iife', target: 'es2022' };
  const sources = { 'timeline.js': 'client/webview/main.ts', 'timeline.css': 'client/webview/timeline.css' };
  return Object.entries(sources).map(([name, source]) => ({
    ...page,
    entryPoints: [source],
    outfile: join(folder, 'webview', name),
  }));
}

/** The same of programs, for a build that goes on: no part has a hash yet, so nothing of what V8 compiles is kept. */
export function programBundles(to) {
  const parts = partsOf(programs).map((part) => codeOf(part, to));
  return [...parts, ...programs.map((program) => launcherOf(program, {}, to))];
}

/** Builds programs: their parts, then what starts each, which names its parts by their hashes. */
export async function buildPrograms(names, to) {
  const hashes = Object.fromEntries(
    await Promise.all(partsOf(names).map(async (part) => [part, await buildPart(part, to)])),
  );
  await Promise.all(
    names.map(async (program) => {
      const launcher = launcherOf(program, hashes, to);
      await esbuild.build(launcher);
      if (program === 'cuelock') chmodSync(launcher.outfile, 0o755);
    }),
  );
}

/** Each part once. */
function partsOf(names) {
  return [...new Set(names.flatMap((name) => PROGRAMS[name]))];
}

/** Builds a part; a hash of its text. */
async function buildPart(part, to) {
  const code = codeOf(part, to);
  await esbuild.build(code);
  const text = onlyAscii(readFileSync(code.outfile, 'utf8'));
  writeFileSync(code.outfile, text);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

const forNode = {
  platform: 'node',
  format: 'cjs',
  target: ['node20', 'es2022'],
  supported: {
    // A part that is asked for later is asked for with `require` too, which is the launcher's.
    'dynamic-import': false,
    // Node has them; without this, an expression with `\p{L}` would be made anew wherever it is used.
    'regexp-unicode-property-escapes': true,
  },
};

function common(root, production) {
  return {
    absWorkingDir: root,
    bundle: true,
    minify: production,
    // Maps of a release stay with who built it, and make sense of the stack trace in a report.
    sourcemap: production ? 'external' : true,
    // Beside what V8 takes its columns from: none of a line with thousands of functions.
    lineLimit: production ? 500 : undefined,
    loader: { '.cuelock': 'text' },
    logLevel: 'warning',
  };
}

/** A function of what Node gives a module: V8 is handed the text as it is, not a longer copy. */
function codeOf(part, { root, folder, production }) {
  return {
    ...common(root, production),
    ...forNode,
    entryPoints: [SOURCES[part]],
    outfile: join(folder, part),
    banner: { js: '(function (require, module, exports, __filename, __dirname) {' },
    footer: { js: '})' },
    external: EXTERNAL,
    plugins: [languageApart(root)],
  };
}

/** `hashes` are those of parts by name; of a part without one nothing is kept. */
function launcherOf(program, hashes, { root, folder, production }) {
  const parts = Object.fromEntries(PROGRAMS[program].map((part) => [part, hashes[part] ?? '']));
  return {
    ...common(root, production),
    ...forNode,
    sourcemap: false,
    entryPoints: ['server/src/disk/launch.ts'],
    outfile: join(folder, `${program}.js`),
    ...(program === 'cuelock' && { banner: { js: '#!/usr/bin/env node' } }),
    define: { PROGRAM: JSON.stringify(program), PARTS: JSON.stringify(parts) },
  };
}

/** esbuild leaves characters of regular expressions as they are, where an escape means the same. */
function onlyAscii(text) {
  return text.replace(/[^\0-\x7F]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
