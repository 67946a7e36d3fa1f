/** What the server answers once the editor knows what it can: a list of methods. */
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { answerCallHierarchy } from './methods/call-hierarchy.ts';
import { answerCodeActions } from './methods/code-actions.ts';
import { answerCompletion } from './methods/completion.ts';
import { answerFolding } from './methods/folding.ts';
import { answerFormatting } from './methods/formatting.ts';
import { answerHover } from './methods/hover.ts';
import { answerInlayHints } from './methods/inlay-hints.ts';
import { answerLibraryText } from './methods/library-text.ts';
import { answerNavigation } from './methods/navigation.ts';
import { answerOnTypeFormatting } from './methods/on-type-formatting.ts';
import { answerRename } from './methods/rename.ts';
import { answerSemanticTokens } from './methods/semantic-tokens.ts';
import { hearSettings } from './methods/settings.ts';
import { answerSettled } from './methods/settled.ts';
import { answerShow } from './methods/show.ts';
import { answerSignatureHelp } from './methods/signature-help.ts';
import { answerSymbols } from './methods/symbols.ts';
import { answerTextSync } from './methods/text-sync.ts';
import { answerTimeline } from './methods/timeline.ts';
import { Session } from './session.ts';

/** Answers an editor that began with `asked`. */
export function answerAll(connection: Connection, asked: InitializeParams): void {
  const session = new Session(connection);
  answerTextSync(session);
  answerCompletion(session);
  answerHover(session);
  answerSignatureHelp(session);
  answerNavigation(session);
  answerCallHierarchy(session);
  answerRename(session);
  answerSymbols(session);
  answerSemanticTokens(session);
  answerFolding(session);
  answerInlayHints(session);
  answerFormatting(session);
  answerOnTypeFormatting(session);
  answerCodeActions(session);
  answerTimeline(session);
  answerShow(session);
  answerLibraryText(session);
  answerSettled(session);
  hearSettings(session, asked);
}
