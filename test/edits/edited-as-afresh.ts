/**
 * The invariant of the core: a workspace edited many times is, in everything that can be seen of it, one that was opened
 * with the same texts. Sessions of random steps, in a show that is whole or of which only lines are there, compared as
 * they go; a failure is made small and told with all it takes to see it again.
 *
 * `RUNS` in the environment says how many sessions instead; `SEED` begins others.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import { timelineView } from '../../server/src/language/index.ts';
import { drawFindings } from '../support/draw-findings.ts';
import { drawWorkspace } from './draw-workspace.ts';
import { type Change, type Files, Session } from './session.ts';
import { type Step, step } from './step.ts';

export const SEED = Number(process.env.SEED ?? 20_261_121);

interface Sessions {
  readonly files: Files;
  readonly runs: number;
  /** A comparison after every so many changes, at most; sessions in shows of few lines compare after each. */
  readonly every: number;
  /** The least number of changes in all of them, unless somebody asks for another seed. */
  readonly changes: number;
}

/** Works at a show in sessions, and compares. What is typed are lines of the show itself. */
export function expectEditedAsAfresh({ files, runs, every, changes }: Sessions): void {
  const corpus = Object.values(files).flatMap((text) => [
    ...text.split('\n').map((line) => `${line}\n`),
    ...blocks(text),
  ]);
  const asked = Number(process.env.RUNS ?? runs);
  let made = 0;
  const session = fc.record({
    show: fc.oneof(
      { weight: 2, arbitrary: linesFrom(files, 1, 40).map((show) => ({ show, isTiny: false })) },
      { weight: 1, arbitrary: linesFrom(files, 3, 1).map((show) => ({ show, isTiny: true })) },
    ),
    steps: fc.array(fc.record({ step, looks: fc.nat(2) }), { minLength: 1, maxLength: 24, size: 'max' }),
    every: fc.integer({ min: 1, max: every }),
  });
  fc.assert(
    fc.property(session, ({ show: { show, isTiny }, steps, every }) => {
      made += work(new Session(show, corpus), steps, isTiny ? 1 : every);
    }),
    { numRuns: asked, seed: SEED },
  );
  // Of the seed of every day it is known that it makes as many.
  if (asked >= runs && process.env.SEED === undefined) expect(made).toBeGreaterThanOrEqual(changes);
}

/** The show without some of its lines: as many are there as are not, in the proportion that is asked for. */
function linesFrom(files: Files, gone: number, there: number): fc.Arbitrary<Files> {
  const lineOrNone = (line: string) =>
    fc.oneof(
      { withCrossShrink: true },
      { weight: gone, arbitrary: fc.constant('') },
      { weight: there, arbitrary: fc.constant(line) },
    );
  const fileOf = (text: string) => fc.tuple(...text.split(/(?<=\n)/).map(lineOrNone)).map((lines) => lines.join(''));
  return fc.record(Object.fromEntries(Object.entries(files).map(([uri, text]) => [uri, fileOf(text)])));
}

/** Blocks at the margin, whole. */
function blocks(text: string): string[] {
  return text.match(/^\S.*\{\n(?: .*\n)*\}\n/gm) ?? [];
}

/** Makes the steps; how many changes they were. */
function work(session: Session, steps: readonly { step: Step; looks: number }[], every: number): number {
  for (const { step, looks } of steps) {
    for (const _ of session.make(step)) {
      if (session.changes.length % every === 0) compare(session);
      else look(session, looks);
    }
  }
  compare(session);
  return session.changes.length;
}

/** What an editor may ask for between two changes; what is then known must not outlive the next. */
function look({ workspace }: Session, looks: number): void {
  if (looks === 1) drawFindings(workspace);
  if (looks === 2) for (const uri of workspace.uris().slice(0, 1)) timelineView(workspace, uri);
}

function compare(session: Session): void {
  const now = drawWorkspace(session.workspace);
  const afresh = drawWorkspace(session.afresh());
  if (now !== afresh) throw new Error(`${difference(now, afresh)}\n${session.toldAgain()}`);
}

function difference(now: string, afresh: string): string {
  const [edited, read] = [now.split('\n'), afresh.split('\n')];
  const more = (lines: readonly string[], others: readonly string[], name: string) =>
    lines
      .filter((line, at) => lines.indexOf(line) === at && count(lines, line) > count(others, line))
      .slice(0, 8)
      .map((line) => `  ${name}: ${line.slice(0, 1500)}`);
  const lines = [...more(edited, read, 'edited'), ...more(read, edited, 'afresh')];
  const at = edited.findIndex((line, at) => line !== read[at]);
  const order = [`  edited, in another order: ${edited[at]}`, `  afresh: ${read[at]}`];
  return ['An edited workspace differs from one opened afresh.', ...(lines.length > 0 ? lines : order)].join('\n');
}

function count(lines: readonly string[], line: string): number {
  return lines.filter((each) => each === line).length;
}

/** Does again what a failure told, and compares after each change: for tests of what was once found. */
export function expectAsAfresh(files: Files, changes: readonly Change[]): void {
  const session = new Session(files, []);
  drawWorkspace(session.workspace);
  for (const change of changes) {
    session.apply(change);
    expect(drawWorkspace(session.workspace)).toBe(drawWorkspace(session.afresh()));
  }
}
