/** A row of the table: a figure of ours, the thing it is held against in the same run, and whether the bar is met. */

export interface Row {
  readonly figure: string;
  readonly ours: string;
  /** What it is compared with, and how much that takes. */
  readonly peer: string;
  readonly ratio: string;
  readonly target: string;
  /** Undefined where there is no bar, or nothing to compare with. */
  readonly met: boolean | undefined;
}

export interface Peer {
  readonly name: string;
  /** In the unit of our figure. */
  readonly value: number;
}

/** Writes a value of one unit. */
export type Unit = (value: number) => string;

export const milliseconds: Unit = (value) =>
  value < 0.1 ? `${(value * 1000).toFixed(1)} µs` : `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
export const megabytes: Unit = (bytes) => `${Math.round(bytes / 1e6)} MB`;
export const kilobytes: Unit = (bytes) => `${Math.round(bytes / 1000)} kB`;

/** Ours may take that many times what the peer takes. */
export function atMostTimes(figure: string, ours: number, peer: Peer, times: number, unit: Unit = milliseconds): Row {
  const ratio = ours / peer.value;
  return row(figure, ours, peer, unit, `${digits(ratio)} ×`, `≤ ${times} ×`, ratio <= times);
}

/** The peer must take that many times what ours takes. */
export function timesLess(figure: string, ours: number, peer: Peer, times: number, unit: Unit = milliseconds): Row {
  const ratio = peer.value / ours;
  return row(figure, ours, peer, unit, `1 / ${digits(ratio)}`, `1 / ${times.toLocaleString('en')}`, ratio >= times);
}

/** Ours has a limit of its own. */
export function within(figure: string, ours: number, limit: number, unit: Unit = milliseconds): Row {
  return { figure, ours: unit(ours), peer: '', ratio: '', target: `≤ ${unit(limit)}`, met: ours <= limit };
}

/** No bar: a figure to know, beside another one if there is one. */
export function shown(figure: string, ours: number, peer?: Peer, unit: Unit = milliseconds): Row {
  return row(figure, ours, peer, unit, peer ? either(peer.value / ours) : '', '', undefined);
}

/** Could not be measured here. */
export function leftOut(figure: string, why: string): Row {
  return { figure, ours: '', peer: why, ratio: '', target: '', met: undefined };
}

function row(
  figure: string,
  ours: number,
  peer: Peer | undefined,
  unit: Unit,
  ratio: string,
  target: string,
  met: boolean | undefined,
): Row {
  return { figure, ours: unit(ours), peer: peer ? `${unit(peer.value)} ${peer.name}` : '', ratio, target, met };
}

function either(ratio: number): string {
  return ratio >= 1 ? `1 / ${digits(ratio)}` : `${digits(1 / ratio)} ×`;
}

function digits(ratio: number): string {
  if (ratio >= 100) return Math.round(ratio).toLocaleString('en');
  return ratio.toFixed(ratio >= 10 ? 0 : 1);
}
