/** A baseline of the dates as they stand, behind the schedule that they are from. */
import type { Workspace } from '../../analysis/workspace.ts';
import { Document } from '../../document/document.ts';
import type { ScheduleFact } from '../../model/facts.ts';
import type { Show } from '../../model/show.ts';
import { baselineText } from '../../schedule/baseline-text.ts';
import { homesOf } from '../../schema/language.ts';
import { lexRow } from '../../syntax/lexer.ts';
import { Row } from '../../syntax/row.ts';
import { format } from '../format/format.ts';
import { addEdit, type FileEdits } from './file-edits.ts';

export interface BaselineEdit {
  /** The block alone, with its last line break. */
  readonly text: string;
  readonly edits: FileEdits;
}

/**
 * The block with all locks, deliveries and milestones, and the edit that puts it behind the show's last schedule; or why
 * there can be none. A baseline is never replaced: one of that name that is there is a reason.
 *
 * @param day the day of the approval
 */
export function baselineEdit(
  workspace: Workspace,
  show: Show,
  name: string,
  day: number,
): BaselineEdit | { readonly refusal: string } {
  if (!isName(name)) {
    return {
      refusal: `\`${name}\` cannot name a baseline. A name is one word that is no number, date or word of the language.`,
    };
  }
  if (show.declarationsHere('baseline', name).length > 0) {
    return {
      refusal: `There is a baseline \`${name}\` already, and what was approved is not replaced. Choose another name.`,
    };
  }
  const schedule = show.sorted('schedule').at(-1);
  const bare = schedule && baselineText(show, name, day);
  if (!schedule || !bare) return { refusal: 'No lock, delivery or milestone has a date that could be approved.' };
  const text = formatted(bare);
  const edits: FileEdits = new Map();
  const { at, before, after, indent, ending } = placeBehind(schedule);
  const lines = text.trimEnd().split('\n');
  const block = lines.map((line) => `${line && indent}${line}`).join(ending);
  addEdit(edits, workspace.spanOf(at), `${before}${block}${after}`);
  return { text, edits };
}

/** A name that is not taken: `approved`, `approved-2` … */
export function freeBaselineName(show: Show): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? 'approved' : `approved-${count}`;
    if (show.declarationsHere('baseline', name).length === 0) return name;
  }
}

function placeBehind({ statement }: ScheduleFact) {
  const last = statement.block?.closes.at(-1) ?? statement.items.at(-1)!;
  const { text } = last.row;
  const ending = /\r\n|\r|\n/.exec(`${statement.row.text}${text}`)?.[0] ?? '\n';
  const indent = statement.row.text.slice(0, statement.row.indent);
  const isWhole = /^\s*(\/\/.*)?$/.test(text.slice(last.end).trimEnd());
  // Something else on that line, such as the brace of an episode, comes after it.
  if (!isWhole) return { at: { ...last, start: last.end }, before: ending, after: ending, indent, ending };
  const end = text.length;
  const isLastLine = !/[\r\n]$/.test(text);
  return {
    at: { row: last.row, start: end, end },
    before: isLastLine ? ending + ending : ending,
    after: ending,
    indent,
    ending,
  };
}

function formatted(text: string): string {
  const document = new Document('file:///baseline.cuelock', text);
  let shown = text;
  for (const { span, text: instead } of format(document).reverse()) {
    shown = shown.slice(0, span.start) + instead + shown.slice(span.end);
  }
  return shown;
}

function isName(text: string): boolean {
  const [first] = lexRow(new Row(text, ''));
  if (first?.written !== text || homesOf(text).length > 0) return false;
  return ['Word', 'DigitName'].includes(first.kind);
}
