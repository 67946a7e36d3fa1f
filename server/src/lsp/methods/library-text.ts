/** `cuelock/libraryText` */
import { LIBRARY } from '../../language/index.ts';
import { guarded } from '../guard.ts';
import { LIBRARY_TEXT, type LibraryTextParams } from '../messages.ts';
import type { Session } from '../session.ts';

export function answerLibraryText(session: Session): void {
  const answer = ({ uri }: LibraryTextParams): string | null => LIBRARY.get(uri) ?? null;
  session.connection.onRequest<string | null, void>(LIBRARY_TEXT, guarded(session, null, answer));
}
