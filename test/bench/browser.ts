/** A page in a headless Chromium, with scripts of this machine in it and nothing from anywhere else. */
import type { Page } from 'playwright-core';

/** Milliseconds after which a page is taken to hang. */
const PATIENCE = 120_000;

/** Opens a page with a body and scripts, in order; closes all when `work` is done. */
export async function inBrowser<T>(
  executablePath: string,
  page: { readonly html: string; readonly scripts: readonly string[]; readonly styles?: readonly string[] },
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const overdue = setTimeout(() => void browser.close(), PATIENCE);
  try {
    const opened = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await opened.setContent(page.html);
    for (const path of page.styles ?? []) await opened.addStyleTag({ path });
    for (const path of page.scripts) await opened.addScriptTag({ path });
    return await work(opened);
  } finally {
    clearTimeout(overdue);
    await browser.close();
  }
}
