/**
 * What the page knows between two drawings, and how it changes: a new picture never moves the view, and a broken text
 * never replaces a good picture.
 */

import type { SourcePlace, TimelineView } from '../../server/src/language/views/timeline-view.ts';
import type { PageCamera, TimelineMode, TimelinePageState } from '../shared/timeline-messages.ts';
import { type Folds, foldsFor } from './layout-lines.ts';

export interface PageState {
  readonly uri: string;
  /** What is drawn: the newest picture that could be read whole, or the newest when none could. */
  readonly view?: TimelineView;
  /** Set while `view` is older than the text. */
  readonly broken?: NonNullable<TimelineView['broken']>;
  /** Said instead of a picture. */
  readonly message?: string;
  readonly version: number;
  readonly mode: TimelineMode;
  /** True once the reader, not the page, chose the mode. */
  readonly modeChosen: boolean;
  readonly reel?: string;
  readonly cameras: Readonly<Partial<Record<TimelineMode, PageCamera>>>;
  readonly selected?: string;
  readonly cursorPlace?: SourcePlace;
  readonly table: boolean;
  /** Absent until there was a schedule to decide for. */
  readonly folds?: Folds;
}

/** The state a page starts with, from what the last one kept (anything that is not that is ignored). */
export function restored(kept: unknown): PageState {
  const state = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<TimelinePageState>;
  const cameras: Partial<Record<TimelineMode, PageCamera>> = {};
  if (isCamera(state.reels)) cameras.reels = state.reels;
  if (isCamera(state.schedule)) cameras.schedule = state.schedule;
  return {
    uri: typeof state.uri === 'string' ? state.uri : '',
    version: -1,
    mode: state.mode === 'schedule' ? 'schedule' : 'reels',
    modeChosen: state.mode !== undefined,
    cameras,
    table: state.table === true,
    ...(typeof state.reel === 'string' ? { reel: state.reel } : {}),
    ...(typeof state.selected === 'string' ? { selected: state.selected } : {}),
    ...(isFolds(state.folds) ? { folds: state.folds } : {}),
  };
}

/** What is kept for the next start. */
export function kept(state: PageState): TimelinePageState {
  const { uri, mode, reel, cameras, selected, table, folds } = state;
  return {
    uri,
    mode,
    table,
    ...(reel === undefined ? {} : { reel }),
    ...(cameras.reels ? { reels: cameras.reels } : {}),
    ...(cameras.schedule ? { schedule: cameras.schedule } : {}),
    ...(selected === undefined ? {} : { selected }),
    ...(folds ? { folds } : {}),
  };
}

/** Takes in a new picture; one older than what is there changes nothing. */
export function received(state: PageState, uri: string, view: TimelineView, version: number): PageState {
  if (version < state.version) return state;
  const { message: _, broken: __, ...rest } = state;
  const isSame = state.uri === uri && state.view?.episode?.number === view.episode?.number;
  const hasGood = state.view !== undefined && isSame && hasPicture(state.view);
  if (view.broken && hasGood) return { ...rest, version, broken: view.broken };
  const reelThere = state.reel === undefined || view.reels.some((reel) => reel.key === state.reel);
  const { reel: gone, ...withoutReel } = rest;
  const base = reelThere ? rest : withoutReel;
  const mode = state.modeChosen ? state.mode : modeFor(view);
  const folds = foldsOf(state, view, isSame || state.view === undefined);
  return { ...base, uri, view, version, mode, ...folds, ...(view.broken ? { broken: view.broken } : {}) };
}

/** Whether lines begin folded is decided once for a show or an episode; what somebody folded stays in all of them. */
function foldsOf({ folds }: PageState, { schedule }: TimelineView, isSame: boolean): { folds?: Folds } {
  if (!schedule) return {};
  return { folds: { lines: folds?.lines ?? {}, all: isSame && folds ? folds.all : foldsFor(schedule.rows) } };
}

/** The same state with one line folded, or unfolded. */
export function withFold(state: PageState, line: string, folded: boolean): PageState {
  const { all, lines } = state.folds ?? NO_FOLDS;
  return { ...state, folds: { all, lines: { ...lines, [line]: folded } } };
}

/** Before there was any schedule. */
export const NO_FOLDS: Folds = { all: false, lines: {} };

/** There is nothing to draw: the message says what to do. */
export function emptied(state: PageState, uri: string, message: string, version: number): PageState {
  if (version < state.version) return state;
  const { view: _, broken: __, ...rest } = state;
  return { ...rest, uri, message, version };
}

/** Whether there is anything to draw at all. */
export function hasPicture(view: TimelineView): boolean {
  return view.reels.length > 0 || (view.schedule?.rows.length ?? 0) > 0;
}

/** The picture that can be shown: the one chosen, else the other while only that is there, as outside of an episode. */
export function shownMode({ view, mode }: PageState): TimelineMode {
  if (!view || !hasPicture(view)) return mode;
  if (mode === 'reels' && view.reels.length === 0) return 'schedule';
  return mode === 'schedule' && (view.schedule?.rows.length ?? 0) === 0 ? 'reels' : mode;
}

function modeFor(view: TimelineView): TimelineMode {
  return view.reels.length === 0 && (view.schedule?.rows.length ?? 0) > 0 ? 'schedule' : 'reels';
}

function isFolds(value: unknown): value is Folds {
  const { all, lines } = (value ?? {}) as Partial<Folds>;
  return typeof all === 'boolean' && typeof lines === 'object' && lines !== null;
}

function isCamera(value: unknown): value is PageCamera {
  const { unitsPerPixel, first, top } = (value ?? {}) as Partial<PageCamera>;
  return [unitsPerPixel, first, top].every(Number.isFinite) && (unitsPerPixel as number) > 0;
}
