/** A real table beside the drawing: always there for a screen reader, on screen when asked for. Rows are kept by key. */
import type { SourcePlace } from '../../server/src/language/views/timeline-view.ts';
import type { TableContent, TableRow } from './layout-table.ts';

export class Table {
  readonly #section: HTMLElement;
  readonly #reveal: (source: SourcePlace, key: string) => void;
  readonly #table = document.createElement('table');
  readonly #caption = this.#table.createCaption();
  readonly #head = this.#table.createTHead();
  readonly #body = this.#table.createTBody();
  readonly #left = document.createElement('p');
  readonly #rows = new Map<string, { readonly element: HTMLTableRowElement; content: TableRow }>();
  #shown = false;

  constructor(section: HTMLElement, reveal: (source: SourcePlace, key: string) => void) {
    this.#section = section;
    this.#reveal = reveal;
    section.replaceChildren(this.#table, this.#left);
  }

  /** On screen, or for screen readers alone; hidden rows are no stops of the Tab key. */
  show(shown: boolean): void {
    this.#shown = shown;
    this.#section.classList.toggle('unseen', !shown);
    for (const button of this.#body.querySelectorAll('button')) button.tabIndex = shown ? 0 : -1;
  }

  update(content: TableContent): void {
    this.#caption.textContent = content.caption;
    const headers = content.headers.map((name) => {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.textContent = name;
      return cell;
    });
    const head = document.createElement('tr');
    head.append(...headers);
    this.#head.replaceChildren(head);
    this.#left.textContent = content.left > 0 ? `${content.left} more: choose one reel to see them.` : '';

    const keys = new Set(content.rows.map((row) => row.key));
    for (const [key, { element }] of this.#rows) {
      if (keys.has(key)) continue;
      element.remove();
      this.#rows.delete(key);
    }
    content.rows.forEach((row, index) => {
      const element = this.#row(row);
      const there = this.#body.rows[index];
      if (there !== element) this.#body.insertBefore(element, there ?? null);
    });
  }

  mark(selected: string | undefined): void {
    for (const [key, { element }] of this.#rows) {
      if (key === selected) element.setAttribute('aria-current', 'true');
      else element.removeAttribute('aria-current');
    }
  }

  #row(content: TableRow): HTMLTableRowElement {
    const known = this.#rows.get(content.key);
    const entry = known ?? { element: document.createElement('tr'), content };
    if (!known) {
      const head = document.createElement('th');
      head.scope = 'row';
      const button = document.createElement('button');
      button.type = 'button';
      button.tabIndex = this.#shown ? 0 : -1;
      button.addEventListener('click', () => this.#reveal(entry.content.source, entry.content.key));
      head.append(button);
      entry.element.append(head);
      this.#rows.set(content.key, entry);
    }
    entry.content = content;
    const { element } = entry;
    const button = element.querySelector('button');
    if (button && button.textContent !== content.name) {
      button.textContent = content.name;
      button.title = 'Show its text';
    }
    content.cells.forEach((text, index) => {
      const cell = element.cells[index + 1] ?? element.insertCell();
      if (cell.textContent !== text) cell.textContent = text;
    });
    while (element.cells.length > content.cells.length + 1) element.deleteCell(-1);
    return element;
  }
}
