/**
 * What is bundled, and how. What Node runs is two files each: the code, `server-main.js`, and `server.js`, which starts
 * that code (server/src/disk/launch.ts).
 */
import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const PROGRAMS = {
  extension: 'client/src/extension.ts',
  server: 'server/src/lsp/node-main.ts',
  cuelock: 'server/src/cli/main.ts',
};

/** The extension asks its editor for the one; the command line starts the other. */
const EXTERNAL = ['vscode', './server.js'];

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

/** The same of programs, for a build that goes on: it has no hash to name, so nothing of what V8 compiles is kept. */
export function programBundles(to) {
  return Object.keys(PROGRAMS).flatMap((name) => [codeOf(name, to), launcherOf(name, '', to)]);
}

/** Builds one program: its code, then what starts it, which names that code by its hash. */
export function buildProgram(name, to) {
  const code = codeOf(name, to);
  esbuild.buildSync(code);
  const text = onlyAscii(readFileSync(code.outfile, 'utf8'));
  writeFileSync(code.outfile, text);
  const launcher = launcherOf(name, createHash('sha256').update(text).digest('hex').slice(0, 16), to);
  esbuild.buildSync(launcher);
  if (name === 'cuelock') chmodSync(launcher.outfile, 0o755);
}

export const programs = Object.keys(PROGRAMS);

const forNode = { platform: 'node', format: 'cjs', target: ['node20', 'es2022'] };

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
function codeOf(name, { root, folder, production }) {
  return {
    ...common(root, production),
    ...forNode,
    entryPoints: [PROGRAMS[name]],
    outfile: join(folder, `${name}-main.js`),
    banner: { js: '(function (require, module, exports, __filename, __dirname) {' },
    footer: { js: '})' },
    external: EXTERNAL,
  };
}

function launcherOf(name, build, { root, folder, production }) {
  return {
    ...common(root, production),
    ...forNode,
    sourcemap: false,
    entryPoints: ['server/src/disk/launch.ts'],
    outfile: join(folder, `${name}.js`),
    ...(name === 'cuelock' && { banner: { js: '#!/usr/bin/env node' } }),
    define: { BUNDLE: JSON.stringify(`${name}-main.js`), BUILD: JSON.stringify(build) },
  };
}

/** esbuild leaves characters of regular expressions as they are, where an escape means the same. */
function onlyAscii(text) {
  return text.replace(/[^\0-\x7F]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
