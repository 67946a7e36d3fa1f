/** A slip of the keyboard in any word of the language is told, with the right word as its fix. */
import { describe, expect, test } from 'vitest';
import { Document, type Finding, Workspace } from '../../server/src/language/index.ts';
import { fileBlock } from '../../server/src/language/schema/language.ts';
import { editDistance } from '../../server/src/language/schema/nearest.ts';
import type { Slot, Spec } from '../../server/src/language/schema/spec.ts';

/** A legal line with one word of the language in it, and what stands around it. */
interface Place {
  /** Headers of the blocks around it. */
  readonly around: readonly string[];
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

const EXAMPLES: Readonly<Record<string, string>> = { link: 'picture-lock', department: 'music', each: 'en, de' };

function exampleOf(slot: Slot): string {
  const [closed] = Object.keys(slot.words ?? {});
  return EXAMPLES[slot.name] ?? closed ?? slot.type.example.replace(' + 2d', '');
}

function valuesOf(spec: Spec): string {
  return spec.slots
    .filter((slot) => !slot.optional)
    .map(exampleOf)
    .join(' ');
}

/** The shortest legal line, without the clauses that it needs. */
function lineOf(spec: Spec): string {
  if (spec.word === 'cue') return '1m1 LENA 01:00:00:00 "A title"';
  if (spec.word === 'crew member' || spec.word === 'person') return 'ana "Ana Ruiz" director';
  return [...(spec.leads.length > 0 ? [] : [spec.word]), valuesOf(spec)].join(' ').trim();
}

function* placesIn(specs: Iterable<Spec>, around: readonly string[], seen: Set<Spec>): Generator<Place> {
  for (const spec of specs) {
    if (spec.leads.length === 0) yield { around, before: '', word: spec.word, after: valuesOf(spec) };
    if (seen.has(spec)) continue;
    seen.add(spec);
    yield* placesOnLine(spec, lineOf(spec), around);
    const block = spec.block;
    if (block) yield* placesIn([...block.words.values(), ...block.entries], [...around, lineOf(spec)], seen);
  }
}

/** Its closed words, its clauses, and theirs. */
function* placesOnLine(spec: Spec, line: string, around: readonly string[]): Generator<Place> {
  const head = spec.leads.length > 0 ? [] : [line.split(' ')[0]!];
  for (const [at, slot] of spec.slots.entries()) {
    if (slot.optional || !slot.words) continue;
    const before = [...head, ...spec.slots.slice(0, at).map(exampleOf)].join(' ');
    const after = spec.slots
      .slice(at + 1)
      .map(exampleOf)
      .join(' ');
    for (const word of Object.keys(slot.words)) if (/^\p{L}/u.test(word)) yield { around, before, word, after };
  }
  for (const clause of spec.clauses) {
    yield { around, before: line, word: clause.word, after: valuesOf(clause) };
    for (const place of placesOnLine(clause, [clause.word, valuesOf(clause)].join(' ').trim(), around))
      yield { ...place, before: `${line} ${place.before}` };
  }
}

/** Two letters swapped, one exchanged, one doubled, and in a longer word one left out. */
function slipsOf(word: string): string[] {
  const middle = Math.max(1, Math.floor(word.length / 2)) - (word.length > 3 ? 0 : 1);
  const swapped = word.slice(0, middle) + (word[middle + 1] ?? '') + word[middle]! + word.slice(middle + 2);
  const exchanged = `${word.slice(0, middle)}x${word.slice(middle + 1)}`;
  const doubled = word + word.at(-1);
  const shortened = word.slice(0, middle) + word.slice(middle + 1);
  return [swapped, exchanged, doubled, ...(word.length > 3 ? [shortened] : [])].filter((slip) => slip !== word);
}

function textOf({ around, before, after }: Place, written: string): string {
  const line = [before, written, after].filter(Boolean).join(' ');
  const indent = (depth: number) => '  '.repeat(depth);
  const headers = around.map((header, depth) => `${indent(depth)}${header} {\n`);
  const closes = around.map((_, depth) => `${indent(depth)}}\n`).reverse();
  return `${headers.join('')}${indent(around.length)}${line}\n${closes.join('')}`;
}

const FILE = 'file:///a.cuelock';

/** What the fixes of the findings about a text put into it. */
function fixesOf(text: string): string[] {
  const words = putBy(new Document(FILE, text).findings());
  if (words.length > 0) return words;
  const workspace = new Workspace();
  workspace.open(FILE, text);
  return putBy(workspace.findings(FILE));
}

function putBy(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ fixes = [] }) => fixes.flatMap(({ edits }) => edits.map((edit) => edit.text)));
}

const places = [...placesIn(fileBlock.words.values(), [], new Set())];
const nameOf = ({ around, before, word }: Place) =>
  `${around.map((header) => `${header} { `).join('')}${before} ${word}`.replace(/ +/g, ' ').trim();

/** Where nobody can tell, and why. */
const EXCEPTIONS: readonly RegExp[] = [
  // A code of a cue sheet may be any word, so a line that begins with one is a code.
  /^usage .* for$/,
  // Short names of departments: a show may have departments of its own.
  /^(cues|spotting) (adr|sfx)$/,
];

describe('a slip in', () => {
  test('is looked for everywhere', () => expect(places.length).toBeGreaterThan(300));

  test('any word of the language', () => {
    const missed: string[] = [];
    for (const place of places) {
      if (place.word.length < 3 || EXCEPTIONS.some((exception) => exception.test(nameOf(place)))) continue;
      for (const slip of slipsOf(place.word)) {
        const fixes = fixesOf(textOf(place, slip));
        const isMended = fixes.some(
          (fix) => fix === place.word || (/^[\p{L}-]+$/u.test(fix) && editDistance(slip, fix, 2) === 1),
        );
        if (!isMended) missed.push(`${nameOf(place)}: ${slip} -> ${fixes.join(', ')}`);
      }
    }
    expect(missed).toEqual([]);
  });

  test.each([
    ['cues music { 1m1 01:00:00:00 - 01:01:00:00 "A" vocla }', 'vocal'],
    ['cues music { 1m1 01:00:00:00 - 01:01:00:00 "A" note ana "x" statsu cut }', 'status'],
    ['crew { ana "Ana" socitey ASCAP }', 'society'],
    ['crew { ana "Ana" awya 2026-05-11 }', 'away'],
    ['schedule { start Mno 2026-01-05 }', 'Mon'],
    ['schedule { task a 2d on Fir 2026-01-05 }', 'Fri'],
    ['calendar c { workdays Mno .. Fri }', 'Mon'],
    ['schedule { task a 2d after b + 2d elpased }', 'elapsed'],
    ['schedule { task a of rele 3 2d }', 'reel'],
    ['schedule { task a 2d after b of epsiode 103 }', 'episode'],
    ['schedule { delivery d loudness -27 LFKS }', 'LKFS'],
    ['spec s { loudness -27 LKFS within 2 UL }', undefined],
    ['schedule { finish 2026-06-26 bakcward }', 'backward'],
    ['schedule { per reels { task a 1d } }', 'reel'],
    ['pipeline p { require mix-lock grade }', 'before '],
    ['pipeline p { require mix-lock 2d befroe grade }', 'before'],
    ['schedule { waive mix-lock hsa 2w }', 'has'],
  ])('%s', (text, meant) => {
    const fixes = fixesOf(text);
    if (meant === undefined) expect(fixes).toEqual([]);
    else expect(fixes).toContain(meant);
  });

  test.each([
    'crew { ana "Ana Ruiz" editor society ASCAP; bo "Bo" away-team; cy "Cy" groups, labels }',
    'cues foley { 01:00:00:00 - 01:00:01:00 nate "Boots" }',
    'cues adr { nate 01:00:00:00 - 01:00:01:00 "No." noise }',
    'cues music { 1m1 NOTE 01:00:00:00 - 01:00:01:00 "Theme" }',
    'schedule { per en, de { task reels 2d after act }; per fr { task dub 1d } }',
    'cues music { 1m1 todo dora "Sketch" done; 1m2 todo "Sketch" by 2026-02-24 }',
  ])('is none in %s', (text) => {
    expect(new Document(FILE, text).findings()).toEqual([]);
  });
});
