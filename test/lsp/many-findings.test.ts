/** A file with more than ten thousand findings: what the editor is sent of them, what can be done at a line, what a terminal prints. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver';
import { codeActions, Workspace } from '../../server/src/language/index.ts';
import { buildCommandLine, folderOf } from '../cli/bundle.ts';
import { buildServer, LanguageClient } from './language-client.ts';

const HEAD = 'show "Many" {\n  rate 24\n}\ncrew {\n  ana "Ana Ruiz" director\n}\ncues music {\n';
const HEAD_LINES = 7;
const CUES = 6_000;

/** A cue a line and a second, each without an out, which is a hint; some with a note by nobody, which is an error. Nobody names ana: another hint. */
function cues(isWrong: (cue: number) => boolean): string {
  let text = HEAD;
  for (let cue = 1; cue <= CUES; cue++) {
    const time = new Date((3600 + cue) * 1000).toISOString().slice(11, 19);
    text += `  1m${cue} ${time}:00 "Cue ${cue}"${isWrong(cue) ? ' note anna "Softer."' : ''}\n`;
  }
  return `${text}}\n`;
}

/** Errors in the last lines only. */
const FEW_ERRORS = cues((cue) => cue > CUES - 300);
const ALL_WRONG = cues(() => true);

const uri = 'file:///many/reel%201.cuelock';
const LAZY = { textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } } };
const isError = ({ severity }: Diagnostic) => severity === 1;

const clients: LanguageClient[] = [];
beforeAll(buildServer);
afterAll(() => {
  for (const client of clients) client.kill();
});

async function opened(text: string, capabilities = {}): Promise<LanguageClient> {
  const client = new LanguageClient();
  clients.push(client);
  await client.start({ capabilities });
  client.open(uri, text);
  await client.codes(uri, (codes) => codes.length > 0);
  return client;
}

/** The line of a cue, from zero. */
const lineOf = (cue: number) => HEAD_LINES + cue - 1;
const LINE = lineOf(5000);
const NAME = ALL_WRONG.split('\n')[LINE]!.indexOf('anna');

function actions(client: LanguageClient, only?: string[]): Promise<CodeAction[]> {
  const at = { line: LINE, character: NAME };
  const params = { range: { start: at, end: at }, context: { diagnostics: [], ...(only && { only }) } };
  return client.ask('textDocument/codeAction', uri, LINE, NAME, params);
}

const editsOf = ({ edit }: CodeAction): TextEdit[] => edit?.changes?.[uri] ?? [];

describe('an editor', () => {
  test('is sent a thousand, errors first, and how many more there are', async () => {
    const sent = (await opened(FEW_ERRORS)).found(uri);
    expect(sent).toHaveLength(1000);
    expect(sent.filter(isError)).toHaveLength(300);
    expect(sent.slice(0, 300).every(isError)).toBe(true);
    expect(sent[0]!.range.start.line).toBe(lineOf(5701));
    expect(sent.at(-1)).toMatchObject({
      severity: 3,
      code: 'language/too-many-findings',
      range: { start: { line: 0, character: 0 } },
      message:
        '5,302 more findings of this file are not shown: 5,302 hints. `cuelock check "reel 1.cuelock"` lists all.',
    });
  });

  test('has the fixes of a line whose findings it was not sent, and is sent what a line says when it is typed in', async () => {
    const client = await opened(ALL_WRONG);
    const isSent = () => client.found(uri).some(({ range }) => range.start.line === LINE);
    expect(isSent()).toBe(false);
    const fixes = await actions(client);
    const range = { start: { line: LINE, character: NAME }, end: { line: LINE, character: NAME + 4 } };
    expect(fixes.find(({ isPreferred }) => isPreferred)!.edit?.changes).toEqual({ [uri]: [{ range, newText: 'ana' }] });
    expect(editsOf(fixes.find(({ title }) => title === 'Fix all: language/unresolved-name')!)).toHaveLength(CUES);

    client.type(uri, LINE, NAME, 4, 'bob');
    await client.codes(uri, () => client.found(uri).some(({ message }) => String(message).includes('`bob`')));
    const sent = client.found(uri);
    expect(sent).toHaveLength(1000);
    expect(isSent()).toBe(true);
    expect(sent.slice(0, -1).filter(isError)).toHaveLength(998); // and the hint of that line
    expect(sent.findIndex((each) => !isError(each))).toBe(998);
  });

  test('that can ask again gets edits when it does, and none of another text', async () => {
    const client = await opened(ALL_WRONG, LAZY);
    const offered = await actions(client);
    expect(offered.length).toBeGreaterThan(2);
    expect(offered.filter(({ edit }) => edit)).toEqual([]);
    const [only, ...others] = await actions(client, ['source']);
    expect(others).toEqual([]);
    const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', only);
    expect(resolved).toMatchObject({ kind: 'source.fixAll', title: only!.title });
    expect(editsOf(resolved)).toHaveLength(CUES);
    // An editor that has saved a file is told of it by the disk.
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    expect(await client.connection.sendRequest('codeAction/resolve', only)).toEqual(resolved);
    client.type(uri, 0, 0, 0, '\n');
    await expect(client.connection.sendRequest('codeAction/resolve', only)).rejects.toThrow('has changed');
  });
});

describe('the language', () => {
  test('offers a menu that can be read for a selection of everything', () => {
    const workspace = new Workspace();
    workspace.open(uri, ALL_WRONG);
    const actions = codeActions(workspace, uri, { start: 0, end: ALL_WRONG.length });
    expect(actions.length).toBeLessThan(60);
    expect(actions.map(({ title }) => title)).toContain('Fix all: language/unresolved-name');
  });

  test('fixes every stale cue of a session at once, each by its own line', () => {
    const frames = (cue: number) => `01:00:${String(10 + 2 * cue).padStart(2, '0')}`;
    const stale = Array.from({ length: 15 }, (_, at) => `  1m${at + 1} ${frames(at)}:00 - ${frames(at)}:12\n`).join('');
    const cuts = 'picture v1 { reel 1 01:00:00:00 lfoa 01:09:59:23 }\npicture v2 from v1 { insert 01:00:01:00 + 1s }\n';
    const show = 'show "Many" { rate 24 }\n';
    const text = `${show}${cuts}cues music picture v1 {\n${stale}}\ncues music picture v2 {\n}\n`;
    const workspace = new Workspace();
    workspace.open(uri, text);
    const at = text.indexOf('01:00:12:00');
    const all = codeActions(workspace, uri, { start: at, end: at }).find(
      ({ title }) => title === 'Fix all: cue/stale-picture',
    )!;
    const edits = all.edits.get(uri)!;
    expect(edits.map((edit) => edit.text.trim().split(' ')[0])).toEqual(
      Array.from({ length: 15 }, (_, cue) => `1m${cue + 1}`),
    );
    expect(new Set(edits.map(({ span }) => span.start)).size).toBe(1);
  });
});

describe('the command line', async () => {
  const { run } = await buildCommandLine();

  test('prints every finding, and which check says how many', () => {
    const cwd = folderOf({ 'reel 1.cuelock': ALL_WRONG });
    const { out, code } = run(['check'], { cwd });
    expect(code).toBe(1);
    expect(out.match(/^error\[language\/unresolved-name\]/gm)).toHaveLength(CUES);
    expect(out.match(/^hint\[cue\/out-missing\]/gm)).toHaveLength(CUES);
    const end = out.slice(-500);
    expect(end).toMatch(/\n6000 {2}cue\/out-missing, first at reel 1\.cuelock:8:7\n/);
    expect(end).toMatch(/\n\n6000 errors, 6001 hints in 1 file \(--fix can mend 6000\)\n$/);
    const { findings } = JSON.parse(run(['check', '--format', 'json'], { cwd }).out);
    expect(findings).toHaveLength(2 * CUES + 1);
  });

  test('says nothing of checks in a list that can be read', () => {
    const cwd = folderOf({ 'a.cuelock': `${HEAD}  1m1 01:00:00:00 "Cue" note anna "Softer."\n}\n` });
    expect(run(['check'], { cwd }).out).not.toContain('first at');
  });

  test('--fix mends them all', () => {
    const cwd = folderOf({ 'a.cuelock': ALL_WRONG });
    expect(run(['check', '--fix'], { cwd }).out.match(/^fixed /gm)).toHaveLength(CUES);
    expect(readFileSync(join(cwd, 'a.cuelock'), 'utf8')).toBe(ALL_WRONG.replaceAll('anna', 'ana'));
  });
});
