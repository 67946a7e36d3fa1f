/**
 * Writes where cues play in the current cut, as new lines for that cut. Nothing is overwritten: what was timed against
 * an older cut stays as the record.
 */
import type { Statement } from '../document/tree.ts';
import type { PlaceEdit } from '../findings.ts';
import { pictureOf } from '../model/cues.ts';
import { mapFrame } from '../model/cut-map.ts';
import type { CueFact, PictureFact, SessionFact } from '../model/facts.ts';
import { currentPicture, mapToCurrent } from '../model/pictures.ts';
import type { Show } from '../model/show.ts';
import type { Token } from '../syntax/row.ts';
import { formatTimecode } from '../time/index.ts';
import { rangeText } from './describe-carried.ts';
import type { Placed, PlacedCue } from './place-cue.ts';

/** The session that a cue line stands in. */
export function sessionOf(fact: CueFact): Statement | undefined {
  return fact.statement.parent.owner;
}

/**
 * Lines for the current cut, for cues whose range stands in one session, and for free notes of it: into the file's block
 * `cues <department> picture <version>`, else into a new one behind the session. What fell out of the cut gets no line.
 * No edits when the session's block is not closed.
 */
export function conformEdits(show: Show, cues: readonly PlacedCue[], notes: readonly Placed[] = []): PlaceEdit[] {
  const beside = (cues[0] ?? notes[0])?.timing.fact;
  const lines = [
    ...cues.flatMap((each) => conformedCue(show, each)),
    ...notes.flatMap((each) => conformedNote(show, each)),
  ];
  lines.sort((a, b) => a.start - b.start);
  return beside
    ? linesForCurrentCut(
        show,
        beside,
        lines.map(({ text }) => text),
      )
    : [];
}

/** Adds lines to the file's block of the current cut for the department of a cue; makes the block when there is none. */
export function linesForCurrentCut(show: Show, beside: CueFact, lines: readonly string[]): PlaceEdit[] {
  const current = currentPicture(show);
  const session = sessionOf(beside);
  if (!current || !session || lines.length === 0) return [];
  const block = findBlock(show, beside, current);
  const close = block?.statement.block?.closes[0];
  if (block && close) return [intoBlock(block.statement, close, lines)];
  const end = session.block?.closes[0];
  const header = `cues ${beside.department} picture ${current.version.written}`;
  return end ? [behindBlock(session, end, header, lines)] : [];
}

function findBlock(show: Show, beside: CueFact, current: PictureFact): SessionFact | undefined {
  return show
    .sorted('session')
    .find(
      ({ form, department, picture, at, statement }) =>
        form === 'cues' &&
        department === beside.department &&
        picture?.key === current.version.key &&
        at.row.uri === beside.at.row.uri &&
        statement.block?.closes[0] !== undefined,
    );
}

interface Line {
  readonly start: number;
  readonly text: string;
}

/** `1m4 in - out`, with its hits; a cue without a number says again what tells it from others. */
function conformedCue(show: Show, { cue, timing, picture, now }: PlacedCue): Line[] {
  const { rate } = show;
  const { fact } = timing;
  if (!rate || !now) return [];
  const name = cue.number ?? fact.subject?.written;
  const title = cue.number === undefined && fact.title !== undefined ? quote(fact.title) : undefined;
  const map = picture && mapToCurrent(show, picture);
  // A hit may stand on any line that speaks of the same cut.
  const hits = cue.lines
    .filter((line) => pictureOf(show, line) === picture)
    .flatMap((line) => line.hits)
    .flatMap(({ time, text }) => {
      const frame = show.frameOf(time.written);
      const at = frame !== undefined && map ? mapFrame(map, frame) : frame;
      return at === undefined ? [] : [`hit ${formatTimecode(at, rate)}${text === undefined ? '' : ` ${quote(text)}`}`];
    });
  const block = hits.length > 0 ? `{ ${hits.join('; ')} }` : undefined;
  const parts = [name, rangeText(now, rate), title, block];
  return [{ start: now.start, text: parts.filter((part) => part !== undefined).join(' ') }];
}

/** `in - out note ana "…"`. What is to be done stays with the session in which it was asked for. */
function conformedNote(show: Show, { timing, now }: Placed): Line[] {
  const { rate } = show;
  const { notes } = timing.fact;
  if (!rate || !now || notes.length === 0) return [];
  const said = notes.map(({ who, text }) => `note ${who ? `${who.written} ` : ''}${quote(text)}`);
  return [{ start: now.start, text: `${rangeText(now, rate)} ${said.join(' ')}` }];
}

export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function intoBlock(statement: Statement, close: Token, lines: readonly string[]): PlaceEdit {
  const { row } = close;
  const before = row.text.slice(0, close.start);
  if (row !== statement.row && before.trim() === '') {
    const last = statement.block?.children.findLast((child) => child.row !== statement.row);
    const indent = last ? /^\s*/.exec(last.row.text)![0] : `${before}  `;
    const text = lines.map((line) => `${indent}${line}${endingOf(statement.row.text)}`).join('');
    return { at: { row, start: 0, end: 0 }, text };
  }
  const end = before.trimEnd().length;
  const joint = /[{;]$/.test(before.trimEnd()) ? ' ' : '; ';
  return { at: { row, start: end, end: close.start }, text: `${joint}${lines.join('; ')} ` };
}

/** A block of its own behind that of a statement. */
export function behindBlock(statement: Statement, close: Token, header: string, lines: readonly string[]): PlaceEdit {
  const { row } = close;
  const indent = ' '.repeat(statement.row.indent);
  const ending = endingOf(statement.row.text);
  const block = [`${indent}${header} {`, ...lines.map((line) => `${indent}  ${line}`), `${indent}}`].join(ending);
  // Behind a comment that follows the brace; right behind the brace when another statement does.
  const rest = row.text.slice(close.end).trim();
  const at = rest === '' || rest.startsWith('//') ? row.text.trimEnd().length : close.end;
  const follows = at === close.end && rest !== '' ? ending : '';
  return { at: { row, start: at, end: at }, text: `${ending}${block}${follows}` };
}

/** The line ending that a file uses, seen in one of its rows. */
function endingOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
