/** A word of the language: what it is for, what it takes, how it looks. */
import type { Slot, Spec } from '../../schema/spec.ts';
import { exampleOf } from '../lookup/examples.ts';
import { list } from './markdown.ts';

/** How many clauses are named before the rest is left out. */
const MOST_WORDS = 14;

export function describeWord(spec: Spec): string {
  const isFlag = isBare(spec);
  const parts = [isFlag ? `\`${spec.word}\` — ${spec.doc}` : `**${spec.word}** — ${spec.doc}`];
  const slots = spec.slots.filter((slot) => Object.keys(slot.words ?? {}).length !== 1);
  if (slots.length > 0) parts.push(list(...slots.map(describeSlot)));
  const inside = [...spec.entries.map((entry) => entry.word), ...spec.statements.map(({ word }) => `\`${word}\``)];
  if (inside.length > 0) parts.push(`In its block: ${first(inside)}.`);
  if (spec.clauses.length > 0) parts.push(`Clauses: ${first(spec.clauses.map(({ word }) => `\`${word}\``))}.`);
  if (spec.slots.length > 0) parts.push(`\`\`\`cuelock\n${lineOf(spec)}\n\`\`\``);
  return parts.join('\n\n');
}

function describeSlot(slot: Slot): string {
  const closed = Object.keys(slot.words ?? {});
  const words = closed.length > 1 ? ` One of ${closed.map((word) => `\`${word}\``).join(', ')}.` : '';
  // A slot that lists its words in its own sentence needs no second list.
  const isSaid = closed.length > 0 && closed.every((word) => slot.doc.includes(word));
  return `\`${slot.name}\`${slot.optional ? ' (optional)' : ''}: ${slot.doc}${isSaid ? '' : words}`;
}

function first(words: readonly string[]): string {
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(', ')} …` : words.join(', ');
}

/** A word that says something by itself, such as `vocal`. */
export function isBare(spec: Spec): boolean {
  return spec.slots.length + spec.clauses.length + spec.statements.length + spec.entries.length === 0;
}

function lineOf(spec: Spec): string {
  const values = spec.slots.filter((slot) => !slot.optional || spec.leads.length > 0).map(exampleOf);
  return [...(spec.leads.length > 0 ? [] : [spec.word]), ...values].join(' ');
}
