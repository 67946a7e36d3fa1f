/** What rules found in a show, file by file, in the order of the text; and for which files that is news. */
import type { Finding, Fix, PlaceEdit, Related } from '../findings.ts';
import { mergeSorted } from '../model/merge-sorted.ts';
import type { PlaceOrder } from '../model/show.ts';
import type { Place } from '../syntax/row.ts';

interface FoundInFile {
  sorted: readonly Finding[];
  readonly added: Set<Finding>;
  readonly gone: Set<Finding>;
}

export type Findings = readonly Finding[];

export class Found {
  private readonly files = new Map<string, FoundInFile>();
  private readonly news = new Set<string>();

  private readonly compare: (a: Finding, b: Finding) => number;

  constructor(order: PlaceOrder) {
    this.compare = findingOrder(order);
  }

  /** Puts findings in the place of others, and hands back what stands there now: the others, where they say the same. */
  replace(known: Findings | undefined, found: Findings | undefined): Findings | undefined {
    if (known && found && known.length === found.length && known.every((one, at) => isSame(one, found[at]!)))
      return known;
    for (const finding of known ?? []) {
      const file = this.fileOf(finding);
      if (!file.added.delete(finding)) file.gone.add(finding);
      // Nothing is left to say of it; it may be a file that is no more, and nobody will ask.
      if (file.added.size === 0 && file.gone.size === file.sorted.length) this.files.delete(finding.at.row.uri);
    }
    for (const finding of found ?? []) this.fileOf(finding).added.add(finding);
    return found;
  }

  private fileOf({ at }: Finding): FoundInFile {
    const { uri } = at.row;
    this.news.add(uri);
    let file = this.files.get(uri);
    if (!file) this.files.set(uri, (file = { sorted: [], added: new Set(), gone: new Set() }));
    return file;
  }

  /** The files of which there is something else to say than when this was asked last. */
  takeNews(): readonly string[] {
    const news = [...this.news];
    this.news.clear();
    return news;
  }

  /** All that was found in a file. */
  in(uri: string): Findings {
    const file = this.files.get(uri);
    if (!file) return [];
    const { added, gone } = file;
    if (added.size + gone.size > 0) {
      const left = gone.size > 0 ? file.sorted.filter((finding) => !gone.has(finding)) : file.sorted;
      file.sorted = mergeSorted(left, [...added].sort(this.compare), this.compare);
      added.clear();
      gone.clear();
    }
    return file.sorted;
  }
}

/** Compares findings: negative when the first is told before the second. */
export function findingOrder(order: PlaceOrder): (a: Finding, b: Finding) => number {
  return (a, b) => order.compare(a.at, b.at) || byText(a.code, b.code) || byText(a.message, b.message);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two findings say the same. Edits that are worked out later are those of what was read: never the same. */
function isSame(a: Finding, b: Finding): boolean {
  return (
    a.code === b.code &&
    a.message === b.message &&
    a.severity === b.severity &&
    a.unneeded === b.unneeded &&
    isSamePlace(a.at, b.at) &&
    isSameList(a.related, b.related, isSameRelated) &&
    isSameList(a.fixes, b.fixes, isSameFix)
  );
}

function isSameList<T>(a: readonly T[] = [], b: readonly T[] = [], isSameOne: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((one, at) => isSameOne(one, b[at]!));
}

function isSameRelated(a: Related, b: Related): boolean {
  return a.message === b.message && isSamePlace(a.at, b.at);
}

function isSameFix(a: Fix, b: Fix): boolean {
  if (isLazy(a) || isLazy(b)) return false;
  return a.title === b.title && a.preferred === b.preferred && isSameList(a.edits, b.edits, isSameEdit);
}

function isSameEdit(a: PlaceEdit, b: PlaceEdit): boolean {
  return a.text === b.text && isSamePlace(a.at, b.at);
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.row === b.row && a.start === b.start && a.end === b.end;
}

function isLazy(fix: Fix): boolean {
  return Object.getOwnPropertyDescriptor(fix, 'edits')?.get !== undefined;
}
