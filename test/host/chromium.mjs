// Finds a Chromium, installs one where that is sure to work, and opens it for a test.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, onPath } from '../../scripts/lib/processes.mjs';

const advice = `The tests in a real VS Code need Chromium, Chrome or Edge, and none was found.
  Debian, Ubuntu   sudo apt-get install chromium
  Fedora           sudo dnf install chromium
  macOS            brew install --cask google-chrome
  Windows          winget install Google.Chrome
or name the program in the environment variable CHROMIUM.`;

/** The path of a Chromium: $CHROMIUM, else on the PATH, else at its usual places. Undefined when there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which does not exist.`);
    return named;
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
  return onPath(...names) ?? usualPlaces().find((place) => existsSync(place));
}

/** Like {@link findChromium}; on Linux as root with apt-get it installs what is missing, else it throws saying how to. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.platform !== 'linux' || process.getuid() !== 0 || !onPath('apt-get')) throw new Error(advice);
  console.log('Chromium is missing: installing it with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await mustRun('apt-get', ['update', '-qq'], { env });
  await mustRun('apt-get', ['install', '-y', '-qq', 'chromium'], { env });
  const installed = findChromium();
  if (!installed) throw new Error(advice);
  return installed;
}

/** A headless Chromium (playwright's Browser) that can reach nothing but this machine. */
export async function launchChromium() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: await ensureChromium(),
    // Whoever launches it closes it; the signals are theirs.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform !== 'win32') return [];
  const bases = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(Boolean);
  const programs = [
    join('Google', 'Chrome', 'Application', 'chrome.exe'),
    join('Chromium', 'Application', 'chrome.exe'),
    join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ];
  return bases.flatMap((base) => programs.map((program) => join(base, program)));
}
