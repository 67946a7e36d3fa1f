/** How far a long check is: one line on a terminal, which is gone in the end. Files and pipes are told nothing. */
import type { Sink } from './io.ts';

const CLEAR = '\r\u001B[K';

export interface Progress {
  /** Says another thing in place of what stands there. */
  say(text: string): void;
  /** Takes the line away, because something else is about to be printed, or nothing more to come. */
  clear(): void;
}

const NONE: Progress = { say() {}, clear() {} };

/** @param env in which `CI` says that nobody looks on */
export function progressOn(sink: Sink, env: NodeJS.ProcessEnv): Progress {
  const { columns } = sink;
  if (columns === undefined || env.CI || env.TERM === 'dumb') return NONE;
  let shown = '';
  const show = (text: string) => {
    if (text !== shown) void sink.write(text === '' ? CLEAR : CLEAR + sink.paint('faint', text));
    shown = text;
  };
  return {
    // A line that wraps could not be taken away. Some terminals do not know how wide they are, and say 0.
    say: (text) => show(text.slice(0, columns > 0 ? columns - 1 : undefined)),
    clear: () => show(''),
  };
}
