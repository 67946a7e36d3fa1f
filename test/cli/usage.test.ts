/** How commands are named, what they refuse, and the small ones: help, version, rules, explain, lsp. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../../server/src/language/rules/table.ts';
import { buildCommandLine, plainEnvironment } from './bundle.ts';

const { run, script } = await buildCommandLine('server');

describe('usage', () => {
  const refused: [string, string[], string][] = [
    ['an unknown command', ['chek'], 'There is no command `chek`. Did you mean `cuelock check`?'],
    ['an unknown option', ['check', '--fromat', 'json'], 'There is no option `--fromat`. Did you mean `--format`?'],
    ['an unknown short option', ['check', '-x'], 'There is no option `-x`.'],
    ['an unknown value', ['check', '--format', 'jsno'], '`--format` cannot be `jsno`. Did you mean `json`?'],
    ['a missing value', ['check', '--format'], '`--format` needs a value: text, json, sarif, github, junit.'],
    ['an option for a value', ['check', '--format', '--fix'], '`--format` needs a value'],
    ['a value too many', ['check', '--fix=yes'], '`--fix` takes no value.'],
    [
      'an unknown rule',
      ['check', '--rule', 'language/sintax=off'],
      'There is no rule `language/sintax`. Did you mean `language/syntax`?',
    ],
    ['an unknown level', ['check', '--rule', 'language/syntax=loud'], '`loud` is no level'],
    ['a day that is none', ['check', '--today', '2026-02-30'], '`--today`: '],
    ['a day in another form', ['check', '--today', '17.4.2026'], '`--today`: '],
    ['two ways to format', ['format', '--check', '--diff'], 'Use one of --check and --diff.'],
    ['--watch of JSON', ['check', '--watch', '--format', 'json'], '`--watch` prints text'],
    ['--fix of standard input', ['check', '--fix', '--stdin-path', 'a.cuelock'], '`--fix` changes files'],
    ['two schedules', ['schedule', 'a', 'b'], 'Name one file or folder.'],
    ['a day that is none', ['schedule', '--today', '2026-02-30'], '`--today`: February 2026 has 28 days'],
    ['a rate that is none', ['tc', '1f', '--rate', '23.5'], '23.5 is not a frame rate. The nearest is 23.976.'],
    ['a film that is none', ['tc', '1f', '--film', '8'], '`8` is no film format'],
    ['a mode without a rate', ['tc', '1f', '--mode', 'time'], 'give both'],
    ['explain without a code', ['explain'], 'Name one rule'],
  ];
  test.for(refused)('%s', ([, args, says]) => {
    const { code, out, err } = run(args);
    expect(err).toContain(says);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    if (args[0] !== 'chek') expect(err).toContain(`usage: cuelock ${args[0]}`);
  });

  test('no command at all', () => {
    const { code, out, err } = run([]);
    expect(err).toContain('usage: cuelock <command>');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('help names every command, and every command has its own', () => {
    const { code, out } = run(['help']);
    expect(code).toBe(0);
    expect(run(['--help']).out).toBe(out);
    const names = [...out.matchAll(/^ {2}(\w+)/gm)].map((match) => match[1]!);
    expect(names).toEqual(['init', 'check', 'format', 'schedule', 'tc', 'explain', 'rules', 'lsp', 'help']);
    for (const name of names) {
      expect(run([name, '--help'])).toEqual(run(['help', name]));
      expect(run([name, '-h']).out).toContain(`usage: cuelock ${name}`);
    }
    expect(run(['help', 'chek'])).toMatchObject({ code: 2, out: '' });
  });

  test('the version is the package’s', () => {
    expect(run(['--version'])).toEqual({ code: 0, out: 'cuelock 1.2.3\n', err: '' });
  });
});

describe('rules', () => {
  test('lists every check there is', () => {
    const plain = checks.map(({ code, severity, title }) => ({ code, severity, title }));
    expect(JSON.parse(run(['rules', '--format', 'json']).out)).toEqual(plain);
    const lines = run(['rules']).out.trimEnd().split('\n');
    expect(lines).toHaveLength(plain.length);
    for (const [index, { code, severity, title }] of plain.entries()) {
      expect(lines[index]!.split(/ {2,}/)).toEqual([code, severity, title]);
    }
  });
});

describe('explain', () => {
  const page =
    '# Unclosed block\n\nA `{` without its **closing** `}`; see [the rules](../index.md).\n\n```cuelock\ncrew {\n```\n';
  const file = join(dirname(script), '..', 'docs', 'rules', 'language', 'unclosed-block.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);

  test('prints the page that stands beside the bundle', () => {
    expect(run(['explain', 'language/unclosed-block'])).toEqual({ code: 0, out: page, err: '' });
  });

  test('styles it for a terminal', () => {
    const { out } = run(['explain', 'language/unclosed-block'], { env: { FORCE_COLOR: '1' } });
    expect(out.replaceAll('\u001B', '\\e')).toBe(
      '\\e[1;34mUnclosed block\\e[0m\n\nA \\e[1;36m{\\e[0m without its \\e[1mclosing\\e[0m \\e[1;36m}\\e[0m; see the rules.\n\n    crew {\n',
    );
  });

  test('suggests the nearest of an unknown code', () => {
    const { code, err } = run(['explain', 'language/unclosed-blok']);
    expect(err).toContain('Did you mean `language/unclosed-block`?');
    expect(run(['explain', 'unclosed-block']).err).toContain('Did you mean `language/unclosed-block`?');
    expect(run(['explain', '../../package']).code).toBe(2);
    expect(code).toBe(2);
  });
});

describe('lsp', () => {
  test('answers an editor on standard input and output', async () => {
    const child = spawn(process.execPath, [script, 'lsp', '--stdio'], { env: plainEnvironment() });
    const send = (message: object) => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    let out = '';
    const answered = new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk) => {
        out += chunk;
        if (out.includes('"id":1')) resolve();
      });
    });
    send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    await answered;
    expect(out).toContain('"capabilities"');
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });
});
