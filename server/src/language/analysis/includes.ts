/** Includes: which file each means, and what is wrong with those that mean none. */
import type { Finding, Fix } from '../findings.ts';
import type { IncludeFact } from '../model/facts.ts';
import type { FileFacts } from '../model/file-facts.ts';
import { nearest } from '../schema/nearest.ts';
import type { Place } from '../syntax/row.ts';
import { folderOf, resolvePath } from '../text/paths.ts';

interface Include {
  readonly fact: IncludeFact;
  /** The file it means; undefined when it leaves the workspace or is no relative path. */
  readonly target: string | undefined;
}

export function includesOf(facts: FileFacts, roots: readonly string[]): Include[] {
  const found: Include[] = [];
  for (const fact of facts.includes) {
    const target = resolvePath(facts.document.uri, fact.path);
    const isInside = target !== undefined && (roots.length === 0 || roots.some((root) => target.startsWith(root)));
    found.push({ fact, target: isInside ? target : undefined });
  }
  return found;
}

/** `language/unresolved-include` and `language/include-cycle` for one file. */
export function includeFindings(
  facts: FileFacts,
  roots: readonly string[],
  files: ReadonlyMap<string, FileFacts>,
): Finding[] {
  const found: Finding[] = [];
  for (const { fact, target } of includesOf(facts, roots)) {
    const at = fact.pathAt;
    const report = (message: string, fix?: Fix) =>
      found.push({ code: 'language/unresolved-include', severity: 'error', message, at, ...(fix && { fixes: [fix] }) });
    const reportCycle = (message: string) =>
      found.push({ code: 'language/include-cycle', severity: 'error', message, at, fixes: [removalOf(fact.at)] });
    if (target === undefined) {
      const isRelative = resolvePath(facts.document.uri, fact.path) !== undefined || /^\.\.[/\\]/.test(fact.path);
      report(
        isRelative
          ? `\`${fact.path}\` leads out of the workspace, so it is not read. Move the file inside, or open the folder above.`
          : `\`${fact.path}\` is not a path from this file. Write it as in \`include "../crew.cuelock"\`.`,
      );
    } else if (target === facts.document.uri) {
      reportCycle(
        'This file includes itself, which brings in nothing. Remove this line, or write the file that is meant.',
      );
    } else if (!files.has(target)) {
      const folder = folderOf(target);
      const names = [...files.keys()].filter((uri) => folderOf(uri) === folder).map(nameOf);
      const name = nearest(nameOf(target), names);
      const meant = name && fact.path.slice(0, fact.path.length - nameOf(target).length) + name;
      report(
        `There is no file \`${fact.path}\`, counted from the folder of this one.${meant ? ` Did you mean \`${meant}\`?` : ' Check the path.'}`,
        meant ? { title: `Change to \`${meant}\``, edits: [{ at, text: `"${meant}"` }], preferred: true } : undefined,
      );
    } else if (leadsBack(target, facts.document.uri, roots, files)) {
      reportCycle(
        `\`${fact.path}\` includes this file in turn. Each is read once, so one of the two lines brings in nothing. Remove one.`,
      );
    }
  }
  return found;
}

/** The name of a file, as people write it. */
function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(folderOf(uri).length));
}

/** Takes a line out: whole, where nothing else stands in it. */
function removalOf(at: Place): Fix {
  const { row } = at;
  const isAlone = row.text.slice(0, at.start).trim() === '' && row.text.slice(at.end).trim() === '';
  const edit = { at: isAlone ? { row, start: 0, end: row.text.length } : at, text: '' };
  return { title: 'Remove this line', edits: [edit], preferred: true };
}

function leadsBack(from: string, to: string, roots: readonly string[], files: ReadonlyMap<string, FileFacts>): boolean {
  const seen = new Set([from]);
  for (const uri of seen) {
    const file = files.get(uri);
    for (const { target } of file ? includesOf(file, roots) : []) {
      if (target === to) return true;
      if (target !== undefined) seen.add(target);
    }
  }
  return false;
}
