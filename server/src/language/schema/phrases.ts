/** Words of the language as they stand in sentences. */
import type { Spec } from './spec.ts';

/** A keyword in backticks, an entry by what such a line is called; with `article`, `a cue`. */
export function nameOf(spec: Spec, article = false): string {
  const name = spec.leads.length > 0 ? spec.word : `\`${spec.word}\``;
  if (!article || spec.leads.length === 0) return name;
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

/** How such a line may begin. */
export function leadExample(entry: Spec): string {
  const slot = entry.slots[0]!;
  return slot.type.example;
}

/** Words in backticks; of many the first few, and how many more. */
export function listWords(words: Iterable<string>, joint: 'and' | 'or' = 'or'): string {
  const all = [...words].map((word) => `\`${word}\``);
  return all.length > 8 ? `${all.slice(0, 8).join(', ')} and ${all.length - 8} more` : listOf(all, joint);
}

export function listOf(words: readonly string[], joint: 'and' | 'or'): string {
  return words.length < 2 ? (words[0] ?? 'nothing') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`;
}

/** A sentence in the midst of another; what begins with more than one capital is a name. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
