/** Rename: every use of a name in all files, or a sentence that says why not. */
import type { Workspace } from '../../analysis/workspace.ts';
import { LIBRARY_SCHEME } from '../../library/index.ts';
import type { Declaration } from '../../model/facts.ts';
import { cueKey } from '../../model/read.ts';
import { homesOf } from '../../schema/language.ts';
import { lettersOfLineNumber } from '../../schema/line-number.ts';
import type { NameKind } from '../../schema/spec.ts';
import { lexRow } from '../../syntax/lexer.ts';
import { Row } from '../../syntax/row.ts';
import type { Span } from '../../text/span.ts';
import { KIND_TITLES } from '../lookup/kind-titles.ts';
import { type NameHere, nameAt, occurrences } from '../lookup/name-at.ts';
import { addEdit, type FileEdits } from './file-edits.ts';

/** Why it cannot be done, as a sentence for the person who asked. */
export interface Refusal {
  readonly refusal: string;
}

/** The name at an offset and where it stands; or why it cannot be renamed. */
export function prepareRename(
  workspace: Workspace,
  uri: string,
  offset: number,
): { span: Span; placeholder: string } | Refusal {
  const here = nameAt(workspace, uri, offset);
  if (!here) return { refusal: 'There is no name here that could be changed.' };
  const refusal = refuseName(workspace, here);
  if (refusal) return { refusal };
  const { start, end } = workspace.spanOf(here.name.at);
  return { span: { start, end }, placeholder: here.name.written };
}

/** The edits that give a thing another name everywhere; or why it cannot have it. */
export function rename(
  workspace: Workspace,
  uri: string,
  offset: number,
  newName: string,
): { edits: FileEdits } | Refusal {
  const here = nameAt(workspace, uri, offset);
  if (!here) return { refusal: 'There is no name here that could be changed.' };
  const refusal = refuseName(workspace, here) ?? refuseNew(workspace, here, newName);
  if (refusal) return { refusal };
  const edits: FileEdits = new Map();
  for (const { at } of occurrences(workspace, here)) addEdit(edits, workspace.spanOf(at), newName);
  return { edits };
}

function refuseName(workspace: Workspace, here: NameHere): string | undefined {
  const { written, key } = here.name;
  const shipped = here.declarations.find(({ at }) => at.row.uri.startsWith(`${LIBRARY_SCHEME}:`));
  if (shipped) return `\`${written}\` comes from the library that is shipped with Cuelock, so it cannot be renamed.`;
  if (here.kinds.includes('episode'))
    return `An episode’s number also stands in the schedule (\`of ${written}\`) and in cue numbers, which do not name the episode. Change it by hand.`;
  const isLine = here.kinds.includes('character') && lettersOfLineNumber(written) !== undefined;
  if (here.declarations.some((declaration) => declaration.key === key) || isLine) return undefined;
  const other = occurrences(workspace, here).length;
  return `\`${written}\` is not declared anywhere, so nobody can say what else ${other > 1 ? 'its uses mean' : 'it means'}. Declare it first.`;
}

function refuseNew(workspace: Workspace, here: NameHere, newName: string): string | undefined {
  const { written, key } = here.name;
  const kind = kindOf(here);
  const isCue = isCueNumber(written);
  if (newName === written) return undefined;
  if (isCue && !isCueNumber(newName))
    return `\`${newName}\` is not a cue number. It is written like 1m1, 2m14a or 101_2m03.`;
  if (!isCue && !isName(newName)) {
    return `\`${newName}\` cannot be a name. A name is one word of letters, digits and - _ . / & that is no number, date or cue number.`;
  }
  if (!isCue && homesOf(newName).length > 0) {
    return `\`${newName}\` is a word of the language, so a line could be read another way. Choose another name.`;
  }
  const newKey = isCue ? cueKey(newName) : newName;
  if (newKey === key) return undefined;
  const taken = kind === 'role' ? undefined : declaredAs(workspace, here, kind, newKey);
  if (taken) return `There is a ${KIND_TITLES[kind]} called \`${taken.written}\` already. Choose another name.`;
  return undefined;
}

/** What the new name means already, where the old one stands: an episode may have a name that its series has not. */
function declaredAs(workspace: Workspace, here: NameHere, kind: NameKind, key: string): Declaration | undefined {
  const shows = new Set([here.show]);
  for (const { at } of occurrences(workspace, here)) {
    const { uri, start } = workspace.spanOf(at);
    const show = workspace.showAt(uri, start);
    if (show) shows.add(show);
  }
  for (const show of shows) for (const declaration of show.declarations(kind, key)) return declaration;
  return undefined;
}

function kindOf(here: NameHere): NameKind {
  return here.declarations.find((declaration) => declaration.key === here.name.key)?.kind ?? here.kinds[0]!;
}

function isCueNumber(text: string): boolean {
  return isOneToken(text, ['CueNumber']);
}

function isName(text: string): boolean {
  return isOneToken(text, ['Word', 'DigitName']);
}

function isOneToken(text: string, kinds: readonly string[]): boolean {
  const [first] = lexRow(new Row(text, ''));
  return first !== undefined && kinds.includes(first.kind) && first.written === text;
}
