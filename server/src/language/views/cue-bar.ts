/** One cue as a picture shows it. Frames are those that its line states, also when a change list has moved them since. */
import type { Workspace } from '../analysis/workspace.ts';
import { isStale, type PlacedCue } from '../conform/place-cue.ts';
import { type Cue, pictureOf } from '../model/cues.ts';
import type { CueFact, Name, TextNote } from '../model/facts.ts';
import { pictureLength } from '../model/pictures.ts';
import type { Show } from '../model/show.ts';
import type { CueBar, NoteMark, ViewFinding } from './timeline-view.ts';

export function cueBar(workspace: Workspace, show: Show, placed: PlacedCue, findings: readonly ViewFinding[]): CueBar {
  const { cue, timing, picture } = placed;
  const { start, end } = timing.range;
  const { number } = cue;
  const title = titleOf(cue);
  const isClosed = end !== undefined && end > start;
  return {
    key: cue.key,
    ...(number !== undefined && { number }),
    ...(title !== undefined && { title }),
    startFrame: start,
    ...(isClosed && { endFrame: end, length: pictureLength(show, picture, { start, end }) }),
    ...(isStale(placed) && { staleSince: picture!.version.written }),
    words: wordsOf(cue),
    hits: hitsOf(workspace, show, placed),
    lines: cue.lines.flatMap((line) => linesOf(show, line)),
    findings,
    source: workspace.spanOf(timing.fact.at),
  };
}

/** Its title, and for a line that is spoken who speaks it. */
function titleOf(cue: Cue): string | undefined {
  const title = cue.timing?.fact.title ?? cue.lines.findLast((line) => line.title !== undefined)?.title;
  const line = cue.timing?.fact ?? cue.lines[0]!;
  const who = cue.number === undefined ? line.subject?.written : undefined;
  return who !== undefined && title !== undefined ? `${who}: ${title}` : (title ?? who);
}

function wordsOf({ lines }: Cue): string[] {
  const words = lines.flatMap((line) => [
    ...line.words,
    ...(line.isOmitted ? ['omit'] : []),
    ...(line.isAlternative ? ['alt'] : []),
  ]);
  const status = lines.findLast((line) => line.status !== undefined)?.status;
  return [...new Set(status === undefined ? words : [...words, status])];
}

/** Hits of the lines that speak of the same cut as the range that counts. */
function hitsOf(workspace: Workspace, show: Show, { cue, picture }: PlacedCue): NoteMark[] {
  const hits = cue.lines
    .filter((line) => pictureOf(show, line) === picture)
    .flatMap((line) =>
      line.hits.flatMap(({ time, text, at }): NoteMark[] => {
        const frame = show.frameOf(time.written);
        return frame === undefined ? [] : [{ frame, text: text ?? '', source: workspace.spanOf(at) }];
      }),
    );
  return hits.sort((a, b) => a.frame - b.frame);
}

function linesOf(show: Show, line: CueFact): string[] {
  return [
    ...(line.begins === undefined ? [] : [`In: ${line.begins}`]),
    ...(line.ends === undefined ? [] : [`Out: ${line.ends}`]),
    ...noteLines(show, line),
  ];
}

/** Notes with who said them, and what is to be done, by whom and when. */
export function noteLines(show: Show, { notes, todos }: CueFact): string[] {
  return [
    ...notes.map((note) => said(show, note)),
    ...todos.map(
      (todo) => `${todo.isDone ? 'Done' : 'To do'}: ${said(show, todo)}${todo.by ? ` (by ${todo.by.written})` : ''}`,
    ),
  ];
}

function said(show: Show, { who, text }: TextNote): string {
  return who ? `${nameOf(show, who)}: ${text}` : text;
}

function nameOf(show: Show, who: Name): string {
  return show.find('person', who)?.name ?? who.written;
}
