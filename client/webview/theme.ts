/** The reader's theme as the page paints with it: read from VS Code's variables, read again when the theme changes. */

import type { ViewSeverity } from '../../server/src/language/views/timeline-view.ts';
import { type Colour, css, legible, mix, parseColour, visible } from './colours.ts';

export interface Theme {
  readonly highContrast: boolean;
  readonly background: string;
  readonly foreground: string;
  readonly muted: string;
  /** Ruler and gutter. */
  readonly panel: string;
  readonly line: string;
  readonly faintLine: string;
  readonly shade: string;
  readonly strongShade: string;
  readonly focus: string;
  readonly severity: Readonly<Record<ViewSeverity, string>>;
  /** A warning's words on the background. */
  readonly warningText: string;
  /** The ground of days that are booked, and the hatching of those that are held. */
  readonly booked: string;
  readonly held: string;
  readonly today: string;
  readonly onToday: string;
  readonly change: Readonly<Record<'insert' | 'remove' | 'move' | 'replace', Paint>>;
  readonly item: Readonly<Record<'task' | 'lock' | 'review' | 'milestone' | 'delivery' | 'phase', Paint>>;
  readonly note: Paint;
  readonly department: (name: string) => Paint;
  readonly font: string;
  readonly strongFont: string;
  readonly smallFont: string;
  readonly timecodeFont: string;
}

/** A filled thing: its ground, its accent, the words on it, the words beside it. */
export interface Paint {
  readonly fill: string;
  readonly edge: string;
  readonly text: string;
  /** A stronger ground, under the pointer or the cursor. */
  readonly lit: string;
  /** The ground of what is only planned. */
  readonly hollow: string;
  /** Words and signs on the accent, the ground of what is done. */
  readonly onEdge: string;
  /** Lesser words on the ground, and lines through it. */
  readonly quiet: string;
  readonly line: string;
  /** A warning's words on the ground. */
  readonly warning: string;
  /** Barely there: washes behind other things. */
  readonly wash: string;
}

const DEPARTMENTS: Readonly<Record<string, readonly [Chart, Chart, number]>> = {
  music: ['blue', 'blue', 0],
  dialogue: ['yellow', 'yellow', 0],
  adr: ['orange', 'orange', 0],
  foley: ['green', 'green', 0],
  sfx: ['purple', 'purple', 0],
  bg: ['green', 'blue', 0.55],
};
/** For a show's own departments, chosen by name so that a colour stays with its department. */
const OTHERS: readonly (readonly [Chart, Chart, number])[] = [
  ['purple', 'red', 0.55],
  ['yellow', 'green', 0.5],
  ['blue', 'purple', 0.5],
  ['orange', 'purple', 0.5],
];
const FALLBACK = {
  red: '#f14c4c',
  blue: '#3794ff',
  yellow: '#cca700',
  orange: '#d18616',
  green: '#89d185',
  purple: '#b180d7',
};
type Chart = keyof typeof FALLBACK;

/** Reads the theme off the document. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const raw = (name: string): string => style.getPropertyValue(`--vscode-${name}`).trim();
  const body = document.body.classList;
  const highContrast = body.contains('vscode-high-contrast');
  const light = body.contains('vscode-light') || body.contains('vscode-high-contrast-light');
  const black: Colour = [0, 0, 0, 1];
  const white: Colour = [255, 255, 255, 1];
  const opaque = (name: string, under: Colour, fallback: Colour): Colour => {
    const read = parseColour(raw(name));
    return read ? mix(under, read, 1) : fallback;
  };
  const background = opaque('editor-background', light ? white : black, light ? white : [31, 31, 31, 1]);
  const foreground = opaque('editor-foreground', background, light ? black : white);
  const on = (name: string, fallback: Colour): Colour => opaque(name, background, fallback);
  const chart = (name: Chart): Colour => on(`charts-${name}`, parseColour(FALLBACK[name]) ?? foreground);
  const warning = on('editorWarning-foreground', chart('yellow'));
  const paint = (colour: Colour, strength = light ? 0.26 : 0.36): Paint => {
    const fill = highContrast ? background : mix(background, colour, strength);
    const text = legible(fill, foreground, white, black);
    const edge = highContrast ? visible(background, colour, mix(colour, foreground, 0.4), foreground) : colour;
    return {
      fill: css(fill),
      edge: css(edge),
      hollow: css(highContrast ? background : mix(background, colour, light ? 0.08 : 0.14)),
      onEdge: css(legible(edge, background, white, black)),
      text: css(text),
      warning: css(legible(fill, warning, mix(warning, text, 0.45), mix(warning, text, 0.7), text)),
      quiet: css(legible(fill, mix(fill, text, 0.78), text)),
      line: css(highContrast ? mix(background, foreground, 0.6) : mix(fill, colour, 0.55)),
      lit: css(highContrast ? mix(background, foreground, 0.2) : mix(background, colour, strength + 0.22)),
      wash: css(mix(background, colour, highContrast ? 0 : 0.07)),
    };
  };
  const mixed = ([one, other, share]: readonly [Chart, Chart, number]): Paint =>
    paint(mix(chart(one), chart(other), share));
  const muted = legible(
    background,
    on('descriptionForeground', foreground),
    mix(background, foreground, 0.8),
    foreground,
  );
  const error = on('editorError-foreground', chart('red'));
  const contrastLine = on('contrastBorder', foreground);
  const family = raw('font-family') || 'system-ui, sans-serif';
  const mono = raw('editor-font-family') || 'monospace';
  const size = Math.min(Math.max(Number.parseFloat(raw('font-size')) || 13, 9), 22);
  const departments = new Map<string, Paint>();
  const today = chart('red');
  return {
    highContrast,
    background: css(background),
    foreground: css(foreground),
    muted: css(muted),
    panel: css(highContrast ? background : on('sideBar-background', mix(background, foreground, 0.04))),
    line: css(highContrast ? contrastLine : mix(background, foreground, 0.16)),
    faintLine: css(mix(background, foreground, highContrast ? 0.22 : 0.07)),
    shade: css(mix(background, foreground, highContrast ? 0.1 : 0.045)),
    strongShade: css(mix(background, foreground, highContrast ? 0.2 : 0.11)),
    focus: css(on('focusBorder', chart('blue'))),
    severity: {
      error: css(visible(background, error, foreground)),
      warning: css(warning),
      info: css(on('editorInfo-foreground', chart('blue'))),
      hint: css(muted),
    },
    warningText: css(legible(background, warning, mix(warning, foreground, 0.45), foreground)),
    booked: css(mix(background, foreground, highContrast ? 0.28 : 0.2)),
    held: css(mix(background, foreground, highContrast ? 0.6 : 0.3)),
    today: css(today),
    onToday: css(legible(today, white, black)),
    change: {
      insert: paint(chart('green')),
      remove: paint(chart('red')),
      move: paint(chart('blue')),
      replace: paint(chart('purple')),
    },
    item: {
      task: paint(chart('blue')),
      lock: paint(chart('orange')),
      review: paint(chart('purple'), 0.5),
      milestone: paint(chart('yellow'), 0.5),
      delivery: paint(chart('green')),
      phase: paint(foreground, 0.55),
    },
    note: paint(chart('yellow'), 0.5),
    department: (name) => {
      let found = departments.get(name);
      if (!found) {
        let sum = 0;
        for (const sign of name) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65521;
        const own = OTHERS[sum % OTHERS.length] ?? ['purple', 'red', 0.5];
        found = mixed(DEPARTMENTS[name] ?? own);
        departments.set(name, found);
      }
      return found;
    },
    font: `${size - 1}px ${family}`,
    strongFont: `600 ${size - 1}px ${family}`,
    smallFont: `${size - 2}px ${family}`,
    timecodeFont: `${size - 2}px ${mono}`,
  };
}

/** Calls `changed` when VS Code puts another theme on the page, and when the system forces colours. */
export function watchTheme(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
  matchMedia('(forced-colors: active)').addEventListener('change', changed);
}
