/** The server as a process: over Node IPC when the editor forked it, over standard input and output otherwise. */
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from './server.ts';

/** Answers on this process's own channel. */
export function serveProcess(): void {
  const isForked = process.argv.includes('--node-ipc');
  serve(
    isForked
      ? createConnection(ProposedFeatures.all)
      : createConnection(
          ProposedFeatures.all,
          new StreamMessageReader(process.stdin),
          new StreamMessageWriter(process.stdout),
        ),
  );
}
