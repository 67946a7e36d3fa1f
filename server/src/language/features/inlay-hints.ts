/** Inlay hints, at the ends of lines only: hints inside a line would break its columns. */
import type { Workspace } from '../analysis/workspace.ts';
import type { Document } from '../document/document.ts';
import type { Statement } from '../document/tree.ts';
import { pictureOf } from '../model/cues.ts';
import type { AmendmentFact, CueFact, ItemFact, PictureFact } from '../model/facts.ts';
import { pictureLength, reelsOf } from '../model/pictures.ts';
import { framesOfRange } from '../model/ranges.ts';
import type { Show } from '../model/show.ts';
import { scheduleOf } from '../schedule/schedule.ts';
import type { Row } from '../syntax/row.ts';
import type { Span } from '../text/span.ts';
import { formatLength } from '../time/index.ts';
import { shortSlack } from './lookup/describe-slack.ts';
import { daysText, instanceLines, instancesOfLine, spanOf } from './lookup/planned-days.ts';
import { statementsIn } from './lookup/token-at.ts';

export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/** What is worked out for the lines of a span and not written in them: lengths of cues and reels, dates of the schedule. */
export function inlayHints(workspace: Workspace, uri: string, span: Span): InlayHint[] {
  const document = workspace.document(uri);
  if (!document) return [];
  const hints: InlayHint[] = [];
  let { row }: { row: Row | undefined } = document.rowAtOffset(span.start);
  let offset = document.spanOf({ row, start: 0, end: 0 }).start;
  for (; row && offset <= span.end; row = document.nextRow(row)) {
    const hint = hintOf(workspace, document, row);
    if (hint) hints.push({ offset: offset + row.text.trimEnd().length, ...hint });
    offset += row.text.length;
  }
  return hints;
}

type Hint = Omit<InlayHint, 'offset'>;

/** The hint of the one thing that a row says; none when it says several. */
function hintOf(workspace: Workspace, document: Document, row: Row): Hint | undefined {
  const facts = workspace.facts(document.uri);
  const hints = [...statementsIn(document, row)].flatMap((statement): (Hint | undefined)[] => {
    const fact = facts?.around(statement);
    const show = workspace.showAround(statement);
    if (!show) return [];
    if (fact?.kind === 'picture' && statement.spec?.word === 'reel') return [lengthOfReel(show, fact, statement)];
    if (fact?.statement !== statement) return [];
    if (fact.kind === 'cue') return [lengthOfCue(show, fact)];
    return fact.kind === 'item' || fact.kind === 'amendment' ? [daysOf(show, fact)] : [];
  });
  return hints.length === 1 ? hints[0] : undefined;
}

function lengthOfCue(show: Show, fact: CueFact): Hint | undefined {
  const { start, end } = (fact.range && framesOfRange(show, fact.range)) ?? {};
  if (start === undefined || end === undefined) return undefined;
  return lengthHint(show, pictureLength(show, pictureOf(show, fact), { start, end }));
}

function lengthOfReel(show: Show, fact: PictureFact, statement: Statement): Hint | undefined {
  const text = fact.reels.find(({ at }) => at.row === statement.row && at.start === statement.items[0]!.start);
  const reel = text && reelsOf(show, fact).find((each) => each.picture === fact && each.reel === text.reel);
  return reel?.end === undefined ? undefined : lengthHint(show, reel.end - reel.start);
}

function lengthHint({ rate }: Show, frames: number): Hint | undefined {
  if (!rate || frames <= 0) return undefined;
  return { label: formatLength(frames, rate), tooltip: `${frames} frames` };
}

/** Dates that are worked out, from the first instance to the last; a date that is written needs no hint. */
function daysOf(show: Show, fact: ItemFact | AmendmentFact): Hint | undefined {
  const items = instancesOfLine(show, fact);
  const span = spanOf(show, items);
  const written = (fact.kind === 'item' ? fact.on : fact.plan.on)?.day;
  const schedule = scheduleOf(show);
  const isWritten = items.every((item) => schedule.placementOf(item).days?.first === written);
  if (!span || isWritten) return undefined;
  const tooltip = items.length > 1 ? instanceLines(show, items).join('\n') : 'Worked out from the schedule.';
  const slack = shortSlack(schedule, items);
  return { label: slack ? `${daysText(span)}, ${slack}` : daysText(span), tooltip };
}
