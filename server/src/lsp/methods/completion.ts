/** `textDocument/completion` */
import type { CompletionItem } from 'vscode-languageserver';
import { type Completion, complete } from '../../language/index.ts';
import { toOffset } from '../from-lsp.ts';
import { aboutFile } from '../guard.ts';
import { CompletionItemKind, InsertTextFormat } from '../protocol.ts';
import type { Session } from '../session.ts';
import { toRange } from '../to-lsp.ts';

const KINDS: Record<Completion['kind'], CompletionItemKind> = {
  keyword: CompletionItemKind.Keyword,
  clause: CompletionItemKind.Keyword,
  flag: CompletionItemKind.EnumMember,
  word: CompletionItemKind.EnumMember,
  name: CompletionItemKind.Reference,
  cue: CompletionItemKind.Event,
  timecode: CompletionItemKind.Value,
  date: CompletionItemKind.Value,
  snippet: CompletionItemKind.Snippet,
};

export function answerCompletion(session: Session): void {
  const { connection, workspace } = session;
  let takesSnippets = false;
  session.onClient((client) => {
    takesSnippets = client.textDocument?.completion?.completionItem?.snippetSupport === true;
  });
  connection.onCompletion(
    aboutFile(session, null, (document, { textDocument, position }) =>
      complete(workspace, textDocument.uri, toOffset(document, position))
        .filter((item) => takesSnippets || !item.isSnippet)
        .map(
          (item): CompletionItem => ({
            label: item.label,
            kind: KINDS[item.kind],
            sortText: item.sortText,
            textEdit: { range: toRange(document, item.replace), newText: item.insert },
            insertTextFormat: item.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
            ...(item.detail !== undefined && { detail: item.detail }),
            ...(item.documentation !== undefined && { documentation: { kind: 'markdown', value: item.documentation } }),
            ...(item.filterText !== undefined && { filterText: item.filterText }),
            ...(item.retrigger && { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } }),
          }),
        ),
    ),
  );
}
