/**
 * The lines in which two texts differ, as `diff -u` prints them. The shortest edit script after Myers ("An O(ND)
 * Difference Algorithm and Its Variations", 1986), on the lines between what the texts begin and end with alike.
 */

/** Lines of sameness around a change. */
const CONTEXT = 3;
/** Texts that differ in more lines than this are shown as replaced: finding the shortest script would take long. */
const MOST_DIFFERENCES = 1500;

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** A unified diff; empty when the texts are equal. */
export function unifiedDiff(name: string, before: string, after: string): string {
  const script = compare(linesOf(before), linesOf(after));
  const changes = script.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  if (changes.length === 0) return '';
  const hunks: string[] = [];
  for (let first = 0; first < changes.length; ) {
    let last = first;
    while (last + 1 < changes.length && changes[last + 1]! - changes[last]! <= CONTEXT * 2) last++;
    hunks.push(hunk(script, Math.max(0, changes[first]! - CONTEXT), changes[last]! + CONTEXT + 1));
    first = last + 1;
  }
  return `--- ${name}\n+++ ${name}\n${hunks.join('')}`;
}

/** Lines with their endings. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function hunk(script: readonly Line[], from: number, to: number): string {
  const lines = script.slice(from, to);
  const counted = (part: readonly Line[], sign: '-' | '+') =>
    part.filter((line) => line.sign !== (sign === '-' ? '+' : '-')).length;
  const range = (sign: '-' | '+') => {
    const size = counted(lines, sign);
    const start = counted(script.slice(0, from), sign) + (size > 0 ? 1 : 0);
    return size === 1 ? String(start) : `${start},${size}`;
  };
  const body = lines.map(
    ({ sign, text }) => sign + (text.endsWith('\n') ? text : `${text}\n\\ No newline at end of file\n`),
  );
  return `@@ -${range('-')} +${range('+')} @@\n${body.join('')}`;
}

function compare(a: readonly string[], b: readonly string[]): Line[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const same = (text: string): Line => ({ sign: ' ', text });
  const middle = shortestScript(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [...a.slice(0, head).map(same), ...middle, ...a.slice(a.length - tail).map(same)];
}

/** Walks the edit graph by furthest-reaching paths: `reach[k]` is how far down `a` the best path on diagonal k = x − y is. */
function shortestScript(a: readonly string[], b: readonly string[]): Line[] {
  const trails: Map<number, number>[] = [];
  let reach = new Map([[1, 0]]);
  for (let d = 0; d <= Math.min(a.length + b.length, MOST_DIFFERENCES); d++) {
    const next = new Map<number, number>();
    trails.push(reach);
    for (let k = -d; k <= d; k += 2) {
      let x = goesDown(reach, k, d) ? reach.get(k + 1)! : reach.get(k - 1)! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return retrace(trails, a, b);
    }
    reach = next;
  }
  return [...a.map((text): Line => ({ sign: '-', text })), ...b.map((text): Line => ({ sign: '+', text }))];
}

function goesDown(reach: ReadonlyMap<number, number>, k: number, d: number): boolean {
  return k === -d || (k !== d && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1));
}

function retrace(trails: readonly ReadonlyMap<number, number>[], a: readonly string[], b: readonly string[]): Line[] {
  const script: Line[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trails.length - 1; d >= 0; d--) {
    const k = x - y;
    const down = goesDown(trails[d]!, k, d);
    const fromX = d === 0 ? 0 : trails[d]!.get(down ? k + 1 : k - 1)!;
    const fromY = d === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    while (x > fromX + (d > 0 && !down ? 1 : 0) && y > fromY + (d > 0 && down ? 1 : 0)) {
      script.push({ sign: ' ', text: a[--x]! });
      y--;
    }
    if (d === 0) break;
    script.push(down ? { sign: '+', text: b[--y]! } : { sign: '-', text: a[--x]! });
  }
  return script.reverse();
}
