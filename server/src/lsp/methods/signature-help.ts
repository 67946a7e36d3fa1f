/** `textDocument/signatureHelp`: the slots of the statement, and which one comes next. */
import { signatureHelp } from '../../language/index.ts';
import { toOffset } from '../from-lsp.ts';
import { aboutFile } from '../guard.ts';
import type { Session } from '../session.ts';

export function answerSignatureHelp(session: Session): void {
  const { connection, workspace } = session;
  connection.onSignatureHelp(
    aboutFile(session, null, (document, { textDocument, position }) => {
      const found = signatureHelp(workspace, textDocument.uri, toOffset(document, position));
      if (!found) return null;
      const { label, documentation, parameters, activeParameter } = found;
      const signature = {
        label,
        documentation,
        parameters: parameters.map((parameter) => ({
          label: [...parameter.label] as [number, number],
          documentation: parameter.documentation,
        })),
      };
      return { signatures: [signature], activeSignature: 0, ...(activeParameter !== undefined && { activeParameter }) };
    }),
  );
}
