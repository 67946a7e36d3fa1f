/**
 * The house rules that a compiler does not see: imports point one way, the core touches nothing outside itself, the
 * project names nobody's machine.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Each room may import itself and the rooms named. The order is that of docs/architecture.md. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'language/text': [],
  'language/time': [],
  'language/calendar': ['language/time'],
  'language/identifiers': [],
  'language/syntax': ['language/text'],
  'language/findings': ['language/syntax'],
  'language/schema': ['language/calendar', 'language/syntax', 'language/findings'],
  'language/document': ['language/steps', 'language/text', 'language/syntax', 'language/schema', 'language/findings'],
  'language/model': [
    'language/steps',
    'language/time',
    'language/calendar',
    'language/syntax',
    'language/schema',
    'language/document',
  ],
  'language/conform': ['language/time', 'language/syntax', 'language/findings', 'language/document', 'language/model'],
  'language/schedule': [
    'language/time',
    'language/calendar',
    'language/syntax',
    'language/schema',
    'language/document',
    'language/model',
  ],
  'language/library': [],
  'language/rules': [
    'language/text',
    'language/time',
    'language/calendar',
    'language/identifiers',
    'language/syntax',
    'language/schema',
    'language/findings',
    'language/document',
    'language/model',
    'language/conform',
    'language/schedule',
  ],
  'language/analysis': [
    'language/text',
    'language/syntax',
    'language/schema',
    'language/findings',
    'language/document',
    'language/model',
    'language/library',
    'language/rules',
  ],
  'language/steps': [],
  'language/features': ['*language'],
  'language/views': ['*language'],
  'language/index': ['*language'],
  'server/disk': ['language/index'],
  'server/lsp': ['language/index', 'server/disk', 'language/views'],
  'server/cli': ['language/index', 'server/disk', 'server/lsp'],
  'client/shared': ['language/views', 'language/index', 'server/lsp'],
  'client/src': ['client/shared', 'server/lsp', 'language/views'],
  'client/webview': ['client/shared', 'language/views', 'language/time', 'language/calendar'],
};

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'client', 'server'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && existsSync(join(ROOT, path)));

function roomOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] === 'client') return `client/${parts[1]}`;
  if (parts[2] !== 'language') return `server/${parts[2]}`;
  return `language/${parts.length > 4 ? parts[3] : parts[3]!.replace(/\.ts$/, '')}`;
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    posix.normalize(posix.join(posix.dirname(path), match[1]!)),
  );
}

describe('the house', () => {
  test('there are sources to look at', () => expect(sources.length).toBeGreaterThan(50));

  test.each(sources)('%s imports only what stands below it', (path) => {
    const room = roomOf(path);
    const allowed = MAY_IMPORT[room];
    expect(allowed, `docs/architecture.md has no room ${room}`).toBeDefined();
    const astray = importsOf(path).filter((target) => {
      if (!target.endsWith('.ts')) return false;
      const other = roomOf(target);
      return (
        other !== room &&
        !allowed!.includes(other) &&
        !(allowed!.includes('*language') && other.startsWith('language/'))
      );
    });
    expect(astray).toEqual([]);
  });

  test.each(sources.filter((path) => path.startsWith('server/src/language/')))(
    '%s touches no clock, disk, editor or protocol',
    (path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      expect(text).not.toMatch(/from '(node:|vscode|fs|path)/);
      expect(text).not.toMatch(/\b(Date\.now|new Date\(|Math\.random|process\.|setTimeout\()/);
    },
  );

  test('no file depends on another that depends on it', () => {
    const edges = new Map(sources.map((path) => [path, runtimeImports(path)]));
    const state = new Map<string, 'open' | 'done'>();
    const rings: string[] = [];
    const visit = (path: string, trail: string[]) => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') return void rings.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      state.set(path, 'open');
      for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
      state.set(path, 'done');
    };
    for (const path of sources) visit(path, []);
    expect(rings).toEqual([]);
  });
});

/** Imports that exist at run time: types alone make no ring. */
function runtimeImports(path: string): string[] {
  const text = readFileSync(join(ROOT, path), 'utf8')
    .replace(/import type [^;]*;/g, '')
    .replace(/export type \{[^;]*;/g, '');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    posix.normalize(posix.join(posix.dirname(path), match[1]!)),
  );
}
