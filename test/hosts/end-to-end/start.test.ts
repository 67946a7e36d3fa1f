import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { after, afterEach, describe, it } from 'mocha';
import { pictureOfFailure, Workbench } from './workbench.ts';

describe('npm start', () => {
  let started: ChildProcess | undefined;
  after(() => started?.kill('SIGTERM'));
  afterEach(pictureOfFailure);

  it('checks the example, serves VS Code with the extension, and leaves nothing behind', async () => {
    const script = join(cuelockHost.root, 'scripts', 'start.mjs');
    const child = spawn(process.execPath, [script, '--embedded', '--no-open'], { cwd: cuelockHost.root });
    started = child;
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    let output = '';
    const address = await new Promise<string>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        output += chunk.toString();
        const found = /^ {2}(http:\/\/127\.0\.0\.1:\d+\/\S+)$/m.exec(output);
        if (found?.[1]) resolve(found[1]);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      ended.then((code) => reject(new Error(`npm start ended with code ${code}:\n${output}`)));
    });
    assert.match(output, /cuelock check examples.night-train/);

    const workbench = await Workbench.open(address);
    await workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.cuelock' }).first().click();
    await workbench.statusBar.getByText('Cuelock', { exact: true }).first().waitFor();
    await workbench.picture('start');
    await workbench.close();

    child.kill('SIGTERM');
    assert.equal(await ended, 143);
    await assert.rejects(fetch(address), 'the server is gone');
  });
});
