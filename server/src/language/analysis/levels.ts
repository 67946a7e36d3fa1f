/**
 * How severe a rule is, and whether it is on. Weakest first: the rule's own severity; `rules { }` in the text, an outer
 * show's before an inner one's; the editor's settings; the command line.
 */
import type { Finding, Severity } from '../findings.ts';
import type { Show } from '../model/show.ts';
import { nearest } from '../schema/nearest.ts';

export type Level = Severity | 'off';

/** Levels by code, or by group with `group/*`. */
export type Levels = Readonly<Record<string, Level>>;

const LEVELS: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'];

/** The levels that a show's text states. */
export function statedLevels(show: Show): Levels {
  return show.memo(collect, ['levels']);
}

function collect(show: Show): Levels {
  const levels: Record<string, Level> = show.outer ? { ...statedLevels(show.outer) } : {};
  for (const fact of show.sorted('levels')) {
    for (const { code, level } of fact.levels) levels[code] = level as Level;
  }
  return levels;
}

/** `language/unknown-rule` for one file: levels of codes that no check has. */
export function levelFindings(show: Show, uri: string, codes: readonly string[]): Finding[] {
  const found: Finding[] = [];
  for (const fact of show.all('levels')) {
    for (const { code, at } of fact.at.row.uri === uri ? fact.levels : []) {
      if (codes.includes(code)) continue;
      const meant = nearest(code, codes);
      found.push({
        code: 'language/unknown-rule',
        severity: 'error',
        message: `There is no check \`${code}\`, so this line changes nothing.${meant ? ` Did you mean \`${meant}\`?` : ' Check the code against the Problems panel.'}`,
        at,
        ...(meant && { fixes: [{ title: `Change to \`${meant}\``, edits: [{ at, text: meant }], preferred: true }] }),
      });
    }
  }
  return found;
}

export function levelOf(code: string, own: Severity, stated: Levels, given: Levels): Level {
  const group = groupOf(code);
  return given[code] ?? given[group] ?? stated[code] ?? stated[group] ?? own;
}

/** `cue/*`, by code: asked of every finding at every keystroke. */
const groups = new Map<string, string>();

function groupOf(code: string): string {
  let group = groups.get(code);
  if (group === undefined) groups.set(code, (group = `${code.slice(0, code.indexOf('/'))}/*`));
  return group;
}

/** Reads `code=level`; a message when it names no rule or no level. */
export function parseLevel(
  text: string,
  codes: readonly string[],
): { code: string; level: Level } | { message: string } {
  const [code = '', level = ''] = text.split('=');
  if (!codes.includes(code) && !codes.some((known) => `${known.slice(0, known.indexOf('/'))}/*` === code)) {
    const meant = nearest(code, codes);
    return {
      message: `There is no rule \`${code}\`.${meant ? ` Did you mean \`${meant}\`?` : ' `cuelock rules` lists them all.'}`,
    };
  }
  if (!LEVELS.includes(level)) return { message: `\`${level}\` is no level: use ${LEVELS.join(', ')}.` };
  return { code, level: level as Level };
}
