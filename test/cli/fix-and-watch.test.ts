/** `check --fix` and `check --watch`. */
import { spawn } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { applyFixes } from '../../server/src/cli/apply-fixes.ts';
import { findAsked } from '../../server/src/cli/asked-files.ts';
import { LoadedShow } from '../../server/src/cli/loaded-show.ts';
import { loadFiles, uriOfPath } from '../../server/src/disk/load-show.ts';
import { Workspace } from '../../server/src/language/index.ts';
import type { Rule } from '../../server/src/language/rules/rule.ts';
import { buildCommandLine, folderOf, plainEnvironment } from './bundle.ts';
import { BROKEN_SHOW, CLEAN_SHOW } from './sample-show.ts';

const { run, script } = await buildCommandLine();
const CUES = 'music/reel 1, start.cuelock';

describe('--fix', () => {
  test('applies what can only be meant one way, and says so', () => {
    const folder = folderOf(BROKEN_SHOW);
    const { code, out } = run(['check', '--fix'], { cwd: folder });
    expect(out).toContain(`fixed ${CUES}:1:50 language/unresolved-name: Change to \`ana\`\n`);
    expect(readFileSync(join(folder, CUES), 'utf8')).toBe(BROKEN_SHOW[CUES].replace('anna', 'ana'));
    expect(readFileSync(join(folder, 'show.cuelock'), 'utf8')).toBe(BROKEN_SHOW['show.cuelock']);
    // Two labels are as near as each other: a person must choose.
    expect(out).toContain('error[timecode/field-out-of-range]');
    expect(code).toBe(1);
    expect(run(['check', '--fix'], { cwd: folder }).out).not.toContain('fixed');
  });

  test('leaves files alone that were not asked about', () => {
    const folder = folderOf(BROKEN_SHOW);
    run(['check', '--fix', 'show.cuelock'], { cwd: folder });
    expect(readFileSync(join(folder, CUES), 'utf8')).toBe(BROKEN_SHOW[CUES]);
  });

  test('leaves a fix alone that would edit those too', () => {
    const folder = folderOf({ 'a.cuelock': 'people {\n  ana "Ana"\n}\n', 'b.cuelock': 'people {\n  bo "Bo"\n}\n' });
    const everywhere: Rule = {
      code: 'test/everywhere',
      severity: 'error',
      title: 'Finds every person, and a fix that cuts all names.',
      reads: ['person'],
      looksAt: 'whole',
      check: (show, report) => {
        const places = show.sorted('person').map((person) => person.id.at);
        for (const at of places) {
          const edits = places.map((place) => ({ at: place, text: 'x' }));
          report({ message: 'Here.', at, fixes: [{ title: 'Cut', edits, preferred: true }] });
        }
      },
    };
    const fix = (...paths: string[]) => {
      const show = new LoadedShow(
        new Workspace({ rules: [everywhere] }),
        () => findAsked(paths, folder, false),
        folder,
      );
      show.workspace.open(uriOfPath(join(folder, 'show.cuelock')), 'show "S" {\n}\n');
      loadFiles(show.workspace, [join(folder, 'b.cuelock')]);
      return applyFixes(show, folder).applied.length;
    };
    expect(fix('a.cuelock')).toBe(0);
    expect(readFileSync(join(folder, 'a.cuelock'), 'utf8')).toContain('ana');
    expect(fix('a.cuelock', 'b.cuelock')).toBeGreaterThan(0);
    expect(readFileSync(join(folder, 'b.cuelock'), 'utf8')).toContain('x "Bo"');
  });

  test('keeps standard output for the report in other formats', () => {
    const { out, err } = run(['check', '--fix', '--format', 'json'], { cwd: folderOf(BROKEN_SHOW) });
    expect(JSON.parse(out).findings.map((finding: { code: string }) => finding.code)).not.toContain(
      'language/unresolved-name',
    );
    expect(err).toContain('fixed ');
  });

  test('keeps line endings and a byte order mark', () => {
    const crlf = `\uFEFF${BROKEN_SHOW[CUES].replaceAll('\n', '\r\n')}`;
    const folder = folderOf({ ...BROKEN_SHOW, [CUES]: crlf });
    run(['check', '--fix'], { cwd: folder });
    expect(readFileSync(join(folder, CUES), 'utf8')).toBe(crlf.replace('anna', 'ana'));
  });
});

describe('--watch', () => {
  test('checks again when files change, come, go and are put in each other’s place', async () => {
    const folder = folderOf(CLEAN_SHOW);
    const child = spawn(process.execPath, [script, 'check', '--watch'], { cwd: folder, env: plainEnvironment() });
    onTestFinished(() => void child.kill('SIGKILL'));
    let out = '';
    let heard = () => {};
    child.stdout.on('data', (chunk) => {
      out += chunk;
      heard();
    });
    /** What is printed until it watches again. */
    const next = async () => {
      while (!/watching \d+ files?; Ctrl-C stops\n/.test(out)) await new Promise<void>((resolve) => (heard = resolve));
      const said = out;
      out = '';
      return said;
    };
    const music = join(folder, 'music.cuelock');
    expect(await next()).toBe('Lantern Street: 2 files, no findings\nwatching 2 files; Ctrl-C stops\n');

    writeFileSync(music, CLEAN_SHOW['music.cuelock'].replace('ana', 'anna'));
    expect(await next()).toContain('error[language/unresolved-name]');

    // As editors save: a new file takes the place of the old one.
    writeFileSync(`${music}.tmp`, CLEAN_SHOW['music.cuelock']);
    renameSync(`${music}.tmp`, music);
    expect(await next()).toContain('2 files, no findings');

    writeFileSync(join(folder, 'more.cuelock'), 'bogus\n');
    expect(await next()).toContain('in 3 files');

    rmSync(join(folder, 'more.cuelock'));
    expect(await next()).toContain('2 files, no findings');

    writeFileSync(music, Buffer.from([0, 1, 2]));
    expect(await next()).toContain(' in 1 file\n');

    writeFileSync(music, CLEAN_SHOW['music.cuelock']);
    expect(await next()).toContain('2 files, no findings');
  });
});
