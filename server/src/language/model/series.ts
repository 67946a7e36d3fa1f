/** A series and its episodes: how shows stand to each other. */
import type { Show } from './show.ts';

/** An episode of a series. */
export interface Episode {
  /** Its number as it compares: `103`. */
  readonly key: string;
  /** Empty when none is written. */
  readonly title: string;
  readonly show: Show;
}

/** How a show stands to those around it and inside it; who sorts files into shows says so. */
export interface PlaceInSeries {
  readonly episode: string | undefined;
  readonly episodes: readonly Episode[];
  readonly folders: readonly string[];
}

/** Before anybody said so. */
export const NOWHERE: PlaceInSeries = { episode: undefined, episodes: [], folders: [] };

export function isSamePlace(a: PlaceInSeries, b: PlaceInSeries): boolean {
  const isSame = (one: Episode, other: Episode | undefined) =>
    one.key === other?.key && one.title === other.title && one.show === other.show;
  return (
    a.episode === b.episode &&
    a.episodes.length === b.episodes.length &&
    a.episodes.every((each, at) => isSame(each, b.episodes[at])) &&
    a.folders.length === b.folders.length &&
    a.folders.every((each, at) => each === b.folders[at])
  );
}

/** Numbers in their order, 101 before 1010, letters behind them in theirs (101, 101a); then names. Negative when `a` is first. */
export function compareEpisodes(a: string, b: string): number {
  const [numberOfA, numberOfB] = [leadingNumber(a), leadingNumber(b)];
  if (numberOfA !== numberOfB) return numberOfA < numberOfB ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Names have none, and come behind. */
function leadingNumber(key: string): number {
  const digits = /^\d+/.exec(key);
  return digits ? Number(digits[0]) : Number.POSITIVE_INFINITY;
}
