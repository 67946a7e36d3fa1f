/** The list of completions as it grows: each label once, in the order of rank and then of arrival. */
import type { Span } from '../../text/span.ts';
import type { Completion } from './ask.ts';

/** What is likelier next stands higher. */
export const RANK = {
  /** A value that the line is waiting for. */
  wanted: 0,
  /** A clause of what was said last, or a word that a line may begin with. */
  usual: 2,
  /** A clause of what stands around that. */
  outer: 3,
  /** Something that fits, though not what one writes most. */
  rare: 5,
  /** Of another department. */
  foreign: 8,
} as const;

export type Offer = Omit<Completion, 'insert' | 'isSnippet' | 'replace' | 'sortText'> &
  Partial<Pick<Completion, 'insert' | 'isSnippet' | 'replace'>>;

export class Offers {
  private readonly list: Completion[] = [];
  private readonly labels = new Set<string>();

  /** `replace` is what an accepted one replaces, unless it says so itself. */
  constructor(private readonly replace: Span) {}

  add(rank: number, offer: Offer): void {
    if (this.labels.has(offer.label)) return;
    this.labels.add(offer.label);
    const sortText = `${rank}${String(this.list.length).padStart(4, '0')}`;
    this.list.push({ insert: offer.label, isSnippet: false, replace: this.replace, ...offer, sortText });
  }

  /** In the order in which they should be read. */
  all(): Completion[] {
    return this.list.sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  }
}

/** Text that stands as it is inside a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
