/** Signature help: what the word at the cursor takes, and which of it comes next. */
import type { Workspace } from '../analysis/workspace.ts';
import { bind } from '../schema/bind.ts';
import type { Bound } from '../schema/bound.ts';
import type { Slot } from '../schema/spec.ts';
import { type Cursor, cursorAt } from './lookup/cursor.ts';
import { exampleOf } from './lookup/examples.ts';

export interface SignatureParameter {
  /** Half-open offsets in the signature's label. */
  readonly label: readonly [start: number, end: number];
  readonly documentation: string;
}

export interface SignatureHelp {
  readonly label: string;
  readonly documentation: string;
  readonly parameters: readonly SignatureParameter[];
  /** Index of the parameter that is wanted next; undefined when all are there. */
  readonly activeParameter: number | undefined;
}

/** The innermost word that still takes something; the line's own when none does. Undefined before a line begins. */
export function signatureHelp(workspace: Workspace, uri: string, offset: number): SignatureHelp | undefined {
  const document = workspace.document(uri);
  const cursor = document && cursorAt(document, offset);
  if (!cursor?.scope.spec || cursor.comment || cursor.items.length === 0) return undefined;
  const { open } = bind(cursor.items, cursor.scope.spec);
  const bound = open.findLast((each) => activeSlot(each, cursor) !== undefined) ?? open[0];
  if (!bound) return undefined;
  const { spec } = bound;
  let label = spec.word;
  const parameters = spec.slots.map((slot): SignatureParameter => {
    const text = shapeOf(slot);
    const start = label.length + 1;
    label += ` ${text}`;
    return { label: [start, start + text.length], documentation: `${slot.doc} Such as ${exampleOf(slot)}.` };
  });
  const active = activeSlot(bound, cursor);
  return { label, documentation: spec.doc, parameters, activeParameter: active && spec.slots.indexOf(active) };
}

/** The slot that the next item goes into: a list that a comma leaves open, the next one required, the next that may be. */
function activeSlot(bound: Bound, { items, inString }: Cursor): Slot | undefined {
  const last = bound.args.at(-1)?.slot;
  if (last?.list && items.at(-1)?.kind === 'Comma') return last;
  const { slots } = bound.spec;
  const filled = last ? slots.indexOf(last) : -1;
  const ahead = slots.slice(filled + 1);
  const required = ahead.find((slot) => !slot.optional);
  if (inString) return ahead.find((slot) => slot.type.example.startsWith('"')) ?? required;
  return required ?? (bound.clauses.length === 0 ? ahead[0] : undefined);
}

function shapeOf(slot: Slot): string {
  const words = Object.keys(slot.words ?? {});
  const name = words.length === 1 ? words[0]! : slot.name;
  return `${name}${slot.list ? ', …' : ''}${slot.optional ? '?' : ''}`;
}
