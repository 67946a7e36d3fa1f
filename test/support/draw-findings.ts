/** Everything there is to say of a workspace, as text that can be compared. */
import type { Finding, Place, Workspace } from '../../server/src/language/index.ts';

/** The findings of every file, with their places, related places and fixes. */
export function drawFindings(workspace: Workspace): string {
  return workspace
    .uris()
    .flatMap((uri) => workspace.findings(uri))
    .map((finding) => drawFinding(workspace, finding))
    .join('\n');
}

export function drawFinding(workspace: Workspace, finding: Finding): string {
  const { code, severity, message, at, related = [], fixes = [], unneeded = false } = finding;
  const where = (place: Place) => {
    const { uri, start, end } = workspace.spanOf(place);
    return `${uri} ${start}-${end}`;
  };
  return [
    `${where(at)} ${severity} ${code} ${message}${unneeded ? ' (unneeded)' : ''}`,
    ...related.map((each) => `  see ${where(each.at)} ${each.message}`),
    ...fixes.map((fix) => {
      const edits = fix.edits.map((edit) => `${where(edit.at)} "${edit.text}"`);
      return `  fix ${fix.preferred ? '* ' : ''}${fix.title}: ${edits.join(', ')}`;
    }),
  ].join('\n');
}
