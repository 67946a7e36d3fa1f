/** Clock times of a day, `09:00`, as minutes since its midnight. */

/** Reads `H:MM` or `HH:MM` from 0:00 to 24:00; undefined where the text is none. */
export function parseTimeOfDay(text: string): number | undefined {
  const shape = /^(\d{1,2}):(\d\d)$/.exec(text);
  if (shape === null) return undefined;
  const minutes = Number(shape[1]) * 60 + Number(shape[2]);
  return Number(shape[2]) < 60 && minutes <= 24 * 60 ? minutes : undefined;
}

/** `HH:MM` of a minute of the day. */
export function formatTimeOfDay(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
