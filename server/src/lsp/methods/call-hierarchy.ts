/**
 * `textDocument/prepareCallHierarchy`, `callHierarchy/incomingCalls` and `outgoingCalls`: an item of the schedule is
 * "called by" what it waits on, and "calls" what it blocks.
 */
import type { CallHierarchyItem } from 'vscode-languageserver';
import { blocks, type PlannedItem, plannedItemsAt, waitsOn } from '../../language/index.ts';
import { toOffset, toSpan, toUri } from '../from-lsp.ts';
import { aboutShow, guarded } from '../guard.ts';
import type { Session } from '../session.ts';
import { toLocation } from '../to-lsp.ts';
import { kindOf } from './symbols.ts';

export function answerCallHierarchy(session: Session): void {
  const { connection, workspace } = session;
  const toItem = ({ name, detail, kind, uri, span, nameSpan }: PlannedItem): CallHierarchyItem => ({
    name,
    detail,
    kind: kindOf(kind),
    uri,
    range: toLocation(workspace, uri, span).range,
    selectionRange: toLocation(workspace, uri, nameSpan).range,
  });
  const ofItem = ({ name, uri: written, selectionRange }: CallHierarchyItem) => {
    const uri = toUri(workspace, written);
    const document = workspace.document(uri);
    return document && { name, uri, nameSpan: toSpan(document, selectionRange) };
  };
  connection.languages.callHierarchy.onPrepare(
    aboutShow(session, null, (document, { textDocument, position }) => {
      const items = plannedItemsAt(workspace, textDocument.uri, toOffset(document, position));
      return items.length > 0 ? items.map(toItem) : null;
    }),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    guarded(session, null, ({ item }) => {
      const found = ofItem(item);
      if (!found) return null;
      // Editors open the place where the other item stands.
      return waitsOn(workspace, found)
        .map(toItem)
        .map((from) => ({ from, fromRanges: [from.selectionRange] }));
    }),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    guarded(session, null, ({ item }) => {
      const found = ofItem(item);
      if (!found) return null;
      return blocks(workspace, found).map((to) => ({ to: toItem(to), fromRanges: [item.selectionRange] }));
    }),
  );
}
