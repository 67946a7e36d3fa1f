import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Context } from 'mocha';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';

/** What run-end-to-end.mjs hands the suite. */
interface Host {
  /** The repository. */
  readonly root: string;
  readonly browser: Browser;
  readonly screenshots: string;
  /** The folder the workbench has open; the suite may write in it. */
  readonly workspace: string;
  /** The address that opens these files, relative to the workspace. */
  readonly address: (files: readonly string[]) => string;
}
declare global {
  var cuelockHost: Host;
}

/** The windows that are open now. */
const windows = new Set<Workbench>();

/** A VS Code window as a user has it: keys, mouse and what is to be seen. */
export class Workbench {
  readonly page: Page;
  /** What the pages complained of: blocked by the content security policy, or an uncaught error of ours. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    windows.add(this);
    page.setDefaultTimeout(30_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && /Content Security Policy|timeline\.js/.test(message.text())) {
        this.complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => {
      if (/timeline\.js/.test(error.stack ?? '')) this.complaints.push(String(error.stack));
    });
  }

  /** Opens a window with these files of the workspace, or at an address, and waits until an editor shows text. */
  static async open(where: readonly string[] | string): Promise<Workbench> {
    const page = await cuelockHost.browser.newPage({ viewport: { width: 1440, height: 900 } });
    const workbench = new Workbench(page);
    await page.goto(typeof where === 'string' ? where : cuelockHost.address(where));
    await page.locator('.monaco-workbench .part.statusbar').waitFor();
    if (typeof where !== 'string') await workbench.editor.locator('.view-line').first().waitFor();
    return workbench;
  }

  get editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  /** The rows of the Problems panel. */
  get problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  get statusBar(): Locator {
    return this.page.locator('.part.statusbar');
  }

  /** The page inside the webview. */
  get timeline(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** Runs a command by its title in the command palette. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').first().fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  /**
   * Puts the keyboard into the text, at the end of a line (from 1). The keyboard leaves and enters a webview some time
   * after the click or key that asks for it, so keys may still go astray: what was done is looked at, and done again.
   */
  async goToEndOfLine(line: number): Promise<void> {
    const input = this.page.locator('.quick-input-widget input').first();
    for (let tries = 1; ; tries++) {
      try {
        await this.focusEditor();
        await this.page.keyboard.press('Control+g');
        await input.fill(`:${line}`, { timeout: 5_000 });
        await input.press('Enter', { timeout: 5_000 });
        await this.waitForLine(line, 5_000);
        await this.waitForKeyboardInText();
        return await this.page.keyboard.press('End');
      } catch (error) {
        if (tries === 5) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  private async focusEditor(): Promise<void> {
    await this.editor.locator('.view-line').first().click({ timeout: 5_000 });
    await this.waitForKeyboardInText();
  }

  /** The element that has the keyboard tells; a class of the editor's may be late. */
  private async waitForKeyboardInText(): Promise<void> {
    const inText = () => document.activeElement?.closest('.editor-instance .monaco-editor') != null;
    await this.page.waitForFunction(inText, undefined, { timeout: 5_000 });
  }

  /** Waits until the cursor of the text is on this line (from 1), wherever the keyboard is. */
  async waitForLine(line: number, timeout = 30_000): Promise<void> {
    const active = this.editor.locator('.line-numbers.active-line-number', { hasText: new RegExp(`^${line}$`) });
    await active.waitFor({ timeout });
  }

  /** The line (from 1) the cursor of the text is on. */
  async line(): Promise<number> {
    return Number(await this.editor.locator('.line-numbers.active-line-number').first().textContent());
  }

  /** Takes a picture of the whole window for a person to look at. */
  async picture(name: string): Promise<void> {
    mkdirSync(cuelockHost.screenshots, { recursive: true });
    await this.page.screenshot({ path: join(cuelockHost.screenshots, `${name}.png`) });
  }

  async close(): Promise<void> {
    windows.delete(this);
    await this.page.close();
    assert.deepEqual(this.complaints, []);
  }
}

/** For `afterEach`: pictures of all windows when the test failed. */
export async function pictureOfFailure(this: Context): Promise<void> {
  const test = this.currentTest;
  if (test?.state !== 'failed') return;
  for (const workbench of windows) await workbench.picture(`failed ${test.title}`.replaceAll(/\W+/g, '-'));
}
