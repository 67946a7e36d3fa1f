/** `cuelock/settled` */
import { SETTLED } from '../messages.ts';
import type { Session } from '../session.ts';

export function answerSettled(session: Session): void {
  session.connection.onRequest<null, void>(SETTLED, async () => {
    await session.whenSettled();
    return null;
  });
}
