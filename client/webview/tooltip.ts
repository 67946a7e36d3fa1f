/** The words beside the pointer. Text only: nothing from a file is ever read as markup. */
import type { Tip } from './words.ts';

export class Tooltip {
  readonly #element: HTMLElement;
  #shown: Tip | undefined;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** Shows the tip near a point of the stage, turned to the side that has room. */
  show(tip: Tip, x: number, y: number): void {
    if (tip !== this.#shown) {
      const title = document.createElement('strong');
      title.textContent = tip.title;
      const lines = tip.lines.map((line) => {
        const element = document.createElement('span');
        element.className = `tone-${line.tone}`;
        element.textContent = line.text;
        return element;
      });
      this.#element.replaceChildren(title, ...lines);
      this.#shown = tip;
    }
    this.#element.hidden = false;
    const stage = this.#element.parentElement?.getBoundingClientRect();
    const own = this.#element.getBoundingClientRect();
    const width = stage?.width ?? 0;
    const height = stage?.height ?? 0;
    const left = x + 14 + own.width > width ? x - own.width - 10 : x + 14;
    const top = y + 18 + own.height > height ? y - own.height - 8 : y + 18;
    this.#element.style.left = `${Math.round(Math.max(4, left))}px`;
    this.#element.style.top = `${Math.round(Math.max(4, top))}px`;
  }

  hide(): void {
    this.#element.hidden = true;
    this.#shown = undefined;
  }
}
