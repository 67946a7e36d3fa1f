/** Colour on terminals: a few inks by what they mean, or none at all. */
export type Ink = 'error' | 'warning' | 'info' | 'hint' | 'strong' | 'faint' | 'frame' | 'note' | 'help';

/** Text in an ink; the text alone where there is no colour. */
export type Paint = (ink: Ink, text: string) => string;

const CODES: Readonly<Record<Ink, string>> = {
  error: '1;31',
  warning: '1;33',
  info: '1;36',
  hint: '1;32',
  strong: '1',
  faint: '2',
  frame: '1;34',
  note: '1;32',
  help: '1;36',
};

/**
 * Whether a stream takes colour: `FORCE_COLOR` says yes (or, as `0`, no), then `NO_COLOR` says no whatever its value
 * unless empty (no-color.org), then a terminal that is not `dumb` does.
 */
export function takesColour(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return !env.NO_COLOR && isTerminal && env.TERM !== 'dumb';
}

export function painter(isTerminal: boolean, env: NodeJS.ProcessEnv): Paint {
  if (!takesColour(isTerminal, env)) return (_, text) => text;
  return (ink, text) => (text === '' ? '' : `\u001B[${CODES[ink]}m${text}\u001B[0m`);
}
