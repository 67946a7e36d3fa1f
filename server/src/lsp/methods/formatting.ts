/** `textDocument/formatting`, `rangeFormatting` and `rangesFormatting` */
import { format } from '../../language/index.ts';
import { toSpan } from '../from-lsp.ts';
import { aboutFile } from '../guard.ts';
import type { Session } from '../session.ts';
import { toTextEdits } from '../to-lsp.ts';

export function answerFormatting(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting(
    aboutFile(session, null, (document, { options }) =>
      toTextEdits(document, format(document, { indent: options.tabSize })),
    ),
  );
  connection.onDocumentRangeFormatting(
    aboutFile(session, null, (document, { options, range }) =>
      toTextEdits(document, format(document, { indent: options.tabSize, spans: [toSpan(document, range)] })),
    ),
  );
  connection.onDocumentRangesFormatting(
    aboutFile(session, null, (document, { options, ranges }) => {
      const spans = ranges.map((range) => toSpan(document, range));
      return toTextEdits(document, format(document, { indent: options.tabSize, spans }));
    }),
  );
}
