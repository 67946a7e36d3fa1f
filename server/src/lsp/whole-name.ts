/** Answers about a name everywhere: shows that say it are read first, where they are on disk alone. */
import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { type Document, nameAt } from '../language/index.ts';
import { answerInSlices } from './guard.ts';
import type { Session } from './session.ts';

/** Calls `answer` once every show is there that may say the name at an offset. */
export function withAllUsers<R>(
  session: Session,
  { uri }: Document,
  offset: number,
  token: CancellationToken | undefined,
  answer: () => R,
): R | ResponseError<void> | Promise<R | ResponseError<void>> {
  const { workspace, files, backlog } = session;
  const here = nameAt(workspace, uri, offset);
  if (!here) return answer();
  const uris = new Set([uri, ...here.declarations.map(({ at }) => at.row.uri)]);
  const areAllThere = [...uris].every((each) => [...files.groups.with(each)].every((group) => files.isWhole(group)));
  if (areAllThere) return answer();
  return (async () => {
    const groups = await answerInSlices(session, uri, token, files.naming(uris, here.name.key));
    if (!Array.isArray(groups)) return groups;
    const release = files.hold(groups.flatMap((group) => group.uris));
    try {
      for (const group of groups) {
        const own = group.uris.find((each) => files.groups.of(each) === group);
        if (own !== undefined) await backlog.whenReady(own, () => undefined);
      }
      return await answerInSlices(session, uri, token, justThis(answer));
    } finally {
      release();
      files.makeRoom();
    }
  })();
}

// biome-ignore lint/correctness/useYield: one step is all it takes
function* justThis<R>(answer: () => R): Generator<void, R> {
  return answer();
}
