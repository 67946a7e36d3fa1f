/** The row of controls above the picture: which picture, which reel, how near, as a table or not, and the stale badge. */
import type { TimelineMode } from '../shared/timeline-messages.ts';

export interface ToolbarActions {
  mode(mode: TimelineMode): void;
  reel(key: string | undefined): void;
  zoom(factor: number): void;
  fit(): void;
  table(shown: boolean): void;
  /** The stale badge was pressed. */
  broken(): void;
}

/** What the controls show. */
export interface ToolbarState {
  readonly mode: TimelineMode;
  readonly hasSchedule: boolean;
  readonly picture: string | undefined;
  readonly rate: string | undefined;
  readonly reels: readonly { readonly key: string; readonly title: string }[];
  readonly reel: string | undefined;
  readonly table: boolean;
  /** The badge's words; `stale` when an older picture is shown, else what little could be read is. */
  readonly broken: { readonly words: string; readonly stale: boolean } | undefined;
}

export class Toolbar {
  readonly #modes: Readonly<Record<TimelineMode, HTMLButtonElement>>;
  readonly #reels = document.createElement('select');
  readonly #facts = document.createElement('span');
  readonly #badge = document.createElement('button');
  readonly #table: HTMLButtonElement;
  readonly #near: readonly HTMLButtonElement[];
  #options = '';

  constructor(element: HTMLElement, actions: ToolbarActions) {
    this.#modes = {
      reels: button('Reels', 'Show cues along the picture', () => actions.mode('reels')),
      schedule: button('Schedule', 'Show the schedule', () => actions.mode('schedule')),
    };
    const modes = group('segmented', 'Picture', this.#modes.reels, this.#modes.schedule);
    this.#reels.setAttribute('aria-label', 'Reel');
    this.#reels.addEventListener('change', () =>
      actions.reel(this.#reels.value === '' ? undefined : this.#reels.value.slice(1)),
    );
    this.#facts.className = 'facts';
    this.#badge.className = 'stale';
    this.#badge.type = 'button';
    this.#badge.hidden = true;
    this.#badge.addEventListener('click', () => actions.broken());
    this.#near = [
      button('−', 'Zoom out (-)', () => actions.zoom(1 / 1.4)),
      button('Fit', 'Show everything (0)', () => actions.fit()),
      button('+', 'Zoom in (+)', () => actions.zoom(1.4)),
    ];
    this.#table = button('Table', 'Show as a table', () =>
      actions.table(this.#table.getAttribute('aria-pressed') !== 'true'),
    );
    const space = document.createElement('span');
    space.className = 'space';
    element.replaceChildren(
      modes,
      this.#reels,
      this.#facts,
      this.#badge,
      space,
      group('segmented', 'Zoom', ...this.#near),
      this.#table,
    );
  }

  update(state: ToolbarState): void {
    for (const mode of ['reels', 'schedule'] as const) {
      this.#modes[mode].setAttribute('aria-pressed', `${state.mode === mode}`);
    }
    this.#modes.schedule.disabled = !state.hasSchedule;
    this.#modes.reels.disabled = state.reels.length === 0;
    this.#reels.hidden = state.mode !== 'reels' || state.reels.length < 2;
    this.#fillReels(state);
    this.#facts.textContent = [
      state.picture && `picture ${state.picture}`,
      state.mode === 'reels' && state.rate && `${state.rate} fps`,
    ]
      .filter(Boolean)
      .join(' · ');
    this.#badge.hidden = state.broken === undefined;
    if (state.broken) {
      this.#badge.textContent = state.broken.words;
      const why = state.broken.stale ? 'this is the last good picture' : 'this picture lacks the rest';
      this.#badge.title = `The text cannot be read whole; ${why}. Press to see the place. ${state.broken.words}`;
    }
    this.#table.setAttribute('aria-pressed', `${state.table}`);
    for (const one of this.#near) one.disabled = state.table;
  }

  #fillReels(state: ToolbarState): void {
    const options = JSON.stringify(state.reels);
    if (options !== this.#options) {
      this.#options = options;
      this.#reels.replaceChildren(
        new Option('All reels', ''),
        ...state.reels.map((reel) => new Option(reel.title, `=${reel.key}`)),
      );
    }
    this.#reels.value = state.reel === undefined ? '' : `=${state.reel}`;
  }
}

function button(text: string, title: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.title = title;
  if (text.length === 1) element.setAttribute('aria-label', title);
  element.addEventListener('click', press);
  return element;
}

function group(name: string, label: string, ...children: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', label);
  element.append(...children);
  return element;
}
