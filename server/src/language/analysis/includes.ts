/** Includes: which file each means, and what is wrong with those that mean none. */
import type { Finding } from '../findings.ts';
import type { IncludeFact } from '../model/facts.ts';
import type { FileFacts } from '../model/file-facts.ts';
import { nearest } from '../schema/nearest.ts';
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
  files: ReadonlyMap<string, { readonly facts: FileFacts }>,
): Finding[] {
  const found: Finding[] = [];
  for (const { fact, target } of includesOf(facts, roots)) {
    const at = fact.pathAt;
    const report = (message: string, code = 'language/unresolved-include') =>
      found.push({ code, severity: 'error', message, at });
    if (target === undefined) {
      const isRelative = resolvePath(facts.document.uri, fact.path) !== undefined || /^\.\.[/\\]/.test(fact.path);
      report(
        isRelative
          ? `\`${fact.path}\` leads out of the workspace, so it is not read. Move the file inside, or open the folder above.`
          : `\`${fact.path}\` is not a path from this file. Write it as in \`include "../crew.cuelock"\`.`,
      );
    } else if (target === facts.document.uri) {
      report('A file cannot include itself. Remove this line.', 'language/include-cycle');
    } else if (!files.has(target)) {
      const folder = folderOf(target);
      const names = [...files.keys()].filter((uri) => folderOf(uri) === folder).map((uri) => uri.slice(folder.length));
      const meant = nearest(target.slice(folder.length), names);
      const written = fact.path.slice(0, fact.path.length - target.slice(folder.length).length);
      report(
        `There is no file \`${fact.path}\` from here.${meant ? ` Did you mean \`${written}${meant}\`?` : ' Check the path.'}`,
      );
    } else if (leadsBack(target, facts.document.uri, roots, files)) {
      report(
        `\`${fact.path}\` includes this file in turn, so neither is needed. Remove one of the two.`,
        'language/include-cycle',
      );
    }
  }
  return found;
}

function leadsBack(
  from: string,
  to: string,
  roots: readonly string[],
  files: ReadonlyMap<string, { readonly facts: FileFacts }>,
): boolean {
  const seen = new Set([from]);
  for (const uri of seen) {
    const file = files.get(uri);
    for (const { target } of file ? includesOf(file.facts, roots) : []) {
      if (target === to) return true;
      if (target !== undefined) seen.add(target);
    }
  }
  return false;
}
