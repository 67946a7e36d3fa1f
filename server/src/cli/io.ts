/** Where a command reads and writes: the process's own streams, and how each may be coloured. */
import { type Paint, painter } from './paint.ts';

export interface Sink {
  readonly paint: Paint;
  /** Columns of the terminal; undefined where it is none. */
  readonly columns: number | undefined;
  /** Text whole. Resolves when more may be written without piling up. */
  write(text: string): Promise<void>;
}

export interface Io {
  /** The folder that paths are relative to. */
  readonly cwd: string;
  readonly out: Sink;
  readonly err: Sink;
  readonly input: NodeJS.ReadStream;
}

export function processIo(): Io {
  let err: Sink | undefined;
  return {
    cwd: process.cwd(),
    out: sink(process.stdout),
    // These two are only opened when they are asked for.
    get err() {
      return (err ??= sink(process.stderr));
    },
    get input() {
      return process.stdin;
    },
  };
}

function sink(stream: NodeJS.WriteStream): Sink {
  return {
    paint: painter(stream.isTTY === true, process.env),
    columns: stream.isTTY ? stream.columns : undefined,
    write: (text) =>
      new Promise((resolve) => {
        if (stream.write(text)) resolve();
        else stream.once('drain', resolve);
      }),
  };
}
