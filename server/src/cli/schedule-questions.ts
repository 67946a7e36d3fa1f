/** What a schedule is asked beside its dates: what if something slips, what would make way, what is approved today. */
import { pathOfUri } from '../disk/load-show.ts';
import { replaceCuelockFile } from '../disk/write-file.ts';
import {
  baselineEdit,
  type FileEdits,
  levellingChanges,
  levellingEdits,
  type Show,
  type Today,
  type Workspace,
  whatIfChanges,
} from '../language/index.ts';
import { edited } from './apply-fixes.ts';
import { count } from './count.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';
import { plainText } from './plain-text.ts';
import { shownProblem, shownUri } from './report.ts';
import { changesJson, changesText, type ShownChanges } from './schedule-changes.ts';

const QUESTIONS = ['what-if', 'level', 'baseline'] as const;

export interface Asked {
  readonly options: Options;
  readonly io: Io;
  readonly workspace: Workspace;
  readonly today: Today;
  /** Those that plan something. */
  readonly shows: readonly Show[];
}

/** The question that the options ask, if any; or why they cannot be asked together. */
export function questionOf(options: Options): (typeof QUESTIONS)[number] | { readonly problem: string } | undefined {
  const [question, other] = QUESTIONS.filter((name) => options.has(name));
  if (other) return { problem: `Ask one thing at a time: \`--${question}\` or \`--${other}\`.` };
  if (question && options.value('format') === 'csv') return { problem: `\`--${question}\` prints a table or JSON.` };
  if (options.has('write') && question !== 'level' && question !== 'baseline') {
    return { problem: '`--write` goes with `--level` or `--baseline`.' };
  }
  return question;
}

/** Prints the answer; the exit code. */
export async function answerQuestion(question: (typeof QUESTIONS)[number], asked: Asked): Promise<number> {
  if (asked.shows.length === 0) return fail(asked, 'There is no schedule here.');
  switch (question) {
    case 'what-if':
      return answerWhatIf(asked);
    case 'level':
      return answerLevel(asked);
    case 'baseline':
      return answerBaseline(asked);
  }
}

/** In several shows, each thing slips where there is one of that name. */
async function answerWhatIf(asked: Asked): Promise<number> {
  const written = asked.options.values('what-if');
  const known = new Map<Show, string[]>();
  for (const text of written) {
    const answers = asked.shows.map((show) => ({ show, answer: whatIfChanges(show, [text]) }));
    const found = answers.filter(({ answer }) => !('problem' in answer && answer.isUnknown));
    for (const { answer } of found) if ('problem' in answer) return fail(asked, answer.problem);
    if (found.length === 0) {
      const { answer } = answers[0]!;
      return fail(asked, 'problem' in answer ? answer.problem : '');
    }
    for (const { show } of found) known.set(show, [...(known.get(show) ?? []), text]);
  }
  const changes = [...known].flatMap(([show, texts]) => {
    const answer = whatIfChanges(show, texts);
    return 'problem' in answer ? [] : [{ heading: headingOf(show, `If ${texts.join(' and ')}`), changes: answer }];
  });
  return print(asked, changes, false);
}

async function answerLevel(asked: Asked): Promise<number> {
  const { shows, options, workspace, io } = asked;
  const changes = shows.map((show) => ({ heading: headingOf(show, 'Levelled'), changes: levellingChanges(show) }));
  const code = await print(asked, changes, true);
  if (!options.has('write')) return code;
  for (const show of shows) {
    const { edits, count: moved, unsaid } = levellingEdits(workspace, show);
    for (const name of unsaid) {
      await io.err.write(
        `${plainText(`cuelock schedule: nothing can be said of \`${name}\` alone; move it by hand.`)}\n`,
      );
    }
    const problems = writeEdits(asked, edits);
    if (problems.length > 0) return fail(asked, problems.join(' '));
    if (moved > 0) await tell(asked, `${count(moved, 'item')} moved in ${filesText(asked, edits)}.`);
  }
  return code;
}

async function answerBaseline(asked: Asked): Promise<number> {
  const { options, shows, workspace, io, today } = asked;
  const [show, other] = shows;
  if (other) return fail(asked, 'There are several shows here. Name the folder of the one whose dates were approved.');
  const day = today(show!);
  const name = options.value('baseline')!;
  if (day === undefined) return fail(asked, 'Which day it is, nobody knows: say it with `--today`.');
  const found = baselineEdit(workspace, show!, name, day);
  if ('refusal' in found) return fail(asked, found.refusal);
  const isJson = options.value('format') === 'json';
  await io.out.write(isJson ? `${JSON.stringify({ baseline: found.text }, undefined, 2)}\n` : found.text);
  if (!options.has('write')) return 0;
  const problems = writeEdits(asked, found.edits);
  if (problems.length > 0) return fail(asked, problems.join(' '));
  await tell(asked, `Written into ${filesText(asked, found.edits)}.`);
  return 0;
}

interface Heading {
  readonly heading: string;
  readonly changes: ShownChanges;
}

/** 1 where something breaks, or is needed twice all the same. */
async function print({ options, io }: Asked, all: readonly Heading[], withTasks: boolean): Promise<number> {
  if (options.value('format') === 'json') {
    const isLevelled = all.some(({ changes }) => changes.left);
    await io.out.write(
      changesJson({
        moves: all.flatMap(({ changes }) => changes.moves),
        broken: all.flatMap(({ changes }) => changes.broken),
        ...(isLevelled && { left: all.flatMap(({ changes }) => changes.left ?? []) }),
      }),
    );
  } else {
    const texts = all.map(({ heading, changes }) => changesText(heading, changes, withTasks, io.out));
    await io.out.write(texts.join('\n'));
  }
  return all.some(({ changes }) => changes.broken.length > 0 || (changes.left?.length ?? 0) > 0) ? 1 : 0;
}

function headingOf(show: Show, what: string): string {
  const title = show.settings?.title;
  return title ? `${title}. ${what}` : what;
}

function writeEdits({ workspace, io }: Asked, edits: FileEdits): string[] {
  return [...edits].flatMap(([uri, list]) => {
    const text = workspace.document(uri)!.text();
    const problem = replaceCuelockFile(pathOfUri(uri)!, text, edited(text, list));
    return problem ? [shownProblem(problem, io.cwd)] : [];
  });
}

function filesText({ io }: Asked, edits: FileEdits): string {
  return [...edits.keys()].map((uri) => shownUri(uri, io.cwd)).join(', ');
}

/** On standard error, so that what is printed stays one table or one JSON. */
async function tell({ io }: Asked, text: string): Promise<void> {
  await io.err.write(`${plainText(text)}\n`);
}

async function fail({ io }: Asked, problem: string): Promise<number> {
  await io.err.write(`cuelock schedule: ${plainText(problem)}\n`);
  return 2;
}
