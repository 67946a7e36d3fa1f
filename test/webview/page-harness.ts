/**
 * The real page in a real browser: bundled as it ships, under its own policy, with a stand-in only for the editor that
 * hosts it (VS Code's messages, state and theme variables).
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { ToHost, ToPage } from '../../client/shared/timeline-messages.ts';
import { timelinePage } from '../../client/shared/timeline-page.ts';
import { BODY_CLASS, type ThemeName, VARIABLES } from './theme-variables.ts';

const CANDIDATES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export interface Harness {
  open(options?: OpenOptions): Promise<TimelinePage>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  /** What an earlier page kept. */
  readonly state?: unknown;
}

/** One page and the host's side of it. */
export interface TimelinePage {
  readonly page: Page;
  send(message: ToPage): Promise<void>;
  sent(): Promise<ToHost[]>;
  state(): Promise<unknown>;
  /** Errors and refusals of the policy so far. */
  readonly problems: string[];
  setTheme(theme: ThemeName): Promise<void>;
  /** Two frames later, so that what was asked for is on the screen. */
  settled(): Promise<void>;
}

/** Starts a browser and a loopback server for the page; throws with what to install when there is no browser. */
export async function startHarness(): Promise<Harness> {
  const executablePath = process.env.CHROMIUM ?? CANDIDATES.find((path) => existsSync(path));
  if (!executablePath) {
    throw new Error(
      `No Chromium found: install one (Debian: apt-get install chromium) or name it in CHROMIUM. Looked at ${CANDIDATES.join(', ')}.`,
    );
  }
  const bundle = await build({
    entryPoints: ['client/webview/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'silent',
  });
  const script = bundle.outputFiles[0]?.text ?? '';
  const server = await serve(script, readFileSync('client/webview/timeline.css', 'utf8'));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  return {
    open: (options = {}) => openPage(browser, origin, options),
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

async function openPage(browser: Browser, origin: string, options: OpenOptions): Promise<TimelinePage> {
  const { theme = 'dark', width = 1280, height = 720, scale = 1 } = options;
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, hasTouch: true });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.addInitScript(standInForTheEditor, {
    state: options.state,
    theme: { names: VARIABLES[theme], body: BODY_CLASS[theme] },
  });
  await page.goto(origin);
  const timeline: TimelinePage = {
    page,
    problems,
    // As text: Playwright's own way of handing over large objects takes many seconds.
    send: (message) => page.evaluate((json) => window.postMessage(JSON.parse(json), '*'), JSON.stringify(message)),
    sent: () => page.evaluate(() => (window as unknown as StandIn).cuelockSent as never),
    state: async () => {
      await page.waitForTimeout(250);
      return page.evaluate(() => (window as unknown as StandIn).cuelockState as never);
    },
    setTheme: (name) =>
      page.evaluate((data) => (window as unknown as StandIn).cuelockTheme(data), {
        names: VARIABLES[name],
        body: BODY_CLASS[name],
      }),
    settled: () =>
      page.evaluate(
        () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
      ),
  };
  return timeline;
}

interface ThemeData {
  readonly names: Readonly<Record<string, string>>;
  readonly body: string;
}

interface StandIn {
  cuelockSent: unknown[];
  cuelockState: unknown;
  cuelockTheme(theme: ThemeData): void;
  acquireVsCodeApi(): unknown;
}

/** Runs in the page before its script, as VS Code's own preparation does. */
function standInForTheEditor(given: { state: unknown; theme: ThemeData }): void {
  const self = window as unknown as StandIn;
  self.cuelockSent = [];
  self.cuelockState = given.state;
  self.cuelockTheme = ({ names, body }) => {
    const root = document.documentElement;
    root.style.cssText = '';
    for (const [name, value] of Object.entries(names)) root.style.setProperty(`--vscode-${name}`, value);
    document.body.className = body;
  };
  self.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => void self.cuelockSent.push(message),
    getState: () => self.cuelockState,
    setState: (state: unknown) => {
      self.cuelockState = state;
    },
  });
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    self.cuelockTheme(given.theme);
  }).observe(document, { childList: true, subtree: true });
}

function serve(script: string, style: string): Promise<Server> {
  const html = timelinePage({
    scriptUri: '/timeline.js',
    styleUri: '/timeline.css',
    cspSource: "'self'",
    nonce: 'harness',
  });
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', html],
    '/timeline.js': ['text/javascript', script],
    '/timeline.css': ['text/css', style],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', ''];
    response.writeHead(body === '' ? 204 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}
